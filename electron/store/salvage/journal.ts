import { existsSync, readFileSync } from 'node:fs'
import { sizeOf } from '../file-size.ts'

/** What the journal beside a database (its write-ahead log) still says. */
export interface Journal {
  /** Bytes of a page. */
  readonly pageSize: number
  /** The newest content of each page that was committed, by its number. */
  readonly pages: ReadonlyMap<number, Buffer>
  /** Frames of the commits, and those of them whose check sum does not hold. */
  readonly frames: number
  readonly broken: number
  /** Pages that the database has after the last commit. */
  readonly pageCount: number
}

const headerBytes = 32
const frameHeaderBytes = 24
const magic = 0x377f0682
const smallestPage = 512

/** Whether a journal with at least one page lies beside a database, read or not. */
export const hasJournal = (databaseFile: string): boolean =>
  sizeOf(`${databaseFile}-wal`) >= headerBytes + frameHeaderBytes + smallestPage

/** The two running sums of SQLite's log over some bytes, which are a multiple of eight. */
function sumOf(bytes: Buffer, isBig: boolean, [first, second]: readonly [number, number]): [number, number] {
  let [one, two] = [first, second]
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0
    two = (two + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0
  }
  return [one, two]
}

/** All of the file; null where there is none, as when the last program that had the database open closes it at this moment. */
function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (existsSync(file)) throw error
    return null
  }
}

const isPageSize = (size: number): boolean => size >= smallestPage && size <= 65_536 && (size & (size - 1)) === 0

/** Reads the journal of a database by itself, frame by frame: where one is broken, those after it are still read, which SQLite leaves. Null where there is none or nothing of it can be read. */
export function readJournal(databaseFile: string): Journal | null {
  const file = `${databaseFile}-wal`
  const bytes = bytesOf(file)
  if (bytes === null) return null
  if (bytes.length < headerBytes + frameHeaderBytes) return null
  const word = bytes.readUInt32BE(0)
  const pageSize = bytes.readUInt32BE(8)
  if ((word & ~1) >>> 0 !== magic || !isPageSize(pageSize)) return null
  const isBig = (word & 1) === 1
  const salt = bytes.toString('latin1', 16, 24)
  const step = frameHeaderBytes + pageSize
  let before: [number, number] = [bytes.readUInt32BE(24), bytes.readUInt32BE(28)]
  const read: { readonly page: number; readonly isSound: boolean; readonly content: Buffer; readonly commit: number }[] = []
  for (let at = headerBytes; at + step <= bytes.length; at += step) {
    // A frame of an earlier round of the log: nothing of this round lies behind it.
    if (bytes.toString('latin1', at + 8, at + 16) !== salt && bytes.toString('latin1', at + step + 8, at + step + 16) !== salt) break
    const said: [number, number] = [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)]
    const summed = sumOf(bytes.subarray(at + frameHeaderBytes, at + step), isBig, sumOf(bytes.subarray(at, at + 8), isBig, before))
    const isSound = summed[0] === said[0] && summed[1] === said[1]
    read.push({ page: bytes.readUInt32BE(at), isSound, content: bytes.subarray(at + frameHeaderBytes, at + step), commit: bytes.readUInt32BE(at + 4) })
    before = said
  }
  let last = read.findLastIndex(({ isSound, commit }) => isSound && commit > 0)
  // Power may have gone while the last commit was on its way to the disk, in whatever order: nobody was told that it was stored, and it is as if it had never been.
  const commitBefore = read.slice(0, last).findLastIndex(({ commit }) => commit > 0)
  if (read.slice(commitBefore + 1, last + 1).some(({ isSound }) => !isSound)) last = read.slice(0, commitBefore + 1).findLastIndex(({ isSound, commit }) => isSound && commit > 0)
  const committed = read.slice(0, last + 1)
  return {
    pageSize, frames: committed.length, broken: committed.filter(({ isSound }) => !isSound).length, pageCount: committed.at(-1)?.commit ?? 0,
    pages: new Map(committed.map(({ page, content }) => [page, content])),
  }
}
