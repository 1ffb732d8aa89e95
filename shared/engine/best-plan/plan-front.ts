import type { SolveMixed } from '../choice/mixed-program.ts'
import type { OptionRequest } from '../option.ts'
import { bestWithin, worthOfPlan, type FoundPlan, type SearchLimits } from './best-plan.ts'
import type { PlanOptions } from './plan-option.ts'
import type { PlanObjective } from './plan-problem.ts'

/** What each sum of money buys, by rising money: between two points the one below is the best known. */
export interface PlanFront {
  readonly points: readonly FoundPlan[]
  /** Money from which on more buys nothing; null while it is not known. */
  readonly flatFrom: number | null
}

/** How far a front is drawn: a share of 1, and what is known of it. */
export interface FrontStep {
  readonly share: number
  readonly front: PlanFront
}

/** The terms of a neighbour are nearly those of the next plan: they are taken anew once. */
const roundsOfNeighbour = 2

/** Draws the front for the objective from the money that buys all that pays down to none, at so many budgets; each plan is looked for from its dearer neighbour. Yields after each. */
export function* planFrontSteps(request: OptionRequest, options: PlanOptions, limits: SearchLimits, solve: SolveMixed, budgets: number): Generator<FrontStep, PlanFront, undefined> {
  const free = bestWithin(request, options, null, limits, solve)
  if (free === null) return { points: [], flatFrom: null }
  const flatFrom = free.plan.once
  const found: FoundPlan[] = [free.plan]
  let near = { chosen: free.plan.chosen, terms: free.terms }
  yield { share: 1 / (budgets + 1), front: { points: found, flatFrom } }
  for (let step = 1; step <= budgets; step++) {
    const budget = (flatFrom * (budgets - step)) / budgets
    const cheaper = bestWithin(request, options, budget, limits, solve, near, roundsOfNeighbour)
    if (cheaper === null) break
    near = { chosen: cheaper.plan.chosen, terms: cheaper.terms }
    found.unshift(cheaper.plan)
    yield { share: (step + 1) / (budgets + 1), front: { points: unbeaten(found, limits.objective), flatFrom } }
  }
  return { points: unbeaten(found, limits.objective), flatFrom }
}

/** The plans that no cheaper one is as good as, by rising money. */
function unbeaten(plans: readonly FoundPlan[], objective: PlanObjective): FoundPlan[] {
  const kept: FoundPlan[] = []
  for (const plan of plans.toSorted((one, other) => one.once - other.once || worthOfPlan(other, objective) - worthOfPlan(one, objective))) {
    const last = kept.at(-1)
    if (last === undefined || worthOfPlan(plan, objective) > worthOfPlan(last, objective)) kept.push(plan)
  }
  return kept
}

/** The best plan known within a budget, or null. */
export const pointWithin = ({ points }: PlanFront, budget: number | null): FoundPlan | null => points.findLast(({ once }) => budget === null || once <= budget) ?? null
