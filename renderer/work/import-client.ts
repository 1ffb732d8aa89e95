import { proxy, releaseProxy, wrap, type Remote } from 'comlink'
import { watched } from './ask-worker.ts'
import type { ImportWork, ReadProgress } from './import-worker.ts'

/** A worker that reads one spreadsheet; it lives as long as that import. */
export interface ImportClient {
  /** Runs one call; it fails when the worker dies, so that nobody waits for ever. */
  run<Answer>(call: (work: Remote<ImportWork>) => Promise<Answer>): Promise<Answer>
  /** A function that the worker may call. */
  listener(listen: (progress: ReadProgress) => void): (progress: ReadProgress) => void
  /** Stops the worker at once, whatever it is doing. */
  end(): void
}

/** Said when a call was cut off because the person cancelled. */
export class ImportEnded extends Error {}

/** Starts a worker of its own for one file, so that cancelling can end it at once. */
export function startImportWorker(): ImportClient {
  const worker = new Worker(new URL('import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
  const work = wrap<ImportWork>(worker)
  const { stopped, stop } = watched(worker, 'The reader ran out of memory.')
  return {
    run: (call) => Promise.race([call(work), stopped]),
    listener: (listen) => proxy(listen),
    end() {
      stop(new ImportEnded('Reading was stopped.'))
      work[releaseProxy]()
      worker.terminate()
    },
  }
}
