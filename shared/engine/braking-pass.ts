import { gap, heldStock, recover, survive } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { lateUnits } from '../formulas/what-ifs.ts'
import type { Product } from '../model/bom.ts'
import { say } from '../text/say.ts'
import { fact, reasoned } from './candidates.ts'
import type { Exhaustion } from './hinges.ts'
import type { PartFacts } from './leg-facts.ts'
import { lossPass } from './loss-pass.ts'
import type { Network } from './network.ts'
import { placePass } from './place-pass.ts'
import type { Layout } from './layout.ts'
import { plannedUse } from './need-pass.ts'
import type { InSteps } from './in-steps.ts'
import { intsOf, remembered } from './remember.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, gather, isFresh, newSheet, resolve, setColumn, type Piece, type Rule, type Sheet } from './sheet.ts'
import { callPass, exhaustWith, fillInflows, inflowsOf, roomForEnds } from './stand-by-pass.ts'
import type { StopFacts } from './stop-facts.ts'
import { standByFlow } from '../formulas/stand-by.ts'

/** What stops when, under one plan; the numbers are in its sheets of stops, losses and places. */
export interface Braking {
  /** Stop of each place with the largest gap; −1 where none is known. */
  readonly worstStop: Int32Array
  /** Stop of each part with the largest gap; −1 where none is known. */
  readonly worstStopOfPart: Int32Array
  /** Certainty of the days that stock lasts and that recovery takes, by stop: 0 known, 1 default, 2 estimate. */
  readonly surviveCertainty: Uint8Array
  readonly recoverCertainty: Uint8Array
  /** 1 where the sum is an upper bound: several products lose, or a stand-by helps a source that comes back slowly. */
  readonly upperBound: Uint8Array
  readonly placeUpperBound: Uint8Array
}

const dayFormulas = inOrder([survive, recover, gap])

const stockRule = (layout: Layout): Rule<StopFacts> => {
  const { contents, structure, parts, sheets } = layout
  const need = columnOf(sheets.parts, q.partNeed)
  // Stock that is there was laid up for the demand as planned, whatever surge is tried.
  const planned = plannedUse(layout)
  const productOf = new Map(structure.products.map(({ part, index }) => [part, contents.products[index]]))
  const soldAs = (stop: StopFacts): Product | null => productOf.get(of(stop)?.index ?? -1) ?? null
  const of = (stop: StopFacts): PartFacts | undefined => parts[stop.partRow]
  const days = (stop: StopFacts): number => of(stop)?.category.stockDays.value ?? Number.NaN
  return {
    quantity: q.stock,
    own: true,
    // Beside its own facts a stop knows which product it is, and what that one is planned to use.
    uses: [need, contents.products, structure, columnOf(sheets.products, q.productDemand)],
    candidates: [
      // A product that is bought whole: its finished units are stock of the very part.
      fact((stop) => {
        const finished = soldAs(stop)?.finishedStock ?? null
        return finished === null ? null : finished + (of(stop)?.part.stock ?? 0)
      }, soldAs, 'finishedStock'),
      fact((stop) => of(stop)?.part.stock, (stop) => of(stop)?.part ?? null, 'stock'),
      reasoned(
        (stop) => planned(stop.partRow) * days(stop),
        (stop) => say`No stock is stated: ${days(stop)} days of use as planned, as usual for ${of(stop)?.category.label ?? say`its category`} (${of(stop)?.category.stockDays.key ?? ''}).`,
        'estimate',
      ),
    ],
  }
}

/** The pass that works out for every part and place how long stock lasts, how long recovery takes and what a stop costs. */
export function braking(layout: Layout): (network: Network) => InSteps<Braking> {
  const { stops, places, parts, world, sheets } = layout
  const { stops: sheet } = sheets
  const partRow = intsOf(stops, (stop) => stop.partRow)
  const placeRow = intsOf(stops, (stop) => stop.placeRow)
  const legRow = intsOf(stops, (stop) => stop.leg)
  const recoverCertainty = recoveryCertainty(layout)
  const worst = remembered<Pick<Braking, 'worstStop' | 'worstStopOfPart'>>()
  const losses = lossPass(layout)
  const placesPass = placePass(layout)
  const uses = callPass(layout)
  return function* (network) {
    const surviveCertainty = resolve(sheet, stops, stockRule(layout), world.book)
    gather(sheet, q.partNeed, sheets.parts, partRow)
    gather(sheet, q.bufferDays, sheets.legs, legRow)
    gather(sheet, q.lateStock, sheets.parts, partRow, lateUnits)
    runFormulas(sheet, [heldStock])
    yield 0.82
    fillFlows(layout, network)
    yield 0.85
    gather(sheet, q.recovery, sheets.legs, legRow)
    fillFigure(sheet, q.switchDays, world.book.ref('general.second-source-switch-days'))
    fillFigure(sheet, q.rampWeeks, world.book.ref('general.recovery-ramp-weeks'))
    runFormulas(sheet, dayFormulas)
    yield 0.88
    uses(network)
    const upperBound = losses(network)
    yield 0.92
    const gaps = columnOf(sheet, gap)
    return {
      ...worst([gaps], () => ({ worstStop: worstBy(gaps, places.length, placeRow), worstStopOfPart: worstBy(gaps, parts.length, partRow) })),
      surviveCertainty, recoverCertainty: layout.standBys.calls.length === 0 ? recoverCertainty : withStandBys(layout, recoverCertainty), upperBound, placeUpperBound: placesPass(),
    }
  }
}

/** A recovery that a stand-by brings about is as well known as its contract. */
function withStandBys({ sheets: { stops } }: Layout, certainty: Uint8Array): Uint8Array {
  const [back, ready] = [columnOf(stops, recover), columnOf(stops, q.standByReady)]
  return certainty.map((level, row) => (back[row] === ready[row] ? 0 : level))
}

function fillFlows(layout: Layout, network: Network): void {
  const { stops, parts, structure, sheets } = layout
  const { stops: sheet } = sheets
  const need = columnOf(sheets.parts, q.partNeed)
  const stock = columnOf(sheet, heldStock)
  const inputs = [need, stock, network, columnOf(sheets.standBys, standByFlow), stops]
  if (isFresh(sheet, q.useAboveSlope, inputs)) return
  const use = new Float64Array(stops.length)
  const covered = new Float64Array(stops.length)
  const kept = new Float64Array(stops.length)
  const surviving = new Float64Array(stops.length)
  const ends = roomForEnds(layout)
  for (let row = 0; row < stops.length; row++) {
    const stop = stops[row] as StopFacts // below length
    const index = parts[stop.partRow]?.index ?? -1
    const daily = (need[stop.partRow] ?? Number.NaN) / 365
    const flow = stop.surviving === 0 ? 0 : daily * stop.surviving
    const needed = network.need[index]
    const { partial, ready } = inflowsOf(layout, row)
    const end = needed === undefined || daily !== daily ? unknownEnd : exhaustWith(needed, stock[row] ?? Number.NaN, flow, partial)
    surviving[row] = stop.surviving
    use[row] = end.use
    covered[row] = end.covered
    kept[row] = flow
    if (ends === null) continue
    ends.ready[row] = ready
    ends.inflow[row] = end.inflow ?? 0
    ends.lag[row] = end.lag ?? 0
  }
  setColumn(sheet, q.survivingShare, surviving, {
    kind: 'aggregate', says: say`1 − share of the place that stops`, pieces: (row) => shareOfPlace(stops[row], sheets.legs),
  })
  setColumn(sheet, q.useAboveSlope, use, {
    kind: 'aggregate', says: say`need a day through every product and assembly whose own stock is used up by then`, pieces: (row) => partNeed(stops[row], sheets.parts),
  }, inputs)
  fillInflows(layout, ends)
  const held = heldAbove({ network, parts, structure })
  setColumn(sheet, q.coveredAbove, covered, {
    kind: 'aggregate', says: say`units of this part inside the finished products and assemblies in stock above it`, pieces: (row) => held(stops[row]),
  })
  setColumn(sheet, q.keptFlow, kept, {
    kind: 'aggregate', says: say`need ÷ 365 × share that keeps flowing`, pieces: (row) => [...partNeed(stops[row], sheets.parts), { sheet, quantity: q.survivingShare, row }],
  })
}

const unknownEnd: Exhaustion & { readonly inflow?: number; readonly lag?: number } = { day: Number.NaN, use: Number.NaN, covered: Number.NaN }

const shareOfPlace = (stop: StopFacts | undefined, legs: Sheet): Piece[] => (stop === undefined ? [] : [{ sheet: legs, quantity: q.shareOfNeed, row: stop.leg }])
const partNeed = (stop: StopFacts | undefined, parts: Sheet): Piece[] => (stop === undefined ? [] : [{ sheet: parts, quantity: q.partNeed, row: stop.partRow }])

/** Days that each assembly or product directly above a part lasts on its own stock. */
const heldAbove = ({ network, parts, structure }: Pick<Layout, 'parts' | 'structure'> & { network: Network }) => (stop: StopFacts | undefined): Piece[] => {
  const index = parts[stop?.partRow ?? -1]?.index
  if (index === undefined) return []
  const above = [...new Set(network.parent.subarray(network.parentStart[index], network.parentStart[index + 1]))]
  const held = above.filter((parent) => (network.ownDays[parent] ?? 0) > 0)
  const sheet = newSheet(held.length, (row) => structure.nameOf(held[row] ?? -1))
  setColumn(sheet, q.ownStockDays, Float64Array.from(held, (parent) => network.ownDays[parent] ?? Number.NaN), {
    kind: 'aggregate', says: say`last day on which finished products and assemblies in stock meet the demand for it`, pieces: () => [],
  })
  return held.map((_, row) => ({ sheet, quantity: q.ownStockDays, row }))
}

/** Certainty of the recovery of each stop: known where the choice, the offer or the site states it. */
function recoveryCertainty({ stops, legs }: Layout): Uint8Array {
  const levels = new Uint8Array(stops.length)
  for (let row = 0; row < levels.length; row++) {
    const of = legs[stops[row]?.leg ?? -1]
    const stated = of?.choice?.recoveryDays ?? of?.offer?.recoveryDays ?? of?.site?.recoveryDays ?? null
    levels[row] = stated !== null ? 0 : of?.of.basis === 'stated' ? 1 : 2
  }
  return levels
}

/** For each group the stop with the largest gap, the first of equals; −1 where no gap is known. */
export function worstBy(gaps: Float64Array, groups: number, groupOf: Int32Array): Int32Array {
  const worst = new Int32Array(groups).fill(-1)
  for (let stop = 0; stop < groupOf.length; stop++) {
    const group = groupOf[stop] ?? -1
    const before = worst[group] ?? -1
    const days = gaps[stop] ?? Number.NaN
    if (days === days && (before < 0 || days > (gaps[before] ?? Number.NaN))) worst[group] = stop
  }
  return worst
}
