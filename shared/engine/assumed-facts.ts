import { heldStock, productLoss, recover } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { countryStopRate, stopProbability, stopRate } from '../formulas/likelihood.ts'
import { leadTimeScore, riskScore } from '../formulas/risk.ts'
import { lateUnits } from '../formulas/what-ifs.ts'
import type { SentenceValue } from '../text/say.ts'
import type { FigureRef } from './figure-book.ts'
import { broughtDays, exhaustWith, inflowsOf } from './stand-by-pass.ts'
import { indicatorFormulas } from './leg-pass.ts'
import type { Assumed, MissingFact } from './missing-fact.ts'
import { plannedUse } from './need-pass.ts'
import type { Plan } from './plan.ts'
import { columnOf } from './sheet.ts'

/** An assumed fact before its answers are worked out, with the most by which it can move the answer. */
export interface AssumedFact {
  readonly fact: Omit<MissingFact, 'answer' | 'opens' | 'isGuess' | 'assumed'> & { readonly assumed: Assumed }
  readonly most: number
}

/** What one fact can do to one place: its loss and chance of a stop, least and most. */
interface Touched {
  readonly place: number
  readonly loss: Span
  readonly chance: Span
}

interface Span {
  readonly least: number
  readonly most: number
}

const spanOf = (...values: readonly number[]): Span => ({ least: Math.min(...values), most: Math.max(...values) })

/** Every stock, recovery time and lead time of a plan that is an assumption, with the most by which it can move the answer: never less than it does. */
export function assumedFacts(plan: Plan): AssumedFact[] {
  const range = rangeIn(plan)
  const most = mostIn(plan)
  return [...assumedStocks(plan, range), ...assumedRecoveries(plan, range), ...assumedLeadTimes(plan, range)].map(({ fact, touched }) => ({ fact, most: most(touched) }))
}

interface Candidate {
  readonly fact: AssumedFact['fact']
  readonly touched: readonly Touched[]
}

type Range = (ref: FigureRef, times: number, of: SentenceValue) => Assumed | null

/** The range of an assumption: that of its figure, else the shares of it that Settings name. */
function rangeIn({ world: { book } }: Plan): Range {
  const [least, most] = [book.ref('general.missing-fact-least').value, book.ref('general.missing-fact-most').value]
  return (ref, times, of) => {
    const { value, figure, override } = ref
    if (!Number.isFinite(value * times)) return null
    // The range of what is shipped says nothing of what was typed in its place.
    const own = override === null ? figure : null
    return { value: value * times, low: (own?.low ?? value * least) * times, high: (own?.high ?? value * most) * times, key: ref.key, of }
  }
}

/** The most that changes at some places do to the expected loss plus the largest loss. */
function mostIn({ places, sheets }: Plan): (touched: readonly Touched[]) => number {
  const losses = columnOf(sheets.places, q.lossPerEvent)
  const largest = places.map((_, place) => ({ place, loss: losses[place] ?? Number.NaN })).filter(({ loss }) => loss === loss).toSorted((one, other) => other.loss - one.loss)
  return (touched) => {
    const there = new Set(touched.map(({ place }) => place))
    const other = largest.find(({ place }) => !there.has(place))?.loss ?? 0
    let expected = 0
    let [low, high] = [other, other]
    for (const { loss, chance } of touched) {
      if (chance.most === chance.most) expected += chance.most * loss.most - chance.least * loss.least
      low = Math.max(low, loss.least)
      high = Math.max(high, loss.most)
    }
    return expected + high - low
  }
}

/** Loss of a row of losses with other days, EUR. */
export function lossIn(plan: Plan): (row: number, back: number, lasts: number) => number {
  const { lossRows: { stopOf }, standBys: { calls }, sheets: { losses } } = plan
  const [perUnit, demand, surge, kept] = [columnOf(losses, q.margin), columnOf(losses, q.productDemand), columnOf(losses, q.demandSurge), columnOf(losses, q.survivingShare)]
  return (row, back, lasts) =>
    productLoss.compute(perUnit[row] ?? Number.NaN, demand[row] ?? Number.NaN, surge[row] ?? Number.NaN, back, lasts, kept[row] ?? Number.NaN, calls.length === 0 ? 0 : broughtDays(plan, stopOf[row] ?? -1)(back, lasts))
}

function assumedStocks(plan: Plan, range: Range): Candidate[] {
  const { parts, stops, places, lossRows, contents, structure, network, sheets } = plan
  const [need, back, kept, buffer] = [columnOf(sheets.parts, q.partNeed), columnOf(sheets.stops, recover), columnOf(sheets.stops, q.keptFlow), columnOf(sheets.legs, q.bufferDays)]
  const [placeLoss, chance] = [columnOf(sheets.places, q.lossPerEvent), columnOf(sheets.places, stopProbability)]
  const planned = plannedUse(plan)
  const late = columnOf(sheets.parts, lateUnits)
  const lossAt = lossIn(plan)
  const finished = new Map(structure.products.map(({ part, index }) => [part, contents.products[index]?.finishedStock ?? null]))
  const stopsOf = Map.groupBy(stops.keys(), (stop) => stops[stop]?.partRow ?? -1)
  return parts.flatMap(({ part, index, category }, row): Candidate[] => {
    if (part.stock !== null || (finished.get(index) ?? null) !== null) return []
    const aDay = planned(row)
    const assumed = range(category.stockDays, aDay, category.label)
    const hinges = network.need[index]
    const own = stopsOf.get(row) ?? []
    const [first] = own
    if (assumed === null || hinges === undefined || first === undefined || assumed.high === 0) return []
    const touched = own.map((stop): Touched => {
      const place = stops[stop]?.placeRow ?? -1
      const { partial } = inflowsOf(plan, stop)
      const lasts = (units: number): number => exhaustWith(hinges, heldStock.compute(units, buffer[stops[stop]?.leg ?? -1] ?? Number.NaN, need[row] ?? Number.NaN, late[row] ?? Number.NaN), kept[stop] ?? Number.NaN, partial).day
      const loss = (units: number): number => sumOver(lossRows.start, stop, (at) => lossAt(at, back[stop] ?? Number.NaN, lasts(units)))
      const now = placeLoss[place] ?? Number.NaN
      const [low, middle, high] = [loss(assumed.low), loss(assumed.value), loss(assumed.high)]
      return { place, loss: { least: Math.max(0, now - Math.max(0, middle - high)), most: now + Math.max(0, low - middle) }, chance: spanOf(chance[place] ?? Number.NaN) }
    }).filter(({ loss }) => loss.most === loss.most)
    const site = plan.legs[places[stops[first]?.placeRow ?? -1]?.legs[0] ?? -1]?.site ?? null
    return [{ fact: { kind: 'stock', ref: { noun: 'part', id: part.id, field: 'stock' }, partId: part.id, parts: 1, siteId: site?.id ?? null, assumed }, touched }]
  })
}

const sumOver = (start: Int32Array, stop: number, valueOf: (row: number) => number): number => {
  let sum = 0
  for (let row = start[stop] ?? 0; row < (start[stop + 1] ?? 0); row++) {
    const value = valueOf(row)
    if (value === value) sum += value
  }
  return sum
}

function assumedRecoveries(plan: Plan, range: Range): Candidate[] {
  const { legs, parts, stops, places, lossRows, sheets, world } = plan
  const [back, lasts, kept, chance] = [columnOf(sheets.stops, recover), columnOf(sheets.losses, q.productSurvive), columnOf(sheets.stops, q.survivingShare), columnOf(sheets.places, stopProbability)]
  const ready = columnOf(sheets.stops, q.standByReady)
  const [toSwitch, rampWeeks] = [world.book.ref('general.second-source-switch-days').value, world.book.ref('general.recovery-ramp-weeks').value]
  const lossAt = lossIn(plan)
  const lossOf = (stop: number): number => sumOver(lossRows.start, stop, (row) => lossAt(row, back[stop] ?? Number.NaN, lasts[row] ?? Number.NaN))
  return places.flatMap((placeOf, place): Candidate[] => {
    const site = legs[placeOf.legs[0] ?? -1]?.site ?? null
    if (site === null || site.recoveryDays !== null) return []
    const leans = (stop: number): boolean => {
      const leg = legs[stops[stop]?.leg ?? -1]
      return leg !== undefined && leg.choice === null && (leg.offer?.recoveryDays ?? null) === null
    }
    const open = placeOf.stops.filter(leans)
    let worst = -1
    for (const stop of open) if (worst < 0 || lossOf(stop) > lossOf(worst)) worst = stop
    const pace = parts[stops[worst]?.partRow ?? -1]
    const assumed = pace === undefined ? null : range(pace.category.recoveryDays, 1, pace.category.label)
    if (pace === undefined || assumed === null) return []
    // As the place's loss is summed: each product by the part from there that costs it most.
    const lossWith = (days: number | null): number => {
      const byProduct = new Map<number, number>()
      for (const stop of placeOf.stops) {
        const returns = days === null || !leans(stop) ? (back[stop] ?? Number.NaN) : recover.compute(days, kept[stop] ?? Number.NaN, toSwitch, ready[stop] ?? Number.NaN, rampWeeks)
        for (let row = lossRows.start[stop] ?? 0; row < (lossRows.start[stop + 1] ?? 0); row++) {
          const product = lossRows.productOf[row] ?? -1
          const loss = lossAt(row, returns, lasts[row] ?? Number.NaN)
          if (loss > (byProduct.get(product) ?? 0)) byProduct.set(product, loss)
        }
      }
      let sum = 0
      for (const loss of byProduct.values()) sum += loss
      return sum
    }
    const fact: Candidate['fact'] = { kind: 'recovery', ref: { noun: 'site', id: site.id, field: 'recoveryDays' }, partId: pace.part.id, parts: open.length, siteId: site.id, assumed }
    return [{ fact, touched: [{ place, loss: spanOf(lossWith(null), lossWith(assumed.low), lossWith(assumed.high)), chance: spanOf(chance[place] ?? Number.NaN) }] }]
  })
}

/** Lead times count through the chance of a stop. Of each place one is asked: its score counts the longest of them, so that once one is known the others move it little. */
function assumedLeadTimes(plan: Plan, range: Range): Candidate[] {
  const { legs, places, sheets, world: { book } } = plan
  const loss = columnOf(sheets.places, q.lossPerEvent)
  const scores = Object.values(indicatorFormulas).map((indicator) => ({ isLeadTime: indicator === leadTimeScore, column: columnOf(sheets.places, indicator) }))
  const column = (place: number, quantity: Parameters<typeof columnOf>[1]): number => columnOf(sheets.places, quantity)[place] ?? Number.NaN
  const ceiling = book.ref('general.risk-scale-lead-time-days').value
  return places.flatMap((placeOf, place): Candidate[] => {
    const longest = columnOf(sheets.places, leadTimeScore)[place] ?? Number.NaN
    const chanceWith = (days: number): number => {
      const own = leadTimeScore.compute(days, ceiling)
      const [a, b, c, d, e, f, g, h, i] = scores.map(({ isLeadTime, column: known }) => (isLeadTime ? (longest >= own ? longest : own) : (known[place] ?? Number.NaN))) as NineScores // one an indicator
      const score = riskScore.compute(a, b, c, d, e, f, g, h, i, column(place, q.weakestLinkExponent))
      return stopProbability.compute(stopRate.compute(score, column(place, q.stopRateAtZero), column(place, q.stopRateAtHundred)), column(place, countryStopRate))
    }
    let best: Candidate | null = null
    let widest = 0
    for (const { offer, lane, site, choice, of } of placeOf.legs.flatMap((leg) => legs[leg] ?? [])) {
      if (choice !== null || offer === null || offer.leadTimeDays !== null || lane === null) continue
      const assumed = range(lane.days, 1, lane.lane.label)
      if (assumed === null) continue
      const chance = spanOf(column(place, stopProbability), chanceWith(assumed.low), chanceWith(assumed.high))
      if (!(chance.most - chance.least > widest) || !Number.isFinite(loss[place])) continue
      widest = chance.most - chance.least
      best = {
        fact: { kind: 'lead-time', ref: { noun: 'offer', id: offer.id, field: 'leadTimeDays' }, partId: of.part.id, parts: 1, siteId: site?.id ?? null, assumed },
        touched: [{ place, loss: spanOf(loss[place] ?? Number.NaN), chance }],
      }
    }
    return best === null ? [] : [best]
  })
}

type NineScores = [number, number, number, number, number, number, number, number, number]
