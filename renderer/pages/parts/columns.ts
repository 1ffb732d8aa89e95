import { factOf, type FactColumnId, factColumnIds, isFactColumn } from './fact-columns.ts'
import type { FactBook } from '../../facts/fact-book.ts'
import { missingOf } from './missing-of.ts'
import { daysShort, type PartRow } from './part-row.ts'

/** Columns that are worked out or put together, in the order of the usual table. */
export const workedColumnIds = ['part', 'site', 'quantity', 'landed', 'share', 'risk', 'braking', 'short', 'loss', 'missing', 'survive', 'recover'] as const
export const columnIds = [...workedColumnIds, ...factColumnIds] as const
/** A column of the parts table. */
export type ColumnId = (typeof workedColumnIds)[number] | FactColumnId

export const isColumn = (name: string | undefined): name is ColumnId => columnIds.some((column) => column === name)

/** What a column sorts by, is filtered by and copies as; null is unknown. */
export function valueOf(row: PartRow, column: ColumnId, book: FactBook): number | string | null {
  if (isFactColumn(column)) return factOf(row, column, book)
  switch (column) {
    case 'part':
      return row.number === '' ? row.description : row.number
    case 'site':
      return row.supplier === '' ? null : row.supplier
    case 'quantity':
      return row.quantity
    case 'landed':
      return row.landed
    case 'share':
      return row.share
    case 'risk':
      return row.risk
    case 'braking':
    case 'survive':
      return row.survive
    case 'recover':
      return row.recover
    case 'short':
      return daysShort(row.gap)
    case 'loss':
      return row.loss
    case 'missing':
      return row.kind === 'part' ? missingOf(row, book).length : null
  }
}
