import { gap, heldStock, recover, survive } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import type { ProjectContents } from '../model/contents.ts'
import { fact, reasoned } from './candidates.ts'
import { exhaust } from './hinges.ts'
import type { LegFacts, PartFacts } from './leg-facts.ts'
import { sharesByPlace } from './leg-pass.ts'
import { fillLosses } from './loss-pass.ts'
import type { Network } from './network.ts'
import { fillPlaces } from './place-pass.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, gather, newSheet, resolve, setColumn, type Piece, type Rule, type Sheet } from './sheet.ts'
import type { Structure } from './structure.ts'
import type { World } from './world.ts'

/** One part that one place stops sending. */
export interface StopFacts {
  readonly partRow: number
  readonly placeRow: number
  readonly leg: number
  /** Share of the need that other places keep sending. */
  readonly surviving: number
}

/** A place that sends parts: a site, or the destination of a choice. */
export interface PlaceFacts {
  readonly key: string
  readonly legs: number[]
  readonly stops: number[]
}

/** What stops when, under one plan. */
export interface Braking {
  readonly stops: readonly StopFacts[]
  readonly stopSheet: Sheet
  /** Loss of each product in each stop: rows of lossStart[stop] to lossStart[stop + 1]. */
  readonly lossSheet: Sheet
  readonly lossStart: Int32Array
  readonly places: readonly PlaceFacts[]
  readonly placeSheet: Sheet
  /** Stop of each place with the largest gap; −1 where none is known. */
  readonly worstStop: Int32Array
  /** Stop of each part with the largest gap; −1 where none is known. */
  readonly worstStopOfPart: Int32Array
  /** Certainty of the days that stock lasts and that recovery takes, by stop: 0 known, 1 default, 2 estimate. */
  readonly surviveCertainty: Uint8Array
  readonly recoverCertainty: Uint8Array
  /** 1 where several products lose, so that the sum is an upper bound. */
  readonly upperBound: Uint8Array
  readonly placeUpperBound: Uint8Array
}

/** What the passes over stops, losses and places are given. */
export interface BrakingGiven {
  readonly contents: ProjectContents
  readonly world: World
  readonly structure: Structure
  readonly network: Network
  readonly parts: readonly PartFacts[]
  readonly legs: readonly LegFacts[]
  readonly legStart: Int32Array
  readonly sheets: { readonly products: Sheet; readonly parts: Sheet; readonly legs: Sheet }
}

const dayFormulas = inOrder([survive, recover, gap])

const stockRule = ({ parts, sheets }: BrakingGiven): Rule<StopFacts> => {
  const need = columnOf(sheets.parts, q.partNeed)
  const of = (stop: StopFacts): PartFacts | undefined => parts[stop.partRow]
  const days = (stop: StopFacts): number => of(stop)?.category.stockDays.value ?? Number.NaN
  return {
    quantity: q.stock,
    own: true,
    candidates: [
      fact((stop) => of(stop)?.part.stock, (stop) => of(stop)?.part ?? null, 'stock'),
      reasoned(
        (stop) => ((need[stop.partRow] ?? Number.NaN) / 365) * days(stop),
        (stop) => `No stock is stated: ${days(stop)} days of use, as usual for ${of(stop)?.category.label ?? 'its category'} (${of(stop)?.category.stockDays.key ?? ''}).`,
        'estimate',
      ),
    ],
  }
}

/** Works out for every part and place how long stock lasts, how long recovery takes and what a stop costs. */
export function braking(given: BrakingGiven): Braking {
  const { stops, places } = findStops(given)
  const stopSheet = newSheet(stops.length, (row) => given.parts[stops[row]?.partRow ?? -1]?.part.partNumber ?? '')
  const surviveCertainty = new Uint8Array(stops.length)
  const recoverCertainty = new Uint8Array(stops.length)
  resolve(stopSheet, stops, stockRule(given), surviveCertainty)
  gather(stopSheet, q.partNeed, given.sheets.parts, Int32Array.from(stops, (stop) => stop.partRow))
  gather(stopSheet, q.bufferDays, given.sheets.legs, Int32Array.from(stops, (stop) => stop.leg))
  runFormulas(stopSheet, [heldStock])
  fillFlows(stopSheet, stops, given)
  fillRecovery(stopSheet, stops, given, recoverCertainty)
  runFormulas(stopSheet, dayFormulas)
  const { lossSheet, lossStart, upperBound } = fillLosses(stopSheet, stops, given)
  const worstStopOfPart = worstBy(stopSheet, given.parts.length, (stop) => stops[stop]?.partRow ?? -1, stops.length)
  const worstStop = worstBy(stopSheet, places.length, (stop) => stops[stop]?.placeRow ?? -1, stops.length)
  const { placeSheet, placeUpperBound } = fillPlaces(places, lossSheet, lossStart, given)
  return { stops, stopSheet, lossSheet, lossStart, places, placeSheet, worstStop, worstStopOfPart, surviveCertainty, recoverCertainty, upperBound, placeUpperBound }
}

function findStops({ legs, legStart, parts }: BrakingGiven): { stops: StopFacts[]; places: PlaceFacts[] } {
  const stops: StopFacts[] = []
  const places: PlaceFacts[] = []
  const rowOf = new Map<string, number>()
  for (let partRow = 0; partRow < parts.length; partRow++) {
    const [first, last] = [legStart[partRow] ?? 0, legStart[partRow + 1] ?? 0]
    const alone = last - first === 1
    const shares = alone ? null : sharesByPlace(legs, first, last)
    const seen = new Set<string>()
    for (let leg = first; leg < last; leg++) {
      const key = legs[leg]?.placeKey ?? ''
      let placeRow = rowOf.get(key)
      if (placeRow === undefined) {
        placeRow = places.length
        rowOf.set(key, placeRow)
        places.push({ key, legs: [], stops: [] })
      }
      const place = places[placeRow]
      place?.legs.push(leg)
      if (!alone) {
        if (seen.has(key)) continue
        seen.add(key)
      }
      place?.stops.push(stops.length)
      stops.push({ partRow, placeRow, leg, surviving: shares === null || shares.size === 1 ? 0 : Math.max(0, 1 - (shares.get(key) ?? 1)) })
    }
  }
  return { stops, places }
}

function fillFlows(sheet: Sheet, stops: readonly StopFacts[], { network, parts, structure, sheets }: BrakingGiven): void {
  const need = columnOf(sheets.parts, q.partNeed)
  const stock = columnOf(sheet, heldStock)
  const use = new Float64Array(stops.length)
  const covered = new Float64Array(stops.length)
  const kept = new Float64Array(stops.length)
  for (const [row, stop] of stops.entries()) {
    const index = parts[stop.partRow]?.index ?? -1
    const daily = (need[stop.partRow] ?? Number.NaN) / 365
    const flow = stop.surviving === 0 ? 0 : daily * stop.surviving
    const needed = network.need[index]
    const end = needed === undefined || daily !== daily ? { use: Number.NaN, covered: Number.NaN } : exhaust(needed, stock[row] ?? Number.NaN, flow)
    use[row] = end.use
    covered[row] = end.covered
    kept[row] = flow
  }
  setColumn(sheet, q.survivingShare, Float64Array.from(stops, (stop) => stop.surviving), {
    kind: 'aggregate', says: '1 − share of the place that stops', pieces: (row) => shareOfPlace(stops[row], sheets.legs),
  })
  setColumn(sheet, q.useAboveSlope, use, {
    kind: 'aggregate', says: 'need a day through every product and assembly whose own stock is used up by then', pieces: (row) => partNeed(stops[row], sheets.parts),
  })
  const held = heldAbove({ network, parts, structure })
  setColumn(sheet, q.coveredAbove, covered, {
    kind: 'aggregate', says: 'units of this part inside the finished products and assemblies in stock above it', pieces: (row) => held(stops[row]),
  })
  setColumn(sheet, q.keptFlow, kept, {
    kind: 'aggregate', says: 'need ÷ 365 × share that keeps flowing', pieces: (row) => [...partNeed(stops[row], sheets.parts), { sheet, quantity: q.survivingShare, row }],
  })
}

const shareOfPlace = (stop: StopFacts | undefined, legs: Sheet): Piece[] => (stop === undefined ? [] : [{ sheet: legs, quantity: q.shareOfNeed, row: stop.leg }])
const partNeed = (stop: StopFacts | undefined, parts: Sheet): Piece[] => (stop === undefined ? [] : [{ sheet: parts, quantity: q.partNeed, row: stop.partRow }])

/** Days that each assembly or product directly above a part lasts on its own stock. */
const heldAbove = ({ network, parts, structure }: Pick<BrakingGiven, 'network' | 'parts' | 'structure'>) => (stop: StopFacts | undefined): Piece[] => {
  const index = parts[stop?.partRow ?? -1]?.index
  if (index === undefined) return []
  const above = [...new Set(network.parent.subarray(network.parentStart[index], network.parentStart[index + 1]))]
  const held = above.filter((parent) => (network.ownDays[parent] ?? 0) > 0)
  const sheet = newSheet(held.length, (row) => structure.nameOf(held[row] ?? -1))
  setColumn(sheet, q.ownStockDays, Float64Array.from(held, (parent) => network.ownDays[parent] ?? Number.NaN), {
    kind: 'aggregate', says: 'last day on which finished products and assemblies in stock meet the demand for it', pieces: () => [],
  })
  return held.map((_, row) => ({ sheet, quantity: q.ownStockDays, row }))
}

function fillRecovery(sheet: Sheet, stops: readonly StopFacts[], { world, legs, sheets }: BrakingGiven, certainty: Uint8Array): void {
  const source = columnOf(sheets.legs, q.recovery)
  const origin = sheets.legs.columns.get(q.recovery.id)?.source
  setColumn(sheet, q.recovery, Float64Array.from(stops, (stop) => source[stop.leg] ?? Number.NaN), {
    kind: 'gather', from: sheets.legs, rowOf: (row) => stops[row]?.leg ?? -1, quantity: q.recovery,
  })
  for (const [row, stop] of stops.entries()) {
    if (origin?.kind !== 'rule') continue
    const known = legs[stop.leg]
    const stated = known?.choice?.recoveryDays ?? known?.offer?.recoveryDays ?? known?.site?.recoveryDays ?? null
    if (stated === null) certainty[row] = known?.of.basis === 'stated' ? 1 : 2
  }
  fillFigure(sheet, q.switchDays, world.book.ref('general.second-source-switch-days'))
}

/** For each group the stop with the largest gap, the first of equals; −1 where no gap is known. */
function worstBy(sheet: Sheet, groups: number, groupOf: (stop: number) => number, stops: number): Int32Array {
  const gaps = columnOf(sheet, gap)
  const worst = new Int32Array(groups).fill(-1)
  for (let stop = 0; stop < stops; stop++) {
    const group = groupOf(stop)
    const before = worst[group] ?? -1
    const days = gaps[stop] ?? Number.NaN
    if (days === days && (before < 0 || days > (gaps[before] ?? Number.NaN))) worst[group] = stop
  }
  return worst
}
