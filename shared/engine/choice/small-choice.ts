import { type ChoiceOption, type ChoicePart, type ChoiceProblem, mostBenefit, noLimits } from './choice-problem.ts'

/** An option for tests: what is not given, is nothing. */
export const anOption = (id: string, cost: number, benefit: number, more: Partial<ChoiceOption> = {}): ChoiceOption => ({ id, cost, benefit, site: null, hours: 0, heads: 0, supplier: null, period: 0, ...more })

/** A part for tests. */
export const aChoicePart = (id: string, ...options: readonly ChoiceOption[]): ChoicePart => ({ id, options })

/** A choice problem for tests: without limits, for the most benefit. */
export const aChoice = (parts: readonly ChoicePart[], more: Partial<ChoiceProblem> = {}): ChoiceProblem => ({
  parts, sites: [], stops: [], futures: [], periods: [], locks: [], limits: noLimits, objective: mostBenefit, ...more,
})
