import type { Evaluation } from '../evaluation.ts'

/** What an uncertain future is looked at for; money in the project's currency. */
export const outcomeKinds = ['npv', 'savingPerYear', 'ownershipCostPerYear', 'landedCostPerYear', 'expectedLossPerYear'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]
/** True where more is better; costs and losses are better lower. */
export const moreIsBetter = (kind: OutcomeKind): boolean => kind === 'npv' || kind === 'savingPerYear'

/** A plan's numbers in one future; NaN while unknown, and for today what only a plan has. */
export type Outcome = Readonly<Record<OutcomeKind, number>>

/** The numbers of an evaluation that futures are compared by. */
export const outcomeOf = ({ totals, economics }: Evaluation): Outcome => ({
  npv: economics?.npv ?? Number.NaN,
  savingPerYear: economics?.savingPerYear ?? Number.NaN,
  ownershipCostPerYear: totals.ownershipCostPerYear ?? Number.NaN,
  landedCostPerYear: totals.landedCostPerYear ?? Number.NaN,
  expectedLossPerYear: totals.expectedLossPerYear ?? Number.NaN,
})
