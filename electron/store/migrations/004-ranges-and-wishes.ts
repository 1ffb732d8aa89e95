import type { Migration } from './migration.ts'

/** Ranges of numbers that were typed: they lie in the JSON of an origin, beside when it was typed. The version of its own keeps out programs that would lose them. */
export const rangesAndWishes: Migration = {
  number: 4,
  sql: `
-- A range of a number typed lies in origins: { "kind": "typed", "at", "range": { "low", "high", "shape" } }.
`,
}
