import { closeSync, openSync, readSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { refuseForeign } from './migrate.ts'
import type { Store } from './open.ts'

/** Whether its header asks for a log beside it, as that of the app's own database does and that of a project file does not. */
export function hasLog(file: string): boolean {
  const handle = openSync(file, 'r')
  try {
    const versions = Buffer.alloc(2)
    return readSync(handle, versions, 0, 2, 18) === 2 && versions[0] === 2
  } finally {
    closeSync(handle)
  }
}

/** Opens one file that stands by itself without the right to write it: opened as the app's own it would be given a log. */
export function openAlone(file: string): Store {
  const database = new Sqlite(file, { readonly: true })
  try {
    database.pragma('trusted_schema = off')
    refuseForeign(database, file)
    return { database, file, author: '', close: () => void database.close() }
  } catch (error) {
    database.close()
    throw error
  }
}

/** How many projects a store has, those that were removed among them. */
export const projectsIn = ({ database }: Store): number => Number(database.prepare('select count(*) from projects').pluck().get())
