import type { FactBook } from '../../facts/fact-book.ts'
import { valueOf, type ColumnId } from './columns.ts'
import type { PartRow } from './part-row.ts'

/** What a selection adds up to in one column. Sums are left out where adding says nothing, such as of days. */
export interface SelectionSum {
  readonly column: ColumnId
  readonly sum: number | null
  readonly average: number | null
  readonly least: number | null
  readonly most: number | null
  readonly known: number
  readonly unknown: number
}

/** Columns whose values can be added up over different parts. */
const addable: ReadonlySet<ColumnId> = new Set(['landed', 'share', 'quantity', 'stock', 'missing'])
/** Columns of which a middle says something. */
const measured: ReadonlySet<ColumnId> = new Set(['risk', 'braking', 'short', 'loss', 'survive', 'recover', 'price', 'recovery', 'lead-time', 'mass', 'volume', 'minimum-order', 'order-quantity', 'duty', 'rejects', 'requalification', 'scrap'])
export const isSummed = (column: ColumnId): boolean => addable.has(column) || measured.has(column)

/** A row under a selected branch is in the branch's sum already. */
export function distinct(rows: readonly PartRow[]): readonly PartRow[] {
  const keys = new Set(rows.map((row) => row.key))
  return rows.filter((row) => row.parentKey === null || !keys.has(row.parentKey))
}

/** Adds up a column of some rows: the unknown is counted, never added as zero; stock that never runs out is in no average. */
export function sumOf(rows: readonly PartRow[], column: ColumnId, book: FactBook): SelectionSum {
  // Dollars and euros have no average.
  const hasCurrencies = column === 'price' && new Set(rows.map((row) => valueOf(row, 'currency', book)).filter((one) => one !== null)).size > 1
  let sum = 0
  let known = 0
  let unknown = 0
  let least = Infinity
  let most = -Infinity
  for (const row of rows) {
    const value = valueOf(row, column, book)
    if (typeof value !== 'number' || value === Infinity) {
      unknown += value === Infinity ? 0 : 1
      continue
    }
    sum += value
    known += 1
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  const isMeasured = known > 0 && !hasCurrencies
  return { column, sum: known > 0 && addable.has(column) ? sum : null, average: isMeasured ? sum / known : null, least: isMeasured ? least : null, most: isMeasured ? most : null, known, unknown }
}
