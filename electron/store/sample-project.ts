import { randomUUID } from 'node:crypto'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import type { Store } from './open.ts'
import { createProject } from './projects.ts'

function storeSample(store: Store, now: string): { id: string } {
  const contents = sampleContents(now)
  const { project } = contents
  // A sample that was removed keeps its id and its steps, so that it can be restored; the next one takes a new id.
  const taken = store.database.prepare('select 1 from projects where id = ?').get(project.id) !== undefined
  const id = taken ? randomUUID() : project.id
  return createProject(store, { ...contents, project: { ...project, id } }, `Sample project ${project.name}`, now)
}

/** The sample project that is there, or a fresh one. */
export function openSample(store: Store, now: string): { id: string } {
  const found = store.database
    .prepare<[], { id: string }>('select id from projects where is_sample = 1 and removed_at is null order by created_at desc limit 1')
    .get()
  return found ?? storeSample(store, now)
}

/** Puts the sample project into a database that never held a project. */
export function seedFirstProject(store: Store, now: string): void {
  if (store.database.prepare('select 1 from projects limit 1').get() === undefined) storeSample(store, now)
}
