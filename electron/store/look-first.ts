import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { say, type Sentence } from '../../shared/text/say.ts'
import { sizeOf } from './file-size.ts'
import { applicationId, schemaVersion } from './migrate.ts'
import { readRoots } from './salvage/gather.ts'
import { hasJournal, type Journal, readJournal } from './salvage/journal.ts'
import { openPages } from './salvage/pages.ts'
import { Trees } from './salvage/trees.ts'

/** What a database file says of itself before anything opens it. */
export interface FirstLook {
  /** Why it is damaged, as far as that shows without reading it whole; null where nothing shows. */
  readonly damage: Sentence | null
  /** The version of its schema; 0 where there is none yet. */
  readonly version: number
}

const headerBytes = 100

/** A file that cannot hold a project: less than the head of a database and one page, and no journal with more beside it. */
export const isTooSmall = (file: string): boolean => sizeOf(file) < 8192 && !hasJournal(file)

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  try {
    return header.subarray(0, readSync(handle, header, 0, headerBytes, 0))
  } finally {
    closeSync(handle)
  }
}

/** Versions that no Remweg will have had for many years: a number beyond is no newer version. */
const farAway = 100

/** Whether the header says what the tables belie: another program, a version before the tables that are there, or one from a far future. */
function isHeaderSpoilt(file: string, header: Buffer, journal: Journal | null): boolean {
  const newest = journal?.pages.get(1) ?? header
  if (newest.readUInt32BE(60) === schemaVersion && newest.readUInt32BE(68) === applicationId) return false
  const pages = openPages(file, journal)
  try {
    const { stated, shown } = readRoots(pages, new Trees(pages))
    return shown > 0 && (newest.readUInt32BE(68) !== applicationId || stated < shown || stated > farAway)
  } finally {
    pages.close()
  }
}

/** Looks at a database file without opening it as one. What is damaged is looked at twice: another program that writes or closes it between two of the readings makes a sound one look so, once. A journal is left beside it only where the program was ended from outside; then what it says is checked too, as SQLite passes over a broken end without a word.
 *  `hasBackups`: whether there are backups of it, by which an empty file is told from a new one. */
export function lookFirst(file: string, hasBackups: boolean): FirstLook {
  const found = lookOnce(file, hasBackups)
  return found.damage === null ? found : lookOnce(file, hasBackups)
}

function lookOnce(file: string, hasBackups: boolean): FirstLook {
  if (!existsSync(file)) return { damage: null, version: 0 }
  const [bytes, isLogged] = [sizeOf(file), hasJournal(file)]
  const header = headerOf(file)
  // A new database is never empty while it has a journal; SQLite would delete that.
  if (bytes === 0) return { damage: hasBackups || isLogged ? say`it is empty` : null, version: 0 }
  if (header.length < headerBytes || header.toString('latin1', 0, 15) !== 'SQLite format 3') return { damage: say`its beginning is no longer that of a database`, version: 0 }
  const version = header.readUInt32BE(60)
  const journal = isLogged ? readJournal(file) : null
  if (isLogged && journal === null) return { damage: say`the journal beside it, with the last steps, does not read`, version }
  if (journal !== null && journal.broken > 0) return { damage: say`the journal beside it, with the last steps, is broken in the middle`, version }
  const stated = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  // Only where the header is of the last writer does it know how long the file is; what the journal holds may lie beyond its end.
  const isSure = header.readUInt32BE(24) === header.readUInt32BE(92)
  if ((journal === null || journal.frames === 0) && isSure && header.readUInt32BE(28) * stated > bytes) return { damage: say`its end is missing`, version }
  if (isHeaderSpoilt(file, header, journal)) return { damage: say`its header is spoilt`, version }
  return { damage: null, version: journal?.pages.get(1)?.readUInt32BE(60) ?? version }
}
