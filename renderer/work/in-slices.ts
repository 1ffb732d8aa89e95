/** Milliseconds of work between two looks at what the person does: half a frame. */
const slice = 8

/** Milliseconds between two words on how far it is; drawing them takes time from the work itself. */
const quiet = 200

/** Runs work as a task of its own. A message to oneself is none: the browser hands several over in one task, and the slices would be one again. */
const soon = (work: () => void): void => {
  if ('scheduler' in globalThis) void scheduler.postTask(work)
  else setTimeout(work, 0)
}

/** Does work that can be paused between frames. Calls `done` with its result, and gives back what stops it. */
export function inSlices<Result>(steps: Generator<number, Result>, done: (result: Result) => void, progress: (made: number) => void): () => void {
  let isStopped = false
  let saidAt = performance.now()
  const work = (): void => {
    if (isStopped) return
    const until = performance.now() + slice
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        done(step.value)
        return
      }
      if (performance.now() >= until) {
        if (performance.now() - saidAt > quiet) {
          saidAt = performance.now()
          progress(step.value)
        }
        soon(work)
        return
      }
    }
  }
  soon(work)
  return () => { isStopped = true }
}

/** The same as a promise, which is broken with the signal's reason where that comes first, and with what goes wrong in the work. */
export function slicesOf<Result>(
  steps: Generator<number, Result>, signal: AbortSignal = new AbortController().signal, progress: (made: number) => void = () => undefined,
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const guarded = function* (): Generator<number, { readonly result: Result } | null> {
    try {
      return { result: yield* steps }
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)))
      return null
    }
  }
  const stop = inSlices(guarded(), (done) => { if (done !== null) resolve(done.result) }, progress)
  signal.addEventListener('abort', () => {
    stop()
    reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)))
  }, { once: true })
  return promise
}
