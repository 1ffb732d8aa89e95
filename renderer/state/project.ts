import { create } from 'zustand'
import type { CallOutput, UndoState } from '../../shared/contract.ts'
import { applyPatches, inversePatches, type Patch } from '../../shared/model/change.ts'
import { isLocked, lockedPlan } from '../../shared/model/lock.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { call, HostError, messageOf } from '../host.ts'
import { heldText } from '../text/held.ts'
import { inWords } from '../text/sentences/in-words.ts'
import { deskText } from '../text/desk.ts'
import { tryWriting } from './about.ts'
import { clearDraft } from './draft.ts'
import { forgetTakenBack, heldOf, type HeldStep, hold, letGoOf, mayBeStoredLater, noteUnsure, redoHeld, undoHeld, undoOverHeld, useHeld, withHeld } from './held-steps.ts'
import { keepNow } from './keep-soon.ts'
import { forgetLooks, isOutdated, lookAt, type OnItsWay } from './look-ahead.ts'
import { sayDone, sayFailed } from './notices.ts'
import { useOpening } from './opening.ts'
import { listenToOtherTabs, tellOtherTabs } from './other-tabs.ts'
import { readProject, type Reading } from './read-project.ts'
import { isUntaken, storedAlready } from './stored-already.ts'

interface ProjectState {
  readonly contents: ProjectContents | null
  /** The plan looked at; null is today. */
  readonly scenarioId: string | null
  readonly undo: UndoState
  /** When the last step was stored, as the host said it. */
  readonly savedAt: string | null
  /** Steps on their way to the host. */
  readonly saving: number
}

const closed: ProjectState = { contents: null, scenarioId: null, undo: { undoName: null, redoName: null }, savedAt: null, saving: 0 }

/** The open project: the facts and choices as stored, and where undo stands. Lives as long as the project is open. */
export const useProject = create<ProjectState>()(() => closed)

const { getState: get, setState: set } = useProject
/** Calls that change the project go out one after the other, in the order they were made. */
let queue: Promise<unknown> = Promise.resolve()
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const result = queue.then(work, work)
  queue = result.catch(() => undefined)
  return result
}

/** Undo of the open project as the host has it, without the steps that it could not store. */
let storedUndo: UndoState = closed.undo
/** Shows undo as it stands with what is held. */
function takeUndo(projectId: string, undo: UndoState): void {
  storedUndo = undo
  set({ undo: undoOverHeld(projectId, undo) })
}

const openKey = 'remweg-project'
/** The project this tab had open before it was loaded again, or null. */
export const projectBefore = (): string | null => sessionStorage.getItem(openKey)

/** What is being opened, so that another one takes its place. */
let latest = new AbortController()
/** Milliseconds after which a person has to see that something happens. */
const noticedAfter = 80

/** Reads a project and takes it, telling a person who waits how far it is; false where the person cancelled or opened another one instead. */
async function readForOpening(id: string, take: (read: Reading) => void): Promise<boolean> {
  latest.abort()
  const mine = (latest = new AbortController())
  const opening = { soFar: null, begunAt: performance.now(), cancel: () => mine.abort() }
  const show = (soFar: OnItsWay | null): void => { if (latest === mine && !mine.signal.aborted) useOpening.setState({ opening: { ...opening, soFar } }) }
  const timer = setTimeout(() => { if (useOpening.getState().opening === null) show(null) }, noticedAfter)
  try {
    const read = await inTurn(() => lookAt(id, mine.signal, show))
    mine.signal.throwIfAborted()
    // Before the page comes back: what it does first must find the project open.
    take(read)
    return true
  } catch (error) {
    if (mine.signal.aborted) return false
    throw error
  } finally {
    clearTimeout(timer)
    if (latest === mine) useOpening.setState({ opening: null })
  }
}

/** Keeps what is being typed, as leaving its field does: it belongs to the project it was typed in. */
function keepTyped(): void {
  document.querySelector<HTMLElement>(':is(textarea, input:not([type=radio], [type=checkbox], [type=range], [type=file])):focus')?.blur()
}

/** Opens a project and remembers that it was opened; false where the person cancelled. */
export async function openProject(id: string): Promise<boolean> {
  keepTyped()
  keepNow()
  let isBehind = false
  const isThere = await readForOpening(id, ({ contents, undo }) => {
    // What a slider still had to keep as the other one came is a step of the project that goes.
    keepTyped()
    keepNow()
    // The same project opened again: a step made since it was asked for stands behind the reading in the queue.
    isBehind = get().saving > 0 && get().contents?.project.id === id
    forgetLooks()
    clearDraft()
    storedUndo = undo
    set({ ...closed, contents: withHeld(contents), undo: undoOverHeld(id, undo) })
  })
  if (!isThere) return false
  sessionStorage.setItem(openKey, id)
  listenToOtherTabs(onChangedElsewhere)
  // What another tab stored while this one was on its way, a long project for seconds, came too early to be heard.
  if (isBehind || isOutdated(id)) void readAgain(id)
  // Not waited for: a person may already go on to a step, and must not be taken back from it.
  void call('project.markOpened', { id }).catch((error: unknown) => { if (!mayBeStoredLater(error)) sayFailed(messageOf(error)) })
  return true
}

const readNow = (id: string): Promise<Reading> => readProject(id, new AbortController().signal, () => undefined)

/** Takes over what is stored, unless a step of this tab is on its way, which is on the page already: true where it has to be read once more after it. */
async function takeStored(id: string): Promise<boolean> {
  const { contents, undo } = await readNow(id)
  if (get().contents?.project.id !== id) return false
  if (get().saving > 0) return true
  const shown = withHeld(contents)
  set({ contents: shown, scenarioId: keepScenario(shown, get().scenarioId) })
  takeUndo(id, undo)
  return false
}

/** Takes over what is stored, as another tab stored it or the host refused a step: behind the steps that are on their way. */
async function readAgain(id: string): Promise<void> {
  try {
    let isBehind = get().contents?.project.id === id
    while (isBehind) isBehind = await inTurn(() => takeStored(id))
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

const onChangedElsewhere = (changed: string): void => void readAgain(changed)

export function closeProject(): void {
  keepNow()
  sessionStorage.removeItem(openKey)
  clearDraft()
  set(closed)
}

/** The scenario shown is a plan of the open project, or null where undo took it away. */
function keepScenario(contents: ProjectContents, scenarioId: string | null): string | null {
  return contents.scenarios.some((scenario) => scenario.id === scenarioId) ? scenarioId : null
}

/** Looks at a plan of the open project, or at today; one that another project has, opened before the plan was stored, is not looked for here. */
export function showScenario(scenarioId: string | null): void {
  const { contents } = get()
  if (scenarioId === null || contents?.scenarios.some((scenario) => scenario.id === scenarioId) === true) set({ scenarioId })
}

/** Puts patches on the open project, where it is this one. */
function showPatches(projectId: string, patches: readonly Patch[]): void {
  const now = get().contents
  if (now?.project.id !== projectId) return
  const contents = applyPatches(now, patches)
  set({ contents, scenarioId: keepScenario(contents, get().scenarioId) })
}

/** Shows undo anew after what is held changed. */
function showUndo(projectId: string): void {
  if (get().contents?.project.id === projectId) takeUndo(projectId, storedUndo)
}

async function sendStep({ projectId, name, patches }: HeldStep): Promise<void> {
  const { at, undo } = await call('project.change', { projectId, name, patches })
  // Another project may have come to stand here meanwhile, whose undo is another.
  if (get().contents?.project.id === projectId) {
    set({ savedAt: at })
    takeUndo(projectId, undo)
  }
  tellOtherTabs(projectId)
}

const isUnanswered = (error: unknown): error is HostError => error instanceof HostError && error.code === 'no-answer'

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
async function storeStep(step: HeldStep): Promise<boolean> {
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
    const before = storedUndo
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
  return step === null ? null : { name: step.name, patches: direction === 'undo' ? step.inverse : step.patches, undo: storedUndo }
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
