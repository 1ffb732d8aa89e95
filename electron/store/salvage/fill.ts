import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { migrations, takeSteps } from '../migrate.ts'
import type { Gathered } from './gather.ts'

/** Puts what could be read into a database in memory, of its own version first and then of today's. Rows that do not fit their table are left. Nothing in it is checked against anything else yet. */
export function fillMemory({ version, tables }: Gathered): Database {
  const database = new Sqlite(':memory:')
  try {
    database.pragma('foreign_keys = off')
    database.pragma('trusted_schema = off')
    takeSteps(database, migrations.slice(0, version))
    const fill = database.transaction(() => {
      for (const { layout, rows } of tables.values()) {
        const inserts = new Map<number, Statement>()
        // The order of the rows is that in which they were added.
        for (const { rowid, cells } of [...rows.values()].toSorted((one, other) => one.rowid - other.rowid)) {
          const insert = inserts.get(cells.length) ?? database.prepare(
            `insert or ignore into ${layout.table} (rowid, ${layout.columns.slice(0, cells.length).map((name) => `"${name}"`).join(', ')}) values (?${', ?'.repeat(cells.length)})`,
          )
          inserts.set(cells.length, insert)
          try {
            insert.run(rowid, ...cells)
          } catch {
            // A cell of another kind than its column: what is missing afterwards is counted.
          }
        }
      }
    })
    fill()
    takeSteps(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
