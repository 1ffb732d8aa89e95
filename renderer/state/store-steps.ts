import { call, HostError, messageOf } from '../host.ts'
import { heldText } from '../text/held.ts'
import { tryWriting } from './about.ts'
import { forgetTakenBack, heldOf, type HeldStep, hold, letGoOf, mayBeStoredLater, noteUnsure, useHeld } from './held-steps.ts'
import { sayFailed } from './notices.ts'
import { tellOtherTabs } from './other-tabs.ts'
import { inTurn, readAgain, readNow, showPatches, showUndo, takeUndo, useProject } from './project.ts'
import { storedAlready } from './stored-already.ts'

const { getState: get, setState: set } = useProject

async function sendStep({ projectId, name, patches }: HeldStep): Promise<void> {
  const { at, undo } = await call('project.change', { projectId, name, patches })
  // Another project may have come to stand here meanwhile, whose undo is another.
  if (get().contents?.project.id === projectId) {
    set({ savedAt: at })
    takeUndo(projectId, undo)
  }
  tellOtherTabs(projectId)
}

/** Whether nobody knows if the host took what it was asked. */
export const isUnanswered = (error: unknown): error is HostError => error instanceof HostError && error.code === 'no-answer'

/** Sends a held step, unless it was sent before and stands in the store, with those after it perhaps; gives what is stored by then. */
async function sendHeld(step: HeldStep): Promise<readonly HeldStep[]> {
  if (step.isUnsure === true) {
    const found = await readNow(step.projectId)
    const stored = storedAlready(found, heldOf(step.projectId))
    if (stored.length > 0) {
      if (get().contents?.project.id === step.projectId) takeUndo(step.projectId, found.undo)
      tellOtherTabs(step.projectId)
      return stored
    }
  }
  await sendStep(step)
  return [step]
}

/** Stores a step behind those that are held, or holds it too; false where it was refused and taken back. */
export async function storeStep(step: HeldStep): Promise<boolean> {
  forgetTakenBack(step.projectId)
  if (useHeld.getState().steps.length > 0) {
    hold(step)
    showUndo(step.projectId)
    return true
  }
  try {
    await sendStep(step)
    return true
  } catch (error) {
    if (mayBeStoredLater(error)) {
      hold(isUnanswered(error) ? { ...step, isUnsure: true } : step, error.says)
      showUndo(step.projectId)
      return true
    }
    showPatches(step.projectId, step.inverse)
    sayFailed(messageOf(error))
    return false
  }
}

/** Stores what is held, in the order it was made, until the host cannot once more. A step that is refused by now is said and left out. Resolves how many were stored. */
export async function storeHeld(): Promise<number> {
  let stored = 0
  const refused = new Set<string>()
  await tryWriting().catch(() => undefined)
  await inTurn(async () => {
    for (let step = useHeld.getState().steps[0]; step !== undefined; step = useHeld.getState().steps[0]) {
      let gone: readonly HeldStep[] = [step]
      try {
        gone = await sendHeld(step)
        stored += gone.length
      } catch (error) {
        if (isUnanswered(error)) noteUnsure(step, error.says)
        else if (mayBeStoredLater(error)) useHeld.setState({ why: error.says })
        if (mayBeStoredLater(error)) break
        refused.add(step.projectId)
        sayFailed(heldText.refused(step.name, messageOf(error)))
      }
      for (const each of gone) letGoOf(each)
      showUndo(step.projectId)
    }
  })
  for (const id of refused) await readAgain(id)
  return stored
}
