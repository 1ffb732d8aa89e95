import { z } from 'zod'
import { create } from 'zustand'
import { call, messageOf } from '../host.ts'
import { deskText } from '../text/desk.ts'
import { sayDone, sayFailed } from './notices.ts'
import { closeProject, useProject } from './project.ts'
import { showPage } from './view.ts'

const DeskStep = z.object({ kind: z.enum(['added', 'removed']), ids: z.array(z.string()).min(1), name: z.string(), at: z.string(), undone: z.boolean() })
/** A step that adds or removes whole projects. Steps within a project are in its own history. */
export type DeskStep = z.infer<typeof DeskStep>

const setting = 'desk-steps'
/** Steps remembered; a setting holds ten thousand characters. */
const most = 20

interface DeskSteps {
  readonly steps: readonly DeskStep[]
  /** Counts up when projects came or went, so that lists of them are read again. */
  readonly round: number
}

/** Projects that were added and removed, the first first; survives a restart. */
export const useDeskSteps = create<DeskSteps>()(() => ({ steps: [], round: 0 }))

/** The steps as a setting holds them; what does not read is forgotten. */
export function readDeskSteps(text: string | undefined): DeskStep[] {
  if (text === undefined) return []
  try {
    return z.array(DeskStep).parse(JSON.parse(text))
  } catch {
    return []
  }
}

/** Takes over what was remembered. */
export const restoreDeskSteps = (settings: ReadonlyMap<string, string>): void => useDeskSteps.setState({ steps: readDeskSteps(settings.get(setting)) })

function keep(steps: readonly DeskStep[]): void {
  let kept = steps.slice(-most)
  useDeskSteps.setState(({ round }) => ({ steps: kept, round: round + 1 }))
  while (JSON.stringify(kept).length > 9000) kept = kept.slice(1)
  void call('app.setSetting', { key: setting, value: JSON.stringify(kept) }).catch((error: unknown) => sayFailed(messageOf(error)))
}

/** The steps with one more; those that were undone can no longer be redone. */
export const withStep = (steps: readonly DeskStep[], step: DeskStep): DeskStep[] => [...steps.filter(({ undone }) => !undone), step]

/** Notes a step, and answers what takes it back as long as nothing else has; null where nothing came or went. */
function note(kind: DeskStep['kind'], ids: readonly string[], name: string): (() => void) | null {
  if (ids.length === 0) return null
  const at = new Date().toISOString()
  keep(withStep(useDeskSteps.getState().steps, { kind, ids: [...ids], name, at, undone: false }))
  return () => void take(useDeskSteps.getState().steps.find((one) => one.at === at && one.kind === kind && !one.undone), true)
}

/** Notes that projects were added, so that it can be undone; answers what takes them back, null where there is none. */
export const noteAdded = (ids: readonly string[], name: string): (() => void) | null => note('added', ids, name)

/** The name of a step in the language spoken. */
export const nameOfStep = ({ kind, name }: DeskStep): string => deskText.steps[kind](name)

const lastDone = (steps: readonly DeskStep[]): DeskStep | undefined => steps.findLast(({ undone }) => !undone)
const firstUndone = (steps: readonly DeskStep[]): DeskStep | undefined => steps.find(({ undone }) => undone)

/** The steps that undo and redo would take next among whole projects. */
export const nextDeskSteps = (steps: readonly DeskStep[]): { readonly undo: DeskStep | undefined; readonly redo: DeskStep | undefined } =>
  ({ undo: lastDone(steps), redo: firstUndone(steps) })

/** The step that added this project, if it is the last among whole projects. */
export const addedLast = (steps: readonly DeskStep[], projectId: string): DeskStep | undefined => {
  const last = lastDone(steps)
  return last?.kind === 'added' && last.ids.includes(projectId) ? last : undefined
}

async function setThere(ids: readonly string[], isThere: boolean): Promise<void> {
  await call(isThere ? 'project.restore' : 'project.remove', { ids: [...ids] })
  if (!isThere && ids.includes(useProject.getState().contents?.project.id ?? '')) {
    closeProject()
    showPage('start')
  }
}

async function take(step: DeskStep | undefined, undo: boolean): Promise<void> {
  if (step === undefined) return
  try {
    await setThere(step.ids, (step.kind === 'added') !== undo)
    keep(useDeskSteps.getState().steps.map((one) => (one === step ? { ...one, undone: undo } : one)))
    sayDone(undo ? deskText.steps.undone(nameOfStep(step)) : deskText.steps.redone(nameOfStep(step)))
  } catch (error) {
    // Nothing came or went, so the step stays to be tried again. One that never will go, as of a project that is gone for good, stands in the way of the others: the person says when.
    const { failed, forget } = deskText.steps
    sayFailed(`${failed[undo ? 'undo' : 'redo'](nameOfStep(step))} ${messageOf(error)}`, forget, () => keep(useDeskSteps.getState().steps.filter((one) => one !== step)))
  }
}

/** Takes the last step among whole projects back. */
export const undoDeskStep = (): Promise<void> => take(lastDone(useDeskSteps.getState().steps), true)
/** Takes the step among whole projects that was undone last again. */
export const redoDeskStep = (): Promise<void> => take(firstUndone(useDeskSteps.getState().steps), false)

/** Removes a project, with undo at hand; it can be brought back later too. */
export async function removeProject(id: string, name: string): Promise<void> {
  try {
    await setThere([id], false)
    const undo = note('removed', [id], name)
    sayDone(nameOfStep({ kind: 'removed', ids: [id], name, at: '', undone: false }), deskText.undo, undo)
  } catch (error) {
    sayFailed(messageOf(error))
  }
}
