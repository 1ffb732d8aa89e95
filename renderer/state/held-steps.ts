import { z } from 'zod'
import { create } from 'zustand'
import type { FailureCode, UndoState } from '../../shared/contract.ts'
import { applyPatches, Change, Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Sentence } from '../../shared/text/say.ts'
import { SentenceShape } from '../../shared/text/sentence-shape.ts'
import { HostError } from '../host.ts'
import { isCopyOfTab } from './own-tab.ts'

const HeldStep = Change.extend({
  projectId: z.string(),
  projectName: z.string(),
  inverse: z.array(Patch),
  /** The host may have stored it: it was sent and no answer came, or it was held before the tab was loaded. */
  isUnsure: z.boolean().optional(),
})
/** A step that stands on the page and could not be stored yet, with what takes it back. */
export type HeldStep = z.infer<typeof HeldStep>

const HeldSteps = z.object({ steps: z.array(HeldStep), takenBack: z.array(HeldStep), why: SentenceShape.nullable() })

interface HeldState {
  /** In the order they were made, which is that in which they will be stored. */
  readonly steps: readonly HeldStep[]
  /** Those that undo took back before they were ever stored; the last one is redone first. */
  readonly takenBack: readonly HeldStep[]
  /** Why the first of them could not be stored. */
  readonly why: Sentence | null
}

const key = 'remweg-held'

/** What a reload of the tab would otherwise lose. */
function heldBefore(): HeldState {
  const none: HeldState = { steps: [], takenBack: [], why: null }
  try {
    const text = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(key)
    if (text === null) return none
    const held = HeldSteps.parse(JSON.parse(text))
    // One may have been on its way as the tab was loaded again.
    return { ...held, steps: held.steps.map((step) => ({ ...step, isUnsure: true })) }
  } catch {
    return none
  }
}

/** Steps of any project that the host could not store, as on a full disk: kept on the page until it can. */
export const useHeld = create<HeldState>()(() => heldBefore())

useHeld.subscribe(({ steps, takenBack, why }) => {
  try {
    if (steps.length + takenBack.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ steps, takenBack, why }))
  } catch {
    // More than a tab may keep: the steps stay on the page, and it asks before it is left.
  }
})

/** Leaves what is not stored to the tab of which this one is a copy: both would store it, and the later one over what was done since. Answers whether there was anything. */
export async function leaveHeldToOriginal(): Promise<boolean> {
  const isCopy = isCopyOfTab()
  const { steps, takenBack } = useHeld.getState()
  if (steps.length + takenBack.length === 0 || !(await isCopy)) return false
  useHeld.setState({ steps: [], takenBack: [], why: null })
  return steps.length > 0
}

/** What goes wrong with a step itself; anything else is of the disk, the file or the host, and may be well again in a moment. */
const ofTheStep: ReadonlySet<FailureCode> = new Set(['unknown-call', 'bad-input', 'bad-output', 'not-found', 'refused', 'internal'])

/** Could the step be stored later just as it is? */
export const mayBeStoredLater = (error: unknown): error is HostError => error instanceof HostError && !ofTheStep.has(error.code)

/** Steps of a project that are not stored, the first first. */
export const heldOf = (projectId: string): readonly HeldStep[] => useHeld.getState().steps.filter((step) => step.projectId === projectId)

const without = (steps: readonly HeldStep[], gone: HeldStep): HeldStep[] => steps.filter((step) => step !== gone)

/** Holds a step, as the last one. */
export function hold(step: HeldStep, why: Sentence | null = useHeld.getState().why): void {
  useHeld.setState(({ steps, takenBack }) => ({ steps: [...steps, step], takenBack: takenBack.filter(({ projectId }) => projectId !== step.projectId), why }))
}

/** Notes that the first held step was sent and no answer came. */
export function noteUnsure(step: HeldStep, why: Sentence): void {
  useHeld.setState(({ steps }) => ({ steps: steps.map((each) => (each === step ? { ...step, isUnsure: true } : each)), why }))
}

/** Lets a step go that is stored now, or never will be. */
export function letGoOf(step: HeldStep): void {
  useHeld.setState(({ steps, why }) => ({ steps: without(steps, step), why: steps.length > 1 ? why : null }))
}

/** A project as it was read from the host, with the steps on it that the host has not. */
export const withHeld = (contents: ProjectContents): ProjectContents => heldOf(contents.project.id).reduce((made, { patches }) => applyPatches(made, patches), contents)

/** What undo and redo take next: held steps before those that are stored. */
export function undoOverHeld(projectId: string, stored: UndoState): UndoState {
  const last = heldOf(projectId).at(-1)
  const back = useHeld.getState().takenBack.findLast((step) => step.projectId === projectId)
  return { undoName: last?.name ?? stored.undoName, redoName: back?.name ?? (last === undefined ? stored.redoName : null) }
}

/** Takes the last held step of a project back, which was never stored; null where none is held. */
export function undoHeld(projectId: string): HeldStep | null {
  const last = heldOf(projectId).at(-1) ?? null
  if (last !== null) {
    letGoOf(last)
    useHeld.setState(({ takenBack }) => ({ takenBack: [...takenBack, last] }))
  }
  return last
}

/** Takes the held step that was taken back last again; null where there is none. */
export function redoHeld(projectId: string): HeldStep | null {
  const { takenBack } = useHeld.getState()
  const last = takenBack.findLast((step) => step.projectId === projectId) ?? null
  if (last !== null) useHeld.setState(({ steps }) => ({ steps: [...steps, last], takenBack: without(takenBack, last) }))
  return last
}

/** Forgets what was taken back once another step is made. */
export function forgetTakenBack(projectId: string): void {
  const { takenBack } = useHeld.getState()
  if (takenBack.some((step) => step.projectId === projectId)) useHeld.setState({ takenBack: takenBack.filter((step) => step.projectId !== projectId) })
}
