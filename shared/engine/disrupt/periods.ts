import { backAfter, calledItems, rampOf, type NetworkSource, type Span, type Stop, type SupplyNetwork } from './supply-network.ts'

/** A stretch of time in which nothing changes. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** Steps in which a ramp is taken; each runs at its mean. */
const rampSteps = 8

/** The usual sources that a stop takes away, by index. */
const usualStopped = ({ sources }: SupplyNetwork, stop: Stop): number[] => [...stop.sources].filter((source) => sources[source]?.standBy === undefined)

/** The stand-bys that a stop calls, by index. */
export function calledStandBys(network: SupplyNetwork, stop: Stop): number[] {
  const found = network.sources.flatMap(({ standBy }, index) => (standBy === undefined ? [] : [index]))
  if (found.length === 0) return found
  const items = calledItems(network, stop)
  return found.filter((index) => items.has(network.sources[index]?.item ?? -1))
}

/** Time at which the first usual source of an item stops; 0 but where several stops run into each other. */
export function stopsAt({ sources }: SupplyNetwork, { spans }: Stop, item: number): number {
  if (spans === undefined) return 0
  let first = Number.POSITIVE_INFINITY
  for (const [index, [span]] of spans) if (sources[index]?.item === item && sources[index]?.standBy === undefined && span !== undefined) first = Math.min(first, span.from)
  // An alternate stands in for another item: it is called with the first that stops.
  return first === Number.POSITIVE_INFINITY ? 0 : first
}

/** Times at which stand-bys begin that a stop calls. */
export function standByTimes(network: SupplyNetwork, stop: Stop): number[] {
  return calledStandBys(network, stop).map((index) => {
    const { standBy, item } = network.sources[index] ?? { standBy: undefined, item: -1 }
    return Math.max(stopsAt(network, stop, item) + (standBy?.after ?? 0), stop.sources.has(index) ? backAfter(network, stop, index) : 0)
  })
}

/** Time until the last stopped source brings again; of its ramp half is counted, as half is missing of what it would bring. */
export const recoveryOfStop = (network: SupplyNetwork, stop: Stop): number => rampOf(network, stop) / 2 + usualStopped(network, stop).reduce((last, source) => Math.max(last, backAfter(network, stop, source)), 0)

/** The time from a stop until everything runs as before, cut where something changes. */
export function periodsOf(network: SupplyNetwork, stop: Stop): Period[] {
  const cuts = new Set<number>([0])
  const usual = rampOf(network, stop)
  const stopped = usualStopped(network, stop)
  for (const { to, ramp = usual } of stopped.flatMap((source): readonly Pick<Span, 'to' | 'ramp'>[] => stop.spans?.get(source) ?? [{ to: backAfter(network, stop, source) }])) {
    for (let step = 0; step <= (ramp > 0 ? rampSteps : 0); step++) cuts.add(to + (ramp * step) / rampSteps)
  }
  for (const spans of stop.spans?.values() ?? []) for (const { from } of spans) cuts.add(from)
  const end = [...cuts].reduce((last, cut) => Math.max(last, cut), 0)
  const switches = new Set(stop.spans === undefined ? [0] : [0, ...stopped.map((source) => stopsAt(network, stop, network.sources[source]?.item ?? -1))])
  if (network.switchTime > 0) for (const first of switches) if (first + network.switchTime < end) cuts.add(first + network.switchTime)
  for (const time of standByTimes(network, stop)) if (time < end) cuts.add(time)
  const sorted = [...cuts].toSorted((left, right) => left - right)
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? 0, to }))
}

/** Share of its rate at which a stopped source, by index, runs in a period: nothing, all, or its place on the ramp. */
export function running(network: SupplyNetwork, stop: Stop, source: number, period: Period): number {
  // The last span that has begun counts; before the first one it runs.
  const span = stop.spans?.get(source)?.findLast(({ from }) => from < period.to)
  if (stop.spans?.has(source) === true && span === undefined) return 1
  const back = span?.to ?? backAfter(network, stop, source)
  const ramp = span?.ramp ?? rampOf(network, stop)
  if (period.to <= back) return 0
  if (ramp === 0 || period.from >= back + ramp) return 1
  return Math.min(1, ((period.from + period.to) / 2 - back) / ramp)
}

/** Most per unit of time that a source brings in a period, its node's capacity aside; `share` is how far it runs. */
export function mostOf(network: SupplyNetwork, stop: Stop, source: NetworkSource, period: Period, share: number): number {
  if (share === 0) return 0
  const since = stopsAt(network, stop, source.item)
  if (source.standBy !== undefined) return period.from >= since + source.standBy.after ? source.standBy.most * share : 0
  const isSwitched = period.from >= since + network.switchTime
  if (stop.spans !== undefined) {
    const unforeseen = mostUnforeseen(network, stop, stop.spans, source, period, isSwitched)
    if (unforeseen !== null) return unforeseen * share
  }
  const most = isSwitched ? Number.POSITIVE_INFINITY : source.atFirst
  // A ramp leads up to the usual flow; where none is known, the node's capacity alone ramps.
  return share < 1 && source.usual === source.usual ? Math.min(most, source.usual * share) : most
}

/** Most that a source brings while a further stop of its item is still to come: nobody knows of it, so no stock is laid up. Each brings what is usual,
 *  or all that is needed where it has taken over from one that is out; null once the last stop has begun. */
function mostUnforeseen(network: SupplyNetwork, stop: Stop, spans: NonNullable<Stop['spans']>, { item, usual }: NetworkSource, period: Period, isSwitched: boolean): number | null {
  const others = [...spans].filter(([index]) => network.sources[index]?.item === item && network.sources[index]?.standBy === undefined)
  if (!others.some(([, own]) => (own.at(-1)?.from ?? 0) >= period.to)) return null
  if (!isSwitched || !others.some(([index]) => running(network, stop, index, period) === 0)) return usual
  return network.sources.reduce((sum, source) => (source.item === item && source.standBy === undefined ? sum + source.usual : sum), 0)
}
