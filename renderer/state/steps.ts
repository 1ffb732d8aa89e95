import type { CallOutput, UndoState } from '../../shared/contract.ts'
import { applyPatches, inversePatches, type Patch } from '../../shared/model/change.ts'
import { isLocked, lockedPlan } from '../../shared/model/lock.ts'
import { call, messageOf } from '../host.ts'
import { deskText } from '../text/desk.ts'
import { heldText } from '../text/held.ts'
import { inWords } from '../text/sentences/in-words.ts'
import { forgetTakenBack, heldOf, mayBeStoredLater, redoHeld, undoHeld } from './held-steps.ts'
import { keepNow } from './keep-soon.ts'
import { sayDone, sayFailed } from './notices.ts'
import { tellOtherTabs } from './other-tabs.ts'
import { inTurn, readAgain, readNow, showPatches, storedUndo, takeUndo, useProject } from './project.ts'
import { isUnanswered, storeHeld, storeStep } from './store-steps.ts'
import { isUntaken } from './stored-already.ts'

const { getState: get, setState: set } = useProject

/**
 * Makes a named step: on the page at once, then stored. Resolves true when it is stored and survives a kill, or is held on the page because
 * the disk does not take it now; where the host refuses, the page goes back to what is stored, says so and resolves false.
 */
export async function change(name: string, patches: readonly Patch[]): Promise<boolean> {
  keepNow()
  const before = get().contents
  if (before === null || patches.length === 0) return false
  const locked = lockedPlan(before, patches)
  if (locked !== null) {
    sayFailed(inWords(isLocked(locked)))
    return false
  }
  const projectId = before.project.id
  const inverse = inversePatches(before, patches)
  set({ contents: applyPatches(before, patches), saving: get().saving + 1 })
  try {
    return await inTurn(() => storeStep({ projectId, projectName: before.project.name, name, patches: [...patches], inverse }))
  } finally {
    // Opening a project begins to count anew.
    if (get().contents?.project.id === projectId) set({ saving: Math.max(0, get().saving - 1) })
  }
}

async function takeStep(direction: 'undo' | 'redo'): Promise<void> {
  keepNow()
  const projectId = get().contents?.project.id
  if (projectId === undefined) return
  try {
    const step = await inTurn(async () => heldStep(projectId, direction) ?? onHost(projectId, direction))
    if (step !== null) tellOtherTabs(projectId)
    if (step === null || get().contents?.project.id !== projectId) return
    showPatches(projectId, step.patches)
    takeUndo(projectId, step.undo)
    sayDone(direction === 'undo' ? deskText.steps.undone(step.name) : deskText.steps.redone(step.name))
    if (direction === 'redo' && heldOf(projectId).length > 0) await storeHeld()
  } catch (error) {
    const before = storedUndo()
    sayLater(error, () => (isUnanswered(error) ? takeUnsure(projectId, direction, before) : takeStep(direction)))
  }
}

/** A step that is stored, taken back or again by the host. */
async function onHost(projectId: string, direction: 'undo' | 'redo'): Promise<CallOutput<'project.undo'>> {
  const step = await call(`project.${direction}`, { projectId })
  // What was taken back before it on the page alone would be redone first, and storing it would end the redo of this one.
  if (step !== null) forgetTakenBack(projectId)
  return step
}

/** Takes a step whose answer was lost once more, unless the host took it then. */
async function takeUnsure(projectId: string, direction: 'undo' | 'redo', before: UndoState): Promise<void> {
  if (get().contents?.project.id !== projectId) return
  try {
    const { undo } = await inTurn(() => readNow(projectId))
    if (isUntaken(before, undo)) return await takeStep(direction)
    await readAgain(projectId)
  } catch (error) {
    sayLater(error, () => takeUnsure(projectId, direction, before))
  }
}

/** A step that was never stored, taken back or again on the page alone. */
function heldStep(projectId: string, direction: 'undo' | 'redo'): { readonly name: string; readonly patches: readonly Patch[]; readonly undo: UndoState } | null {
  const step = direction === 'undo' ? undoHeld(projectId) : redoHeld(projectId)
  return step === null ? null : { name: step.name, patches: direction === 'undo' ? step.inverse : step.patches, undo: storedUndo() }
}

/** Says what failed, with a way to try it again where that may help. */
function sayLater(error: unknown, again: () => Promise<void>): void {
  if (mayBeStoredLater(error)) sayFailed(messageOf(error), heldText.tryAgain, () => void again())
  else sayFailed(messageOf(error))
}

/** Takes the last step back. */
export const undo = (): Promise<void> => takeStep('undo')
/** Takes the step undone last again. */
export const redo = (): Promise<void> => takeStep('redo')

/** Goes back or forth in the history until the step of this number is the last that counts. */
export async function goToStep(sequence: number): Promise<void> {
  keepNow()
  const projectId = get().contents?.project.id
  if (projectId === undefined) return
  try {
    // A step of the history can be gone to once those that came after it are in the history too.
    if (heldOf(projectId).length > 0) await storeHeld()
    if (heldOf(projectId).length > 0) return sayFailed(heldText.before(heldOf(projectId).length))
    const gone = await inTurn(() => call('project.goToStep', { projectId, sequence }))
    if (gone === null) await readAgain(projectId)
    else {
      forgetTakenBack(projectId)
      tellOtherTabs(projectId)
    }
    if (gone === null || get().contents?.project.id !== projectId) return
    showPatches(projectId, gone.patches)
    takeUndo(projectId, gone.undo)
    sayDone(deskText.history.gone(gone.name, gone.steps))
  } catch (error) {
    sayLater(error, () => goToStep(sequence))
  }
}
