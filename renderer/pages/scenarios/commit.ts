import { create } from 'zustand'
import type { Change } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { evaluationOf, prepareEvaluation } from '../../state/evaluation.ts'
import { isLong } from '../../state/is-long.ts'
import { showScenario, useProject } from '../../state/project.ts'
import { change, undo } from '../../state/steps.ts'
import { onceWorkedOut } from '../../state/worked-out.ts'
import { shownNumbers, type ShownNumbers } from './shown-numbers.ts'

/** The last step made on this page, with the plan's numbers before and after it. */
export interface LastChange {
  readonly scenarioId: string
  readonly name: string
  readonly before: ShownNumbers
  readonly after: ShownNumbers
}

interface LastChangeState {
  readonly last: LastChange | null
}

/** What the last step did; forgotten when another step follows elsewhere. */
export const useLastChange = create<LastChangeState>()(() => ({ last: null }))

/** Remembers what a step did to the plan's numbers; nothing of one that was overtaken before its numbers were there. */
async function remember(name: string, scenarioId: string, before: ProjectContents, after: ProjectContents): Promise<void> {
  for (const contents of [before, after]) {
    if (useProject.getState().contents !== after) return
    // Steps that were overtaken were never worked out: of a long project that is done between frames.
    if (isLong(contents)) await prepareEvaluation(contents, scenarioId)
  }
  if (useProject.getState().contents !== after) return
  useLastChange.setState({ last: { scenarioId, name, before: shownNumbers(evaluationOf(before, scenarioId)), after: shownNumbers(evaluationOf(after, scenarioId)) } })
}

/** Makes a step in a plan, remembers what it did to the plan's numbers, and resolves true when it is stored. */
export async function commit(step: Change | null, scenarioId: string): Promise<boolean> {
  const before = useProject.getState().contents
  if (step === null || before === null) return false
  const stored = change(step.name, step.patches)
  const after = useProject.getState().contents
  if (after !== null && before.scenarios.some((one) => one.id === scenarioId) && after.scenarios.some((one) => one.id === scenarioId)) {
    // Where the numbers cannot be worked out the page meets the same fault, and says so.
    onceWorkedOut(() => void remember(step.name, scenarioId, before, after).catch(() => undefined))
  }
  return stored
}

/** Makes a step that starts a plan, and shows that plan. */
export async function commitNew(made: { change: Change; id: string }): Promise<boolean> {
  const stored = change(made.change.name, made.change.patches)
  showScenario(made.id)
  return stored
}

/** Takes a step back while it is the last one; later, when undo would take back something else, makes the step that does the same. */
export async function takeBack(stepName: string, instead: () => Change | null): Promise<void> {
  if (useProject.getState().undo.undoName === stepName) await undo()
  else {
    const step = instead()
    if (step !== null) await change(step.name, step.patches)
  }
}

/** An id that nothing else has. */
export const makeId = (): string => crypto.randomUUID()

/** The time now as it is stored. */
export const now = (): string => new Date().toISOString()
