import Sqlite, { type Database } from 'better-sqlite3'
import type { Change } from '../../shared/model/change.ts'
import { storeChange } from './changes.ts'
import { takeSteps } from './migrate.ts'
import type { Store } from './open.ts'
import { insertProject, readContents } from './projects.ts'

/** The ending of a file that holds a project. */
export const projectExtension = 'remweg'

/** An empty database of today's schema in memory. */
export function emptyDatabase(): Database {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = on')
  database.pragma('trusted_schema = off')
  takeSteps(database)
  return database
}

/** The rows of a project's history, in the order of its columns; they are copied as they lie. */
const historyColumns = ['project_id', 'sequence', 'name', 'at', 'forward', 'backward', 'undone', 'author', 'sum']

/** One project with its history as a database file of its own, to keep, to mail and to open elsewhere; with steps that the disk did not take yet (`unsaved`, made at `at`) as the last ones. */
export function projectFile(store: Store, id: string, unsaved: readonly Change[] = [], at = ''): Uint8Array {
  const contents = readContents(store, id)
  const names = historyColumns.map((name) => `"${name}"`).join(', ')
  const history = store.database.prepare(`select ${names} from changes where project_id = ? order by sequence`).raw().all(id)
  const database = emptyDatabase()
  try {
    const fill = database.transaction(() => {
      insertProject({ database, file: '', author: '', close: () => undefined }, contents, '', '')
      database.prepare('delete from changes').run()
      const write = database.prepare(`insert into changes (${names}) values (${historyColumns.map(() => '?').join(', ')})`)
      for (const step of history) write.run(step)
      database.prepare('update projects set changed_at = ?').run(store.database.prepare('select changed_at from projects where id = ?').pluck().get(id))
    })
    fill()
    for (const change of unsaved) storeChange({ database, file: store.file, author: store.author, close: () => undefined }, id, change, at)
    database.exec('vacuum')
    return database.serialize()
  } finally {
    database.close()
  }
}
