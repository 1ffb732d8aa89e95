import { create } from 'zustand'
import type { Scenario } from '../../shared/model/scenario.ts'

/** Most plans beside today. */
export const mostPlans = 3

interface Comparison {
  /** Ids of the plans shown, by project; a project that was never compared shows its first three. */
  readonly shown: Readonly<Record<string, readonly string[]>>
  /** Which plan the difference column is of, and against which; null is today. */
  readonly difference: Readonly<Record<string, { readonly one: string | null; readonly against: string | null }>>
}

/** What the Compare page shows of each project; lives as long as the page does. */
export const useComparison = create<Comparison>()(() => ({ shown: {}, difference: {} }))

export const showPlans = (projectId: string, ids: readonly string[]): void =>
  useComparison.setState(({ shown }) => ({ shown: { ...shown, [projectId]: ids } }))
export const showDifference = (projectId: string, one: string | null, against: string | null): void =>
  useComparison.setState(({ difference }) => ({ difference: { ...difference, [projectId]: { one, against } } }))

/** The plans to show: those chosen that still exist, else the first three. */
export function plansShown(scenarios: readonly Scenario[], chosen: readonly string[] | undefined): Scenario[] {
  const kept = chosen === undefined ? [] : scenarios.filter((one) => chosen.includes(one.id))
  return (kept.length > 0 ? kept : scenarios).slice(0, mostPlans)
}

/** What the difference is of: as chosen while both are shown, else the plan looked at (or the first) against today. */
export function differenceShown(
  plans: readonly Scenario[], chosen: { readonly one: string | null; readonly against: string | null } | undefined, lookedAt: string | null,
): { readonly one: string | null; readonly against: string | null } {
  const isShown = (id: string | null): boolean => id === null || plans.some((plan) => plan.id === id)
  if (chosen !== undefined && chosen.one !== chosen.against && isShown(chosen.one) && isShown(chosen.against)) return chosen
  return { one: plans.find((plan) => plan.id === lookedAt)?.id ?? plans[0]?.id ?? null, against: null }
}
