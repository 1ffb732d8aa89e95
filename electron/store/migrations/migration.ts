/** One step of the schema from the version before it; never edited once released. */
export interface Migration {
  /** The version the database has after it, from 1 without gaps. */
  readonly number: number
  readonly sql: string
}
