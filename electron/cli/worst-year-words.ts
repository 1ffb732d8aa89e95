import type { WorstYear } from '../../shared/engine/best-plan/bad-years.ts'
import type { PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import { roundedToError } from '../../shared/engine/uncertainty/spread.ts'
import { firstYears, yearTurns } from '../../shared/engine/year/years.ts'
import { numberText } from './text-table.ts'

/** Years that the plans of a search are held against. */
export const yearsOfSearch = { turns: yearTurns, draws: firstYears } as const

/** What a bad year costs under the plan and today, with no digit that the years drawn do not bear. */
export const worstYearWords = ({ plan, today }: WorstYear, { worstYearAtMost = null }: PlanWish, currency: string): string =>
  `Worst in twenty   ${currency} ${numberText(roundedToError(plan), 0)} lost on average${worstYearAtMost === null ? '' : `, at most ${numberText(worstYearAtMost, 0)} allowed`}, from ${numberText(roundedToError(today), 0)}; in ${numberText(yearTurns * firstYears)} years drawn`

/** The same as numbers. */
export const worstYearAsJson = (worst: WorstYear | null, { worstYearAtMost = null }: PlanWish, seed: number): object =>
  ({ worstYear: worst?.plan ?? null, worstYearToday: worst?.today ?? null, worstYearAtMost, years: yearTurns * firstYears, seed })
