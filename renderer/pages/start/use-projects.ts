import { useEffect, useEffectEvent, useState } from 'react'
import { create } from 'zustand'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { call, messageOf } from '../../host.ts'
import { useDeskSteps } from '../../state/desk-steps.ts'
import { listedFirst, takeListed } from '../../state/listed-first.ts'
import { lookAhead } from '../../state/look-ahead.ts'
import { sayFailed } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { idle } from '../../ui/later.tsx'
import { glanceOf, type Glance } from './glance.ts'

/** A project of the list with what today's evaluation says of it, once it is computed; 'unreadable' where its facts could not be read. */
export interface ListedProject {
  readonly summary: ProjectSummary
  readonly today: Glance | 'computing' | 'unreadable'
}

/** Bought parts of a project; what its rows say until it is evaluated. */
export const partsOf = ({ summary, today }: ListedProject): number => (today === 'computing' || today === 'unreadable' ? summary.partCount : today.parts)

const newestFirst = (one: ProjectSummary, other: ProjectSummary): number => ((one.openedAt ?? one.changedAt) < (other.openedAt ?? other.changedAt) ? 1 : -1)

/** Those that are there, the last opened first. */
const shown = (all: readonly ProjectSummary[]): readonly ProjectSummary[] => all.filter((one) => one.removedAt === null).toSorted(newestFirst)
/** Those that were removed, the last removed first. */
const removedOf = (all: readonly ProjectSummary[]): readonly ProjectSummary[] =>
  all.filter((one) => one.removedAt !== null).toSorted((one, other) => (other.removedAt ?? '').localeCompare(one.removedAt ?? ''))

interface Projects {
  readonly projects: readonly ProjectSummary[] | null
  /** Projects that were removed and can be restored, the last removed first. */
  readonly removed: readonly ProjectSummary[]
  readonly reload: () => void
}

/** The projects of this computer, the last opened first. */
export function useProjects(): Projects {
  const [projects, setProjects] = useState(() => {
    const listed = listedFirst()
    return listed === null ? null : shown(listed)
  })
  const [removed, setRemoved] = useState(() => removedOf(listedFirst() ?? []))
  const [round, setRound] = useState(0)
  const deskRound = useDeskSteps((state) => state.round)
  useEffect(() => {
    let ended = false
    const load = async (): Promise<void> => {
      if (takeListed() !== null) return
      const all = await call('project.list', {})
      if (ended) return
      setRemoved(removedOf(all))
      setProjects(shown(all))
    }
    load().catch((error: unknown) => sayFailed(messageOf(error)))
    return () => { ended = true }
  }, [round, deskRound])
  return { projects, removed, reload: () => setRound((value) => value + 1) }
}

interface Looked {
  /** The project as it was stored then. */
  readonly changedAt: string
  readonly today: Glance | 'unreadable'
}

/** Projects looked at since the app was opened: who comes back to the start page has them at once, and whoever lists one sees what another looked at. */
const useLooked = create<ReadonlyMap<string, Looked>>(() => new Map())

/** A project as it stands today: what is worked out already of the one that is open, else read and worked out between frames. */
async function glanceAt(id: string, signal: AbortSignal): Promise<Glance> {
  const { contents, saving } = useProject.getState()
  const isOpen = contents !== null && contents.project.id === id && saving === 0
  return glanceOf(isOpen ? (await import('../../state/evaluation.ts')).evaluationOf(contents, null) : await lookAhead(id, signal))
}

/** Whether a project was not looked at as it is now stored, or could not be read then. */
function isAwaited({ id, changedAt }: ProjectSummary): boolean {
  const looked = useLooked.getState().get(id)
  return looked?.changedAt !== changedAt || looked.today === 'unreadable'
}

/** These projects with how they stand today; what is not known yet is worked out one after the other, once the list is on the screen. */
export function useStanding(inSight: readonly ProjectSummary[]): readonly ListedProject[] {
  const found = useLooked()
  const asked = inSight.map(({ id, changedAt }) => `${id} ${changedAt}`).join('\n')
  const awaited = useEffectEvent(() => inSight.filter(isAwaited))
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const lookAtAll = async (): Promise<void> => {
      // The list is on the screen before the code that computes is read.
      await idle()
      for (const project of awaited()) {
        const { id, changedAt } = project
        if (signal.aborted) return
        // The last one opened is looked at for the headline too.
        if (!isAwaited(project)) continue
        const today = await glanceAt(id, signal).catch(() => 'unreadable' as const)
        if (signal.aborted) return
        useLooked.setState(new Map(useLooked.getState()).set(id, { changedAt, today }), true)
      }
    }
    void lookAtAll()
    // What is being opened is waited for there too, and goes on; all else would take its time.
    return () => controller.abort()
  }, [asked])
  return inSight.map((summary) => {
    const known = found.get(summary.id)
    return { summary, today: known?.changedAt === summary.changedAt ? known.today : 'computing' }
  })
}
