import { reachOf, type Reach } from './limited-items.ts'
import type { Solve } from './linear-program.ts'
import { calledStandBys, periodsOf, recoveryOfStop, standByTimes, type Period } from './periods.ts'
import { endless, stopProgram } from './stop-program.ts'
import type { Stop, StopResult, SupplyNetwork } from './supply-network.ts'

/** Why a stop could not be worked out: the solver gave up, which exact programs of this kind do not do. */
export class Unsolved extends Error {}

const nothingLost: ReadonlyMap<number, number> = new Map()
/** A unit of loss below this share of the demand over the time is the solver's rounding. */
const rounding = 1e-9

/** Works out a stop exactly: the least loss until all runs as before, and how long nothing is lost if nothing recovers. */
export function stopResult(network: SupplyNetwork, stop: Stop, solve: Solve): StopResult {
  const recover = recoveryOfStop(network, stop)
  const reach = reachOf(network, stop)
  const sold = reach.items.filter((item) => network.items[item]?.demand !== 0)
  if (sold.length === 0) return { id: stop.id, loss: 0, survive: Number.POSITIVE_INFINITY, recover, lost: nothingLost }
  if (!isKnown(network, reach)) return { id: stop.id, loss: null, survive: null, recover, lost: nothingLost }
  const survive = surviveTime(network, stop, reach, solve)
  const isUseUnknown = calledStandBys(network, stop).some((index) => Number.isNaN(network.sources[index]?.standBy?.costPerUnit))
  if (isUseUnknown || sold.some((item) => Number.isNaN(network.items[item]?.margin ?? Number.NaN))) return { id: stop.id, loss: null, survive, recover, lost: nothingLost }
  const { loss, lost } = leastLoss(network, stop, reach, solve)
  return { id: stop.id, loss, survive, recover, lost }
}

/** True while demand, stock and quantities of all that a stop can hold up are known. */
function isKnown({ items, uses }: SupplyNetwork, { items: reached, isReached }: Reach): boolean {
  return reached.every((item) => Number.isFinite(items[item]?.demand) && Number.isFinite(items[item]?.stock)) && uses.every((use) => isReached[use.of] === 0 || Number.isFinite(use.quantity))
}

/** What a stop costs: units lost by item, and what using stand-bys costs by the item they bring. */
export interface StopLoss extends Pick<StopResult, 'lost'> {
  readonly loss: number
  readonly used: ReadonlyMap<number, number>
}

const noLoss: StopLoss = { loss: 0, lost: nothingLost, used: nothingLost }

/** Works out what a stop costs and not how long it can be bridged; null while something it needs is unknown. */
export function stopLoss(network: SupplyNetwork, stop: Stop, solve: Solve): StopLoss | null {
  const reach = reachOf(network, stop)
  const sold = reach.items.filter((item) => network.items[item]?.demand !== 0)
  if (sold.length === 0) return noLoss
  const isUseUnknown = calledStandBys(network, stop).some((index) => Number.isNaN(network.sources[index]?.standBy?.costPerUnit))
  if (!isKnown(network, reach) || isUseUnknown || sold.some((item) => Number.isNaN(network.items[item]?.margin ?? Number.NaN))) return null
  return leastLoss(network, stop, reach, solve)
}

function leastLoss(network: SupplyNetwork, stop: Stop, reach: Reach, solve: Solve): StopLoss {
  const periods = periodsOf(network, stop)
  if (periods.length === 0) return noLoss
  const { program, lost, brought } = stopProgram(network, stop, reach, periods, 'fixed')
  const { status, columns } = solve(program)
  if (status !== 'optimal') throw new Unsolved(`The loss of ${stop.id} could not be worked out: ${status}.`)
  const units = new Map<number, number>()
  const end = periods.at(-1)?.to ?? 0
  for (const { item, column } of lost) units.set(item, (units.get(item) ?? 0) + (columns[column] ?? 0))
  let loss = 0
  for (const [item, count] of units) {
    const facts = network.items[item]
    if (facts === undefined || count <= rounding * facts.demand * end) units.delete(item)
    else loss += count * facts.margin
  }
  const used = new Map<number, number>()
  for (const { item, column, costPerUnit } of brought) {
    const cost = (columns[column] ?? 0) * costPerUnit
    loss += cost
    used.set(item, (used.get(item) ?? 0) + cost)
  }
  return { loss, lost: units, used }
}

/** How long nothing is lost if the stopped nodes never recover; second sources take over after the switch. */
function surviveTime(network: SupplyNetwork, { id, sources }: Stop, reach: Reach, solve: Solve): number {
  const stop: Stop = { id, sources, recovery: Number.POSITIVE_INFINITY }
  const changes = [network.switchTime, ...standByTimes(network, stop)].filter((time) => time > 0 && time < Number.POSITIVE_INFINITY)
  const cuts = [0, ...[...new Set(changes)].toSorted((left, right) => left - right), Number.POSITIVE_INFINITY]
  const periods = cuts.slice(1).map((to, index): Period => ({ from: cuts[index] ?? 0, to }))
  for (let count = 1; count <= periods.length; count++) {
    const { program, length } = stopProgram(network, stop, reach, periods.slice(0, count), 'longest')
    const { status, columns } = solve(program)
    // Not even the periods before this one can be bridged: the answer lay in the one before.
    if (status === 'infeasible') return periods[count - 1]?.from ?? 0
    if (status !== 'optimal') throw new Unsolved(`How long ${id} can be bridged could not be worked out: ${status}.`)
    const period = periods[count - 1] ?? { from: 0, to: 0 }
    const time = columns[length] ?? 0
    if (time >= endless * (1 - 1e-9)) {
      if (count === periods.length) return Number.POSITIVE_INFINITY
    } else if (time < period.to - period.from) return period.from + time
  }
  return Number.POSITIVE_INFINITY
}

/** Impact of each stop as a share of the worst; null where its loss is unknown, 0 for all where nothing is lost. */
export function exposures(results: readonly StopResult[]): (number | null)[] {
  const worst = results.reduce((most, { loss }) => Math.max(most, loss ?? 0), 0)
  return results.map(({ loss }) => (loss === null ? null : worst === 0 ? 0 : loss / worst))
}
