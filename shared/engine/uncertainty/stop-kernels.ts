import { gap, heldStock, productLoss, survive } from '../../formulas/braking.ts'
import * as q from '../../formulas/inputs.ts'
import type { Hinges } from '../hinges.ts'
import { stopDays } from '../network.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import { drawn, fixed, NotSideBySide, type Cells } from './cells.ts'
import type { DrawSheets, Kernel } from './draw-sheets.ts'

/** A need over time in the order in which it steepens. */
interface Turns {
  readonly at: Float64Array
  readonly slope: Float64Array
}

const turnsOf = ({ at, slope }: Hinges): Turns => {
  const order = at.map((_, index) => index).toSorted((left, right) => (at[left] ?? 0) - (at[right] ?? 0))
  return { at: Float64Array.from(order, (index) => at[index] ?? 0), slope: Float64Array.from(order, (index) => slope[index] ?? 0) }
}

/** How the columns of stops, of what products lose in them and of places are worked out over many futures. Where demand is so many times as much, needs over time
 *  are as many times as steep and stocks above a part last as many times shorter: the network of needs stays the same in days of the plan as it stands. */
export function* stopKernels(plan: Plan, demand: (sheets: DrawSheets) => Float64Array | null): Generator<readonly [string, Kernel]> {
  const { stops } = plan
  yield ['stops/stock', (sheets, column, base) => {
    // Stock that nobody stated is so many days of the use as planned, which no surge moves.
    const patches = sheets.patchesOf(column)
    for (const [row, stop] of stops.entries()) {
      const days = plan.parts[stop.partRow]?.category.stockDays
      if (column.source.kind !== 'rule' || days === undefined || column.source.origin(row).provenance.kind !== 'estimate') continue
      const from = sheets.figure(days.key)
      if (from !== null) patches.push({ row, from, times: days.state.value === 0 ? 0 : (base[row] ?? Number.NaN) / days.state.value })
    }
    return patches.length === 0 ? fixed(base) : sheets.patched(base, patches, base.length)
  }]
  yield ['stops/use-when-short', (sheets) => flows(sheets, plan, demand(sheets)).use]
  yield ['stops/covered-above', (sheets) => flows(sheets, plan, demand(sheets)).covered]
  yield ['stops/kept-flow', (sheets, _, base) => {
    const factor = demand(sheets)
    if (factor === null || base.every((flow) => flow === 0)) return fixed(base)
    const out = sheets.room(base.length)
    sheets.steps.push(() => {
      for (let future = 0; future < factor.length; future++) for (let row = 0; row < base.length; row++) out[future * base.length + row] = (base[row] as number) * (factor[future] as number) // below length
    })
    return drawn(out)
  }]
  yield ['losses/product-survives', (sheets, _, base) => productDays(sheets, plan, demand(sheets), base)]
  yield ['stops/loss-per-event', (sheets, _, base) => lossOfStops(sheets, plan, base)]
  yield ['places/loss-per-event', (sheets, _, base) => lossOfPlaces(sheets, plan, base)]
}

const flowsOf = new WeakMap<DrawSheets, { readonly use: Cells; readonly covered: Cells }>()

/** Use a day when stock is gone, and units that stock above saves until then. */
function flows(sheets: DrawSheets, plan: Plan, factor: Float64Array | null): { readonly use: Cells; readonly covered: Cells } {
  const found = flowsOf.get(sheets)
  if (found !== undefined) return found
  const { stops, parts, network, sheets: own } = plan
  const [use, covered] = [columnOf(own.stops, q.useAboveSlope), columnOf(own.stops, q.coveredAbove)]
  const stock = sheets.of(own.stops, heldStock)
  const kept = sheets.of(own.stops, q.keptFlow)
  const turns = stops.map((stop) => {
    const need = network.need[parts[stop.partRow]?.index ?? -1]
    return need === undefined || need.at.length <= 1 ? null : turnsOf(need)
  })
  const stepped = Int32Array.from(turns.flatMap((turn, row) => (turn === null || Number.isNaN(use[row]) ? [] : [row])))
  const made: { use: Cells; covered: Cells } = { use: fixed(use), covered: fixed(covered) }
  if (factor !== null || (stepped.length > 0 && stock.kind !== 'fixed')) {
    const [rows, block] = [stops.length, sheets.block]
    const outUse = sheets.room(rows)
    const outCovered = stepped.length === 0 ? null : sheets.room(rows)
    const held = sheets.spread(stock, rows)
    const flow = sheets.spread(kept, rows)
    sheets.steps.push(() => {
      for (let future = 0; future < block; future++) {
        const [at, times] = [future * rows, factor === null ? 1 : (factor[future] as number)] // one a future
        for (let row = 0; row < rows; row++) outUse[at + row] = (use[row] as number) * times // below length
        if (outCovered === null) continue
        outCovered.set(covered, at)
        for (let place = 0; place < stepped.length; place++) {
          const row = stepped[place] as number // below length
          usedUp(turns[row] as Turns, held[at + row] as number, flow[at + row] as number, times, ended) // a stepped row has turns
          outUse[at + row] = ended.use
          outCovered[at + row] = ended.covered
        }
      }
    })
    made.use = drawn(outUse)
    if (outCovered !== null) made.covered = drawn(outCovered)
  }
  flowsOf.set(sheets, made)
  return made
}

const ended = { use: 0, covered: 0 }

/** Where stock and a flow that keeps coming are used up, of a need `times` as steep that begins as many times sooner. */
function usedUp({ at, slope }: Turns, stock: number, flow: number, times: number, end: typeof ended): void {
  let use = 0
  let covered = 0
  for (let turn = 0; turn < at.length; turn++) {
    const more = slope[turn] as number // below length
    use += more * times
    covered += more * (at[turn] as number) // below length
    const next = turn + 1 < at.length ? (at[turn + 1] as number) / times : Number.POSITIVE_INFINITY // below length
    if (use - flow > 0) {
      if ((stock + covered) / (use - flow) <= next) break
    } else if (!(use - flow <= 0)) break
  }
  end.use = use
  end.covered = covered
}

/** The day on which each product stops: the later of the part's own day and what assemblies and products above it last, along the path that fails first. */
function productDays(sheets: DrawSheets, plan: Plan, factor: Float64Array | null, base: Float64Array): Cells {
  const { stops, parts, structure, network, lossRows: { start, stopOf, productOf }, sheets: own } = plan
  const days = sheets.of(own.stops, survive)
  const above = new Float64Array(base.length).fill(Number.NEGATIVE_INFINITY)
  for (const [stop, { partRow }] of stops.entries()) {
    const index = parts[partRow]?.index ?? -1
    if (!((network.aboveDays[index] ?? 0) > 0)) continue
    const last = stopDays(structure, network, index, Number.NEGATIVE_INFINITY)
    for (let row = start[stop] ?? 0; row < (start[stop + 1] ?? 0); row++) above[row] = last[productOf[row] ?? -1] ?? Number.NaN
  }
  const survival = columnOf(own.stops, survive)
  for (const [row, day] of base.entries()) {
    const expected = Math.max(survival[stopOf[row] ?? -1] ?? Number.NaN, above[row] ?? Number.NaN)
    if (expected !== day && !(Number.isNaN(expected) && Number.isNaN(day))) throw new NotSideBySide(q.productSurvive.id)
  }
  if (days.kind === 'fixed' && factor === null) return fixed(base)
  const [rows, ofStops, block] = [base.length, stops.length, sheets.block]
  const [values, out] = [sheets.spread(days, ofStops), sheets.room(rows)]
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [at, from, times] = [future * rows, future * ofStops, factor === null ? 1 : (factor[future] as number)] // one a future
      for (let row = 0; row < rows; row++) out[at + row] = Math.max(values[from + (stopOf[row] as number)] as number, (above[row] as number) / times) // below length
    }
  })
  return drawn(out)
}

/** What a stop of each part costs over all products. */
function lossOfStops(sheets: DrawSheets, { stops, lossRows: { start }, sheets: own }: Plan, base: Float64Array): Cells {
  const [losses, gaps] = [sheets.of(own.losses, productLoss), sheets.of(own.stops, gap)]
  if (losses.kind === 'fixed' && gaps.kind === 'fixed') return fixed(base)
  const [rows, ofLosses, block] = [stops.length, own.losses.length, sheets.block]
  const [values, short, out] = [sheets.spread(losses, ofLosses), sheets.spread(gaps, rows), sheets.room(rows)]
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [at, from] = [future * rows, future * ofLosses]
      for (let stop = 0; stop < rows; stop++) {
        const [first, last] = [start[stop] as number, start[stop + 1] as number] // one longer than the stops
        let sum = first === last ? (short[at + stop] === Number.NEGATIVE_INFINITY ? 0 : Number.NaN) : 0
        for (let row = first; row < last; row++) sum += values[from + row] as number // a row of the sheet of losses
        out[at + stop] = sum
      }
    }
  })
  return drawn(out)
}

/** What a stop of each place costs: of each product the worst loss through any part from there. */
function lossOfPlaces(sheets: DrawSheets, { places, stops, structure, lossRows: { start, productOf }, sheets: own }: Plan, base: Float64Array): Cells {
  const [losses, gaps] = [sheets.of(own.losses, productLoss), sheets.of(own.stops, gap)]
  if (losses.kind === 'fixed' && gaps.kind === 'fixed') return fixed(base)
  const [rows, ofLosses, ofStops, block] = [places.length, own.losses.length, stops.length, sheets.block]
  const [values, short, out] = [sheets.spread(losses, ofLosses), sheets.spread(gaps, ofStops), sheets.room(rows)]
  // The rows of each place, product by product.
  const rowsOf = places.map((place) => structure.products.map((_, product) => place.stops.flatMap((stop) => {
    const found: { readonly row: number; readonly stop: number }[] = []
    for (let row = start[stop] ?? 0; row < (start[stop + 1] ?? 0); row++) if (productOf[row] === product) found.push({ row, stop })
    return found
  })).filter((of) => of.length > 0).map((of) => ({ rows: Int32Array.from(of, ({ row }) => row), stops: Int32Array.from(of, ({ stop }) => stop) })))
  sheets.steps.push(() => {
    for (let future = 0; future < block; future++) {
      const [from, ofStop] = [future * ofLosses, future * ofStops]
      for (let place = 0; place < rows; place++) {
        const products = rowsOf[place] as (typeof rowsOf)[number] // one a place
        let sum = products.length === 0 ? Number.NaN : 0
        for (const { rows: its, stops: of } of products) {
          let worst = Number.NaN
          let rank = Number.NaN
          for (let at = 0; at < its.length; at++) {
            const loss = values[from + (its[at] as number)] as number // a row of the sheet of losses
            const here = loss === loss ? loss : Number.isNaN(short[ofStop + (of[at] as number)]) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY // a stop of it
            if (here <= rank) continue
            rank = here
            worst = loss
          }
          sum += worst
        }
        out[future * rows + place] = sum
      }
    }
  })
  return drawn(out)
}
