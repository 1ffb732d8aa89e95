import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Store } from './open.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

/** Writes a consistent copy of the database to `target` while others may go on using it; never over an existing file. */
export async function backUp(store: Store, target: string): Promise<void> {
  if (existsSync(target)) throw new StoreFailure('refused', `${target} is there already. Name a new file for the copy.`)
  const half = `${target}.part-${process.pid}`
  try {
    await store.database.backup(half)
    renameSync(half, target)
  } catch (error) {
    rmSync(half, { force: true })
    throw asStoreFailure(error, target)
  }
}
