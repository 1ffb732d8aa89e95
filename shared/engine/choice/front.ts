import { exactUnits, mostDecimals, numberOfUnits } from '../../numeric/exact-decimal.ts'
import { atOnce } from '../in-steps.ts'
import { indexChoice } from './choice-index.ts'
import type { ChoicePlan, ChoiceProblem } from './choice-problem.ts'
import { recheckChoice } from './choice-check.ts'
import { isKnapsack, knapsackFront } from './knapsack.ts'
import type { SolveMixed } from './mixed-program.ts'
import { chosenOf, solveChoice } from './solve-choice.ts'

/** The best plan for a sum of money. */
export interface FrontPoint {
  /** Money once that it was looked for with. */
  readonly budget: number
  readonly plan: ChoicePlan
  /** False where the time was over before it was proved best. */
  readonly isProved: boolean
  /** No plan for this budget has a greater objective. */
  readonly bound: number
}

/** What each sum of money buys at best, by rising money. */
export interface ChoiceFront {
  readonly points: readonly FrontPoint[]
  /** Every point there is, those under the line between their neighbours too; otherwise some budgets. */
  readonly isWhole: boolean
  /** The budget from which on more buys nothing; null while it is not proved. */
  readonly flatFrom: number | null
}

/** How a front is to be drawn: every point, or the best plans for so many budgets; seconds for each plan. */
export interface FrontSettings {
  readonly points: number | 'all'
  readonly seconds: number
  readonly goesOn?: () => boolean
}

/** How far a sweep is: a share of 1 and what is known of the front. */
export interface FrontProgress {
  readonly share: number
  readonly front: ChoiceFront
}

/** A knapsack with more points than this is not listed by every state, but swept. */
const mostListed = 20_000

/**
 * The Pareto front of money against the objective by the ε-constraint method (Haimes 1971): the best plan within a budget, the cheapest of its worth, then the same with less money than that.
 * It meets unsupported points too, which no weighting of the two would. Goes from the least money that keeps the rules up to the budget of the problem; yields after each point, so that a sweep can be shown and ended.
 */
export function* frontSteps(problem: ChoiceProblem, solve: SolveMixed, { points, seconds, goesOn }: FrontSettings): Generator<FrontProgress, ChoiceFront> {
  const settings = { seconds, ...(goesOn === undefined ? {} : { goesOn }) }
  const within = (budget: number | null): ChoiceProblem => ({ ...problem, limits: { ...problem.limits, budget } })
  const free = solveChoice(within(null), solve, settings)
  const flatFrom = free.status === 'optimal' ? (free.plan?.totals.cost ?? null) : null
  const { budget } = problem.limits
  const top = flatFrom === null ? budget : Math.min(budget ?? flatFrom, flatFrom)
  if (free.status === 'infeasible' || top === null) return { points: [], isWhole: free.status === 'infeasible', flatFrom }
  const listed = points === 'all' && isKnapsack(within(top)) ? listedPoints(within(top)) : null
  if (listed !== null) return { points: listed, isWhole: true, flatFrom }
  const found: FrontPoint[] = []
  const front = (isWhole: boolean): ChoiceFront => ({ points: found, isWhole, flatFrom })
  // Nothing is left unproved: what was found and that there is no cheaper plan.
  let isSure = true
  const solved = (limit: number, start?: FrontPoint): FrontPoint | null => {
    const { plan, status, bound } = solveChoice(within(limit), solve, { ...settings, ...(start === undefined ? {} : { start: new Map(start.plan.chosen.map(({ part, option }) => [part, option])) }) })
    isSure &&= status === 'optimal' || status === 'infeasible'
    return plan === null ? null : { budget: limit, plan, isProved: status === 'optimal', bound }
  }
  if (points === 'all') {
    const decimals = mostDecimals(moneyIn(problem))
    for (let limit = top; ;) {
      const point = solved(limit)
      if (point === null) return front(isSure)
      // One that is no better than the next cheaper one is none of the front.
      const last = found[0]
      if (last !== undefined && point.plan.totals.objective >= last.plan.totals.objective) found.shift()
      found.unshift(point)
      yield { share: top > 0 ? Math.min(1, Math.max(0, 1 - point.plan.totals.cost / top)) : 1, front: front(false) }
      // In whole units: 0.3 less 0.1 falls short of 0.2 in binary, and with it the plan of 0.2.
      limit = numberOfUnits(exactUnits(point.plan.totals.cost, decimals) - 1n, decimals)
    }
  }
  const cheapest = solveChoice({ ...within(top), objective: { ...problem.objective, benefit: 0, cost: 1, expectedLoss: 0, tailLoss: 0 } }, solve, settings)
  const least = cheapest.plan?.totals.cost ?? 0
  for (let at = 0; at < points; at++) {
    const limit = at + 1 === points ? top : roundMoney(least + ((top - least) * at) / Math.max(1, points - 1), problem)
    const last = found.at(-1)
    const point = solved(limit, last)
    if (point !== null && (last === undefined || point.plan.totals.objective > last.plan.totals.objective)) found.push(point)
    yield { share: (at + 1) / points, front: front(false) }
  }
  return front(false)
}

/** Draws a front to its end. */
export function wholeFront(problem: ChoiceProblem, solve: SolveMixed, settings: FrontSettings): ChoiceFront {
  return atOnce(frontSteps(problem, solve, settings))
}

function listedPoints(problem: ChoiceProblem): FrontPoint[] | null {
  const index = indexChoice(problem)
  const states = knapsackFront(index, mostListed)
  return states?.map((rows) => {
    const { plan } = recheckChoice(problem, chosenOf(index, rows))
    return { budget: plan.totals.cost, plan, isProved: true, bound: plan.totals.objective }
  }) ?? null
}

const moneyIn = ({ parts, sites }: ChoiceProblem): number[] => [...parts.flatMap(({ options }) => options.map(({ cost }) => cost)), ...sites.map(({ openingCost }) => openingCost)]

/** Money rounded up to the decimals of the problem, so that a budget reads as it was meant. */
function roundMoney(value: number, problem: ChoiceProblem): number {
  const decimals = Math.min(9, mostDecimals(moneyIn(problem)))
  return numberOfUnits(BigInt(Math.ceil(value * Number(`1e${decimals}`) - 1e-6)), decimals)
}
