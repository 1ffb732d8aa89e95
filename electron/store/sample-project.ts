import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { sampleTexts } from '../../shared/data/sample/texts/sample-texts.ts'
import { ProjectContents } from '../../shared/model/contents.ts'
import { type Language, languages } from '../../shared/text/languages.ts'
import { commitWhole } from './commit-whole.ts'
import type { Store } from './open.ts'
import { createProject, dropProject, insertProject, readContents } from './projects.ts'

function storeSample(store: Store, now: string, language: Language): { id: string } {
  const contents = sampleContents(now, language)
  const { project } = contents
  // A sample that was removed keeps its id and its steps, so that it can be restored; the next one takes a new id.
  const taken = store.database.prepare('select 1 from projects where id = ?').get(project.id) !== undefined
  const id = taken ? randomUUID() : project.id
  return createProject(store, { ...contents, project: { ...project, id } }, sampleTexts[language].made(project.name), now)
}

/** Is it as a sample is made, in one language or another? The history alone cannot tell: of a project saved from a damaged file it may be lost. */
function isAsMade(store: Store, id: string): boolean {
  const stored = readContents(store, id)
  return languages.some((language) => {
    const made = sampleContents(stored.project.createdAt, language)
    return isDeepStrictEqual(stored, ProjectContents.parse({ ...made, project: { ...made.project, id } }))
  })
}

/** Has nobody opened a sample that has other words than those of this name, or made a step in it, as far as the database knows? */
const isUntouched = (store: Store, id: string, name: string): boolean =>
  store.database
    .prepare(
      `select 1 from projects p where id = ? and name <> ? and is_sample = 1 and opened_at is null and removed_at is null
         and (select count(*) from changes where project_id = p.id) = 1`,
    )
    .get(id, name) !== undefined

/** Writes a sample that nobody has opened yet anew in another language; one that somebody has seen stays as it is. */
function speakSample(store: Store, id: string, now: string, language: Language): void {
  const texts = sampleTexts[language]
  if (!isUntouched(store, id, texts.project)) return
  const contents = sampleContents(now, language)
  try {
    commitWhole(store, () => {
      // Asked once more under the lock: another window may have opened it meanwhile.
      if (!isUntouched(store, id, texts.project) || !isAsMade(store, id)) return
      dropProject(store.database, id)
      insertProject(store, { ...contents, project: { ...contents.project, id } }, texts.made(texts.project), now)
    })
  } catch {
    // Where nothing can be stored just now, the sample can still be looked at in the language it has.
  }
}

/** The project asked for by its id, a sample; null for the last one made, or a fresh one where there is none; in the language spoken, unless somebody opened it before. */
export function openSample(store: Store, now: string, language: Language, wanted: string | null = null): { id: string } {
  const found = wanted === null
    ? store.database.prepare<[], { id: string }>('select id from projects where is_sample = 1 and removed_at is null order by created_at desc limit 1').get()
    : { id: wanted }
  if (found === undefined) return storeSample(store, now, language)
  speakSample(store, found.id, now, language)
  return found
}

/** Puts the sample project into a database that never held a project. */
export function seedFirstProject(store: Store, now: string, language: Language): void {
  if (store.database.prepare('select 1 from projects limit 1').get() === undefined) storeSample(store, now, language)
}
