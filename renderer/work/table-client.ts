import { askOnce } from './ask-worker.ts'
import type { TableReply, TableWork } from './table-worker.ts'

/** Reads the cells of a table file beside the page, where a bad file can do no harm. */
export const readTable = (file: File): Promise<TableReply> =>
  askOnce<TableWork, TableReply>(() => new Worker(new URL('table-worker.ts', import.meta.url), { type: 'module', name: 'table' }), 'The reader ran out of memory.', (work) => work.read(file))
