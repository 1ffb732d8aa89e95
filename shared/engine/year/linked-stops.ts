import type { Solve } from '../disrupt/linear-program.ts'
import { stopLoss, type StopLoss } from '../disrupt/stop-result.ts'
import { backAfter, rampOf, type Span, type Stop } from '../disrupt/supply-network.ts'
import type { DrawnStop } from './drawn-year.ts'
import type { YearCause } from './year-causes.ts'

/** Tells of two causes how long after one of them, in days, a part that both take away still lacks stock; null where they share none. */
export function stillShort(causes: readonly YearCause[]): (one: number, other: number) => number | null {
  const items = causes.map(({ heldUp }) => new Map(heldUp.map((part) => [part.item, part.lead])))
  const found = new Map<number, number | null>()
  return (one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    const key = low * causes.length + high
    const known = found.get(key)
    if (known !== undefined) return known
    const [few, many] = (items[low]?.size ?? 0) < (items[high]?.size ?? 0) ? [items[low], items[high]] : [items[high], items[low]]
    let longest: number | null = null
    for (const [item, lead] of few ?? []) if (many?.has(item) === true) longest = Math.max(longest ?? 0, lead)
    found.set(key, longest)
    return longest
  }
}

/** The day on which a drawn stop is over. */
export const endOf = ({ cause, from, factor }: DrawnStop, causes: readonly YearCause[]): number => from + (causes[cause]?.usualDays ?? 0) * factor

/** Puts the stops of a year into groups: two that take away the same part, the later before the stock is laid up again after the earlier, are worked out as one. */
export function linkedGroups(stops: readonly DrawnStop[], causes: readonly YearCause[], shortFor: (one: number, other: number) => number | null): DrawnStop[][] {
  const group = stops.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (group[root] !== root) root = group[root] as number // a row of the list
    return root
  }
  for (const [index, stop] of stops.entries()) {
    for (let before = 0; before < index; before++) {
      const other = stops[before] as DrawnStop // below index
      const [earlier, later] = other.from <= stop.from ? [other, stop] : [stop, other]
      const days = shortFor(stop.cause, other.cause)
      if (days !== null && later.from < endOf(earlier, causes) + days) group[rootOf(index)] = rootOf(before)
    }
  }
  return [...Map.groupBy(stops.keys(), rootOf).values()].map((rows) => rows.map((row) => stops[row] as DrawnStop)) // rows of the list
}

/** Works out stops that run into each other, exactly: each source brings nothing in the times in which any of them holds it up. Null while something is unknown. */
export function jointLoss(stops: readonly DrawnStop[], causes: readonly YearCause[], solve: Solve): StopLoss | null {
  const first = stops.reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY)
  const all = stops.flatMap((stop) => causes[stop.cause]?.planStop ?? [])
  // Goods that a closed strait makes late are late in a stop of a site; only the strait itself is held against the whole stock.
  const network = (all.find(({ kind }) => kind !== 'chokepoint') ?? all[0])?.network
  if (network === undefined) return null
  const spans = new Map<number, Span[]>()
  for (const [index, { from, factor }] of stops.entries()) {
    const stop = all[index]?.stop
    if (stop === undefined) return null
    for (const source of stop.sources) {
      const span: Span = { from: from - first, to: from - first + backAfter(network, stop, source) * factor, ramp: rampOf(network, stop) }
      spans.set(source, merged([...(spans.get(source) ?? []), span]))
    }
  }
  const stop: Stop = { id: all.map(({ stop: { id } }) => id).join(' + '), sources: new Set(spans.keys()), recovery: null, spans }
  return stopLoss(network, stop, solve)
}

/** Times put together where they meet, the first first; the one that is over last says how what stopped comes back. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const before = apart.at(-1)
    if (before !== undefined && span.from <= before.to) apart[apart.length - 1] = { ...(isOverLater(span, before) ? span : before), from: before.from }
    else apart.push(span)
  }
  return apart
}

const isOverLater = (one: Span, other: Span): boolean => one.to > other.to || (one.to === other.to && (one.ramp ?? 0) > (other.ramp ?? 0))
