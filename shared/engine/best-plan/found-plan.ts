import type { ChoiceLock } from '../choice/choice-problem.ts'
import type { OptionRequest } from '../option.ts'
import type { BadYears, WorstYear } from './bad-years.ts'
import type { PlanOptions } from './plan-option.ts'
import { termsOf, type PlanObjective, type Terms } from './plan-problem.ts'
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
  /** What the worst year in twenty costs; null where no years were drawn for the search, and while it is unknown. */
  readonly worstYear: WorstYear | null
  /** True where the solver proved it best for how likely its own places stop, how late its own saving begins and what its own shipments cost; false where the time was over before or no plan stayed the best in its own terms. */
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
  /** Years that plans are held against, and what the worst twentieth of them may cost on average, null without limit. Left out where nobody asks for them. */
  readonly badYears?: { readonly years: BadYears; readonly atMost: number | null }
}

/** A plan and what of its value is no sum over its parts. */
export interface FoundInTerms {
  readonly plan: FoundPlan
  readonly terms: Terms
  /** At how many different plans the search stayed, from the plans that it began with: with one, where it began made no difference. */
  readonly stays: number
}

/** What is said of a plan of which nothing is proved yet. */
export const unproved = { isProved: false, gap: Number.NaN } as const
/** Money that rounding may put a plan over its budget by. */
export const aCent = 0.005

/** What tells what is chosen from what else might be. */
export const keyOf = (chosen: Chosen): string => [...chosen].map((pair) => pair.join(' ')).toSorted().join('\n')

/** A plan with the engine's value, and the terms as they stand in it; held against years where they are drawn. */
export function valued(request: OptionRequest, options: PlanOptions, chosen: Chosen, budget: number | null, proof: Pick<FoundPlan, 'isProved' | 'gap'>, years?: BadYears): Omit<FoundInTerms, 'stays'> {
  const evaluation = evaluatePlan(request, options, chosen)
  const { oneOff, extraStock, expectedLossPerYear, longestGapDays } = evaluation.totals
  return {
    plan: { budget, chosen, once: oneOff + extraStock, netValue: evaluation.economics?.npv ?? null, expectedLoss: expectedLossPerYear, longestGapDays, worstYear: years?.worstOf(chosen) ?? null, ...proof },
    terms: termsOf(options, chosen, new Map([...options.chances, ...chancesOfPlan(evaluation)])),
  }
}

/** A plan whose worst years cost more than they may. */
export const isTooBad = ({ worstYear }: FoundPlan, { badYears }: SearchLimits): boolean => badYears !== undefined && badYears.atMost !== null && (worstYear?.plan.value ?? Number.POSITIVE_INFINITY) > badYears.atMost + aCent

/** What a plan counts for under an objective: more is better, −∞ while unknown. */
export const worthOfPlan = (plan: FoundPlan, objective: PlanObjective): number => {
  const worth = worths[objective](plan)
  return worth === null ? Number.NEGATIVE_INFINITY : worth
}

const lessIsBetter = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : -value)

const worths: Readonly<Record<PlanObjective, (plan: FoundPlan) => number | null>> = {
  'net-value': ({ netValue }) => netValue, 'expected-loss': ({ expectedLoss }) => lessIsBetter(expectedLoss), 'bad-years': ({ worstYear }) => lessIsBetter(worstYear?.plan.value),
  'standstill': ({ longestGapDays }) => (longestGapDays === null ? null : -Math.max(0, longestGapDays)),
}

/** Whether a plan counts for more than another under an objective. */
export const isBetter = (one: FoundPlan, other: FoundPlan, objective: PlanObjective): boolean => worthOfPlan(one, objective) > worthOfPlan(other, objective)
