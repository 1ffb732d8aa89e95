import { releaseProxy, wrap, type Remote } from 'comlink'
import { noteFault } from '../state/faults.ts'

/** A worker is gone that was not told to go: it ran out of memory, was killed, or failed where nobody caught it. The message is what it said last, or empty. */
export class WorkerDied extends Error {
  override readonly name = 'Error'
}

/** How often a question whose worker died is asked anew before it fails. */
const askedAnew = 2

/** Milliseconds after which a worker that never said a word is taken for dead: it was ended before its code was there. */
const unborn = 30_000

const livesAs = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'lives' in data && typeof data.lives === 'string' ? data.lives : null

/** Waits for the lock that a worker holds as long as it lives: a worker that is ended by the browser sends no event. */
async function untilGone(lock: string, signal: AbortSignal): Promise<boolean> {
  try {
    return await navigator.locks.request(lock, { signal }, () => true)
  } catch {
    return false
  }
}

/** A worker that is watched: `stopped` is broken when it dies, or when `stop` is called, after which nobody watches it any more. */
export function watched(worker: Worker): { readonly stopped: Promise<never>; readonly stop: (reason: Error) => void } {
  const { promise: stopped, reject } = Promise.withResolvers<never>()
  const watching = new AbortController()
  // Nobody may be waiting when the worker ends.
  stopped.catch(() => {
    watching.abort()
    clearTimeout(patience)
  })
  const died = (said: string): void => reject(new WorkerDied(said))
  const patience = setTimeout(() => died(''), unborn)
  worker.addEventListener('message', () => clearTimeout(patience), { once: true })
  worker.addEventListener('error', (event) => died(event.message))
  worker.addEventListener('messageerror', () => died(''))
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const lock = livesAs(data)
    if (lock !== null) void untilGone(lock, watching.signal).then((isGone) => { if (isGone) died('') })
  })
  return { stopped, stop: reject }
}

/** Asks, and asks anew where the worker dies over it, so that who waits sees it go on; where it dies again and again, what it said last is said, or that it ran out of memory. `isAnew` is true from the second time. */
export async function askAnew<Answer>(outOfMemory: string, ask: (isAnew: boolean) => Promise<Answer>, times = askedAnew): Promise<Answer> {
  for (let deaths = 0; ; deaths++) {
    try {
      return await ask(deaths > 0)
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error
      noteFault('worker', error)
      if (deaths === times) throw new Error(error.message || outOfMemory, { cause: error })
    }
  }
}

/** Asks one thing of a worker that lives as long as that takes. */
export function askOnce<Work, Answer>(make: () => Worker, outOfMemory: string, ask: (work: Remote<Work>) => Promise<Answer>): Promise<Answer> {
  return askAnew(outOfMemory, async () => {
    const worker = make()
    const work = wrap<Work>(worker)
    const { stopped, stop } = watched(worker)
    try {
      return await Promise.race([ask(work), stopped])
    } finally {
      stop(new Error('The worker has answered.'))
      work[releaseProxy]()
      worker.terminate()
    }
  })
}
