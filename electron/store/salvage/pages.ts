import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Journal } from './journal.ts'

/** The pages of a database file, read without SQLite and without ever writing: its bytes may say anything. */
export interface Pages {
  /** Bytes of a page. */
  readonly size: number
  /** Pages that the file has, with those of the journal. */
  readonly count: number
  /** The content of a page, from 1; null where the file does not reach so far. */
  page(number: number): Buffer | null
  close(): void
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0

/** SQLite's own size, which every database of Remweg has. */
const usualSize = 4096

/** Opens the pages of a file, with what a journal says in place of what the file says; null: of the file alone. */
export function openPages(file: string, journal: Journal | null): Pages {
  const handle = openSync(file, 'r')
  const { size: bytes } = fstatSync(handle)
  const header = Buffer.alloc(100)
  readSync(handle, header, 0, 100, 0)
  const stated = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const size = journal?.pageSize ?? (isPageSize(stated) && header.toString('latin1', 0, 15) === 'SQLite format 3' ? stated : usualSize)
  return {
    size,
    count: Math.max(Math.ceil(bytes / size), journal?.pageCount ?? 0),
    page(number) {
      const newer = journal?.pages.get(number)
      if (newer !== undefined) return newer
      const from = (number - 1) * size
      if (number < 1 || from >= bytes) return null
      // What is cut off reads as empty: the rows at the end of the page are gone, and their sums say so.
      const page = Buffer.alloc(size)
      readSync(handle, page, 0, size, from)
      return page
    },
    close: () => closeSync(handle),
  }
}
