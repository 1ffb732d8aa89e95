import Sqlite, { type Database } from 'better-sqlite3'
import { nounTables } from './nouns.ts'
import { projectColumns, rowSum, stepColumns } from './row-sum.ts'

/** Every table whose rows have a check sum, with the column that names the project and those that the sum covers. */
const summed: readonly (readonly [string, string, readonly string[]])[] = [
  ['projects', 'id', projectColumns],
  ['changes', 'project_id', stepColumns],
  ...nounTables.map(({ table, names }) => [table, 'project_id', names] as const),
]

/** Whether every row is as Remweg stored it; read one by one, as all of them may be larger than memory. */
function isAsStored(database: Database): boolean {
  for (const [table, project, columns] of summed) {
    const every = database.prepare<[], readonly unknown[]>(`select ${[project, ...columns, 'sum'].map((name) => `"${name}"`).join(', ')} from "${table}"`).raw()
    for (const [id, ...cells] of every.iterate()) if (cells[columns.length] !== rowSum(table, String(id), columns, cells)) return false
  }
  return true
}

/** Makes a copy of a database one file without a log beside it; answers whether it holds together and every row in it is as it was stored. */
export function settleCopy(file: string): boolean {
  let database: Database | undefined
  try {
    database = new Sqlite(file)
    database.pragma('journal_mode = delete')
    return database.pragma('quick_check', { simple: true }) === 'ok' && isAsStored(database)
  } catch {
    return false
  } finally {
    database?.close()
  }
}
