import { z } from 'zod'
import { asStoreFailure } from './store-failure.ts'
import type { Store } from './open.ts'
import { listProjects, readContents } from './projects.ts'

const said = z.array(z.object({ integrity_check: z.string() }))
const broken = z.array(z.object({ table: z.string(), rowid: z.number().nullable(), parent: z.string() }))

/** Everything wrong with the database, a sentence each; empty when it is sound. Reads every page and every value. */
export function checkStore(store: Store): string[] {
  const complaints = said
    .parse(store.database.pragma('integrity_check'))
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
  for (const row of broken.parse(store.database.pragma('foreign_key_check'))) {
    complaints.push(`Row ${row.rowid ?? '?'} of ${row.table} points at one of ${row.parent} that is not there.`)
  }
  for (const project of listProjects(store).filter(({ removedAt }) => removedAt === null)) {
    try {
      readContents(store, project.id)
    } catch (error) {
      complaints.push(`Project ${project.name} cannot be read: ${asStoreFailure(error, store.file).message}`)
    }
  }
  return complaints
}
