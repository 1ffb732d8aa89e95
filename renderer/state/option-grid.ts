import { create } from 'zustand'
import { sameThings } from '../../shared/engine/remember.ts'
import type { OptionGrid } from '../../shared/engine/option.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { messageOf } from '../host.ts'
import { onLeft } from '../work/leaving.ts'
import { askGrid, cancelGrid } from '../work/option-client.ts'
import type { GridQuestion } from '../work/option-worker.ts'
import { sayFailed } from './notices.ts'

/** Everything that an option grid follows from, held against another thing by thing. */
export type GridInputs = readonly unknown[]

interface FoundGrid {
  readonly projectId: string
  /** Of the money in it. */
  readonly currency: string
  readonly inputs: GridInputs
  readonly grid: OptionGrid
}

/** An option grid on its way. */
interface GridWork {
  /** Tells it from work on the same inputs that was stopped before. */
  readonly turn: number
  readonly projectId: string
  readonly inputs: GridInputs
  /** Share of it that is there, 0 to 1, and after how many seconds. */
  readonly share: number
  readonly seconds: number
}

interface OptionGridState {
  /** The last grid: it stands until the next one is there, also for who leaves the page and comes back. */
  readonly found: FoundGrid | null
  readonly work: GridWork | null
  /** What no grid is worked out of, as a person cancelled it or it failed. */
  readonly stopped: GridInputs | null
}

/** The option grid of a large project, which is worked out beside the page. */
export const useOptionGridState = create<OptionGridState>()(() => ({ found: null, work: null, stopped: null }))

const { getState, setState } = useOptionGridState

let turns = 0

/** Works a grid out, unless that is under way; it goes on while another page is looked at. */
export async function findGrid(facts: ProjectContents, question: GridQuestion, inputs: GridInputs): Promise<void> {
  const before = getState().work
  if (before !== null && sameThings(before.inputs, inputs)) return
  const [projectId, begunAt, turn] = [facts.project.id, performance.now(), (turns += 1)]
  const isMine = (): boolean => getState().work?.turn === turn
  setState({ work: { turn, projectId, inputs, share: 0, seconds: 0 }, stopped: null })
  try {
    const listen = (share: number): void => {
      const { work } = getState()
      // A plan begins where the one before it ended, or a little earlier.
      if (work?.turn === turn) setState({ work: { ...work, share: Math.max(work.share, share), seconds: (performance.now() - begunAt) / 1000 } })
    }
    // A cancellation of what was asked before may reach the worker after this question.
    while (isMine()) {
      const grid = await askGrid(facts, question, listen)
      if (isMine() && grid !== null) setState({ found: { projectId, currency: facts.project.currency, inputs, grid }, work: null })
    }
  } catch (error) {
    if (!isMine()) return
    setState({ work: null, stopped: inputs })
    sayFailed(messageOf(error))
  }
}

/** Lets go of the work on a grid that nobody waits for any more. */
export function forgetGridWork(): void {
  if (getState().work === null) return
  setState({ work: null })
  void cancelGrid()
}

/** Ends the work on a grid as a person wishes; the table then shows what today alone says. */
export function stopGrid(): void {
  const { work } = getState()
  if (work === null) return
  setState({ stopped: work.inputs })
  forgetGridWork()
}

/** Lets a grid be worked out that was stopped. */
export const goOnWithGrid = (): void => setState({ stopped: null })

onLeft((projectId) => {
  const { found, work } = getState()
  setState({ stopped: null, ...(found?.projectId === projectId ? { found: null } : {}) })
  if (work?.projectId === projectId) forgetGridWork()
})
