import { create } from 'zustand'
import type { ProjectContents } from '../../shared/model/contents.ts'

/** The open project as its numbers are shown, with the plan and the dragged figures that go with them. */
export interface Shown {
  readonly contents: ProjectContents | null
  readonly scenarioId: string | null
  readonly what: ReadonlyMap<string, number>
  /** True while the numbers of a long project are behind what a person did. */
  readonly isBehind: boolean
}

/** What the numbers on the page are of: of a short project what a person did last, of a long one what was worked out last; `worked-out.ts` keeps it. */
export const useShown = create<Shown>()(() => ({ contents: null, scenarioId: null, what: new Map(), isBehind: false }))
