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

/** A number in the header of a database. */
export const numberOf = (database: Database, pragma: string): number => Number(database.pragma(pragma, { simple: true }))

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

/** Takes the steps that a database has not taken yet, in one transaction and where it lies; `taken` hears of each. */
export function takeSteps(database: Database, steps: readonly Migration[] = migrations, taken: (number: number) => void = () => undefined): void {
  const run = database.transaction(() => {
    // Read again inside the lock: another host may have migrated meanwhile.
    const from = numberOf(database, 'user_version')
    for (const step of steps.slice(from)) {
      database.exec(step.sql)
      step.fill?.(database)
      taken(step.number)
    }
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${Math.max(from, steps.length)}`)
  })
  run.immediate()
}
