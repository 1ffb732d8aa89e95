import { releaseProxy, wrap } from 'comlink'
import type { TableReply, TableWork } from './table-worker.ts'

/** Reads the cells of a table file beside the page, where a bad file can do no harm. */
export async function readTable(file: File): Promise<TableReply> {
  const worker = new Worker(new URL('table-worker.ts', import.meta.url), { type: 'module', name: 'table' })
  const work = wrap<TableWork>(worker)
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
  // Nobody is waiting any more when the cells are there.
  stopped.catch(() => undefined)
  worker.addEventListener('error', (event) => stop(new Error(event.message || 'The reader ran out of memory.')))
  try {
    return await Promise.race([work.read(file), stopped])
  } finally {
    work[releaseProxy]()
    worker.terminate()
  }
}
