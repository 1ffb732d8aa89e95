import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { commitWhole } from './commit-whole.ts'
import type { Store } from './open.ts'
import { insertProject, insertStep, listProjects, readContents } from './projects.ts'
import type { FiledProject, FiledStep } from './read-project-file.ts'

/** What became of a project of a file. */
export interface TakenProject {
  readonly id: string
  readonly name: string
  /** 'here': the same project is here already and is just as in the file; nothing was added. */
  readonly outcome: 'added' | 'here'
}

/** A name that no project has yet: "Cargo drive", else "Cargo drive 2". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name.slice(0, 190)} ${number}`
    if (!taken.has(tried)) return tried
  }
}

const renamed = (patches: readonly Patch[], id: string): Patch[] =>
  patches.map((patch) => (patch.noun === 'project' ? { ...patch, id, value: { ...patch.value, id } } : patch))

function insertSteps(store: Store, id: string, steps: readonly FiledStep[]): void {
  for (const { forward, backward, undone, ...step } of steps) {
    if (step.sequence === 0) continue
    insertStep(store.database, id, { ...step, forward: JSON.stringify(renamed(forward, id)), backward: JSON.stringify(renamed(backward, id)), undone: undone ? 1 : 0 })
  }
}

function isHere(store: Store, { contents }: FiledProject): boolean {
  const found = listProjects(store).find(({ id, removedAt }) => id === contents.project.id && removedAt === null)
  return found !== undefined && isDeepStrictEqual(readContents(store, found.id), contents)
}

function takeOne(store: Store, one: FiledProject, now: string): TakenProject {
  const { project } = one.contents
  if (isHere(store, one)) return { id: project.id, name: project.name, outcome: 'here' }
  const listed = listProjects(store)
  const id = listed.some((other) => other.id === project.id) ? randomUUID() : project.id
  const name = freeName(project.name, new Set(listed.filter(({ removedAt }) => removedAt === null).map((other) => other.name)))
  const contents: ProjectContents = { ...one.contents, project: { ...project, id, name } }
  const first = one.steps.find(({ sequence }) => sequence === 0)
  insertProject(store, contents, first?.name ?? name, first?.at ?? now)
  insertSteps(store, id, one.steps)
  store.database.prepare('update projects set changed_at = ?, opened_at = ? where id = ?').run(one.changedAt, now, id)
  return { id, name, outcome: 'added' }
}

/** Adds projects of a file beside those that are here, all of them or, where one cannot be stored, none; none is ever written over. One that is
 *  here already, value for value, stays as it is. */
export const takeProjects = (store: Store, filed: readonly FiledProject[], now: string): TakenProject[] =>
  filed.length === 0 ? [] : commitWhole(store, () => filed.map((one) => takeOne(store, one, now)))
