import type { ChoiceLock, ChoiceProblem } from '../choice/choice-problem.ts'
import type { SolveMixed } from '../choice/mixed-program.ts'
import { solveChoice, type TimedAnswer } from '../choice/solve-choice.ts'
import type { OptionRequest } from '../option.ts'
import type { PlanOptions } from './plan-option.ts'
import { planProblem, termsOf, type PlanObjective, type Terms } from './plan-problem.ts'
import type { Chosen } from './plan-sum.ts'
import { evaluatePlan } from './plan-trial.ts'
import { chancesOfPlan } from './project-options.ts'

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
  /** Longest standstill that one stop brings, days; null while unknown. */
  readonly longestGapDays: number | null
  /** True where the solver proved it best for how likely its own places stop, how late its own saving begins and what its own shipments cost; false where the time was over before. */
  readonly isProved: boolean
  /** The solver's gap in these terms: 0 where proved. */
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

/** A plan and what of its value is no sum over its parts. */
export interface FoundInTerms {
  readonly plan: FoundPlan
  readonly terms: Terms
}

/** How often the terms are taken from the plan just found before the best of the plans seen counts. */
const mostRounds = 4
/** Money that rounding may put a plan over its budget by. */
const aCent = 0.005

/** The choice within a budget as a problem for the solver, in the terms of a plan. */
export const problemWithin = (options: PlanOptions, { chosen, terms }: { readonly chosen: Chosen; readonly terms: Terms }, budget: number | null, { objective, locks, suppliers, heads }: SearchLimits): ChoiceProblem =>
  planProblem(options, terms, chosen, objective, { requalifications: suppliers, heads, budget }, locks)

/** Today as the terms to begin with. */
export const fromToday = (options: PlanOptions): { readonly chosen: Chosen; readonly terms: Terms } => ({ chosen: new Map(), terms: termsOf(options, new Map(), options.chances) })

/** The best plan within a budget, or null where the wishes leave none. What of a plan's value is no sum over its parts (how likely its places stop, how late its saving begins, the shipments it shares) is
 *  taken as it stands in one plan: first of `near`, then of each plan found, until the plan stays; the best of those counts. Its value is the engine's. */
export function bestWithin(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, near: { readonly chosen: Chosen; readonly terms: Terms } = fromToday(options), rounds = mostRounds): FoundInTerms | null {
  if (limits.objective === 'standstill') return shortestWithin(request, options, budget, limits, solve, near)
  let { chosen, terms } = near
  let best: FoundInTerms | null = null
  let free = budget
  const seen = new Set<string>()
  const note = (found: FoundInTerms): void => {
    if (best === null || isBetter(found.plan, best.plan, limits.objective)) best = found
  }
  for (let round = 0; round < rounds; round++) {
    const answer = solveChoice(problemWithin(options, { chosen, terms }, free, limits), solve, { seconds: limits.seconds })
    if (answer.plan === null) break
    chosen = new Map(answer.plan.chosen.map(({ part, option }) => [part, option]))
    const found = valued(request, options, chosen, budget, answer)
    terms = found.terms
    // Stock holds a share of the freight: with fewer parts in a shipment it costs a little more than each part alone says.
    const over = budget === null ? 0 : found.plan.once - budget
    if (over > aCent) {
      free = (free ?? 0) - over
      continue
    }
    note(found)
    const key = [...chosen].map((pair) => pair.join(' ')).join('\n')
    if (seen.has(key)) break
    seen.add(key)
  }
  return best
}

/** The plan with the shortest worst standstill within a budget, found by halving the days that are let; of plans with that the one of the highest net value. */
function shortestWithin(request: OptionRequest, options: PlanOptions, budget: number | null, limits: SearchLimits, solve: SolveMixed, near: { readonly chosen: Chosen; readonly terms: Terms }): FoundInTerms | null {
  const days = [...new Set([0, ...options.parts.flatMap(({ keep, options: own }) => [keep, ...own].flatMap((way) => way.daysShort ?? []))])].toSorted((one, other) => one - other)
  const within = (most: number): FoundInTerms | null => {
    const locks = options.parts.flatMap(({ partId, keep, options: own }): ChoiceLock[] => [
      ...((keep.daysShort ?? 0) > most ? [{ kind: 'moves', part: partId } as const] : []), ...own.flatMap(({ id, daysShort }) => ((daysShort ?? Number.POSITIVE_INFINITY) > most ? [{ kind: 'never', part: partId, option: id } as const] : [])),
    ])
    return bestWithin(request, options, budget, { ...limits, objective: 'net-value', locks: [...limits.locks, ...locks] }, solve, near)
  }
  let [low, high] = [0, days.length - 1]
  let best = within(days[high] ?? 0)
  if (best === null) return null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const found = within(days[middle] ?? 0)
    if (found === null) low = middle + 1
    else [high, best] = [middle, found]
  }
  return best
}

/** A plan with the engine's value, and the terms as they stand in it. */
export function valued(request: OptionRequest, options: PlanOptions, chosen: Chosen, budget: number | null, { status, gap }: Pick<TimedAnswer, 'status' | 'gap'>): FoundInTerms {
  const evaluation = evaluatePlan(request, options, chosen)
  const { oneOff, extraStock, expectedLossPerYear, longestGapDays } = evaluation.totals
  return {
    plan: { budget, chosen, once: oneOff + extraStock, netValue: evaluation.economics?.npv ?? null, expectedLoss: expectedLossPerYear, longestGapDays, isProved: status === 'optimal', gap },
    terms: termsOf(options, chosen, new Map([...options.chances, ...chancesOfPlan(evaluation)])),
  }
}

/** What a plan counts for under an objective: more is better, −∞ while unknown. */
export const worthOfPlan = ({ netValue, expectedLoss, longestGapDays }: FoundPlan, objective: PlanObjective): number => {
  const worth = objective === 'net-value' ? netValue : objective === 'expected-loss' ? expectedLoss : longestGapDays === null ? null : Math.max(0, longestGapDays)
  return worth === null ? Number.NEGATIVE_INFINITY : objective === 'net-value' ? worth : -worth
}

const isBetter = (one: FoundPlan, other: FoundPlan, objective: PlanObjective): boolean => worthOfPlan(one, objective) > worthOfPlan(other, objective)
