import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../../shared/text/english.ts'
import { dataFolder } from '../data-folder.ts'
import { backupFolderOf, backupsIn } from '../store/automatic-backups.ts'
import { isTooSmall, lookFirst } from '../store/look-first.ts'
import { openOrLook } from '../store/open-or-look.ts'
import { databaseName, type Store } from '../store/open.ts'
import { Refused } from './command.ts'

/** Refuses a damaged database before SQLite opens it, which would drop what its journal still holds without a word. */
function refuseDamaged(file: string): void {
  const hasBackups = backupsIn(backupFolderOf(file)).length > 0
  const { damage } = lookFirst(file, hasBackups)
  // What never was a database is refused by the opening itself.
  if (damage === null || (isTooSmall(file) && !hasBackups)) return
  throw new Refused('damaged-file', `${file} is damaged: ${english(damage)}. Nothing in it was changed. Start Remweg, which shows what can be saved, or write that to a new file with remweg check --salvage OUT.`)
}

/** Runs `work` on the database that is in a data folder (default: the usual one) and closes it; a command makes none. */
export async function withStore<Result>(data: string | undefined, work: (store: Store) => Result | Promise<Result>): Promise<Result> {
  const folder = data ?? dataFolder()
  const file = join(folder, databaseName)
  if (!existsSync(file)) {
    throw new Refused('no-database', `There is no database ${file}. Remweg makes it when it first opens; name another folder with --data.`)
  }
  refuseDamaged(file)
  const store = openOrLook(folder)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}
