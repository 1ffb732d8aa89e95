import type { Remote } from 'comlink'
import { askOnce } from './ask-worker.ts'
import type { ExportWork } from './export-worker.ts'

/** Makes one workbook beside the page, in a worker that lives as long as that takes. */
export const makeWorkbook = (make: (work: Remote<ExportWork>) => Promise<Uint8Array>): Promise<Uint8Array> =>
  askOnce(() => new Worker(new URL('export-worker.ts', import.meta.url), { type: 'module', name: 'export' }), 'Making the workbook ran out of memory.', make)
