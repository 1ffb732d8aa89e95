import { useMemo } from 'react'
import { addedLast, nameOfStep, nextDeskSteps, redoDeskStep, undoDeskStep, useDeskSteps, type DeskStep } from './desk-steps.ts'
import { useProject } from './project.ts'
import { redo, undo } from './steps.ts'
import { useView } from './view.ts'

/** What undo and redo would take next where the person is. */
export interface NextSteps {
  readonly undoName: string | null
  readonly redoName: string | null
}

interface Place {
  readonly isOnStart: boolean
  readonly projectId: string | null
  readonly undo: NextSteps
  readonly steps: readonly DeskStep[]
}

/** Which history a step belongs to: the project's own while it is worked on, that of whole projects on the start page and before its first step. */
function nextIn({ isOnStart, projectId, undo: own, steps }: Place): { readonly undo: 'project' | DeskStep | null; readonly redo: 'project' | DeskStep | null } {
  const desk = nextDeskSteps(steps)
  if (isOnStart || projectId === null) return { undo: desk.undo ?? null, redo: desk.redo ?? null }
  return { undo: own.undoName !== null ? 'project' : (addedLast(steps, projectId) ?? null), redo: own.redoName === null ? null : 'project' }
}

const placeNow = (): Place => {
  const { contents, undo: own } = useProject.getState()
  return { isOnStart: useView.getState().page === 'start', projectId: contents?.project.id ?? null, undo: own, steps: useDeskSteps.getState().steps }
}

const nameOf = (step: 'project' | DeskStep | null, own: string | null): string | null => (step === 'project' ? own : step === null ? null : nameOfStep(step))

function namesIn(place: Place): NextSteps {
  const next = nextIn(place)
  return { undoName: nameOf(next.undo, place.undo.undoName), redoName: nameOf(next.redo, place.undo.redoName) }
}

/** The names of the steps that undo and redo would take next, of a project or of whole projects. */
export function useNextSteps(): NextSteps {
  const isOnStart = useView((state) => state.page === 'start')
  const projectId = useProject((state) => state.contents?.project.id ?? null)
  const own = useProject((state) => state.undo)
  const steps = useDeskSteps((state) => state.steps)
  // The names are read in the language spoken, so they are not remembered beyond a drawing.
  return namesIn(useMemo(() => ({ isOnStart, projectId, undo: own, steps }), [isOnStart, projectId, own, steps]))
}

/** The same at this moment. */
export const nextSteps = (): NextSteps => namesIn(placeNow())

/** Takes the last step back, whatever it was. */
export async function undoAnything(): Promise<void> {
  const next = nextIn(placeNow()).undo
  if (next !== null) await (next === 'project' ? undo() : undoDeskStep())
}

/** Takes the step undone last again. */
export async function redoAnything(): Promise<void> {
  const next = nextIn(placeNow()).redo
  if (next !== null) await (next === 'project' ? redo() : redoDeskStep())
}
