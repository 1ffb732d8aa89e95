import { releaseProxy, wrap, type Remote } from 'comlink'

/** A worker that is watched: `stopped` is broken when it dies, with what it said last or else `outOfMemory`, or when `stop` is called. */
export function watched(worker: Worker, outOfMemory: string): { readonly stopped: Promise<never>; readonly stop: (reason: Error) => void } {
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
  // Nobody may be waiting when the worker ends.
  stopped.catch(() => undefined)
  worker.addEventListener('error', (event) => stop(new Error(event.message || outOfMemory)))
  return { stopped, stop }
}

/** Asks one thing of a worker that lives as long as that takes. */
export async function askOnce<Work, Answer>(worker: Worker, outOfMemory: string, ask: (work: Remote<Work>) => Promise<Answer>): Promise<Answer> {
  const work = wrap<Work>(worker)
  try {
    return await Promise.race([ask(work), watched(worker, outOfMemory).stopped])
  } finally {
    work[releaseProxy]()
    worker.terminate()
  }
}
