import type { Evaluation } from '../../shared/engine/evaluation.ts'
import { call } from '../host.ts'
import { isLong } from './is-long.ts'
import { listenToOtherTabs } from './other-tabs.ts'
import { readProject, type Reading } from './read-project.ts'

/** How far a project is on its way to the page: read from the host, then worked out. */
export type OnItsWay =
  | { readonly stage: 'reading'; readonly name: string; readonly rows: number; readonly all: number }
  | { readonly stage: 'working'; readonly name: string; readonly share: number }

interface Look {
  readonly found: Promise<Reading>
  readonly listeners: Set<(soFar: OnItsWay) => void>
  readonly stop: () => void
  /** How many wait for it; the last that gives up ends it. */
  waiting: number
  last: OnItsWay | null
  isThere: boolean
  isLong: boolean
}

/** So many projects of an ordinary size are kept once they are read. */
const keptShort = 8

/** Projects that were read before anyone opened them, as the start page does, or that are being read. */
const looks = new Map<string, Look>()
/** Projects that another tab changed since the look at them began. */
const outdated = new Set<string>()
const heard = (id: string): void => { outdated.add(id) }

function letGo(id: string, at: Look): void {
  if (looks.get(id) === at) looks.delete(id)
}

function look(id: string): Look {
  listenToOtherTabs(heard)
  outdated.delete(id)
  const controller = new AbortController()
  const listeners: Look['listeners'] = new Set()
  const tell = (soFar: OnItsWay): void => {
    made.last = soFar
    for (const listener of listeners) listener(soFar)
  }
  const find = async (): Promise<Reading> => {
    const reading = await readProject(id, controller.signal, (soFar) => tell({ stage: 'reading', ...soFar }))
    const { contents } = reading
    if (isLong(contents)) {
      const { prepareEvaluation } = await import('./evaluation.ts')
      await prepareEvaluation(contents, null, undefined, controller.signal, (share) => tell({ stage: 'working', name: contents.project.name, share }))
    }
    made.isThere = true
    made.isLong = isLong(contents)
    // A few are enough to keep, and one long one: the first looked at, which were opened last.
    const alike = [...looks.values()].filter((other) => other !== made && other.isThere && other.isLong === made.isLong).length
    if (alike >= (made.isLong ? 1 : keptShort)) letGo(id, made)
    return reading
  }
  const made: Look = { found: find(), listeners, last: null, isThere: false, isLong: false, stop: () => controller.abort(), waiting: 0 }
  made.found.catch(() => letGo(id, made))
  looks.set(id, made)
  return made
}

/** What was read, where it still shows the project as it is stored, or a new look. */
async function fresh(id: string, found: Look): Promise<Look> {
  const [{ stamp }, now] = await Promise.all([found.found, call('project.begin', { id })])
  return stamp === now.stamp ? found : look(id)
}

/** Ends a look on its way that nobody waits for any more. */
function endUnwanted(id: string, at: Look): void {
  if (at.waiting > 0 || at.isThere) return
  at.stop()
  // It notices at its next slice; who asks before that reads anew.
  letGo(id, at)
}

/** The facts of a project, those of a long one worked out for today as well; the page answers all the while. Asked twice it is read once. */
export async function lookAt(id: string, signal: AbortSignal, listen: (soFar: OnItsWay) => void): Promise<Reading> {
  signal.throwIfAborted()
  const before = looks.get(id)
  // One on its way is joined at once, before anyone else who waits for it can end it.
  const at = before === undefined ? look(id) : before.isThere ? await fresh(id, before) : before
  if (signal.aborted) endUnwanted(id, at)
  signal.throwIfAborted()
  const { promise: givenUp, reject: giveUp } = Promise.withResolvers<never>()
  const stop = (): void => giveUp(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  at.listeners.add(listen)
  at.waiting += 1
  if (at.last !== null && !at.isThere) listen(at.last)
  try {
    return await Promise.race([at.found, givenUp])
  } finally {
    at.listeners.delete(listen)
    signal.removeEventListener('abort', stop)
    at.waiting -= 1
    endUnwanted(id, at)
  }
}

/** Has another tab changed the project since the look at it began? Whoever opens it then reads it once more. */
export const isOutdated = (id: string): boolean => outdated.has(id)

/** Today's evaluation of a project that nobody has opened yet. */
export async function lookAhead(id: string, signal: AbortSignal): Promise<Evaluation> {
  const [{ contents }, { evaluationOf }] = await Promise.all([lookAt(id, signal, () => undefined), import('./evaluation.ts')])
  return evaluationOf(contents, null)
}

/** Lets go of what was read ahead, once a project is open. */
export const forgetLooks = (): void => looks.clear()
