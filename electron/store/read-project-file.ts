import Sqlite, { type Database } from 'better-sqlite3'
import { z } from 'zod'
import { keyOf, Patch } from '../../shared/model/change.ts'
import { ProjectContents } from '../../shared/model/contents.ts'
import { say, type SentenceValue } from '../../shared/text/say.ts'
import { applicationId, migrations, schemaVersion, takeSteps } from './migrate.ts'
import { isChanged, nounTables } from './nouns.ts'
import { readStored, refuseTwins, stepSum } from './projects.ts'
import { asStoreFailure, firstComplaint, StoreFailure } from './store-failure.ts'

/** A step of a project's history as a file holds it, checked. */
export interface FiledStep {
  readonly sequence: number
  readonly name: string
  readonly at: string
  readonly author: string
  readonly forward: readonly Patch[]
  readonly backward: readonly Patch[]
  readonly undone: boolean
}

/** A project of a file with its steps, the first first. */
export interface FiledProject {
  readonly contents: ProjectContents
  readonly steps: readonly FiledStep[]
  /** When its last step was made. */
  readonly changedAt: string
}

/** Bytes of the largest file that is taken. */
const largestBytes = 150 * 1024 * 1024

/** Rows that are read at once: twenty projects of 50,000 lines, in about 2 GB of memory. */
const mostRows = 1_000_000

const damaged = (name: string, why: SentenceValue): StoreFailure =>
  new StoreFailure('damaged-file', say`${name} is damaged or was changed by another program: ${why}. Nothing was taken from it. Ask for the file again, or use an older copy.`)

/** What the first hundred bytes of every database say of it; the file's own words are trusted in nothing else. */
function refuseByHeader(name: string, bytes: Buffer, largest: number): void {
  if (bytes.length > largest) throw new StoreFailure('refused', say`${name} is larger than ${largest / 1024 / 1024} MB, more than a project takes. Nothing was taken from it.`)
  if (bytes.length < 512 || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new StoreFailure('damaged-file', say`${name} is no project of Remweg. Choose a file that Remweg saved, which ends in .remweg.`)
  }
  if (bytes.readUInt32BE(68) !== applicationId) {
    throw new StoreFailure('damaged-file', say`${name} is a database of another program, not a project of Remweg. Choose a file that Remweg saved.`)
  }
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
  if (pageSize < 512 || bytes.length % pageSize !== 0 || bytes.readUInt32BE(28) * pageSize !== bytes.length) {
    throw damaged(name, say`it is not as long as it says, as when a download breaks off`)
  }
  const version = bytes.readUInt32BE(60)
  if (version > schemaVersion) {
    throw new StoreFailure('newer-file', say`${name} was saved by a newer Remweg (data version ${version}, this one reads up to ${schemaVersion}). Nothing was taken from it. Install the newer Remweg to open it.`)
  }
  if (version < 1) throw damaged(name, say`it does not say which version it is`)
}

const schemaOf = (database: Database): string => JSON.stringify(database.prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name').raw().all())

/** Refuses a database whose tables are not to the letter those of its version: no view, trigger or table of somebody else's is ever run or read. */
function refuseOtherSchema(name: string, database: Database, version: number): void {
  const right = new Sqlite(':memory:')
  try {
    takeSteps(right, migrations.slice(0, version))
    if (schemaOf(database) !== schemaOf(right)) throw damaged(name, say`its tables are not those of Remweg`)
  } finally {
    right.close()
  }
}

/** Refuses more rows than a computer holds: a small file can hold very many small ones. */
function refuseTooMany(name: string, database: Database, ids: readonly string[]): void {
  let rows = 0
  for (const table of ['changes', ...nounTables.map((noun) => noun.table)]) {
    const count = database.prepare(`select count(*) from ${table} where project_id = ?`).pluck()
    for (const id of ids) rows += Number(count.get(id))
  }
  if (rows > mostRows) throw new StoreFailure('refused', say`${name} holds ${rows} rows, more than Remweg reads at once (${mostRows}). Nothing was taken from it.`)
}

const Check = z.array(z.object({ integrity_check: z.string() }))
const StepRow = z.object({ sequence: z.number().int(), name: z.string().min(1).max(300), at: z.string().max(40), forward: z.string(), backward: z.string(), undone: z.number(), author: z.string().max(200), sum: z.number().nullable() })

/** The patches of a step; refused where one speaks of another project or sits under the wrong key. */
function patchesOf(text: string, projectId: string): Patch[] {
  const patches = z.array(Patch).parse(JSON.parse(text))
  for (const patch of patches) {
    const isRight = patch.noun === 'project' ? patch.id === projectId && patch.value.id === projectId : patch.value === null || keyOf(patch.value) === patch.id
    if (!isRight) throw new StoreFailure('damaged-file', say`a step speaks of another project`)
  }
  return patches
}

function readOne(database: Database, name: string, id: string): FiledProject {
  const contents = ProjectContents.parse(readStored({ database, file: name, author: '', close: () => undefined }, id))
  refuseTwins(contents)
  const rows = database.prepare('select sequence, name, at, forward, backward, undone, author, sum from changes where project_id = ? and sequence >= 0 order by sequence').all(id)
  const steps = rows.map((row) => {
    const { sum, ...stored } = StepRow.parse(row)
    // Those of older versions were summed just now, when the bytes were brought to today's form.
    if (sum !== stepSum(id, stored)) throw isChanged('step', stored.name)
    const { forward, backward, undone, ...step } = stored
    return { ...step, forward: patchesOf(forward, id), backward: patchesOf(backward, id), undone: undone === 1 }
  })
  return { contents, steps, changedAt: z.string().parse(database.prepare('select changed_at from projects where id = ?').pluck().get(id)) }
}

/** The projects in the bytes of a project file or a backup, or the one of an id; every value checked, removed ones left out. Nothing of the file is run or kept open. */
export function readProjectFile(name: string, given: Uint8Array, { only = null, largest = largestBytes }: { readonly only?: string | null; readonly largest?: number } = {}): FiledProject[] {
  // A copy: the two bytes that ask for a log beside the file are changed, which a database in memory has not.
  const bytes = Buffer.from(given)
  refuseByHeader(name, bytes, largest)
  bytes[18] = 1
  bytes[19] = 1
  let database: Database | undefined
  try {
    database = new Sqlite(bytes)
    database.pragma('trusted_schema = off')
    database.pragma('cell_size_check = on')
    const version = Number(database.pragma('user_version', { simple: true }))
    refuseOtherSchema(name, database, version)
    const [said] = Check.parse(database.pragma('integrity_check'))
    if (said?.integrity_check !== 'ok') throw damaged(name, say`its contents do not hold together`)
    if (z.array(z.unknown()).parse(database.pragma('foreign_key_check')).length > 0) throw damaged(name, say`something in it points at what is not there`)
    takeSteps(database)
    const opened = database
    const ids = z.array(z.string()).parse(opened.prepare('select id from projects where removed_at is null order by changed_at desc').pluck().all())
    const asked = ids.filter((id) => only === null || id === only)
    refuseTooMany(name, opened, asked)
    return asked.map((id) => readOne(opened, name, id))
  } catch (error) {
    if (error instanceof z.ZodError) throw damaged(name, firstComplaint(error))
    if (error instanceof SyntaxError) throw damaged(name, say`a value in it does not read`)
    const failure = asStoreFailure(error, name)
    throw error instanceof StoreFailure && failure.message.startsWith(name) ? failure : damaged(name, failure.code === 'damaged-file' ? say`it does not read as a project` : failure.says)
  } finally {
    database?.close()
  }
}
