import type { Database } from 'better-sqlite3'

/** One step of the schema from the version before it; never edited once released. */
export interface Migration {
  /** The version the database has after it, from 1 without gaps. */
  readonly number: number
  readonly sql: string
  /** What SQL cannot compute, done after it within the same transaction. */
  readonly fill?: (database: Database) => void
}
