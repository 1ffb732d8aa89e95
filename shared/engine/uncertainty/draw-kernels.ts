import type { Quantity } from '../../formulas/formula.ts'
import * as q from '../../formulas/inputs.ts'
import { legNeed } from '../../formulas/need.ts'
import { ownMachine, ownProduction, ownTooling } from '../../formulas/own-production.ts'
import { shouldCost } from '../../formulas/should-cost.ts'
import type { Layout } from '../layout.ts'
import type { LegFacts } from '../leg-facts.ts'
import { addedUp, indicatorFormulas, weightedByShare } from '../leg-pass.ts'
import { offersDrawn, pricesDrawn } from '../leg-rules.ts'
import { orderFact, orderQuantityOf, priceAt } from '../order-quantity.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import { drawn, fixed, NotSideBySide, uniform, type Cells } from './cells.ts'
import type { DrawSheets, Kernel, Patch } from './draw-sheets.ts'
import { factKey } from './ranged-facts.ts'
import { stopKernels } from './stop-kernels.ts'

/** Key of the figure by which demand varies as a whole. */
const surgeKey = 'what-if.demand-surge'
const intervalKey = 'general.order-interval-days'

/** How demand differs from that of the plan as it stands, a factor for each future; null where it does not. */
interface Demand {
  /** Of the demand as stated. */
  readonly stated: Float64Array | null
  /** Of the demand with its surge. */
  readonly all: Float64Array | null
}

function demandIn(sheets: DrawSheets, { world, contents, structure, sheets: { products } }: Plan): Demand {
  const facts = structure.products.map(({ index }) => factKey('product', contents.products[index]?.partId ?? '', 'demandPerYear'))
  const stated = facts.map((key) => sheets.figure(key))
  const [first = null] = stated
  // Products whose demand turns apart turn the order in which stocks above a part run out.
  if (stated.some((one) => one !== first)) throw new NotSideBySide(q.productDemand.id)
  const middle = sheets.facts.get(facts[0] ?? '') ?? 1
  const surge = sheets.figure(surgeKey)
  const usual = columnOf(products, q.demandSurge)
  const [planned = 0] = usual
  if (surge !== null && (!usual.every((one) => one === planned) || !(planned > -1))) throw new NotSideBySide(q.demandSurge.id)
  const onTop = planned - world.book.ref(surgeKey).value
  const ofFact = first === null ? null : new Float64Array(sheets.block)
  const all = first === null && surge === null ? null : new Float64Array(sheets.block)
  if (all !== null) {
    sheets.steps.push(() => {
      for (let future = 0; future < all.length; future++) {
        const times = first === null ? 1 : (first[future] as number) / middle // one a future
        if (ofFact !== null) ofFact[future] = times
        all[future] = surge === null ? times : (times * (1 + Math.max(-1, (surge[future] as number) + onTop))) / (1 + planned) // one a future
      }
    })
  }
  return { stated: ofFact, all }
}

/** A column that is so many times as much in each future. */
function scaled(sheets: DrawSheets, base: Float64Array, factor: Float64Array | null): Cells {
  if (factor === null) return fixed(base)
  const out = sheets.room(base.length)
  sheets.steps.push(() => {
    for (let future = 0; future < factor.length; future++) {
      const [times, at] = [factor[future] as number, future * base.length] // one a future
      for (let row = 0; row < base.length; row++) out[at + row] = (base[row] as number) * times // below length
    }
  })
  return drawn(out)
}

/** The columns of a computed plan that are no formula, by sheet and quantity: how each is worked out over many futures. */
export function kernelsOf(plan: Plan): ReadonlyMap<string, Kernel> {
  const { legs, legStart, world, sheets: own } = plan
  const kernels = new Map<string, Kernel>()
  const put = (sheet: keyof Layout['sheets'], quantity: Quantity, kernel: Kernel): void => void kernels.set(`${sheet}/${quantity.id}`, kernel)
  let found: Demand | null = null
  const demandOf = (sheets: DrawSheets): Demand => (found ??= demandIn(sheets, plan))
  const demand = (sheets: DrawSheets): Float64Array | null => demandOf(sheets).all

  put('products', q.productDemand, (sheets, _, base) => scaled(sheets, base, demandOf(sheets).stated))
  put('products', q.demandSurge, (sheets, _, base) => {
    const surge = sheets.figure(surgeKey)
    if (surge === null || base.length === 0) return fixed(base)
    const onTop = (base[0] ?? 0) - world.book.ref(surgeKey).value
    // The demand says whether all products surge alike.
    demandOf(sheets)
    const out = new Float64Array(sheets.block)
    sheets.steps.push(() => {
      for (let future = 0; future < out.length; future++) out[future] = Math.max(-1, (surge[future] as number) + onTop) // one a future
    })
    return uniform(out)
  })
  put('parts', q.partNeed, (sheets, _, base) => scaled(sheets, base, demand(sheets)))
  put('legs', q.cbamMass, (sheets, _, base) => {
    const [applies, mass, need] = [columnOf(own.legs, q.cbamApplies), sheets.of(own.legs, q.mass), sheets.of(own.legs, legNeed)]
    if ((mass.kind === 'fixed' && need.kind === 'fixed') || base.length === 0) return fixed(base)
    const goods = Int32Array.from([...applies.keys()].filter((row) => applies[row] === 1))
    const out = new Float64Array(sheets.block)
    if (goods.length === 0) return fixed(base)
    const [kilograms, units] = [sheets.spread(mass, base.length), sheets.spread(need, base.length)]
    sheets.steps.push(() => {
      for (let future = 0; future < out.length; future++) {
        let tonnes = 0
        for (let place = 0; place < goods.length; place++) {
          const at = future * base.length + (goods[place] as number) // below length
          const more = ((kilograms[at] as number) * (units[at] as number)) / 1000 // a row of the block
          if (more === more) tonnes += more
        }
        out[future] = tonnes
      }
    })
    return uniform(out)
  })
  put('legs', q.volume, (sheets, column, base) => {
    // A volume that nobody stated is that of goods charged by their mass.
    const patches = sheets.patchesOf(column)
    for (const [row, { of: { part } }] of legs.entries()) {
      const [key, middle] = [factKey('part', part.id, 'massKg'), part.massKg ?? Number.NaN]
      const from = part.volumeM3 === null ? sheets.figure(key) : null
      if (from !== null) patches.push({ row, from, times: middle === 0 ? 0 : (base[row] ?? Number.NaN) / middle })
    }
    return patches.length === 0 ? fixed(base) : sheets.patched(base, patches, base.length)
  })
  put('legs', q.orderQuantity, (sheets, _, base) => orderQuantities(sheets, plan, base))
  put('legs', q.quotedPrice, (sheets, column, base) => quotedPrices(sheets, plan, base, sheets.patchesOf(column)))
  put('legs', q.annuityInPrice, (sheets, _, base) => {
    const rowOf = new Int32Array(legs.length).fill(-1)
    for (const [row, { legRow }] of plan.productions.entries()) rowOf[legRow] = row
    return sheets.pick(sheets.of(own.productions, q.annuityInPrice), plan.productions.length, rowOf, base, 0)
  })
  put('productions', q.unitsPlanned, (sheets, _, base) => sums(sheets, [sheets.of(own.productions, legNeed), sheets.of(own.productions, q.horizon)], base, (need, years) => need * years))
  put('productions', q.annuityInPrice, (sheets, _, base) => sums(sheets, [sheets.of(own.productions, ownMachine), sheets.of(own.productions, ownTooling)], base, (machine, tools) => machine + tools))
  for (const quantity of weightedByShare) {
    put('parts', quantity, (sheets, _, base) => means(sheets, sheets.of(own.legs, quantity), columnOf(own.legs, q.shareOfNeed), legStart, base))
  }
  for (const quantity of addedUp) put('parts', quantity, (sheets, _, base) => added(sheets, sheets.of(own.legs, quantity), legStart, base))
  for (const indicator of Object.values(indicatorFormulas)) put('places', indicator, (sheets, _, base) => worst(sheets, sheets.of(own.legs, indicator), plan, base))
  for (const [name, kernel] of stopKernels(plan, demand)) kernels.set(name, kernel)
  return kernels
}

/** Two columns taken together, row by row. */
function sums(sheets: DrawSheets, [one, other]: readonly [Cells, Cells], base: Float64Array, together: (left: number, right: number) => number): Cells {
  if (one.kind === 'fixed' && other.kind === 'fixed') return fixed(base)
  const [left, right, out] = [sheets.spread(one, base.length), sheets.spread(other, base.length), sheets.room(base.length)]
  sheets.steps.push(() => {
    for (let at = 0; at < out.length; at++) out[at] = together(left[at] as number, right[at] as number) // as long as the room
  })
  return drawn(out)
}

/** Units of an order: as stated, or what an order interval uses of the need. */
function orderQuantities(sheets: DrawSheets, { legs, world, sheets: own }: Plan, base: Float64Array): Cells {
  const need = sheets.of(own.legs, legNeed)
  const interval = sheets.figure(intervalKey)
  for (const { offer } of legs) {
    // What is ordered at least and by the pack turns the order, and with it the price, in steps.
    if (offer !== null && ['orderQuantity', 'minimumOrder', 'packSize'].some((field) => sheets.facts.has(factKey('offer', offer.id, field)))) throw new NotSideBySide(q.orderQuantity.id)
  }
  const open: number[] = []
  for (const [row, leg] of legs.entries()) if (orderFact(leg) === null) open.push(row)
  if ((need.kind === 'fixed' && interval === null) || open.length === 0) return fixed(base)
  const usual = world.book.ref(intervalKey).value
  const [needs, out, rows, block] = [sheets.spread(need, base.length), sheets.room(base.length), Int32Array.from(open), sheets.block]
  const isPlain = Uint8Array.from(open, (row) => (isPlainOrder(legs[row]) ? 1 : 0))
  for (let future = 0; future < block; future++) out.set(base, future * base.length)
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [at, days] = [future * base.length, interval === null ? usual : (interval[future] as number)] // one a future
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place] as number // below length
        const units = needs[at + row] as number // a row of the block
        out[at + row] = isPlain[place] === 1 ? (units / 365) * days : orderQuantityOf(legs[row] as LegFacts, units, days) // a leg a row
      }
    }
  })
  return drawn(out)
}

/** True where nothing but the need and the interval decides on an order. */
const isPlainOrder = (leg: LegFacts | undefined): boolean => leg !== undefined && !((leg.offer?.minimumOrder ?? 0) > 0) && (leg.offer?.packSize ?? null) === null

const hasBreaks = ({ offer }: LegFacts): boolean => offer !== null && offer.priceBreaks.length > 0

/** Prices as quoted, by breaks where there are some, made in a works of one's own, or re-based, each with the factor of its kind. */
function quotedPrices(sheets: DrawSheets, { legs, sheets: own }: Plan, base: Float64Array, facts: readonly Patch[]): Cells {
  const [today, offered] = [sheets.figure(pricesDrawn), sheets.figure(offersDrawn)]
  const [make, should] = [sheets.of(own.legs, ownProduction), sheets.of(own.legs, shouldCost)]
  const quantity = sheets.of(own.legs, q.orderQuantity)
  const isFixed = facts.length === 0 && today === null && offered === null && make.kind === 'fixed' && should.kind === 'fixed' && (quantity.kind === 'fixed' || !legs.some(hasBreaks))
  if (isFixed || base.length === 0) return fixed(base)
  const length = base.length
  const [orders, made, rebased, out, block] = [sheets.spread(quantity, length), sheets.spread(make, length), sheets.spread(should, length), sheets.room(length), sheets.block]
  const ways = Uint8Array.from(legs, (leg) => (leg.choice === null ? (hasBreaks(leg) ? 1 : 0) : leg.choice.production !== null ? 2 : leg.choice.quote !== null ? 3 : 4))
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [at, dearer, offer] = [future * length, today?.[future] ?? 1, offered?.[future] ?? 1]
      for (let row = 0; row < length; row++) {
        const way = ways[row] as number // below length
        if (way === 0) out[at + row] = (base[row] as number) * dearer // below length
        else if (way === 1) out[at + row] = priceOf(legs[row], orders[at + row] as number) * dearer // a row of the block
        else out[at + row] = ((way === 2 ? made[at + row] : way === 3 ? base[row] : rebased[at + row]) as number) * offer // a row of the block
      }
      for (const { row, from, times } of facts) if (ways[row] === 0) out[at + row] = times * (from[future] as number) * dearer // one a future
    }
  })
  return drawn(out)
}

const priceOf = (leg: LegFacts | undefined, quantity: number): number => (leg?.offer == null ? Number.NaN : (priceAt(leg.offer, quantity) ?? Number.NaN))

/** Means over the sources of a part, weighted by share, as the engine takes them. */
function means(sheets: DrawSheets, from: Cells, share: Float64Array, legStart: Int32Array, base: Float64Array): Cells {
  if (from.kind === 'fixed') return fixed(base)
  const [rows, legs] = [base.length, share.length]
  if (rows === legs && legStart.every((start, row) => start === row)) return from
  const [values, out, block] = [sheets.spread(from, legs), sheets.room(rows), sheets.block]
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [at, to] = [future * legs, future * rows]
      for (let row = 0; row < rows; row++) {
        const [first, last] = [legStart[row] as number, legStart[row + 1] as number] // one longer than the rows
        if (last - first === 1) {
          out[to + row] = values[at + first] as number // a leg of the part
          continue
        }
        let sum = 0
        let weight = 0
        for (let leg = first; leg < last; leg++) {
          sum += (values[at + leg] as number) * (share[leg] as number) // a leg of the part
          weight += share[leg] as number // the same
        }
        out[to + row] = weight > 0 ? sum / weight : Number.NaN
      }
    }
  })
  return drawn(out)
}

/** The highest score among the parts of each place. */
function worst(sheets: DrawSheets, from: Cells, { places, legs }: Plan, base: Float64Array): Cells {
  if (from.kind === 'fixed') return fixed(base)
  const [values, out, block] = [sheets.spread(from, legs.length), sheets.room(places.length), sheets.block]
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      for (const [place, { legs: its }] of places.entries()) {
        let most = Number.NaN
        for (const leg of its) {
          const score = values[future * legs.length + leg] as number // a row of the block
          if (score === score && !(most >= score)) most = score
        }
        out[future * places.length + place] = most
      }
    }
  })
  return drawn(out)
}

/** Sums over the sources of a part. */
function added(sheets: DrawSheets, from: Cells, legStart: Int32Array, base: Float64Array): Cells {
  if (from.kind === 'fixed') return fixed(base)
  const [rows, legs] = [base.length, legStart.at(-1) ?? 0]
  const [values, out, block] = [sheets.spread(from, legs), sheets.room(rows), sheets.block]
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [at, to] = [future * legs, future * rows]
      for (let row = 0; row < rows; row++) {
        const [first, last] = [legStart[row] as number, legStart[row + 1] as number] // one longer than the rows
        let sum = first === last ? Number.NaN : 0
        for (let leg = first; leg < last; leg++) sum += values[at + leg] as number // a leg of the part
        out[to + row] = sum
      }
    }
  })
  return drawn(out)
}
