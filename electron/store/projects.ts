import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ProjectSummary } from '../../shared/contract.ts'
import { keyOf } from '../../shared/model/change.ts'
import { ProjectContents } from '../../shared/model/contents.ts'
import { Project, SourceFile } from '../../shared/model/project.ts'
import { Report } from '../../shared/model/report.ts'
import { say } from '../../shared/text/say.ts'
import { commitWhole } from './commit-whole.ts'
import { fromRow, isChanged, nounTables, selectAll, toRow, upsert } from './nouns.ts'
import type { Store } from './open.ts'
import { projectColumns, rowSum, stepColumns } from './row-sum.ts'
import { asStoreFailure, isDamaged, StoreFailure } from './store-failure.ts'

const ProjectRow = z.object({
  id: z.string(),
  name: z.string(),
  company: z.string(),
  currency: z.string(),
  plant_country: z.string(),
  plant_city: z.string(),
  source_file: z.string().nullable(),
  is_sample: z.number(),
  created_at: z.string(),
  report: z.string().nullable(),
  sum: z.number().nullable(),
})

const sourceFileOf = (text: string | null): SourceFile | null => (text === null ? null : SourceFile.parse(JSON.parse(text)))

/** Why a project is not found: it was removed, or the index by which it is looked for is spoilt and no longer names what stands in the table. */
function isNotThere(database: Database, id: string): StoreFailure {
  const isThere = database.prepare('select 1 from projects not indexed where id = ? and removed_at is null').get(id) !== undefined
  if (isThere) return isDamaged(database.name)
  return new StoreFailure('not-found', say`This project is not in the database; it may have been removed. Go back to the start page.`)
}

/** The project's own row; refuses one that is unknown or, unless those are asked for too, removed. */
export function readProject(database: Database, id: string, removedToo = false): Project {
  const found = database.prepare(`select * from projects where id = ?${removedToo ? '' : ' and removed_at is null'}`).get(id)
  if (found === undefined) throw isNotThere(database, id)
  const row = ProjectRow.parse(found)
  if (row.sum !== rowSum('projects', id, projectColumns, projectColumns.map((column) => row[column]))) throw isChanged('project', row.name)
  return Project.parse({
    id: row.id,
    name: row.name,
    company: row.company,
    currency: row.currency,
    plantCountry: row.plant_country,
    plantCity: row.plant_city,
    sourceFile: sourceFileOf(row.source_file),
    isSample: row.is_sample === 1,
    createdAt: row.created_at,
    ...(row.report === null ? {} : { report: Report.parse(JSON.parse(row.report)) }),
  })
}

const projectCells = (project: Project): (string | number | null)[] => [
  project.name,
  project.company,
  project.currency,
  project.plantCountry,
  project.plantCity,
  project.sourceFile === null ? null : JSON.stringify(project.sourceFile),
  project.isSample ? 1 : 0,
  project.createdAt,
  project.report === undefined ? null : JSON.stringify(project.report),
]

const projectRow = (project: Project): (string | number | null)[] => {
  const cells = projectCells(project)
  return [...cells, rowSum('projects', project.id, projectColumns, cells)]
}

/** A step as it is stored. */
export interface StepRow {
  readonly sequence: number
  readonly name: string
  readonly at: string
  readonly forward: string
  readonly backward: string
  readonly author: string
  /** 1: taken back. */
  readonly undone: number
}

/** The check sum of a step. */
export const stepSum = (projectId: string, step: StepRow): number => rowSum('changes', projectId, stepColumns, stepColumns.map((column) => step[column]))

/** Adds a step to a project's history. */
export function insertStep(database: Database, projectId: string, step: StepRow): void {
  database
    .prepare('insert into changes (project_id, sequence, name, at, forward, backward, undone, author, sum) values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(projectId, step.sequence, step.name, step.at, step.forward, step.backward, step.undone, step.author, stepSum(projectId, step))
}

/** Replaces the project's own row. */
export function writeProject(database: Database, project: Project): void {
  database
    .prepare(
      `update projects set name = ?, company = ?, currency = ?, plant_country = ?, plant_city = ?, source_file = ?, is_sample = ?, created_at = ?, report = ?, sum = ?
       where id = ?`,
    )
    .run(...projectRow(project), project.id)
}

const rows = z.array(z.array(z.unknown()))

/** Everything of a project as it lies in the tables, one query a table, all as of one moment; whoever takes it checks it. */
export function readStored(store: Store, id: string, removedToo = false): unknown {
  const read = store.database.transaction(() => {
    const stored: Record<string, unknown> = { project: readProject(store.database, id, removedToo) }
    for (const noun of nounTables) {
      stored[noun.list] = rows.parse(store.database.prepare(selectAll(noun)).raw().all(id)).map((cells) => fromRow(noun, id, cells))
    }
    return stored
  })
  return read()
}

/** Everything of a project, each value checked by its schema. */
export function readContents(store: Store, id: string, removedToo = false): ProjectContents {
  try {
    return ProjectContents.parse(readStored(store, id, removedToo))
  } catch (error) {
    throw asStoreFailure(error, store.file)
  }
}

/** Refuses two values of one kind with the same key: the later would take the place of the earlier without a word. */
export function refuseTwins(contents: ProjectContents): void {
  for (const { list, noun } of nounTables) {
    const seen = new Set<string>()
    for (const value of contents[list]) {
      const key = keyOf(value)
      if (seen.has(key)) throw new StoreFailure('refused', say`This project was not saved: two of its ${list} have the id "${key}". Give each ${noun} an id of its own.`)
      seen.add(key)
    }
  }
}

/** Adds a whole new project within a transaction that is open already, with `name` as the first line of its history. */
export function insertProject(store: Store, contents: ProjectContents, name: string, at: string): void {
  const { database } = store
  const { project } = contents
  if (database.prepare('select 1 from projects where id = ?').get(project.id) !== undefined) {
    throw new StoreFailure('refused', say`A project with this id is stored already. Make it again with a new id.`)
  }
  database
    .prepare(
      `insert into projects (name, company, currency, plant_country, plant_city, source_file, is_sample, created_at, report, sum, id, changed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(...projectRow(project), project.id, at)
  for (const noun of nounTables) {
    const insert = database.prepare(upsert(noun))
    for (const value of contents[noun.list]) insert.run(project.id, ...toRow(noun, project.id, value))
  }
  // Step 0 cannot be undone: there is nothing before it.
  insertStep(database, project.id, { sequence: 0, name, at, forward: '[]', backward: '[]', author: store.author, undone: 0 })
}

/** Takes a project out of the database with all that belongs to it, within a transaction that is open already. */
export function dropProject(database: Database, id: string): void {
  for (const table of ['changes', ...nounTables.map((noun) => noun.table).toReversed()]) database.prepare(`delete from ${table} where project_id = ?`).run(id)
  database.prepare('delete from projects where id = ?').run(id)
}

/** Stores a whole new project, with `name` as the first line of its history. */
export function createProject(store: Store, contents: ProjectContents, name: string, at: string): { id: string } {
  refuseTwins(contents)
  commitWhole(store, () => insertProject(store, contents, name, at))
  return { id: contents.project.id }
}

const SummaryRow = z.object({
  id: z.string(),
  name: z.string(),
  company: z.string(),
  source_file: z.string().nullable(),
  is_sample: z.number(),
  part_count: z.number(),
  scenario_count: z.number(),
  opened_at: z.string().nullable(),
  changed_at: z.string(),
  removed_at: z.string().nullable(),
})

/** Every project, removed ones too, the last used first. */
export function listProjects(store: Store): ProjectSummary[] {
  const found = store.database
    .prepare(
      // What is bought: an assembly or a product is no part that anyone orders. Every parent is a part of its project.
      `select p.*, (select count(*) from parts where project_id = p.id)
           - (select count(distinct parent_id) from lines where project_id = p.id and alternate_of is null) as part_count,
         (select count(*) from scenarios where project_id = p.id) as scenario_count
       from projects p order by max(coalesce(p.opened_at, ''), p.changed_at) desc, p.name`,
    )
    .all()
  return found.map((one) => {
    const row = SummaryRow.parse(one)
    return {
      id: row.id,
      name: row.name,
      company: row.company,
      sourceFileName: sourceFileOf(row.source_file)?.name ?? null,
      isSample: row.is_sample === 1,
      partCount: row.part_count,
      scenarioCount: row.scenario_count,
      openedAt: row.opened_at,
      changedAt: row.changed_at,
      removedAt: row.removed_at,
    }
  })
}

function mark(store: Store, sql: string, values: readonly (string | null)[]): void {
  if (store.database.prepare(sql).run(...values).changes === 0) {
    throw new StoreFailure('not-found', say`This project is not in the database. Go back to the start page.`)
  }
}

/** A moment that is later than every one stored: the present one, or where the clock was set back the next after the latest. */
function laterThanAll(store: Store, now: string): string {
  const latest = z.string().nullable().parse(store.database.prepare("select max(max(coalesce(opened_at, ''), changed_at)) from projects").pluck().get())
  const next = latest === null || latest < now ? Number.NaN : Date.parse(latest) + 1
  return Number.isNaN(next) ? now : new Date(next).toISOString()
}

/** Remembers when a project was last opened: it is then the first of the list, whatever the clock says. */
export const markOpened = (store: Store, id: string, at: string): void =>
  mark(store, 'update projects set opened_at = ? where id = ? and removed_at is null', [laterThanAll(store, at), id])

/** Takes projects off the start page, all or none; nothing of them is lost and `restoreProjects` brings them back. */
export const removeProjects = (store: Store, ids: readonly string[], at: string): void =>
  commitWhole(store, () => {
    for (const id of ids) mark(store, 'update projects set removed_at = coalesce(removed_at, ?) where id = ?', [at, id])
  })

/** Brings removed projects back, all or none. */
export const restoreProjects = (store: Store, ids: readonly string[]): void =>
  commitWhole(store, () => {
    for (const id of ids) mark(store, 'update projects set removed_at = null where id = ?', [id])
  })
