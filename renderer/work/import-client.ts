import { releaseProxy, wrap, type Remote } from 'comlink'
import { askAnew, watched } from './ask-worker.ts'
import type { ImportWork, ReadProgress } from './import-worker.ts'
import { lent, type Lent } from './lend.ts'

/** A worker that reads one spreadsheet; it lives as long as that import. */
export interface ImportClient {
  /** Runs one call; it fails when the worker dies, so that nobody waits for ever. */
  run<Answer>(call: (work: Remote<ImportWork>) => Promise<Answer>): Promise<Answer>
  /** A function that the worker may call until it is stopped. */
  listener(listen: (progress: ReadProgress) => void): Lent<ReadProgress>
  /** Stops the worker at once, whatever it is doing. */
  end(): void
}

/** Said when a call was cut off because the person cancelled. */
export class ImportEnded extends Error {}

/** Once more is enough: a file that takes all the memory twice will do so again. */
const askedAnew = 1

interface Reader {
  readonly worker: Worker
  readonly work: Remote<ImportWork>
  readonly stopped: Promise<never>
  readonly stop: (reason: Error) => void
  isGone: boolean
}

function startReader(): Reader {
  const worker = new Worker(new URL('import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
  const reader: Reader = { worker, work: wrap<ImportWork>(worker), ...watched(worker), isGone: false }
  reader.stopped.catch(() => {
    reader.isGone = true
    worker.terminate()
  })
  return reader
}

/** Starts a worker of its own for one file, so that cancelling can end it at once; `restore` brings one that takes the place of a dead one to where that was. */
export function startImportWorker(restore: (work: Remote<ImportWork>) => Promise<unknown>): ImportClient {
  let reader = startReader()
  let ready: Promise<unknown> = Promise.resolve()
  let isEnded = false
  const lending: (() => void)[] = []
  const living = (): Reader => {
    if (!reader.isGone || isEnded) return reader
    const next = startReader()
    reader = next
    ready = Promise.race([restore(next.work), next.stopped])
    // Whoever asks waits for it, and is told.
    ready.catch(() => undefined)
    return next
  }
  return {
    run: (call) => askAnew('The reader ran out of memory.', async () => {
      const { work, stopped } = living()
      await ready
      return Promise.race([call(work), stopped])
    }, askedAnew),
    listener(listen) {
      const { listener, takeBack } = lent(listen)
      lending.push(takeBack)
      return listener
    },
    end() {
      isEnded = true
      for (const takeBack of lending) takeBack()
      reader.stop(new ImportEnded('Reading was stopped.'))
      reader.work[releaseProxy]()
    },
  }
}
