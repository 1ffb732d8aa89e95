import { daysShort, type PartRow } from './part-row.ts'

export const columnIds = ['part', 'site', 'quantity', 'landed', 'share', 'risk', 'braking', 'short', 'loss'] as const
/** A column of the parts table. */
export type ColumnId = (typeof columnIds)[number]

/** What a column sorts by and copies as; null is unknown. */
export function valueOf(row: PartRow, column: ColumnId): number | string | null {
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
      return row.survive
    case 'short':
      return daysShort(row.gap)
    case 'loss':
      return row.loss
  }
}

/** Rows as tab-separated text for a spreadsheet: numbers bare with a decimal point and all their digits, the unknown as an empty cell. */
export function rowsAsText(rows: readonly PartRow[], heads: readonly string[]): string {
  const cell = (value: number | string | null): string => {
    if (value === null || value === Infinity) return ''
    return typeof value === 'number' ? String(Number(value.toPrecision(12))) : escaped(value)
  }
  const lines = rows.map((row) =>
    [
      row.number, row.description, row.country, row.supplier, row.quantity, row.landed, row.spend, row.share, row.risk, row.survive, row.recover, daysShort(row.gap), row.loss,
    ].map(cell).join('\t'),
  )
  return [heads.map(escaped).join('\t'), ...lines].join('\r\n')
}

/** Text that stays in its cell, and that a spreadsheet does not run as a formula. */
function escaped(text: string): string {
  const safe = /^[=+@-]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
