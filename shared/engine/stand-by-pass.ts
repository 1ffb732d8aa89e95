import { heldStock } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { standByDaysUsed, standByFlow, standByPerDay, standByPerYear, standByUse, usualBack } from '../formulas/stand-by.ts'
import { spend } from '../formulas/year.ts'
import { say, type Sentence } from '../text/say.ts'
import { chosen, reasoned } from './candidates.ts'
import { exhaust, type Exhaustion, type Hinges } from './hinges.ts'
import { inProjectCurrency } from './produce.ts'
import type { Layout } from './layout.ts'
import type { Network } from './network.ts'
import { projectRate } from './project-rate.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, derive, fillFigure, gather, resolve, setColumn, type Candidate, type CellOrigin, type Piece, type Rule } from './sheet.ts'
import type { StandByFacts } from './stand-by-facts.ts'

const contractFormulas = inOrder([standByPerYear, standByPerDay, standByFlow])
const backFormulas = inOrder([usualBack])
const useFormulas = inOrder([standByDaysUsed, standByUse])

const choiceId = ({ choice }: StandByFacts): string => choice.id
const rule = (quantity: Rule<StandByFacts>['quantity'], uses: readonly Float64Array[], ...candidates: Candidate<StandByFacts>[]): Rule<StandByFacts> => ({ quantity, own: false, candidates, uses })
const says = (value: (facts: StandByFacts) => number, method: Sentence): Candidate<StandByFacts> => reasoned(value, method, 'known')

/** The pass that works out what each stand-by contract costs and brings, one row a contract; needs the sources and what parts take on from them. */
export function standByPass({ contents, world, legs, standBys: { contracts }, sheets: { parts, legs: legSheet, standBys: sheet } }: Layout): () => void {
  const partRow = Int32Array.from(contracts, (contract) => contract.partRow)
  const { book } = world
  const rate = projectRate(world, contents.project.currency)
  const qualification = book.ref('general.qualification-cost')
  return () => {
    const legNeed = columnOf(legSheet, q.partNeed)
    /** Units a day that the site has left beside what the plan buys there; Infinity where no capacity is known. */
    const spare = ({ site, usualLegs }: StandByFacts): number => {
      const capacity = site?.capacityPerDay ?? null
      return capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - usualLegs.reduce((sum, row) => sum + ((legs[row]?.share ?? 0) * (legNeed[row] ?? Number.NaN)) / 365, 0))
    }
    gather(sheet, q.partNeed, parts, partRow)
    gather(sheet, spend, parts, partRow)
    const rules = [
      rule(q.standByShare, [], chosen(({ choice }) => choice.share, choiceId)),
      rule(q.standByDays, [], chosen(({ choice }) => choice.switchDays, choiceId)),
      rule(q.standBySpare, [legNeed], reasoned(spare, ({ site }) => (site?.capacityPerDay == null ? say`No capacity of its site is known: it makes its share.` : say`Capacity of its site, ${site.capacityPerDay} a day, less what this plan buys there.`), 'known')),
      rule(q.standByStated, [], chosen(({ choice }) => choice.costPerYear, choiceId), says(() => 0, say`No cost a year is stated: the usual retainer is taken.`)),
      rule(q.standByCovered, [], says(({ choice }) => (choice.costPerYear === null ? choice.share : 0), say`The share of the need kept ready; none where a cost a year is stated.`)),
      rule(q.standByDayStated, [], chosen(({ choice }) => choice.costPerDay, choiceId), says(() => 0, say`No cost a day is stated: the usual premium is taken.`)),
      rule(q.standByDayCovered, [], says(({ choice }) => (choice.costPerDay === null ? choice.share : 0), say`The share of the need that it makes; none where a cost a day is stated.`)),
      rule(q.qualification, [], chosen(({ choice }) => choice.oneOffCost, choiceId), inProjectCurrency(() => qualification, rate, () => '')),
    ]
    for (const one of rules) resolve(sheet, contracts, one, book)
    fillFigure(sheet, q.standByRetainer, book.ref('general.stand-by-retainer'))
    fillFigure(sheet, q.standByPremium, book.ref('general.stand-by-premium'))
    runFormulas(sheet, contractFormulas)
  }
}

/** A stand-by that has a part in a stop: from which day it brings how much a day. */
interface Inflow {
  readonly day: number
  readonly flow: number
}

/** What stand-bys bring in one stop: those that do not cover all, and the day from which all is covered. */
export interface Inflows {
  readonly partial: readonly Inflow[]
  readonly ready: number
}
const noInflows: Inflows = { partial: [], ready: Number.POSITIVE_INFINITY }

/** The contracts that are called in one stop, by row, the first to deliver first; those that stop with site `lost` themselves left out. */
function contractsCalled({ standBys: { contracts, calls, callStart } }: Layout, stop: number, lost: string | null): number[] {
  const called = calls.slice(callStart[stop], callStart[stop + 1]).map(({ standBy }) => standBy)
  return lost === null ? called : called.filter((row) => contracts[row]?.leansOn.has(lost) === false)
}

/** What stand-bys bring in one stop: the first ones that do not cover all, and the day from which all is covered (Infinity: never).
 *  `surviving` keeps coming, where other sources stop with it, and `lost` is the site of tier 2 that they hang on. */
export function inflowsOf(layout: Layout, stop: number, surviving = layout.stops[stop]?.surviving ?? 0, lost: string | null = null): Inflows {
  const { standBys: { callStart }, sheets } = layout
  if (callStart[stop] === callStart[stop + 1]) return noInflows
  const partial: Inflow[] = []
  const [days, flows, need] = [columnOf(sheets.standBys, q.standByDays), columnOf(sheets.standBys, standByFlow), columnOf(sheets.standBys, q.partNeed)]
  let covered = surviving
  for (const contract of contractsCalled(layout, stop, lost)) {
    const [day, flow, daily] = [days[contract] ?? Number.NaN, flows[contract] ?? Number.NaN, (need[contract] ?? Number.NaN) / 365]
    covered += daily > 0 ? flow / daily : 0
    // What is missing to the whole by rounding alone is not missing.
    if (covered >= 1 - 1e-12) return { partial, ready: day }
    partial.push({ day, flow })
  }
  return { partial, ready: Number.POSITIVE_INFINITY }
}

/** Where stock, a flow that keeps coming and what stand-bys bring are used up. */
export function exhaustWith(need: Hinges, stock: number, flow: number, partial: readonly Inflow[]): Exhaustion & { readonly inflow?: number; readonly lag?: number } {
  if (partial.length === 0 || need.at.length === 0) return exhaust(need, stock, flow)
  // What comes from a day on is a need that falls by it from that day on.
  const end = exhaust({ at: [...need.at, ...partial.map(({ day }) => day)], slope: [...need.slope, ...partial.map((one) => -one.flow)] }, stock, flow)
  let inflow = 0
  let lag = 0
  for (const one of partial) {
    if (!(one.day < end.day)) continue
    inflow += one.flow
    lag += one.flow * one.day
  }
  return { day: end.day, use: end.use + inflow, covered: end.covered + lag, inflow, lag }
}

/** Days of need that stand-bys bring from when a product stands still until the part is back. */
export function broughtDays(layout: Layout, stop: number, surviving?: number, lost: string | null = null): (back: number, lasts: number) => number {
  const { partial } = inflowsOf(layout, stop, surviving, lost)
  const daily = (columnOf(layout.sheets.parts, q.partNeed)[layout.stops[stop]?.partRow ?? -1] ?? Number.NaN) / 365
  if (partial.length === 0 || daily === 0) return () => 0
  return (back, lasts) => partial.reduce((sum, { day, flow }) => sum + (flow / daily) * Math.max(0, back - Math.max(lasts, day)), 0)
}

const noContract = (): CellOrigin => ({ provenance: { kind: 'estimate', method: say`No stand-by contract can be called.` }, of: '' })

/** Fills for each product in each stop the days of need that stand-bys bring while it stands still. */
export function fillBrought(layout: Layout, back: Float64Array, lasts: Float64Array): void {
  const { standBys: { calls, callStart }, lossRows: { start, stopOf }, sheets } = layout
  const [flows, need] = [columnOf(sheets.standBys, standByFlow), columnOf(sheets.parts, q.partNeed)]
  const brought = (): Float64Array => {
    const values = new Float64Array(stopOf.length)
    for (let stop = 0; calls.length > 0 && stop < layout.stops.length; stop++) {
      if (callStart[stop] === callStart[stop + 1]) continue
      const days = broughtDays(layout, stop)
      for (let row = start[stop] ?? 0; row < (start[stop + 1] ?? 0); row++) values[row] = days(back[row] ?? Number.NaN, lasts[row] ?? Number.NaN)
    }
    return values
  }
  derive(sheets.losses, q.standByBrought, calls.length === 0 ? [] : [flows, need, back, lasts, layout.standBys, layout.lossRows], brought, {
    kind: 'aggregate', says: say`sum over the stand-bys that bring a part of the need: share × days from when it delivers and stock is used up until the part is back`,
    pieces: (row) => contractPieces(layout, stopOf[row] ?? -1, [standByFlow, q.standByDays]),
  })
}

const contractPieces = ({ standBys: { calls, callStart }, sheets }: Layout, stop: number, quantities: readonly Piece['quantity'][]): Piece[] => {
  const pieces: Piece[] = []
  for (let call = callStart[stop] ?? 0; call < (callStart[stop + 1] ?? 0); call++) {
    for (const quantity of quantities) pieces.push({ sheet: sheets.standBys, quantity, row: calls[call]?.standBy ?? -1 })
  }
  return pieces
}

/** What stand-bys do in each stop, a row a stop. */
export interface StandByEnds {
  readonly ready: Float64Array
  readonly inflow: Float64Array
  readonly lag: Float64Array
}

/** Room for what stand-bys do; null where the plan has none that is ever called. */
export const roomForEnds = ({ stops, standBys: { calls } }: Layout): StandByEnds | null =>
  (calls.length === 0 ? null : { ready: new Float64Array(stops.length), inflow: new Float64Array(stops.length), lag: new Float64Array(stops.length) })

/** Fills from which day stand-bys cover a stop, and what the others bring when stock runs out. */
export function fillInflows(layout: Layout, ends: StandByEnds | null): void {
  const { sheets: { stops: sheet } } = layout
  if (ends === null) {
    for (const quantity of [q.standByReady, q.standByInflow, q.standByLag]) {
      derive(sheet, quantity, [], () => new Float64Array(sheet.length).fill(quantity === q.standByReady ? Number.POSITIVE_INFINITY : 0), { kind: 'rule', origin: noContract, readings: [], levels: new Uint8Array(0) })
    }
    return
  }
  setColumn(sheet, q.standByReady, ends.ready, {
    kind: 'aggregate', says: say`the first day on which stand-bys with what keeps coming bring all that is needed; never without one`, pieces: (row) => contractPieces(layout, row, [q.standByDays, standByFlow]),
  })
  setColumn(sheet, q.standByInflow, ends.inflow, { kind: 'aggregate', says: say`sum over the stand-bys that have begun by then and bring a part of the need`, pieces: (row) => contractPieces(layout, row, [standByFlow]) })
  setColumn(sheet, q.standByLag, ends.lag, {
    kind: 'aggregate', says: say`sum over these stand-bys of what they bring a day × days until they deliver`, pieces: (row) => contractPieces(layout, row, [standByFlow, q.standByDays]),
  })
}

/** The pass that works out what using stand-bys costs in each stop. */
export function callPass(layout: Layout): (network: Network) => void {
  const { standBys: { calls, callStart }, stops, sheets: { calls: sheet, standBys: contracts, stops: stopSheet } } = layout
  const stopOf = Int32Array.from(calls, (call) => call.stop)
  const contractOf = Int32Array.from(calls, (call) => call.standBy)
  return (network) => {
    for (const quantity of [q.recovery, q.survivingShare, q.switchDays, q.rampWeeks]) gather(sheet, quantity, stopSheet, stopOf)
    for (const quantity of [q.standByDays, standByFlow, standByPerDay]) gather(sheet, quantity, contracts, contractOf)
    runFormulas(sheet, backFormulas)
    const [back, stock, kept, ready] = [columnOf(sheet, usualBack), columnOf(stopSheet, heldStock), columnOf(stopSheet, q.keptFlow), columnOf(stopSheet, q.standByReady)]
    const [days, flows] = [columnOf(sheet, q.standByDays), columnOf(sheet, standByFlow)]
    derive(sheet, q.shortWithout, [back, stock, kept, ready, days, flows, network], () => shortUnits(), {
      kind: 'aggregate', says: say`need until the usual source is back − stock − flow that keeps coming − what stand-bys that deliver sooner bring`, pieces: () => [],
    })
    runFormulas(sheet, useFormulas)
    const used = columnOf(sheet, standByUse)
    const sums = (): Float64Array => {
      const values = new Float64Array(stops.length)
      for (const [call, { stop }] of calls.entries()) values[stop] = (values[stop] ?? 0) + (used[call] ?? Number.NaN)
      return values
    }
    derive(stopSheet, q.standByUseInAll, [used], sums, {
      kind: 'aggregate', says: say`sum over the stand-bys that are called`,
      pieces: (row) => Array.from({ length: (callStart[row + 1] ?? 0) - (callStart[row] ?? 0) }, (_, place) => ({ sheet, quantity: standByUse, row: (callStart[row] ?? 0) + place })),
    })

    function shortUnits(): Float64Array {
      const short = new Float64Array(calls.length)
      for (let stop = 0; stop < stops.length; stop++) {
        const first = callStart[stop] ?? 0
        if (first === callStart[stop + 1]) continue
        short.set(shortIn(layout, network, stop, contractsCalled(layout, stop, null), kept[stop] ?? Number.NaN, back[first] ?? Number.NaN, ready[stop] ?? Number.NaN), first)
      }
      return short
    }
  }
}

/** Units short without each call of a stop by the day `until` on which the usual source is back; what one that is there sooner brings is not short any more for the next. */
function shortIn({ stops, parts, sheets }: Layout, network: Network, stop: number, called: readonly number[], kept: number, until: number, ready: number): number[] {
  const need = network.need[parts[stops[stop]?.partRow ?? -1]?.index ?? -1]
  const [days, flows] = [columnOf(sheets.standBys, q.standByDays), columnOf(sheets.standBys, standByFlow)]
  let units = need === undefined ? Number.NaN : 0
  for (const [hinge, at] of need?.at.entries() ?? []) units += (need?.slope[hinge] ?? 0) * Math.max(0, until - at)
  let short = units - (columnOf(sheets.stops, heldStock)[stop] ?? Number.NaN) - kept * until
  return called.map((contract) => {
    const [here, day, flow] = [short, days[contract] ?? Number.NaN, flows[contract] ?? Number.NaN]
    // What one that covers all does not bring in time is lost to those that come later, too.
    short = day >= ready ? 0 : here - flow * standByDaysUsed.compute(until, day, here, flow)
    return here
  })
}

/** What using stand-bys costs, EUR, where other sources than those of one place stop together: `surviving` keeps coming, the usual sources are back after `until` days, and `lost` is the site of tier 2 that they hang on. */
export function costOfUse(layout: Layout, network: Network, stop: number, surviving: number, until: number, lost: string | null = null): number {
  const { stops, sheets } = layout
  const called = contractsCalled(layout, stop, lost)
  if (called.length === 0) return 0
  const daily = (columnOf(sheets.parts, q.partNeed)[stops[stop]?.partRow ?? -1] ?? Number.NaN) / 365
  const short = shortIn(layout, network, stop, called, surviving === 0 ? 0 : daily * surviving, until, inflowsOf(layout, stop, surviving, lost).ready)
  const [days, flows, aDay] = [columnOf(sheets.standBys, q.standByDays), columnOf(sheets.standBys, standByFlow), columnOf(sheets.standBys, standByPerDay)]
  return short.reduce((sum, units, place) => {
    const contract = called[place] ?? -1
    return sum + standByUse.compute(standByDaysUsed.compute(until, days[contract] ?? Number.NaN, units, flows[contract] ?? Number.NaN), aDay[contract] ?? Number.NaN)
  }, 0)
}
