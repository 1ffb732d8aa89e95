import { backAfter, calledItems, rampOf, type NetworkSource, type Stop, type SupplyNetwork } from './supply-network.ts'

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

/** Times at which stand-bys begin that a stop calls. */
export function standByTimes(network: SupplyNetwork, stop: Stop): number[] {
  return calledStandBys(network, stop).map((index) => Math.max(network.sources[index]?.standBy?.after ?? 0, stop.sources.has(index) ? backAfter(network, stop, index) : 0))
}

/** Time until the last stopped source brings again; of its ramp half is counted, as half is missing of what it would bring. */
export const recoveryOfStop = (network: SupplyNetwork, stop: Stop): number => rampOf(network, stop) / 2 + usualStopped(network, stop).reduce((last, source) => Math.max(last, backAfter(network, stop, source)), 0)

/** The time from a stop until everything runs as before, cut where something changes. */
export function periodsOf(network: SupplyNetwork, stop: Stop): Period[] {
  const cuts = new Set<number>([0])
  const ramp = rampOf(network, stop)
  for (const back of new Set(usualStopped(network, stop).map((source) => backAfter(network, stop, source)))) {
    for (let step = 0; step <= (ramp > 0 ? rampSteps : 0); step++) cuts.add(back + (ramp * step) / rampSteps)
  }
  const end = [...cuts].reduce((last, cut) => Math.max(last, cut), 0)
  if (network.switchTime > 0 && network.switchTime < end) cuts.add(network.switchTime)
  for (const time of standByTimes(network, stop)) if (time < end) cuts.add(time)
  const sorted = [...cuts].toSorted((left, right) => left - right)
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? 0, to }))
}

/** Share of its rate at which a stopped source, by index, runs in a period: nothing, all, or its place on the ramp. */
export function running(network: SupplyNetwork, stop: Stop, source: number, period: Period): number {
  const ramp = rampOf(network, stop)
  const back = backAfter(network, stop, source)
  if (period.to <= back) return 0
  if (ramp === 0 || period.from >= back + ramp) return 1
  return Math.min(1, ((period.from + period.to) / 2 - back) / ramp)
}

/** Most per unit of time that a source brings in a period, its node's capacity aside; `share` is how far it runs. */
export function mostOf({ switchTime }: SupplyNetwork, source: NetworkSource, period: Period, share: number): number {
  if (share === 0) return 0
  if (source.standBy !== undefined) return period.from >= source.standBy.after ? source.standBy.most * share : 0
  const most = period.from < switchTime ? source.atFirst : Number.POSITIVE_INFINITY
  // A ramp leads up to the usual flow; where none is known, the node's capacity alone ramps.
  return share < 1 && source.usual === source.usual ? Math.min(most, source.usual * share) : most
}
