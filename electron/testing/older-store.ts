import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { migrations, takeSteps } from '../store/migrate.ts'
import { nounTables, toRow } from '../store/nouns.ts'

/** Makes a database of an earlier version of the schema with a project in it, as far as that version had room for it. */
export function makeOlderStore(file: string, version: number, contents: ProjectContents): void {
  const database = new Sqlite(file)
  try {
    database.pragma('synchronous = off')
    takeSteps(database, migrations.slice(0, version))
    const columnsOf = (table: string): Set<string> => new Set(z.array(z.object({ name: z.string() })).parse(database.pragma(`table_info(${table})`)).map(({ name }) => name))
    const fill = database.transaction(() => {
      const { project } = contents
      database
        .prepare('insert into projects (id, name, company, currency, plant_country, plant_city, source_file, is_sample, created_at, changed_at) values (?, ?, ?, ?, ?, ?, null, 0, ?, ?)')
        .run(project.id, project.name, project.company, project.currency, project.plantCountry, project.plantCity, project.createdAt, project.createdAt)
      for (const noun of nounTables) {
        const there = columnsOf(noun.table)
        if (there.size === 0) continue
        const places = noun.names.flatMap((name, index) => (there.has(name) ? [index] : []))
        const insert = database.prepare(`insert into ${noun.table} (project_id, ${places.map((place) => `"${noun.names[place] ?? ''}"`).join(', ')}) values (?${', ?'.repeat(places.length)})`)
        for (const value of contents[noun.list]) {
          const row = toRow(noun, project.id, value)
          insert.run(project.id, ...places.map((place) => row[place]))
        }
      }
      database.prepare("insert into changes (project_id, sequence, name, at, forward, backward) values (?, 0, 'Import', ?, '[]', '[]')").run(project.id, project.createdAt)
    })
    fill()
  } finally {
    database.close()
  }
}
