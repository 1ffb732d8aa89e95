import type { FailureCode, SalvagedProject } from '../../shared/contract.ts'
import type { Sentence } from '../../shared/text/say.ts'
import { checkStore } from './check.ts'
import { migrateOnCopy } from './migrate-on-copy.ts'
import { openStore } from './open.ts'
import { type FiledProject, readProjectFile } from './read-project-file.ts'
import { backupsBeside, joinBackups } from './salvage/backups-beside.ts'
import { type JournalUse, salvage } from './salvage/salvage.ts'
import { settleCopy } from './settle-copy.ts'
import { asStoreFailure } from './store-failure.ts'

/** Work on a database that takes too long for the thread that answers the page; of a project file the bytes come along, and `file` is what it is called. */
export type StoreTask =
  | { readonly name: 'migrate' | 'salvage' | 'check' | 'settle'; readonly file: string }
  | { readonly name: 'read'; readonly file: string; readonly bytes: Uint8Array }

/** How far it is. */
export interface StoreProgress {
  readonly stage: 'copying' | 'changing' | 'checking' | 'salvaging'
  readonly done: number
  readonly of: number
}

/** What came of it: the path of the file as it was, the projects of a file, or what could be saved, as the bytes of a database. */
export type StoreTaskAnswer =
  | { readonly kind: 'migrated'; readonly kept: string | null }
  | { readonly kind: 'settled'; readonly isSound: boolean }
  | { readonly kind: 'read'; readonly projects: readonly FiledProject[] }
  | { readonly kind: 'checked'; readonly complaints: readonly string[] }
  | { readonly kind: 'salvaged'; readonly bytes: Uint8Array<ArrayBuffer>; readonly projects: readonly SalvagedProject[]; readonly journal: JournalUse; readonly isProven: boolean }

/** What a worker says. */
export interface StoreTaskReport {
  readonly progress?: StoreProgress
  readonly answer?: StoreTaskAnswer
  readonly failure?: { readonly code: FailureCode; readonly says: Sentence }
}

/** Carries a task out, in whatever thread. */
export function carryOut(task: StoreTask, tell: (progress: StoreProgress) => void): StoreTaskAnswer {
  if (task.name === 'migrate') return { kind: 'migrated', kept: migrateOnCopy(task.file, tell) }
  if (task.name === 'read') return { kind: 'read', projects: readProjectFile(task.file, task.bytes) }
  if (task.name === 'settle') return { kind: 'settled', isSound: settleCopy(task.file) }
  if (task.name === 'check') {
    const store = openStore(task.file)
    try {
      return { kind: 'checked', complaints: checkStore(store) }
    } catch (error) {
      const failure = asStoreFailure(error, task.file)
      if (failure.code !== 'damaged-file') throw failure
      return { kind: 'checked', complaints: [failure.message] }
    } finally {
      store.close()
    }
  }
  tell({ stage: 'salvaging', done: 0, of: 1 })
  const beside = backupsBeside(task.file)
  const { database, projects, journal, isProven } = salvage(task.file, (id) => beside.get(id)?.project ?? null)
  try {
    return { kind: 'salvaged', bytes: new Uint8Array(database.serialize()), projects: joinBackups(projects, beside), journal, isProven }
  } finally {
    database.close()
  }
}
