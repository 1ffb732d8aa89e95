import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { z } from 'zod'
import { say, type SentenceValue } from '../../shared/text/say.ts'
import { identityOf, syncFolder } from './file-identity.ts'
import { migrations, numberOf, refuseForeign, takeSteps } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { listProjects, readContents } from './projects.ts'
import { asStoreFailure, firstComplaint, StoreFailure } from './store-failure.ts'

/** How far a migration is. */
export interface MigrationProgress {
  readonly stage: 'copying' | 'changing' | 'checking'
  readonly done: number
  readonly of: number
}

/** Where the file as it was is kept when its schema is changed; an older one of another file is not written over. */
function keptPath(file: string, version: number): string {
  const first = `${file}.version-${version}-copy`
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? first : `${first}-${n}`
    const there = identityOf(path)
    // The very file itself is there where a migration was ended from outside at its last moment.
    if (there === null || there === identityOf(file)) return path
  }
}

/** The name of the copy that is worked on. Whoever has the file for itself alone may take away what others left. */
const halfOf = (file: string): string => `${file}.migrating-${process.pid}`

function sweepHalves(file: string): void {
  for (const name of readdirSync(dirname(file))) if (name.startsWith(`${basename(file)}.migrating-`)) rmSync(join(dirname(file), name), { force: true })
}

const schemaOf = (database: Database): string => JSON.stringify(database.prepare("select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name").raw().all())

const Count = z.number().int()
const countIn = (database: Database, table: string): number => Count.parse(database.prepare(`select count(*) from "${table}"`).pluck().get())
const tablesOf = (database: Database): string[] => z.array(z.string()).parse(database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all())

function spoilt(file: string, why: SentenceValue): StoreFailure {
  return new StoreFailure('damaged-file', say`${file} could not be brought to the form that this Remweg writes: ${why}. It is as it was; the Remweg that wrote it still opens it.`)
}

function check(file: string, database: Database, counts: ReadonlyMap<string, number>, steps: readonly Migration[], tell: (progress: MigrationProgress) => void): void {
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw spoilt(file, say`it does not hold together`)
  if (z.array(z.unknown()).parse(database.pragma('foreign_key_check')).length > 0) throw spoilt(file, say`something in it points at what is not there`)
  const fresh = new Sqlite(':memory:')
  try {
    takeSteps(fresh, steps)
    if (schemaOf(fresh) !== schemaOf(database)) throw spoilt(file, say`its tables are not those of Remweg`)
  } finally {
    fresh.close()
  }
  for (const [table, count] of counts) if (countIn(database, table) !== count) throw spoilt(file, say`not every row came along`)
  if (steps !== migrations) return
  const store = { database, file, author: '', close: () => undefined }
  const projects = listProjects(store).filter(({ removedAt }) => removedAt === null)
  for (const [index, { id, name }] of projects.entries()) {
    tell({ stage: 'checking', done: index, of: projects.length })
    try {
      readContents(store, id)
    } catch (error) {
      throw spoilt(file, say`the project ${name} does not read: ${error instanceof z.ZodError ? firstComplaint(error) : asStoreFailure(error, file).says}`)
    }
  }
}

/** Opens a file for nobody else, with all that its journal held in it; null where another took its place meanwhile. */
function openAlone(file: string): Database | null {
  const before = identityOf(file)
  const database = new Sqlite(file, { timeout: 5000 })
  try {
    // First, as otherwise the first reading shares memory, which another computer's disk cannot.
    database.pragma('locking_mode = exclusive')
    refuseForeign(database, file)
    database.pragma('journal_mode = delete')
    database.exec('begin exclusive; commit')
    if (identityOf(file) === before) return database
  } catch (error) {
    database.close()
    throw error
  }
  database.close()
  return null
}

/** Brings a database of an earlier version to today's on a copy, checks that, and only then puts it in the file's place, in one move. The file as it was stays beside it; its path is answered, null where nothing had to
 *  be done. Ended or failed at any moment, the file is as it was. */
export function migrateOnCopy(file: string, tell: (progress: MigrationProgress) => void = () => undefined, steps: readonly Migration[] = migrations): string | null {
  const half = halfOf(file)
  let database: Database | null = null
  let copy: Database | undefined
  try {
    while (database === null) database = openAlone(file)
    const version = numberOf(database, 'user_version')
    if (version >= steps.length || version === 0) return null
    tell({ stage: 'copying', done: 0, of: 1 })
    sweepHalves(file)
    writeFileSync(half, database.serialize())
    const original = database
    const counts = new Map(tablesOf(original).map((table) => [table, countIn(original, table)]))
    copy = new Sqlite(half)
    copy.pragma('synchronous = full')
    copy.pragma('fullfsync = on')
    copy.pragma('foreign_keys = on')
    copy.pragma('trusted_schema = off')
    tell({ stage: 'changing', done: 0, of: steps.length - version })
    takeSteps(copy, steps, (number) => tell({ stage: 'changing', done: number - version, of: steps.length - version }))
    tell({ stage: 'checking', done: 0, of: 1 })
    check(file, copy, counts, steps, tell)
    copy.close()
    const kept = keptPath(file, version)
    keep(file, kept)
    if (process.platform !== 'win32') renameSync(half, file)
    database.close()
    // There a file that is open cannot be replaced.
    if (process.platform === 'win32') renameSync(half, file)
    syncFolder(dirname(file))
    return kept
  } catch (error) {
    copy?.close()
    for (const ending of ['', '-journal']) rmSync(`${half}${ending}`, { force: true })
    throw saidOfMigration(asStoreFailure(error, file), file)
  } finally {
    database?.close()
  }
}

/** Nobody was about to save anything: a full disk is said with how much room the copy and what is changed in it take. */
function saidOfMigration(failure: StoreFailure, file: string): StoreFailure {
  if (failure.code !== 'disk-full') return failure
  const megabytes = Math.ceil((3 * statSync(file).size) / 1_000_000)
  return new StoreFailure('disk-full', say`The disk with ${file} is full: bringing the file to the form that this Remweg writes takes about ${megabytes} MB. Nothing in it was changed. Make room and try again.`)
}

/** Gives the file as it is a second name; where the disk knows no second names, a copy. */
function keep(file: string, kept: string): void {
  if (existsSync(kept)) return
  try {
    linkSync(file, kept)
  } catch {
    copyFileSync(file, kept)
  }
}
