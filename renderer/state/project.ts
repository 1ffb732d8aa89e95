import { create } from 'zustand'
import type { UndoState } from '../../shared/contract.ts'
import { applyPatches, inversePatches, type Patch } from '../../shared/model/change.ts'
import { isLocked, lockedPlan } from '../../shared/model/lock.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { call, messageOf } from '../host.ts'
import { inWords } from '../text/sentences/in-words.ts'
import { deskText } from '../text/desk.ts'
import { clearDraft } from './draft.ts'
import { keepNow } from './keep-soon.ts'
import { forgetLooks, isOutdated, lookAt, type OnItsWay } from './look-ahead.ts'
import { sayDone, sayFailed } from './notices.ts'
import { useOpening } from './opening.ts'
import { listenToOtherTabs, tellOtherTabs } from './other-tabs.ts'
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
/** Calls that change the project go out one after the other, in the order they were made. */
let queue: Promise<unknown> = Promise.resolve()
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const result = queue.then(work, work)
  queue = result.catch(() => undefined)
  return result
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

/** Opens a project and remembers that it was opened; false where the person cancelled. */
export async function openProject(id: string): Promise<boolean> {
  keepNow()
  const isThere = await readForOpening(id, ({ contents, undo }) => {
    forgetLooks()
    clearDraft()
    set({ ...closed, contents, undo })
  })
  if (!isThere) return false
  sessionStorage.setItem(openKey, id)
  listenToOtherTabs(onChangedElsewhere)
  // What another tab stored while this one was on its way, a long project for seconds, came too early to be heard.
  if (isOutdated(id)) void readAgain(id)
  // Not waited for: a person may already go on to a step, and must not be taken back from it.
  void call('project.markOpened', { id }).catch((error: unknown) => sayFailed(messageOf(error)))
  return true
}

/** Takes over what another tab stored, so that both show the same project and undo the same steps. */
async function readAgain(id: string): Promise<void> {
  if (get().contents?.project.id !== id) return
  try {
    await inTurn(async () => {
      const { contents, undo } = await readProject(id, new AbortController().signal, () => undefined)
      // A step of this tab that is still on its way is on the page already; the other tab hears of it and this one again.
      if (get().contents?.project.id === id && get().saving === 0) set({ contents, undo, scenarioId: keepScenario(contents, get().scenarioId) })
    })
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

export function showScenario(scenarioId: string | null): void {
  set({ scenarioId })
}

/**
 * Makes a named step: on the page at once, then stored. Resolves true when it is stored and survives a kill;
 * where the host refuses, the page goes back to what is stored, says so and resolves false.
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
    const { at, undo } = await inTurn(() => call('project.change', { projectId, name, patches: [...patches] }))
    // Another project may have come to stand here meanwhile, whose undo is another.
    if (get().contents?.project.id === projectId) set({ savedAt: at, undo })
    tellOtherTabs(projectId)
    return true
  } catch (error) {
    const now = get().contents
    if (now?.project.id === projectId) {
      const contents = applyPatches(now, inverse)
      set({ contents, scenarioId: keepScenario(contents, get().scenarioId) })
    }
    sayFailed(messageOf(error))
    return false
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
    const step = await inTurn(() => call(`project.${direction}`, { projectId }))
    if (step !== null) tellOtherTabs(projectId)
    const now = get().contents
    if (step === null || now?.project.id !== projectId) return
    const contents = applyPatches(now, step.patches)
    set({ contents, undo: step.undo, scenarioId: keepScenario(contents, get().scenarioId) })
    sayDone(direction === 'undo' ? deskText.steps.undone(step.name) : deskText.steps.redone(step.name))
  } catch (error) {
    sayFailed(messageOf(error))
  }
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
    const gone = await inTurn(() => call('project.goToStep', { projectId, sequence }))
    if (gone !== null) tellOtherTabs(projectId)
    const now = get().contents
    if (gone === null || now?.project.id !== projectId) return
    const contents = applyPatches(now, gone.patches)
    set({ contents, undo: gone.undo, scenarioId: keepScenario(contents, get().scenarioId) })
    sayDone(deskText.history.gone(gone.name, gone.steps))
  } catch (error) {
    sayFailed(messageOf(error))
  }
}
