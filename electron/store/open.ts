import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { say } from '../../shared/text/say.ts'
import { numberOf, refuseForeign, schemaVersion, takeSteps } from './migrate.ts'
import { migrateOnCopy } from './migrate-on-copy.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

/** An open database of projects. */
export interface Store {
  readonly database: Database
  readonly file: string
  /** Who works here, as the system names them; written beside each step. */
  readonly author: string
  close(): void
}

/** The database's name in a data folder. */
export const databaseName = 'remweg.sqlite'

const header = 'SQLite format 3\0'

function refuseOtherFiles(file: string): void {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(header.length)
    const read = readSync(handle, start, 0, header.length, 0)
    if (read > 0 && start.toString('latin1') !== header) {
      throw new StoreFailure('damaged-file', say`${file} is damaged or is not a database. Put a backup in its place, or move it away to start afresh.`)
    }
  } finally {
    closeSync(handle)
  }
}

/** Opens the database file, made and migrated where needed. Every acknowledged step survives a kill or a power cut. */
export function openStore(file: string, author = ''): Store {
  let database: Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    refuseOtherFiles(file)
    database = new Sqlite(file, { timeout: 5000 })
    refuseForeign(database, file)
    const version = numberOf(database, 'user_version')
    if (version > 0 && version < schemaVersion) {
      database.close()
      migrateOnCopy(file)
      database = new Sqlite(file, { timeout: 5000 })
    }
    database.pragma('journal_mode = wal')
    database.pragma('synchronous = full')
    // macOS calls a write done while the drive still holds it in its own memory, unless asked for this.
    database.pragma('fullfsync = on')
    database.pragma('checkpoint_fullfsync = on')
    database.pragma('foreign_keys = on')
    database.pragma('trusted_schema = off')
    if (version === 0) takeSteps(database)
  } catch (error) {
    database?.close()
    throw asStoreFailure(error, file)
  }
  const opened = database
  return { database: opened, file, author, close: () => void opened.close() }
}

/** The name under which this person is logged in; empty where the system does not tell. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Opens the database of a data folder. */
export const openStoreIn = (folder: string): Store => openStore(join(folder, databaseName), systemUser())

/** Closes a database so that its one file holds everything, without a log beside it. */
export function closeAsOneFile(store: Store): void {
  store.database.pragma('journal_mode = delete')
  store.close()
}
