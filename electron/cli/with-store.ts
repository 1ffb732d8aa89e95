import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../data-folder.ts'
import { openOrLook } from '../store/open-or-look.ts'
import { databaseName, type Store } from '../store/open.ts'
import { Refused } from './command.ts'

/** Runs `work` on the database that is in a data folder (default: the usual one) and closes it; a command makes none. */
export async function withStore<Result>(data: string | undefined, work: (store: Store) => Result | Promise<Result>): Promise<Result> {
  const folder = data ?? dataFolder()
  if (!existsSync(join(folder, databaseName))) {
    throw new Refused('no-database', `There is no database ${join(folder, databaseName)}. Remweg makes it when it first opens; name another folder with --data.`)
  }
  const store = openOrLook(folder)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}
