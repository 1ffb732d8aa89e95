import { create } from 'zustand'
import type { ProjectSummary } from '../../../shared/contract.ts'
import type { SiteResult } from '../../../shared/engine/evaluation.ts'
import { call, messageOf } from '../../host.ts'
import { evaluationOf } from '../../state/evaluation.ts'

/** What the start page shows of one project: its weakest link today, and how much of it is priced. */
export interface ProjectResult {
  /** The state of the project that this was computed of. */
  readonly changedAt: string
  readonly weakest: SiteResult | null
  readonly currency: string
  readonly priced: number
  /** A sentence where the project could not be read. */
  readonly problem: string | null
}

interface ResultsState {
  readonly list: readonly ProjectSummary[] | null
  readonly listProblem: string | null
  readonly results: ReadonlyMap<string, ProjectResult>
}

/** The projects of this computer and what was computed of them so far; kept while the window is open. */
export const useProjectResults = create<ResultsState>()(() => ({ list: null, listProblem: null, results: new Map() }))

const { getState: get, setState: set } = useProjectResults

async function compute({ id, changedAt }: ProjectSummary): Promise<ProjectResult> {
  try {
    const { contents } = await call('project.read', { id })
    const { sites, totals, coverage } = evaluationOf(contents, null)
    const weakest = sites.find((site) => site.key === totals.weakestSiteKey) ?? null
    return { changedAt, weakest, currency: contents.project.currency, priced: coverage.priced, problem: null }
  } catch (error) {
    return { changedAt, weakest: null, currency: 'EUR', priced: 0, problem: messageOf(error) }
  }
}

/** Projects that are there, the last opened first. */
export const present = (list: readonly ProjectSummary[]): readonly ProjectSummary[] =>
  list.filter((one) => one.removedAt === null).toSorted((one, other) => (other.openedAt ?? other.changedAt).localeCompare(one.openedAt ?? one.changedAt))

let run = 0

/** Reads the list again and computes, one after the other, what is new or changed. */
export async function refreshProjects(): Promise<void> {
  run += 1
  const mine = run
  try {
    set({ list: await call('project.list', {}), listProblem: null })
  } catch (error) {
    set({ list: get().list ?? [], listProblem: messageOf(error) })
    return
  }
  for (const summary of present(get().list ?? [])) {
    if (get().results.get(summary.id)?.changedAt === summary.changedAt) continue
    const result = await compute(summary)
    if (mine !== run) return
    set({ results: new Map(get().results).set(summary.id, result) })
  }
}
