import type { DemandStep } from '../../../model/shock.ts'
import { workOut, type EvaluationRequest } from '../../evaluate.ts'
import { spansOf } from '../../surge-year.ts'
import type { Solve } from '../linear-program.ts'
import type { Period } from '../periods.ts'
import { closureOf, deliverAll } from './deliver-all.ts'
import { limitsReached, neededUntil, type Asked, type Limit } from './needed.ts'
import type { SurgeAnswer, SurgeHelp, SurgeLimit, SurgeQuestion, SurgeShort } from './surge-answer.ts'
import { surgeFacts, type SurgeFacts } from './surge-facts.ts'
import { daysAbove, daysBringing, helpFor, rounding, type StandBy } from './surge-help.ts'
import { surgePeriods, type Delivered } from './surge-program.ts'

/** Limits written down at first. */
const few = 12
/** More limits than these are looked at by the week. */
const many = 60
/** Longest time looked at, in days. */
const longest = 730
/** What a plan’s chain delivers of a surge: the first limit, the days until it delivers in full, and what flexible capacity would change. */
export function surgeAnswer(request: EvaluationRequest, question: SurgeQuestion, solve: Solve): SurgeAnswer {
  const { contents, scenarioId } = request
  // The surge asked for stands in the place of those in the plan’s world.
  const { plan } = workOut({ ...request, contents: { ...contents, shocks: contents.shocks.filter(({ event }) => event.kind !== 'demand-surge') } })
  const facts = surgeFacts(plan)
  const asked = facts.sold.flatMap(({ item, partId, demand }): Asked[] =>
    (demand === demand ? [{ item, demand, spans: question.productId === null || question.productId === partId ? spansOf(question.steps, longest) : [] }] : []))
  const standBys = contents.choices.filter((choice): choice is StandBy => choice.kind === 'stand-by' && choice.scenarioId === scenarioId)
  return surgeOf(facts, asked, standBys, question.steps, solve)
}

/** The same from the facts as they stand. */
export function surgeOf(facts: SurgeFacts, asked: readonly Asked[], standBys: readonly StandBy[], steps: readonly DemandStep[], solve: Solve): SurgeAnswer {
  const needed = neededUntil(facts, asked, longest)
  const ahead = madeAhead(facts, asked)
  // What a works makes ahead takes parts earlier than what is asked does.
  const possible = ahead.size === 0 ? [] : limitsReached(facts, neededUntil(facts, asked, longest, ahead))
  const limits = limitsReached(facts, needed)
  const nothing: SurgeShort = { fullFromDay: 0, units: 0, money: 0 }
  const common = { isKnown: asked.length > 0, limits: limits.map((limit) => namedLimit(facts, limit)), unknown: unknownMakers(facts, needed), unknownParts: unknownParts(facts, needed) }
  if (limits.length === 0 && ahead.size === 0) {
    const days = Math.max(28, ...steps.map(({ fromDay }) => fromDay + 28))
    const periods = surgePeriods(Math.min(longest, days), 7, [])
    const all = asked.map((one) => Float64Array.from(periods, (period) => amountIn(one, period)))
    return { ...common, days, lost: nothing, late: { most: 0, clearedDay: 0 }, weeks: weeksOf(periods, { asked: all, sold: all, waiting: [] }), help: [] }
  }
  const isKnown = (item: number): boolean => Number.isFinite(needed[item]?.at(-1))
  const items = heldUp(facts, limits.slice(0, few), asked).filter(isKnown)
  const leads = leadsOf(facts, [...limits, ...possible])
  const starts = steps.map(({ fromDay }) => fromDay)
  const helps = helpFor(facts, limits, standBys)
  const isMuch = limits.length + possible.length > many
  const days = (isMuch ? limits.slice(0, few) : limits).map(({ day }) => day)
  const end = Math.min(longest, Math.ceil((Math.max(...leads, ...starts, ...days, ...helps.map(({ fromDay }) => fromDay), 0) + (isMuch ? 28 : 56)) / 7) * 7)
  // Where much is short at once, weeks are enough: what arrives within one counts from the next, which is the careful side.
  const finer = isMuch ? [] : [...leads, ...days]
  const periods = surgePeriods(end, 7, [...finer, ...starts, ...helps.map(({ fromDay }) => fromDay)])
  const trial = { items, periods, boosts: [], extras: [], waits: false }
  const { delivered: lost, items: counted } = deliverAll(facts, asked, trial, isKnown, solve)
  const { delivered: late } = deliverAll(facts, asked, { ...trial, items: counted, waits: true }, isKnown, solve)
  const before = shortOf(facts, asked, periods, lost)
  const help = helps.map((one): SurgeHelp => {
    const { delivered: helped } = deliverAll(facts, asked, { ...trial, items: counted, boosts: one.boost === null ? [] : [one.boost], extras: one.extra === null ? [] : [one.extra] }, isKnown, solve)
    const after = shortOf(facts, asked, periods, helped)
    const daysUsed = one.boost === null ? daysBringing(periods, helped) : daysAbove(facts, one.boost.maker, periods, helped)
    return {
      makerKey: one.makerKey, siteId: one.siteId, productId: one.productId, partId: one.partId, way: one.way, addedShare: one.addedShare, daysToStart: one.fromDay, after, daysUsed,
      daysSooner: before.fullFromDay === null || after.fullFromDay === null ? null : before.fullFromDay - after.fullFromDay, unitsSaved: Math.max(0, before.units - after.units),
      cost: one.costPerDay === null || one.oneOffCost === null ? null : daysUsed * one.costPerDay + one.oneOffCost,
    }
  }).filter(({ unitsSaved }) => unitsSaved > rounding).toSorted((one, other) => (one.cost ?? Number.POSITIVE_INFINITY) - (other.cost ?? Number.POSITIVE_INFINITY))
  const waiting = periods.map((_, place) => late.waiting.reduce((sum, row) => sum + (row[place] ?? 0), 0))
  return {
    ...common, days: end, lost: before, help, weeks: weeksOf(periods, { ...lost, waiting: late.waiting }),
    late: { most: Math.max(0, ...waiting), clearedDay: lastShort(periods, waiting, periods.map((period) => asked.reduce((sum, one) => sum + amountIn(one, period), 0))) },
  }
}

/** What a works makes a day at most that is asked for more than that for a while: it makes ahead what it can. */
function madeAhead({ sources, makers }: SurgeFacts, asked: readonly Asked[]): Map<number, number> {
  const peak = new Map(asked.map(({ item, demand, spans }) => [item, demand * spans.reduce((most, { addedShare }) => Math.max(most, 1 + addedShare), 1)]))
  return new Map(sources.flatMap(({ item, maker }): [number, number][] => {
    const { capacity, productId } = makers[maker] ?? { capacity: Number.POSITIVE_INFINITY, productId: null }
    return productId !== null && capacity < (peak.get(item) ?? 0) ? [[item, capacity]] : []
  }))
}

/** Lead times of what limits hold up. */
const leadsOf = ({ sources }: SurgeFacts, limits: readonly Limit[]): number[] => [...new Set(limits.flatMap((limit) =>
  sources.filter(({ leadDays, maker }, index) => Number.isFinite(leadDays) && (limit.kind === 'lead-time' ? index === limit.source : maker === limit.maker)).map(({ leadDays }) => leadDays)))]

const amountIn = ({ demand, spans }: Asked, { from, to }: Period): number =>
  spans.reduce((sum, span) => sum + demand * span.addedShare * Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), demand * (to - from))

function namedLimit({ sources, makers, idOf }: SurgeFacts, limit: Limit): SurgeLimit {
  const source = limit.kind === 'lead-time' ? sources[limit.source] : undefined
  const maker = makers[limit.kind === 'capacity' ? limit.maker : (source?.maker ?? -1)]
  return { kind: limit.kind, makerKey: maker?.key ?? '', siteId: maker?.siteId ?? null, productId: maker?.productId ?? null, partId: source === undefined ? null : idOf(source.item), day: limit.day }
}

/** The items of some limits with all that hangs together with them. */
const heldUp = (facts: SurgeFacts, limits: readonly Limit[], asked: readonly Asked[]): number[] => closureOf(
  facts, [...asked.map(({ item }) => item), ...limits.flatMap((limit) => (limit.kind === 'lead-time' ? [facts.sources[limit.source]?.item ?? -1] : []))],
  limits.flatMap((limit) => (limit.kind === 'capacity' ? [limit.maker] : [])),
)

/** End of the last period in which more than rounding is short; 0 where none is, null where the last one is. */
function lastShort(periods: readonly Period[], short: readonly number[], all: readonly number[]): number | null {
  for (let place = periods.length - 1; place >= 0; place--) {
    if ((short[place] ?? 0) > rounding * Math.max(1, all[place] ?? 0)) return place === periods.length - 1 ? null : (periods[place]?.to ?? null)
  }
  return 0
}

function shortOf({ sold: facts }: SurgeFacts, asked: readonly Asked[], periods: readonly Period[], { asked: wanted, sold }: Delivered): SurgeShort {
  const missing = asked.map((_, product) => periods.map((__, place) => Math.max(0, (wanted[product]?.[place] ?? 0) - (sold[product]?.[place] ?? 0))))
  const short = periods.map((_, place) => missing.reduce((sum, row) => sum + (row[place] ?? 0), 0))
  const all = periods.map((_, place) => wanted.reduce((sum, row) => sum + (row[place] ?? 0), 0))
  const units = missing.map((row) => row.reduce((sum, count) => sum + count, 0))
  const money = asked.reduce((sum, { item }, product) => {
    const count = units[product] ?? 0
    return count <= rounding ? sum : sum + count * (facts.find((one) => one.item === item)?.margin ?? Number.NaN)
  }, 0)
  return { fullFromDay: lastShort(periods, short, all), units: units.reduce((sum, count) => sum + count, 0), money: Number.isNaN(money) ? null : money }
}

/** Works without a stated capacity that something asked for comes from, with the margin of all products that hang on each. */
function unknownMakers({ makers, sources, sold, start, child }: SurgeFacts, needed: readonly (Float64Array | null)[]): SurgeAnswer['unknown'] {
  const margin = new Map<number, number>()
  for (const { item: top, demand, margin: perUnit } of sold) {
    const below = new Set([top])
    for (const item of below) for (let edge = start[item] ?? 0; edge < (start[item + 1] ?? 0); edge++) below.add(child[edge] ?? -1)
    const makersOf = new Set(sources.flatMap(({ item, maker }) => (below.has(item) && needed[item] !== null ? [maker] : [])))
    for (const maker of makersOf) margin.set(maker, (margin.get(maker) ?? 0) + demand * (Number.isNaN(perUnit) ? 0 : perUnit))
  }
  return [...margin].flatMap(([maker, marginPerDay]) => {
    const facts = makers[maker]
    return facts === undefined || facts.capacity < Number.POSITIVE_INFINITY ? [] : [{ makerKey: facts.key, siteId: facts.siteId, productId: facts.productId, marginPerDay }]
  }).toSorted((one, other) => Number(other.productId !== null) - Number(one.productId !== null) || other.marginPerDay - one.marginPerDay)
}

const unknownParts = ({ sources }: SurgeFacts, needed: readonly (Float64Array | null)[]): number =>
  new Set(sources.filter(({ item, leadDays, usual }) => needed[item] !== null && (Number.isNaN(leadDays) || Number.isNaN(usual) || Number.isNaN(needed[item]?.at(-1) ?? 0))).map(({ item }) => item)).size

const sum = (rows: readonly Float64Array[], place: number): number => rows.reduce((all, row) => all + (row[place] ?? 0), 0)

/** Weeks with what is asked, what is delivered at once and what waits at their end where customers wait. */
function weeksOf(periods: readonly Period[], { asked, sold, waiting }: Pick<Delivered, 'asked' | 'sold' | 'waiting'>): SurgeAnswer['weeks'] {
  const weeks = new Map<number, { from: number; to: number; asked: number; delivered: number; waiting: number }>()
  for (const [place, { from, to }] of periods.entries()) {
    const week = Math.floor(from / 7)
    const before = weeks.get(week) ?? { from, to, asked: 0, delivered: 0, waiting: 0 }
    weeks.set(week, { from: before.from, to, asked: before.asked + sum(asked, place), delivered: before.delivered + sum(sold, place), waiting: sum(waiting, place) })
  }
  return [...weeks.values()]
}
