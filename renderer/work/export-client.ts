import { releaseProxy, wrap, type Remote } from 'comlink'
import type { ExportWork } from './export-worker.ts'

/** Makes one workbook beside the page, in a worker that lives as long as that takes. */
export async function makeWorkbook(make: (work: Remote<ExportWork>) => Promise<Uint8Array>): Promise<Uint8Array> {
  const worker = new Worker(new URL('export-worker.ts', import.meta.url), { type: 'module', name: 'export' })
  const work = wrap<ExportWork>(worker)
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
  // Nobody is waiting any more when the workbook is there.
  stopped.catch(() => undefined)
  worker.addEventListener('error', (event) => stop(new Error(event.message || 'Making the workbook ran out of memory.')))
  try {
    return await Promise.race([make(work), stopped])
  } finally {
    work[releaseProxy]()
    worker.terminate()
  }
}
