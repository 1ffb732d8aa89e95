import type { ProjectSummary } from '../../shared/contract.ts'

/** Projects as the host listed them at the start, until the start page has taken them. */
let listed: readonly ProjectSummary[] | null = null

/** Keeps the projects that were listed before the start page was drawn. */
export const keepListed = (projects: readonly ProjectSummary[]): void => { listed = projects }

/** The projects listed at the start, or null: nobody listed them, or they were taken and may have changed since. */
export const listedFirst = (): readonly ProjectSummary[] | null => listed

/** The same, once. */
export function takeListed(): readonly ProjectSummary[] | null {
  const taken = listed
  listed = null
  return taken
}
