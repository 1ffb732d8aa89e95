import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { databaseName } from '../electron/store/open.ts'

/** Holds the database of a folder as another program that writes to it does; answers what lets go of it. */
export function lockStore(folder: string): () => void {
  const other = new Sqlite(join(folder, databaseName))
  other.exec('begin immediate')
  return () => {
    other.exec('rollback')
    other.close()
  }
}
