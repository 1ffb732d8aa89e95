import { z } from 'zod'
import { onceEach } from '../../../shared/engine/remember.ts'
import { factOf, type FactColumnId, factColumnIds, isFactColumn } from './fact-columns.ts'
import type { FactBook } from '../../facts/fact-book.ts'
import { missingOf } from './missing-of.ts'
import { daysShort, type PartRow } from './part-row.ts'

/** Columns that are worked out or put together, in the order of the usual table. */
export const workedColumnIds = ['part', 'site', 'quantity', 'landed', 'share', 'risk', 'braking', 'short', 'loss', 'missing', 'survive', 'recover'] as const
export const columnIds = [...workedColumnIds, ...factColumnIds] as const
/** A column that every project has. */
export type OwnColumnId = (typeof workedColumnIds)[number] | FactColumnId
/** A column of the buyer's sheet that says nothing Remweg reckons with, by its heading there. */
export type SheetColumnId = `sheet:${string}`
/** A column of the parts table. */
export type ColumnId = OwnColumnId | SheetColumnId

const ofSheet = 'sheet:'
export const isOwnColumn = (name: string | undefined): name is OwnColumnId => columnIds.some((column) => column === name)
export const isSheetColumn = (name: string | undefined): name is SheetColumnId => name?.startsWith(ofSheet) === true
export const isColumn = (name: string | undefined): name is ColumnId => isSheetColumn(name) || isOwnColumn(name)
export const headingOf = (column: SheetColumnId): string => column.slice(ofSheet.length)

/** A column as a setting keeps it. */
export const KeptColumn = z.custom<ColumnId>((value) => typeof value === 'string' && value.length <= 300 && isColumn(value))

const sheetColumnsOf = onceEach((parts: FactBook['parts']): readonly SheetColumnId[] => {
  const headings = new Set<string>()
  for (const { extra } of parts.values()) for (const heading in extra) headings.add(heading)
  return [...headings].map((heading): SheetColumnId => `${ofSheet}${heading}`)
})
/** The columns of the buyer's sheets that some part has words in, in the order in which they come. */
export const sheetColumns = ({ parts }: FactBook): readonly SheetColumnId[] => sheetColumnsOf(parts)

/** What a column sorts by, is filtered by and copies as; null is unknown. */
export function valueOf(row: PartRow, column: ColumnId, book: FactBook): number | string | null {
  if (isFactColumn(column)) return factOf(row, column, book)
  if (isSheetColumn(column)) return (row.partId === null ? undefined : book.parts.get(row.partId)?.extra[headingOf(column)]) ?? null
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
