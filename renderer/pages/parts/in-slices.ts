/** Milliseconds of work between two looks at what the person does: half a frame. */
const slice = 8

/** Milliseconds between two words on how far it is; drawing them takes time from the work itself. */
const quiet = 200

/** Does work that can be paused between frames. Calls `done` with its result, and gives back what stops it. */
export function inSlices<Result>(steps: Generator<number, Result>, done: (result: Result) => void, progress: (made: number) => void): () => void {
  let isStopped = false
  let saidAt = performance.now()
  const channel = new MessageChannel()
  const work = (): void => {
    if (isStopped) return
    const until = performance.now() + slice
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        channel.port1.close()
        done(step.value)
        return
      }
      if (performance.now() >= until) {
        if (performance.now() - saidAt > quiet) {
          saidAt = performance.now()
          progress(step.value)
        }
        channel.port2.postMessage(null)
        return
      }
    }
  }
  channel.port1.addEventListener('message', work)
  channel.port1.start()
  channel.port2.postMessage(null)
  return () => {
    isStopped = true
    channel.port1.close()
  }
}
