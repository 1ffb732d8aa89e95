import { exactUnits, mostDecimals } from '../../numeric/exact-decimal.ts'
import type { ChoiceIndex } from './choice-index.ts'
import type { ChoiceProblem } from './choice-problem.ts'

/** Is nothing asked but the most benefit within a budget: a multiple-choice knapsack and no more? */
export const isKnapsack = ({ parts, periods, limits, objective }: ChoiceProblem): boolean =>
  objective.benefit > 0 && objective.cost === 0 && objective.expectedLoss === 0 && objective.tailLoss === 0 && periods.length === 0
  && limits.heads === null && limits.requalifications === null && limits.expectedLoss === null && limits.tailLoss === null && limits.benefit === null
  && parts.every(({ options }) => options.every(({ site }) => site === null))

/** States held at most at once, and in all: beyond them the work goes to branch and cut. */
const mostStates = 2_000_000
const mostInAll = 40_000_000
/** Sums stay whole numbers that binary has exactly. */
const exactBelow = 2 ** 52

interface Way {
  /** Row of the option, −1 to keep the part. */
  readonly row: number
  readonly cost: number
  readonly benefit: number
}

/** A knapsack in whole units: the ways of each part, the cheapest at no cost, the budget less what these cost. */
interface Units {
  readonly classes: readonly (readonly Way[])[]
  readonly budget: number
}

/**
 * The most benefit within a budget, exactly, and of equal ones the least money: dynamic programming by lists of undominated states (Nemhauser and Ullmann 1969) over what the
 * bound of the Lagrangian relaxation leaves open (Pisinger 1995). The distance to the bound is guessed and widened until a plan lies within it, which then is the best.
 * Answers the rows of the options chosen, or why not.
 */
export function solveKnapsack(index: ChoiceIndex): readonly number[] | 'infeasible' | 'too-many' {
  const units = inUnits(index)
  if (units === null) return 'too-many'
  const { classes, budget } = units
  if (budget < 0) return 'infeasible'
  const price = breakPrice(classes, budget)
  const worth = ({ cost, benefit }: Way): number => benefit - price * cost
  const best = classes.map((ways) => ways.reduce((most, way) => Math.max(most, worth(way)), Number.NEGATIVE_INFINITY))
  const top = best.reduce((sum, one) => sum + one, price * budget)
  // What binary rounding can make of a sum of so many terms.
  const rounding = 1e-9 * Math.max(1, Math.abs(top))
  let inAll = 0
  let within = Math.max(1, top * 1e-7)
  for (;;) {
    const all = classes.map((ways, at) => ways.filter((way) => (best[at] ?? 0) - worth(way) <= within + rounding))
    const isAll = all.every((ways, at) => ways.length === classes[at]?.length)
    const found = undominated(all, budget, { price, best, top, within: isAll ? Number.POSITIVE_INFINITY : within + rounding }, mostInAll - inAll)
    if (found === null) return 'too-many'
    inAll += found.states
    if (found.benefit >= top - within || isAll) return found.rows
    // A plan at hand says how far it can be at most.
    within = Math.min(within * 4, top - found.benefit)
  }
}

/** Every undominated pair of money and benefit up to the budget with the rows chosen, by rising money; null where there are too many. */
export function knapsackFront(index: ChoiceIndex, most: number): readonly (readonly number[])[] | null {
  const units = inUnits(index)
  if (units === null || units.budget < 0) return null
  if (units.classes.length === 0) return [[]]
  const layers = layersOf(units.classes, units.budget, null, mostInAll, most)
  return layers === null ? null : Array.from({ length: layers.at(-1)?.cost.length ?? 0 }, (_, state) => rowsOf(layers, state))
}

const whole = (value: number, decimals: number): number => Number(exactUnits(value, decimals))

function inUnits({ parts, options, problem: { limits } }: ChoiceIndex): Units | null {
  const costs = mostDecimals([...options.map(({ option }) => option.cost), limits.budget ?? 0])
  const benefits = mostDecimals(options.map(({ option }) => option.benefit))
  let budget = whole(limits.budget ?? 0, costs)
  let size = Math.abs(budget)
  const classes: (readonly Way[])[] = []
  for (const part of parts) {
    const ways: Way[] = part.options.map((row) => ({ row, cost: whole(options[row]?.option.cost ?? 0, costs), benefit: whole(options[row]?.option.benefit ?? 0, benefits) }))
    if (part.mayStay) ways.push({ row: -1, cost: 0, benefit: 0 })
    size += ways.reduce((most, { cost, benefit }) => Math.max(most, Math.abs(cost), Math.abs(benefit)), 0)
    const least = ways.reduce((cheapest, { cost }) => Math.min(cheapest, cost), Number.POSITIVE_INFINITY)
    budget -= least
    classes.push(withoutDominated(ways.map((way) => ({ ...way, cost: way.cost - least }))))
  }
  // Without a budget there is money for everything.
  if (limits.budget === null) budget = classes.reduce((sum, ways) => sum + (ways.at(-1)?.cost ?? 0), 0)
  return size < exactBelow ? { classes, budget } : null
}

function withoutDominated(ways: readonly Way[]): readonly Way[] {
  let most = Number.NEGATIVE_INFINITY
  return ways.toSorted((one, other) => one.cost - other.cost || other.benefit - one.benefit || one.row - other.row).filter(({ benefit }) => {
    const isBetter = benefit > most
    most = Math.max(most, benefit)
    return isBetter
  })
}

/** Benefit that the last unit of the budget buys in the linear relaxation: where the steps of the upper hulls, the steepest first, have spent it. */
function breakPrice(classes: readonly (readonly Way[])[], budget: number): number {
  const steps = classes.flatMap((ways) => {
    const hull: Way[] = []
    for (const way of ways) {
      while (hull.length > 1 && slope(hull.at(-2), hull.at(-1)) <= slope(hull.at(-1), way)) hull.pop()
      hull.push(way)
    }
    return hull.slice(1).map((way, at) => ({ cost: way.cost - (hull[at]?.cost ?? 0), slope: slope(hull[at], way) }))
  })
  let left = budget
  for (const step of steps.toSorted((one, other) => other.slope - one.slope)) {
    left -= step.cost
    if (left < 0) return step.slope
  }
  return 0
}

const slope = (from: Way | undefined, to: Way | undefined): number => ((to?.benefit ?? 0) - (from?.benefit ?? 0)) / ((to?.cost ?? 0) - (from?.cost ?? 0))

/** The undominated states after one more part: where each came from. */
interface Layer {
  readonly cost: Float64Array
  readonly benefit: Float64Array
  readonly from: Int32Array
  readonly row: Int32Array
}

interface Bound {
  readonly price: number
  readonly best: readonly number[]
  readonly top: number
  readonly within: number
}

function undominated(classes: readonly (readonly Way[])[], budget: number, bound: Bound, room: number): { readonly benefit: number; readonly rows: readonly number[]; readonly states: number } | null {
  // Parts with one way left only move the start; of the others those with the sharpest choice come first, so that few states live on.
  const gapOf = (at: number): number => (classes[at] ?? []).reduce((least, { cost, benefit }) => Math.min(least, Math.abs((bound.best[at] ?? 0) - benefit + bound.price * cost) || Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
  const gaps = classes.map((_, at) => gapOf(at))
  const isOpen = (at: number): number => ((classes[at]?.length ?? 0) > 1 ? 1 : 0)
  const order = [...classes.keys()].toSorted((one, other) => isOpen(one) - isOpen(other) || (gaps[other] ?? 0) - (gaps[one] ?? 0) || one - other)
  const layers = layersOf(order.map((at) => classes[at] ?? []), budget, { ...bound, best: order.map((at) => bound.best[at] ?? 0) }, room, mostStates)
  if (layers === null) return null
  const last = layers.at(-1)
  const state = (last?.cost.length ?? 0) - 1
  return { benefit: last?.benefit[state] ?? Number.NEGATIVE_INFINITY, rows: state < 0 ? [] : rowsOf(layers, state), states: layers.reduce((sum, { cost }) => sum + cost.length, 0) }
}

/** Goes through the parts one by one; null where the states become too many. */
function layersOf(classes: readonly (readonly Way[])[], budget: number, bound: Bound | null, room: number, most: number): readonly Layer[] | null {
  const layers: Layer[] = []
  let before: Pick<Layer, 'cost' | 'benefit'> = { cost: new Float64Array(1), benefit: new Float64Array(1) }
  let inAll = 0
  // What the parts still to come can add at best, at the price of the money they take.
  let rest = bound?.best.reduce((sum, one) => sum + one, 0) ?? 0
  for (const [at, ways] of classes.entries()) {
    rest -= bound?.best[at] ?? 0
    const floor = bound === null ? Number.NEGATIVE_INFINITY : bound.top - bound.within - rest - bound.price * budget
    const layer = merged(before, ways, budget, bound?.price ?? 0, floor, Math.min(most, room - inAll))
    inAll += layer.cost.length
    if (layer.cost.length > most || inAll > room) return null
    layers.push(layer)
    before = layer
  }
  return layers
}

/** Merges the states under each way by rising money, keeping what has more benefit than all cheaper ones and can still come up to the floor; ends at the first state beyond the room. */
function merged({ cost, benefit }: Pick<Layer, 'cost' | 'benefit'>, ways: readonly Way[], budget: number, price: number, floor: number, room: number): Layer {
  const size = Math.min(cost.length * ways.length, Math.max(0, room) + 1)
  const out = { cost: new Float64Array(size), benefit: new Float64Array(size), from: new Int32Array(size), row: new Int32Array(size) }
  const next = new Int32Array(ways.length)
  let count = 0
  let most = Number.NEGATIVE_INFINITY
  for (;;) {
    let pick = -1
    let least = Number.POSITIVE_INFINITY
    let greatest = Number.NEGATIVE_INFINITY
    for (let way = 0; way < ways.length; way++) {
      const state = next[way] as number // one for each way
      if (state >= cost.length) continue
      const { cost: more, benefit: gain } = ways[way] as Way // below length
      const money = (cost[state] as number) + more // below length
      const value = (benefit[state] as number) + gain // below length
      if (money < least || (money === least && value > greatest)) {
        pick = way
        least = money
        greatest = value
      }
    }
    if (pick < 0 || least > budget) break
    const state = next[pick] as number // picked
    next[pick] = state + 1
    if (greatest <= most) continue
    most = greatest
    if (greatest - price * least < floor) continue
    out.cost[count] = least
    out.benefit[count] = greatest
    out.from[count] = state
    out.row[count] = (ways[pick] as Way).row // picked
    count += 1
    if (count > room) break
  }
  return { cost: out.cost.slice(0, count), benefit: out.benefit.slice(0, count), from: out.from.slice(0, count), row: out.row.slice(0, count) }
}

function rowsOf(layers: readonly Layer[], state: number): readonly number[] {
  const rows: number[] = []
  let at = state
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const row = layers[layer]?.row[at] ?? -1
    if (row >= 0) rows.push(row)
    at = layers[layer]?.from[at] ?? -1
  }
  return rows
}
