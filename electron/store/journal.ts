import type { Database } from 'better-sqlite3'
import { say } from '../../shared/text/say.ts'
import { StoreFailure } from './store-failure.ts'

const modeOf = (answer: unknown): string => String(answer).toLowerCase()

/** Opening a database that was last used with a log would otherwise make memory that programs share; before anything is read. */
export const shareNoMemory = (database: Database): void => void database.pragma('locking_mode = exclusive')

/**
 * Chooses how steps are made safe. On a disk of this computer: a log beside the database, which readers and the writer share through memory, each step synced.
 * Where that memory cannot be shared, on another computer's disk: the journal that is rolled back, with the folder synced too, as a step is only done once the journal is gone for good.
 */
export function chooseJournal(database: Database, file: string, isNetwork: boolean): 'wal' | 'delete' {
  const mode = modeOf(database.pragma(isNetwork ? 'journal_mode = delete' : 'journal_mode = wal', { simple: true }))
  if (mode !== 'wal' && mode !== 'delete') throw new StoreFailure('disk-error', say`The disk with ${file} does not keep steps safe (${mode}). Choose a data folder on another disk.`)
  if (isNetwork) {
    database.pragma('locking_mode = normal')
    // The lock is let go of with the next reading.
    database.prepare('select count(*) from sqlite_schema').get()
  }
  database.pragma(`synchronous = ${mode === 'wal' ? 'full' : 'extra'}`)
  // macOS calls a write done while the drive still holds it in its own memory, unless asked for this.
  database.pragma('fullfsync = on')
  database.pragma('checkpoint_fullfsync = on')
  return mode
}
