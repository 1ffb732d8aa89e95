import { existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { say } from '../../shared/text/say.ts'
import type { Store } from './open.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

/** Writes a consistent copy of the database in the place of `target`, which the person said may be written over; `settle` has the copy before it has that name, and may refuse it. */
export async function writeBackup(store: Store, target: string, settle: (half: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  if (resolve(target) === resolve(store.file)) throw new StoreFailure('refused', say`${target} is the database itself. Name another file for the copy.`)
  const half = `${target}.part-${process.pid}`
  try {
    await store.database.backup(half)
    await settle(half)
    renameSync(half, target)
  } catch (error) {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${half}${ending}`, { force: true })
    throw asStoreFailure(error, target)
  }
}

/** The database as it stands, as the bytes of one file. */
export const backupBytes = (store: Store): Uint8Array => store.database.serialize()

/** Writes a consistent copy of the database to `target` while others may go on using it; never over an existing file. */
export async function backUp(store: Store, target: string): Promise<void> {
  if (existsSync(target)) throw new StoreFailure('refused', say`${target} is there already. Name a new file for the copy.`)
  await writeBackup(store, target)
}
