import { reachOf } from './limited-items.ts'
import type { Solve } from './linear-program.ts'
import { periodsOf, type Period } from './periods.ts'
import { stopProgram } from './stop-program.ts'
import { Unsolved } from './stop-result.ts'
import type { Stop, SupplyNetwork } from './supply-network.ts'

/** How one stock goes down and comes back. */
export interface StockCourse {
  readonly item: number
  /** Units at the start, then at the end of each step. */
  readonly units: Float64Array
  /** Time at which it is used up; null where it never is. */
  readonly dry: number | null
}

/** What one product loses, step by step. */
export interface ProductCourse {
  readonly item: number
  /** Units lost in each step. */
  readonly lost: Float64Array
  /** Time at which the first unit is lost and at which the last one is; null where none is. */
  readonly from: number | null
  readonly until: number | null
}

/** A stop day by day: what runs dry when, and what stands still when. */
export interface Ripple {
  readonly steps: readonly Period[]
  readonly stocks: readonly StockCourse[]
  readonly products: readonly ProductCourse[]
  /** Contribution lost in each step. */
  readonly loss: Float64Array
}

/** A product that loses less than this share of the whole loss runs on: so much the solver moves from one product to another within what it rounds. */
const nothing = 1e-5
/** Steps into which a stop is cut at most. */
const mostSteps = 60
/** The steps of a ripple: whole units of time, all of one length, with every change of the supply between two of them. */
function stepsOf(network: SupplyNetwork, stop: Stop): Period[] {
  const end = periodsOf(network, stop).at(-1)?.to ?? 0
  const length = Math.max(1, Math.ceil(end / mostSteps))
  const cuts = new Set(periodsOf(network, stop).flatMap(({ from, to }) => [from, to]))
  for (let at = 0; at < end; at += length) cuts.add(at)
  const sorted = [...cuts].toSorted((left, right) => left - right)
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? 0, to }))
}

/** Works a stop out step by step; null where nothing it holds up is sold or something it needs is unknown. */
export function rippleOf(network: SupplyNetwork, stop: Stop, solve: Solve): Ripple | null {
  const reach = reachOf(network, stop)
  const facts = reach.items.map((item) => network.items[item])
  const isKnown = facts.every((item) => Number.isFinite(item?.demand) && Number.isFinite(item?.stock) && Number.isFinite(item?.margin))
  if (!isKnown || facts.every((item) => item?.demand === 0) || network.uses.some((use) => reach.isReached[use.of] === 1 && !Number.isFinite(use.quantity))) return null
  const steps = stepsOf(network, stop)
  if (steps.length === 0) return null
  const least = solve(stopProgram(network, stop, reach, steps, 'fixed').program)
  // The loss is settled first, then when what is sold; a hair more than the least, as no solver meets it to the last bit.
  const { program, lost, stocks } = stopProgram(network, stop, reach, steps, 'fixed', least.objective * (1 + 1e-7) + 1e-6)
  const { status, columns } = least.status === 'optimal' ? solve(program) : least
  if (status !== 'optimal') throw new Unsolved(`${stop.id} could not be worked out day by day: ${status}.`)
  const courses = new Map<number, Float64Array>(reach.items.map((item) => [item, Float64Array.of(network.items[item]?.stock ?? 0, ...new Float64Array(steps.length))]))
  for (const { item, period, column } of stocks) courses.get(item)?.set([columns[column] ?? 0], period + 1)
  const losses = new Map<number, Float64Array>()
  const loss = new Float64Array(steps.length)
  for (const { item, period, column } of lost) {
    const own = losses.get(item) ?? new Float64Array(steps.length)
    losses.set(item, own)
    const { demand, margin } = network.items[item] ?? { demand: 0, margin: 0 }
    const step = steps[period] ?? { from: 0, to: 0 }
    // What the solver leaves of rounding is no loss.
    const units = (columns[column] ?? 0) > 1e-7 * demand * (step.to - step.from) ? (columns[column] ?? 0) : 0
    own[period] = units
    loss[period] = (loss[period] ?? 0) + units * margin
  }
  const whole = loss.reduce((sum, money) => sum + money, 0)
  for (const [item, units] of losses) {
    const margin = network.items[item]?.margin ?? 0
    if (units.reduce((sum, count) => sum + count, 0) * margin > nothing * whole) continue
    for (const [step, count] of units.entries()) loss[step] = (loss[step] ?? 0) - count * margin
    units.fill(0)
  }
  return { steps, loss, stocks: [...courses].flatMap(([item, units]) => stockCourse(item, units, steps)), products: [...losses].map(([item, units]) => productCourse(network, item, units, steps)) }
}

/** The course of a stock that there is; none for what is not kept in stock. */
function stockCourse(item: number, units: Float64Array, steps: readonly Period[]): StockCourse[] {
  const start = units[0] ?? 0
  if (start <= 0) return []
  const end = units.findIndex((left, index) => index > 0 && left <= start * 1e-7)
  const step = steps[end - 1]
  return [{ item, units, dry: end < 0 || step === undefined ? null : step.to }]
}

/** When a product stands still: within a step that loses some, from where its loss at full standstill would begin. */
export function productCourse({ items }: SupplyNetwork, item: number, lost: Float64Array, steps: readonly Period[]): ProductCourse {
  const demand = items[item]?.demand ?? 0
  const first = lost.findIndex((units) => units > 0)
  const last = lost.findLastIndex((units) => units > 0)
  const [from, until] = [steps[first], steps[last]]
  if (from === undefined || until === undefined || demand === 0) return { item, lost, from: null, until: null }
  return { item, lost, from: Math.max(from.from, from.to - (lost[first] ?? 0) / demand), until: last === first ? from.to : until.from + (lost[last] ?? 0) / demand }
}
