import type { ChoiceLimits, ChoiceLock } from '../choice/choice-problem.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { solveChoice, type TimedAnswer } from '../choice/solve-choice.ts'
import type { OptionRequest } from '../option.ts'
import type { PlanOptions } from './plan-option.ts'
import { planProblem, termsOf, type PlanObjective, type Terms } from './plan-problem.ts'
import { chancesOfPlan } from './project-options.ts'
import { evaluatePlan } from './plan-trial.ts'
import type { Chosen } from './plan-sum.ts'

/** A plan found, valued by the engine as any scenario is; money in the project's currency. */
export interface FoundPlan {
  /** The budget that it was looked for with; null without one. */
  readonly budget: number | null
  /** Option id by part id. */
  readonly chosen: Chosen
  /** One-off money and money in extra stock. */
  readonly once: number
  readonly netValue: number | null
  readonly expectedLoss: number | null
  /** True where the solver proved that no other plan is better in the terms of this one. */
  readonly isProved: boolean
  /** Solver's gap, in the same terms; 0 where proved. */
  readonly gap: number
}

/** What a search has to keep to. */
export interface SearchLimits {
  readonly objective: PlanObjective
  readonly locks: readonly ChoiceLock[]
  /** At most so many suppliers to qualify, people to train; null without limit. */
  readonly suppliers: number | null
  readonly heads: number | null
  /** Seconds for each plan at most; Infinity without limit. */
  readonly seconds: number
}

/** How often the terms are taken from the plan just found before the best of the plans seen counts. */
const mostRounds = 4
/** Money that rounding may put a plan over its budget by. */
const aCent = 0.005

/** The best plan within a budget, or null where the wishes leave none. What of a plan's value is no sum over its parts (how likely its places stop, how late it begins, the shipments it shares) is
 *  taken as it stands in one plan: first of `near`, then of each plan found, until the plan stays. Its value is the engine's. */
export function bestWithin(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, near: { readonly chosen: Chosen; readonly terms: Terms } | null = null): { readonly plan: FoundPlan; readonly terms: Terms } | null {
  const limit: Partial<ChoiceLimits> = { requalifications: limits.suppliers, heads: limits.heads }
  let { chosen, terms } = near ?? { chosen: new Map<string, string>(), terms: termsOf(options, new Map(), options.chances) }
  let best: { plan: FoundPlan; terms: Terms } | null = null
  let free = budget
  const seen = new Set<string>()
  for (let round = 0; round < mostRounds; round++) {
    const answer = solveChoice(planProblem(options, terms, chosen, limits.objective, { ...limit, budget: free }, limits.locks), solve, { seconds: limits.seconds })
    if (answer.plan === null) break
    chosen = new Map(answer.plan.chosen.map(({ part, option }) => [part, option]))
    const found = valued(request, options, chosen, budget, answer)
    terms = found.terms
    // Stock holds a share of the freight: with fewer parts in a shipment it costs a little more than each part alone says.
    const over = budget === null ? 0 : found.plan.once - budget
    if (over > aCent) free = (free ?? 0) - over
    else if (best === null || isBetter(found.plan, best.plan, limits.objective)) best = found
    const key = [...chosen].map((pair) => pair.join(' ')).join('\n')
    if (over <= aCent && seen.has(key)) break
    seen.add(key)
  }
  return best
}

/** A plan with the engine's value, and the terms as they stand in it. */
export function valued(request: OptionRequest, options: PlanOptions, chosen: Chosen, budget: number | null, { status, gap }: Pick<TimedAnswer, 'status' | 'gap'>): { readonly plan: FoundPlan; readonly terms: Terms } {
  const evaluation = evaluatePlan(request, options, chosen)
  const { oneOff, extraStock, expectedLossPerYear } = evaluation.totals
  return {
    plan: { budget, chosen, once: oneOff + extraStock, netValue: evaluation.economics?.npv ?? null, expectedLoss: expectedLossPerYear, isProved: status === 'optimal', gap },
    terms: termsOf(options, chosen, new Map([...options.chances, ...chancesOfPlan(evaluation)])),
  }
}

const isBetter = (one: FoundPlan, other: FoundPlan, objective: PlanObjective): boolean =>
  (objective === 'net-value' ? (one.netValue ?? Number.NEGATIVE_INFINITY) > (other.netValue ?? Number.NEGATIVE_INFINITY) : (one.expectedLoss ?? Number.POSITIVE_INFINITY) < (other.expectedLoss ?? Number.POSITIVE_INFINITY))
