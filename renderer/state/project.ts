import { create } from 'zustand'
import type { UndoState } from '../../shared/contract.ts'
import { applyPatches, type Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { call, messageOf } from '../host.ts'
import { clearDraft } from './draft.ts'
import { mayBeStoredLater, undoOverHeld, withHeld } from './held-steps.ts'
import { keepNow } from './keep-soon.ts'
import { forgetLooks, isOutdated, lookAt, type OnItsWay } from './look-ahead.ts'
import { sayFailed } from './notices.ts'
import { noticedAfter, useOpening } from './opening.ts'
import { listenToOtherTabs } from './other-tabs.ts'
import { readProject, type Reading } from './read-project.ts'

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
let queue: Promise<unknown> = Promise.resolve()
/** Carries out what changes the project after all that was begun before, in the order in which it was made. */
export const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const result = queue.then(work, work)
  queue = result.catch(() => undefined)
  return result
}

let stored: UndoState = closed.undo
/** Undo of the open project as the host has it, without the steps that it could not store. */
export const storedUndo = (): UndoState => stored
/** Shows undo as it stands with what is held. */
export function takeUndo(projectId: string, undo: UndoState): void {
  stored = undo
  set({ undo: undoOverHeld(projectId, undo) })
}

const openKey = 'remweg-project'
/** The project this tab had open before it was loaded again, or null. */
export const projectBefore = (): string | null => sessionStorage.getItem(openKey)

/** What is being opened, so that another one takes its place. */
let latest = new AbortController()
/** Reads a project and takes it, telling a person who waits how far it is; false where the person cancelled or opened another one instead. */
async function readForOpening(id: string, take: (read: Reading) => void, onCancel: () => void): Promise<boolean> {
  latest.abort()
  const mine = (latest = new AbortController())
  const opening = { soFar: null, begunAt: performance.now(), cancel: () => { mine.abort(); onCancel() } }
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

/** Opens a project and remembers that it was opened; false where the person cancelled, who is heard first, or opened another one instead. */
export async function openProject(id: string, onCancel: () => void = () => undefined): Promise<boolean> {
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
    stored = undo
    set({ ...closed, contents: withHeld(contents), undo: undoOverHeld(id, undo) })
  }, onCancel)
  if (!isThere) return false
  sessionStorage.setItem(openKey, id)
  listenToOtherTabs(onChangedElsewhere)
  // What another tab stored while this one was on its way, a long project for seconds, came too early to be heard.
  if (isBehind || isOutdated(id)) void readAgain(id)
  // Not waited for: a person may already go on to a step, and must not be taken back from it.
  void call('project.markOpened', { id }).catch((error: unknown) => { if (!mayBeStoredLater(error)) sayFailed(messageOf(error)) })
  return true
}

/** Reads a project as it is stored at this moment. */
export const readNow = (id: string): Promise<Reading> => readProject(id, new AbortController().signal, () => undefined)

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
export async function readAgain(id: string): Promise<void> {
  try {
    let isBehind = get().contents?.project.id === id
    while (isBehind) isBehind = await inTurn(() => takeStored(id))
  } catch (error) {
    sayFailed(messageOf(error))
  }
}

const onChangedElsewhere = (changed: string): void => void readAgain(changed)

/** Goes back to the start page; everything of the project is stored. */
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
export function showPatches(projectId: string, patches: readonly Patch[]): void {
  const now = get().contents
  if (now?.project.id !== projectId) return
  const contents = applyPatches(now, patches)
  set({ contents, scenarioId: keepScenario(contents, get().scenarioId) })
}

/** Shows undo anew after what is held changed. */
export function showUndo(projectId: string): void {
  if (get().contents?.project.id === projectId) takeUndo(projectId, stored)
}
