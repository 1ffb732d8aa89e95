import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ProjectContents } from '../../../shared/model/contents.ts'
import type { Patch } from '../../../shared/model/change.ts'
import { Project } from '../../../shared/model/project.ts'
import { deleteOne, fromRow, type NounTable, nounTables, selectAll, selectOne, toRow, upsert } from '../nouns.ts'
import { readProject, writeProject } from '../projects.ts'
import { projectColumns, rowSum } from '../row-sum.ts'
import { StoreFailure } from '../store-failure.ts'
import { readTold, type Told } from './history.ts'

/** What was done to one project so that it holds together. */
export interface Mended {
  /** Values taken from the history: their rows could not be read, or said something else than the last step. */
  readonly fromHistory: number
  /** Values left out, as what they point at could not be read. */
  readonly dangling: number
  /** Whether name, currency and plant could not be read and were put in. */
  readonly isNameless: boolean
  readonly told: Told
}

const rows = z.array(z.array(z.unknown()))
const Broken = z.array(z.object({ table: z.string(), rowid: z.number().nullable(), parent: z.string() }))

/** The value that a row holds; null where it is no value that Remweg would have stored. */
function valueOf(noun: NounTable, projectId: string, cells: readonly unknown[]): object | null {
  try {
    const read = ProjectContents.shape[noun.list].element.safeParse(fromRow(noun, projectId, cells))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof StoreFailure || error instanceof SyntaxError) return null
    throw error
  }
}

function followHistory(database: Database, projectId: string, told: Told): number {
  let mended = 0
  for (const patch of told.last.values()) {
    if (patch.noun === 'project') continue
    const noun = nounTables.find((one) => one.noun === patch.noun)
    if (noun === undefined) continue
    const cells = database.prepare(selectOne(noun)).raw().get(projectId, patch.id)
    if (patch.value === null) {
      mended += database.prepare(deleteOne(noun)).run(projectId, patch.id).changes
      continue
    }
    const row = toRow(noun, projectId, patch.value)
    // Sums tell whether two rows are the same.
    if (Array.isArray(cells) && cells.at(-1) === row.at(-1)) continue
    database.prepare(upsert(noun)).run(projectId, ...row)
    mended += 1
  }
  return mended
}

function dropUnreadable(database: Database, projectId: string): void {
  for (const noun of nounTables) {
    for (const cells of rows.parse(database.prepare(selectAll(noun)).raw().all(projectId))) {
      if (valueOf(noun, projectId, cells) === null) database.prepare(deleteOne(noun)).run(projectId, cells[noun.names.indexOf(noun.key)])
    }
  }
}

const isReadable = (database: Database, id: string): boolean => {
  try {
    return Project.safeParse(readProject(database, id, true)).success
  } catch {
    return false
  }
}

/** Leaves out where a removed project came from and its report, the two cells of its row that may not read; it would keep the list of all projects from being read. */
function dropOwnDocuments(database: Database, id: string): void {
  database.prepare('update projects set source_file = null, report = null where id = ?').run(id)
  const cells = z.array(z.unknown()).parse(database.prepare(`select ${projectColumns.join(', ')} from projects where id = ?`).raw().get(id))
  database.prepare('update projects set sum = ? where id = ?').run(rowSum('projects', id, projectColumns, cells), id)
}

/** Sets the project's own row as its history or a backup has it or, where neither does, as one that says by its name that it is not known; answers whether it had to be made up. */
function nameProject(database: Database, id: string, told: Told, known: Project | null): boolean {
  const removed = database.prepare('select 1 from projects where id = ? and removed_at is not null').get(id) !== undefined
  if (removed) {
    if (!isReadable(database, id)) dropOwnDocuments(database, id)
    return false
  }
  const patch: Patch | undefined = told.last.get(`project\0${id}`)
  const isThere = isReadable(database, id)
  if (isThere && patch?.noun !== 'project') return false
  const project = patch?.noun === 'project' ? patch.value : (known ?? unnamed(database, id))
  const at = z.string().nullable().parse(database.prepare('select max(at) from changes where project_id = ?').pluck().get(id)) ?? project.createdAt
  if (!isThere) {
    database.prepare('delete from projects where id = ?').run(id)
    database.prepare("insert into projects (id, name, company, currency, plant_country, plant_city, is_sample, created_at, changed_at) values (?, '', '', '', '', '', 0, '', ?)").run(id, at)
  }
  writeProject(database, project)
  return !isThere && patch?.noun !== 'project' && known === null
}

/** A project of which name and plant are not known; it counts in the money of most of its offers. */
function unnamed(database: Database, id: string): Project {
  const currency = z.string().optional().parse(database.prepare('select currency from offers where project_id = ? group by currency order by count(*) desc limit 1').pluck().get(id))
  return { id, name: `? ${id.slice(0, 8)}`, company: '', currency: currency ?? 'EUR', plantCountry: 'NL', plantCity: '', sourceFile: null, isSample: false, createdAt: '1970-01-01T00:00:00.000Z' }
}

/** Takes away what points at something that is not there, until everything holds together; a plan made from a lost plan stands by itself. Answers how many a project. */
function dropDangling(database: Database): Map<string, number> {
  const dropped = new Map<string, number>()
  for (;;) {
    const broken = Broken.parse(database.pragma('foreign_key_check')).filter(({ rowid }) => rowid !== null)
    if (broken.length === 0) return dropped
    for (const { table, rowid, parent } of broken) {
      const found = z.object({ project_id: z.string() }).safeParse(database.prepare(`select project_id from ${table} where rowid = ?`).get(rowid))
      if (!found.success) continue
      const projectId = found.data.project_id
      const noun = nounTables.find((one) => one.table === table)
      if (table === 'scenarios' && parent === 'scenarios' && noun !== undefined) {
        const id = z.string().parse(database.prepare('select id from scenarios where rowid = ?').pluck().get(rowid))
        const value = valueOf(noun, projectId, z.array(z.unknown()).parse(database.prepare(selectOne(noun)).raw().get(projectId, id)))
        if (value !== null) {
          database.prepare(upsert(noun)).run(projectId, ...toRow(noun, projectId, { ...value, parentId: null }))
          continue
        }
      }
      database.prepare(`delete from ${table} where rowid = ?`).run(rowid)
      dropped.set(projectId, (dropped.get(projectId) ?? 0) + 1)
    }
  }
}

/** Makes what was put into memory hold together: each value read by its schema, set as the history says where that is known, and nothing pointing at what is not there. `known` is a project's own row as a backup has it. */
export function mendAll(database: Database, ids: readonly string[], lastStep: (id: string) => number, known: (id: string) => Project | null): Map<string, Mended> {
  const found = new Map<string, Omit<Mended, 'dangling'>>()
  const mend = database.transaction(() => {
    for (const id of ids) {
      dropUnreadable(database, id)
      const told = readTold(database, id, lastStep(id))
      // Steps before one that is missing can no longer be taken back: what they would bring back is not what stands now.
      if (told.gap >= 0) database.prepare('delete from changes where project_id = ? and sequence <= ? and sequence > 0').run(id, told.gap)
      const isNameless = nameProject(database, id, told, known(id))
      found.set(id, { fromHistory: followHistory(database, id, told), isNameless, told })
    }
    return dropDangling(database)
  })
  const dropped = mend()
  return new Map([...found].map(([id, one]) => [id, { ...one, dangling: dropped.get(id) ?? 0 }]))
}
