import type { SurgeSpan } from '../../surge-year.ts'
import type { SurgeFacts, SurgeSource } from './surge-facts.ts'

/** What is asked of a product: its plan, and more of it from time to time. */
export interface Asked {
  readonly item: number
  /** Units a day as planned. */
  readonly demand: number
  readonly spans: readonly SurgeSpan[]
}

/** Units asked of a product in all until a day. */
export function askedUntil({ demand, spans }: Asked, day: number): number {
  let more = 0
  for (const { from, to, addedShare } of spans) if (day > from) more += addedShare * (Math.min(day, to) - from)
  return Math.max(0, demand * (day + more))
}

/** Extra capacity of a maker from a day on, a share of its usual one. */
export interface Boost {
  readonly maker: number
  readonly fromDay: number
  readonly addedShare: number
}

/** Most units that a maker can have made until a day; until more is ordered than was before it makes what was. Infinity where its capacity is not known. */
export const madeUntil = (capacity: number, before: { readonly usual: number; readonly leadDays: number }, day: number): number =>
  day <= before.leadDays ? Math.min(capacity, before.usual) * day : Math.min(capacity, before.usual) * before.leadDays + capacity * (day - before.leadDays)

/** Most units of an item that can have come from a source until a day, its maker aside: what was ordered before, until what is ordered now arrives. */
export const comeUntil = ({ usual, leadDays }: SurgeSource, day: number): number => (day > leadDays ? Number.POSITIVE_INFINITY : usual * day)

/** For every item the units that must have come or been made until each day 0, 1, …, `days`, so that all that is asked is delivered: stocks from the top downwards
 *  are used first. Row by item, null where nothing of it is asked. NaN where a quantity or stock is unknown. Where a works makes ahead, `ahead` has
 *  the units a day that it makes of its item from the first day on. */
export function neededUntil(
  { stock, order, start, child, perParent }: Pick<SurgeFacts, 'stock' | 'order' | 'start' | 'child' | 'perParent'>, asked: readonly Asked[], days: number, ahead: ReadonlyMap<number, number> = new Map(),
): (Float64Array | null)[] {
  const gross: (Float64Array | null)[] = Array.from(stock, () => null)
  const rowOf = (item: number): Float64Array => (gross[item] ??= new Float64Array(days + 1))
  for (const one of asked) {
    const row = rowOf(one.item)
    for (let day = 0; day <= days; day++) row[day] = (row[day] ?? 0) + askedUntil(one, day)
  }
  for (const item of order) {
    const row = gross[item]
    if (row === null || row === undefined) continue
    const held = stock[item] ?? Number.NaN
    const early = ahead.get(item) ?? 0
    for (let day = 0; day <= days; day++) row[day] = Math.max(early * day, (row[day] ?? 0) - held)
    for (let edge = start[item] ?? 0; edge < (start[item + 1] ?? 0); edge++) {
      const below = rowOf(child[edge] ?? -1)
      const quantity = perParent[edge] ?? Number.NaN
      for (let day = 0; day <= days; day++) below[day] = (below[day] ?? 0) + quantity * (row[day] ?? 0)
    }
  }
  return gross
}

/** A limit that what is asked runs into. */
export type Limit =
  | { readonly kind: 'capacity'; readonly maker: number; readonly day: number }
  | { readonly kind: 'lead-time'; readonly source: number; readonly day: number }

/** Every limit that what is asked runs into, each with the first moment, the first first. A works whose goods have different lead times counts by the longest. */
export function limitsReached({ sources, makers }: SurgeFacts, needed: readonly (Float64Array | null)[]): Limit[] {
  const found: Limit[] = []
  const ofMaker = makers.map((): { readonly sum: Float64Array; usual: number; leadDays: number } | null => null)
  for (const [index, source] of sources.entries()) {
    const row = needed[source.item]
    if (row === null || row === undefined) continue
    const day = firstAbove(row, source.share, (at) => comeUntil(source, at))
    if (day !== null) found.push({ kind: 'lead-time', source: index, day })
    if ((makers[source.maker]?.capacity ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) continue
    const own = (ofMaker[source.maker] ??= { sum: new Float64Array(row.length), usual: 0, leadDays: 0 })
    for (let at = 0; at < row.length; at++) own.sum[at] = (own.sum[at] ?? 0) + source.share * (row[at] ?? 0)
    own.usual += source.usual
    own.leadDays = Math.max(own.leadDays, Number.isNaN(source.leadDays) ? 0 : source.leadDays)
  }
  for (const [maker, own] of ofMaker.entries()) {
    const facts = makers[maker]
    if (own === null || facts === undefined) continue
    const day = firstAbove(own.sum, 1, (at) => madeUntil(facts.capacity, own, at))
    if (day !== null) found.push({ kind: 'capacity', maker, day })
  }
  return found.toSorted((one, other) => one.day - other.day)
}

/** The moment at which a sum that is known day by day first goes above a limit; null where it never does or either is unknown. */
function firstAbove(row: Float64Array, share: number, most: (day: number) => number): number | null {
  for (let day = 1; day < row.length; day++) {
    const [over, before] = [share * (row[day] ?? Number.NaN) - most(day), share * (row[day - 1] ?? Number.NaN) - most(day - 1)]
    const slack = 1e-9 * Math.max(1, share * (row[day] ?? 0))
    if (over > slack) return before >= 0 || !Number.isFinite(before) ? day - 1 : day - 1 + -before / (over - before)
  }
  return null
}
