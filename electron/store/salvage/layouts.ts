import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { migrations, takeSteps } from '../migrate.ts'
import { nounTables } from '../nouns.ts'
import { projectColumns, rowSum, stepColumns, type Cell } from '../row-sum.ts'

/** How the rows of one table lie in a version of the schema. */
export interface Layout {
  readonly table: string
  readonly columns: readonly string[]
  /** Where the project's id and the row's own key stand among the columns; a setting belongs to no project. */
  readonly projectAt: number | null
  readonly keyAt: number
  /** Where the check sum stands, and what it covers; null for rows without one. */
  readonly sum: { readonly at: number; readonly columns: readonly string[]; readonly places: readonly number[] } | null
}

const Column = z.array(z.object({ name: z.string() }))

const summed = new Map<string, readonly string[]>([['projects', projectColumns], ['changes', stepColumns], ...nounTables.map(({ table, names }) => [table, names] as const)])
const keys = new Map([['projects', 'id'], ['changes', 'sequence'], ['settings', 'key'], ...nounTables.map(({ table, key }) => [table, key] as const)])

/** The tables of a version of the schema by name, projects first. */
export function layoutsOf(version: number): Map<string, Layout> {
  const database = new Sqlite(':memory:')
  try {
    takeSteps(database, migrations.slice(0, version))
    const layouts = new Map<string, Layout>()
    for (const [table, key] of keys) {
      const columns = Column.parse(database.pragma(`table_info(${table})`)).map(({ name }) => name)
      if (columns.length === 0) continue
      const covered = summed.get(table)
      const at = columns.indexOf('sum')
      const projectAt = table === 'settings' ? null : columns.indexOf(table === 'projects' ? 'id' : 'project_id')
      layouts.set(table, {
        table, columns, projectAt, keyAt: columns.indexOf(key),
        sum: covered === undefined || at < 0 ? null : { at, columns: covered, places: covered.map((name) => columns.indexOf(name)) },
      })
    }
    return layouts
  } finally {
    database.close()
  }
}

/** What a row of a table is called within its database: its project and its key; null where it has none. */
export function nameOfRow({ projectAt, keyAt }: Layout, cells: readonly Cell[]): { readonly project: string; readonly key: string } | null {
  const project = projectAt === null ? '' : cells[projectAt]
  const key = cells[keyAt]
  return typeof project === 'string' && (typeof key === 'string' || typeof key === 'number') ? { project, key: String(key) } : null
}

/** Whether a row is as it was stored, by its sum; without one nobody can tell, and it counts as sound. */
export function isSound({ table, sum, columns }: Layout, project: string, cells: readonly Cell[]): boolean {
  if (cells.length > columns.length) return false
  if (sum === null) return cells.length > 1
  return cells[sum.at] === rowSum(table, project, sum.columns, sum.places.map((place) => cells[place]))
}
