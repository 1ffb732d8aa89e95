import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { say } from '../../shared/text/say.ts'
import { firstNouns } from './migrations/001-first-nouns.ts'
import { termsAndProduction } from './migrations/002-terms-and-production.ts'
import { shocksAndStandBy } from './migrations/003-shocks-and-stand-by.ts'
import { rangesAndWishes } from './migrations/004-ranges-and-wishes.ts'
import { wishesAndWorks } from './migrations/005-wishes-and-works.ts'
import { rowSums } from './migrations/006-row-sums.ts'
import type { Migration } from './migrations/migration.ts'
import { StoreFailure } from './store-failure.ts'

/** "RMWG" in the header of the file, so that a database of another program is never touched. */
export const applicationId = 0x52_4d_57_47

/** Every step of the schema, in order; released ones are never edited. */
export const migrations: readonly Migration[] = [firstNouns, termsAndProduction, shocksAndStandBy, rangesAndWishes, wishesAndWorks, rowSums]

/** The version of the schema that this program reads and writes. */
export const schemaVersion = migrations.length

const numberOf = (database: Database, pragma: string): number => Number(database.pragma(pragma, { simple: true }))

/** Where the copy of `file` at `version` goes before it is migrated; an older copy is kept. */
function copyPath(file: string, version: number): string {
  const first = `${file}.version-${version}-copy`
  let path = first
  for (let n = 2; existsSync(path); n += 1) path = `${first}-${n}`
  return path
}

/** Refuses a file of another program or of a newer Remweg, before a byte of it is written. */
export function refuseForeign(database: Database, file: string): void {
  const owner = numberOf(database, 'application_id')
  const version = numberOf(database, 'user_version')
  const tables = database.prepare<[], { count: number }>('select count(*) as count from sqlite_schema').get()?.count ?? 0
  if (owner !== applicationId && (owner !== 0 || version !== 0 || tables > 0)) {
    throw new StoreFailure('damaged-file', say`${file} is a database of another program. Move it away, or choose another data folder.`)
  }
  if (version > schemaVersion) {
    throw new StoreFailure(
      'newer-file',
      say`${file} was written by a newer Remweg (data version ${version}, this one reads up to ${schemaVersion}). Nothing was changed. Install the newer Remweg to open it, or choose another data folder.`,
    )
  }
}

/** Brings the database to today's schema in one transaction, after copying the file beside itself. Answers the copy's path, if any. */
export function migrate(database: Database, file: string, steps: readonly Migration[] = migrations): string | null {
  const before = numberOf(database, 'user_version')
  if (before >= steps.length) return null
  let copy: string | null = null
  if (before > 0) {
    copy = copyPath(file, before)
    database.prepare('vacuum into ?').run(copy)
  }
  takeSteps(database, steps)
  return copy
}

/** Takes the steps that a database has not taken yet, in one transaction, without a copy; for databases that live in memory. */
export function takeSteps(database: Database, steps: readonly Migration[] = migrations): void {
  const run = database.transaction(() => {
    // Read again inside the lock: another host may have migrated meanwhile.
    const from = numberOf(database, 'user_version')
    for (const step of steps.slice(from)) {
      database.exec(step.sql)
      step.fill?.(database)
    }
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${Math.max(from, steps.length)}`)
  })
  run.immediate()
}
