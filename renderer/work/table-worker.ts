import { readWorkbook } from '../../shared/import/read-sheets.ts'
import type { Sentence } from '../../shared/text/say.ts'
import { serveWork } from './serve-work.ts'

/** The cells of a file as a person sees them, row by row; or the sentence why it cannot be read. */
export type TableReply = { readonly cells: readonly (readonly string[])[] } | { readonly refused: Sentence }

const work = {
  /** The first sheet with anything in it. */
  async read(file: File): Promise<TableReply> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const workbook = readWorkbook({ name: file.name, bytes, sha256: '' }, { decode: (part, encoding) => new TextDecoder(encoding).decode(part) })
    if ('refused' in workbook) return { refused: workbook.refused.message }
    const sheet = workbook.sheets.find((one) => !one.hidden && one.texts.some((row) => row.some((cell) => cell.trim() !== '')))
    return { cells: sheet?.texts ?? [] }
  },
}

/** What the page may ask of the worker. */
export type TableWork = typeof work

serveWork(work)
