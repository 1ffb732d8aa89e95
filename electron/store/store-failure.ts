import { z } from 'zod'
import type { FailureCode } from '../../shared/contract.ts'
import { english } from '../../shared/text/english.ts'
import { say, type Sentence } from '../../shared/text/say.ts'

/** Something the store cannot do, with a sentence for a person that says what to do about it. */
export class StoreFailure extends Error {
  readonly code: FailureCode
  readonly says: Sentence

  constructor(code: FailureCode, says: Sentence) {
    super(english(says))
    this.name = 'StoreFailure'
    this.code = code
    this.says = says
  }
}

/** The first thing a schema found wrong, with its place. */
export const firstComplaint = (error: z.ZodError): string => {
  const [issue] = error.issues
  if (issue === undefined) return 'it does not have the agreed shape'
  return issue.path.length === 0 ? issue.message : `${issue.path.map(String).join('.')}: ${issue.message}`
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Why a file is not used that SQLite could not read, or that does not agree with itself. */
export const isDamaged = (file: string): StoreFailure =>
  new StoreFailure('damaged-file', say`${file} is damaged or is not a database. Put a backup in its place, or move it away to start afresh.`)

/** The same trouble as a StoreFailure: SQLite's and the file system's error codes become sentences about `file`. */
export function asStoreFailure(error: unknown, file: string): StoreFailure {
  if (error instanceof StoreFailure) return error
  const code = codeOf(error)
  // The index of the log cannot be made larger where there is no room.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(code)) {
    return new StoreFailure('disk-full', say`The disk with ${file} is full, so this was not saved. Make room and try again.`)
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || ['EBUSY', 'ETXTBSY'].includes(code)) {
    return new StoreFailure('busy', say`Another program is using ${file}, so this was not saved. Close it, or try again in a moment.`)
  }
  if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new StoreFailure('read-only', say`${file} or its folder may not be written. Give yourself the right to write there, or choose another folder.`)
  }
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EISDIR', 'ENOENT', 'EEXIST'].includes(code)) {
    return new StoreFailure('read-only', say`${file} cannot be opened. See that its folder may be written, that no folder has this name, and that no file stands where its folder should be.`)
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return isDamaged(file)
  }
  if (code.startsWith('SQLITE_IOERR') || ['EIO', 'EFBIG', 'ESTALE', 'ENODEV', 'ENXIO'].includes(code)) {
    return new StoreFailure('disk-error', say`The disk reported an error (${code}) while reading or writing ${file}. See that the drive is connected and healthy.`)
  }
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    const what = error instanceof z.ZodError ? firstComplaint(error) : error.message
    return new StoreFailure('damaged-file', say`What is stored in ${file} does not read as it should (${what}). Put a backup in its place.`)
  }
  const said = error instanceof Error ? error.message : String(error)
  return new StoreFailure('internal', say`Something went wrong with ${file}: ${said}`)
}
