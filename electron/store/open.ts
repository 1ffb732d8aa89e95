import { accessSync, closeSync, constants, existsSync, openSync, readSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { say } from '../../shared/text/say.ts'
import { prepareFolder } from '../prepare-folder.ts'
import { rememberIdentity } from './file-identity.ts'
import { chooseJournal, shareNoMemory } from './journal.ts'
import { numberOf, refuseForeign, schemaVersion, takeSteps } from './migrate.ts'
import type { Hold } from './hold.ts'
import { migrateOnCopy } from './migrate-on-copy.ts'
import { isNetworkFolder } from './network-folder.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

/** An open database of projects. */
export interface Store {
  readonly database: Database
  readonly file: string
  /** Who works here, as the system names them; written beside each step. */
  readonly author: string
  /** Where the file could not be written when it was opened; absent where it could. */
  readonly looking?: Looking | undefined
  close(): void
  /** Where a host holds it that may still be waiting for it, or that shows what was saved of a damaged file. */
  readonly hold?: Hold
}

/** A database that is looked at because it cannot be written. */
export interface Looking {
  /** Why; null since it can be. */
  why(): StoreFailure | null
  /** Opens the file itself once that is possible: null then, otherwise why not. */
  tryWriting(): StoreFailure | null
}

/** Milliseconds for which another program that writes is waited for. The window of a desktop waits with it. */
const waits = 2000

/** The database's name in a data folder. */
export const databaseName = 'remweg.sqlite'

const header = 'SQLite format 3\0'

/** SQLite would open it to be read alone, and the first step would be the one to fail. */
function refuseProtected(file: string): void {
  if (existsSync(file)) accessSync(file, constants.W_OK)
}

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
export function openStore(file: string, author = '', isNetwork: (folder: string) => boolean = isNetworkFolder): Store {
  let database: Database | undefined
  try {
    prepareFolder(dirname(file))
    refuseOtherFiles(file)
    refuseProtected(file)
    database = new Sqlite(file, { timeout: waits })
    const network = isNetwork(dirname(file))
    if (network) shareNoMemory(database)
    refuseForeign(database, file)
    const version = numberOf(database, 'user_version')
    if (version > 0 && version < schemaVersion) {
      database.close()
      migrateOnCopy(file)
      database = new Sqlite(file, { timeout: waits })
      if (network) shareNoMemory(database)
    }
    chooseJournal(database, file, network)
    database.pragma('foreign_keys = on')
    database.pragma('trusted_schema = off')
    if (version === 0) takeSteps(database)
    rememberIdentity(database, file)
  } catch (error) {
    database?.close()
    throw asStoreFailure(error, file)
  }
  const opened = database
  return { database: opened, file, author, close: () => void opened.close() }
}

/** The name under which this person is logged in; empty where the system does not tell. */
export function systemUser(): string {
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
