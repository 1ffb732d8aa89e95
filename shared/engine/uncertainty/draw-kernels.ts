import type { Quantity } from '../../formulas/formula.ts'
import * as q from '../../formulas/inputs.ts'
import { legNeed } from '../../formulas/need.ts'
import { ownMachine, ownProduction, ownTooling } from '../../formulas/own-production.ts'
import { shouldCost } from '../../formulas/should-cost.ts'
import type { Layout } from '../layout.ts'
import type { LegFacts } from '../leg-facts.ts'
import { addedUp, weightedByShare } from '../leg-pass.ts'
import { offersDrawn, pricesDrawn } from '../leg-rules.ts'
import { orderFact, orderQuantityOf, priceAt } from '../order-quantity.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import { drawn, fixed, NotSideBySide, uniform, type Cells } from './cells.ts'
import type { DrawSheets, Kernel } from './draw-sheets.ts'
import { stopKernels } from './stop-kernels.ts'

/** Key of the figure by which demand varies as a whole. */
const surgeKey = 'what-if.demand-surge'
const intervalKey = 'general.order-interval-days'

/** By how much demand is more than in the plan as it stands, a factor for each future; null where it is not drawn. */
export function demandFactor(sheets: DrawSheets, { world, sheets: { products } }: Layout): Float64Array | null {
  const surge = sheets.figure(surgeKey)
  if (surge === null) return null
  const usual = columnOf(products, q.demandSurge)
  const [first = 0] = usual
  // Products that surge apart turn the order in which stocks above a part run out.
  if (!usual.every((one) => one === first) || !(first > -1)) throw new NotSideBySide(q.demandSurge.id)
  const onTop = first - world.book.ref(surgeKey).value
  const factor = new Float64Array(sheets.block)
  sheets.steps.push(() => {
    for (let future = 0; future < factor.length; future++) factor[future] = (1 + Math.max(-1, (surge[future] as number) + onTop)) / (1 + first) // one a future
  })
  return factor
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
  const { legs, legStart, sheets: own } = plan
  const kernels = new Map<string, Kernel>()
  const put = (sheet: keyof Layout['sheets'], quantity: Quantity, kernel: Kernel): void => void kernels.set(`${sheet}/${quantity.id}`, kernel)
  let factor: { readonly of: Float64Array | null } | null = null
  const demand = (sheets: DrawSheets): Float64Array | null => (factor ??= { of: demandFactor(sheets, plan) }).of

  put('products', q.demandSurge, (sheets, _, base) => {
    const times = demand(sheets)
    if (times === null) return fixed(base)
    const [first = 0] = base
    const out = new Float64Array(sheets.block)
    sheets.steps.push(() => {
      for (let future = 0; future < out.length; future++) out[future] = (times[future] as number) * (1 + first) - 1 // one a future
    })
    return uniform(out)
  })
  put('parts', q.partNeed, (sheets, _, base) => scaled(sheets, base, demand(sheets)))
  put('legs', q.cbamMass, (sheets, _, base) => {
    const times = demand(sheets)
    if (times === null || base.length === 0) return fixed(base)
    const out = new Float64Array(sheets.block)
    sheets.steps.push(() => {
      for (let future = 0; future < out.length; future++) out[future] = (base[0] as number) * (times[future] as number) // a row, and one a future
    })
    return uniform(out)
  })
  put('legs', q.orderQuantity, (sheets, _, base) => orderQuantities(sheets, plan, base))
  put('legs', q.quotedPrice, (sheets, _, base) => quotedPrices(sheets, plan, base))
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
function quotedPrices(sheets: DrawSheets, { legs, sheets: own }: Plan, base: Float64Array): Cells {
  const [today, offered] = [sheets.figure(pricesDrawn), sheets.figure(offersDrawn)]
  const [make, should] = [sheets.of(own.legs, ownProduction), sheets.of(own.legs, shouldCost)]
  const quantity = sheets.of(own.legs, q.orderQuantity)
  const isFixed = today === null && offered === null && make.kind === 'fixed' && should.kind === 'fixed' && (quantity.kind === 'fixed' || !legs.some(hasBreaks))
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
