import { useEffect, useState } from 'react'
import type { ProjectSummary } from '../../../shared/contract.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { call, messageOf } from '../../host.ts'
import { useDeskSteps } from '../../state/desk-steps.ts'
import { listedFirst, takeListed } from '../../state/listed-first.ts'
import { lookAhead } from '../../state/look-ahead.ts'
import { sayFailed } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { idle } from '../../ui/later.tsx'

/** A project of the list with today's evaluation, once it is computed; 'unreadable' where its facts could not be read. */
export interface ListedProject {
  readonly summary: ProjectSummary
  readonly today: Evaluation | 'computing' | 'unreadable'
}

/** Bought parts of a project; what its rows say until it is evaluated. */
export const partsOf = ({ summary, today }: ListedProject): number => (today === 'computing' || today === 'unreadable' ? summary.partCount : today.coverage.parts)

const newestFirst = (one: ProjectSummary, other: ProjectSummary): number => ((one.openedAt ?? one.changedAt) < (other.openedAt ?? other.changedAt) ? 1 : -1)

/** Those that are there, the last opened first, each still to be evaluated. */
const shown = (all: readonly ProjectSummary[]): readonly ListedProject[] =>
  all.filter((one) => one.removedAt === null).toSorted(newestFirst).map((summary) => ({ summary, today: 'computing' }))
/** Those that were removed, the last removed first. */
const removedOf = (all: readonly ProjectSummary[]): readonly ProjectSummary[] =>
  all.filter((one) => one.removedAt !== null).toSorted((one, other) => (other.removedAt ?? '').localeCompare(one.removedAt ?? ''))

interface Projects {
  readonly projects: readonly ListedProject[] | null
  /** Projects that were removed and can be restored, the last removed first. */
  readonly removed: readonly ProjectSummary[]
  readonly reload: () => void
}

/** Today's evaluation of a project: what stands there already of the one that is open, else read and worked out between frames. */
async function todayOf(id: string, signal: AbortSignal): Promise<Evaluation> {
  const { contents, saving } = useProject.getState()
  if (contents === null || contents.project.id !== id || saving > 0) return lookAhead(id, signal)
  const { evaluationOf } = await import('../../state/evaluation.ts')
  return evaluationOf(contents, null)
}

/** The projects of this computer, the last opened first; each is read and evaluated after the list stands. */
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
    const controller = new AbortController()
    const setToday = (id: string, today: ListedProject['today']): void => {
      if (!ended) setProjects((list) => (list ?? []).map((one) => (one.summary.id === id ? { ...one, today } : one)))
    }
    const load = async (): Promise<void> => {
      const listed = takeListed()
      const all = listed ?? (await call('project.list', {}))
      if (ended) return
      const list = shown(all)
      if (listed === null) {
        setRemoved(removedOf(all))
        setProjects(list)
      }
      // The list is on the screen before the code that computes is read.
      await idle()
      for (const { summary: { id } } of list) {
        if (ended) return
        try {
          setToday(id, await todayOf(id, controller.signal))
        } catch {
          if (controller.signal.aborted) return
          setToday(id, 'unreadable')
        }
      }
    }
    load().catch((error: unknown) => {
      // What is listed can be opened all the same.
      if (!ended) setProjects((listed) => (listed ?? []).map((one) => (one.today === 'computing' ? { ...one, today: 'unreadable' } : one)))
      sayFailed(messageOf(error))
    })
    return () => {
      ended = true
      // What is being opened is waited for there too, and goes on; all else would take its time.
      controller.abort()
    }
  }, [round, deskRound])
  return { projects, removed, reload: () => setRound((value) => value + 1) }
}
