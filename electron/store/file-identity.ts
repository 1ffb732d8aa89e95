import { closeSync, fsyncSync, openSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { say } from '../../shared/text/say.ts'
import { StoreFailure } from './store-failure.ts'

/** Which file lies at a path: another that takes its place has another number. Null where none lies there. */
export function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev} ${found.ino}`
}

const openedAs = new WeakMap<Database, string>()

/** Remembers which file a database was opened from. */
export function rememberIdentity(database: Database, file: string): void {
  const identity = identityOf(file)
  if (identity !== null) openedAs.set(database, identity)
}

/** Refuses a step where another file took the place of the one that is open: the step would go into the old one, which nobody opens again. Windows replaces no file that is open. */
export function refuseReplaced(database: Database, file: string): void {
  const before = openedAs.get(database)
  if (before === undefined || process.platform === 'win32' || identityOf(file) === before) return
  throw new StoreFailure('refused', say`This step was not saved: ${file} was replaced by another file while Remweg had it open. Close Remweg and start it again; it then shows the file that is there now.`)
}

/** The database and the journals beside it as they lie on the disk: whatever is written to one of them changes this. */
export function marksOf(file: string): string {
  return ['', '-wal', '-journal'].map((ending) => {
    const found = statSync(`${file}${ending}`, { bigint: true, throwIfNoEntry: false })
    return found === undefined ? '-' : [found.dev, found.ino, found.size, found.mtimeNs].join(' ')
  }).join(', ')
}

/** Has the disk keep for good which names a folder has. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
