import { z } from 'zod'
import { asStoreFailure } from './store-failure.ts'
import type { Store } from './open.ts'
import { readContents, stepSum } from './projects.ts'

const said = z.array(z.object({ integrity_check: z.string() }))
const broken = z.array(z.object({ table: z.string(), rowid: z.number().nullable(), parent: z.string() }))
const named = z.array(z.object({ id: z.string(), name: z.string() }))
const Step = z.object({
  project_id: z.string(), project: z.string(), sequence: z.number(), name: z.string(), at: z.string(), forward: z.string(), backward: z.string(), author: z.string(), undone: z.number(), sum: z.number().nullable(),
})

/** Steps that are not as they were stored, a sentence each; read one by one, as all of them may be larger than memory. */
function spoiltSteps(store: Store): string[] {
  const complaints: string[] = []
  const every = store.database.prepare('select changes.*, coalesce(projects.name, project_id) as project from changes left join projects on projects.id = project_id')
  for (const row of every.iterate()) {
    const step = Step.safeParse(row)
    if (!step.success) complaints.push('A step of the history does not read as one.')
    else if (step.data.sum !== stepSum(step.data.project_id, step.data)) complaints.push(`Step ${step.data.sequence} ("${step.data.name}") of project ${step.data.project} is not as Remweg stored it: the disk or another program changed it.`)
  }
  return complaints
}

/** Everything wrong with the database, a sentence each; empty when it is sound. Reads every page and every value. */
export function checkStore(store: Store): string[] {
  const complaints = said
    .parse(store.database.pragma('integrity_check'))
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
  for (const row of broken.parse(store.database.pragma('foreign_key_check'))) {
    complaints.push(`Row ${row.rowid ?? '?'} of ${row.table} points at one of ${row.parent} that is not there.`)
  }
  // Removed ones too: they can be brought back, and one that does not read keeps the whole list of projects from being read.
  for (const project of named.parse(store.database.prepare('select id, name from projects order by name').all())) {
    try {
      readContents(store, project.id, true)
    } catch (error) {
      complaints.push(`Project ${project.name} cannot be read: ${asStoreFailure(error, store.file).message}`)
    }
  }
  return [...complaints, ...spoiltSteps(store)]
}
