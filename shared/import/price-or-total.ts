import { say } from '../text/say.ts'
import type { ImportIssue } from './bom-import.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { LineDraft } from './read-fields.ts'
import { columnLetter } from './workbook.ts'

/** The price column whose values add up to the total that the sheet states, although times the quantity they do not: they are line totals. */
export function totalsInstead(columns: readonly MatchedColumn[], lines: readonly LineDraft[], statedTotal: number | null, chosen: ReadonlyMap<number, unknown>): MatchedColumn | null {
  const price = columns.find((column) => column.field === 'unitPrice' && column.group === 0)
  if (statedTotal === null || statedTotal <= 0 || price === undefined || chosen.has(price.column) || columns.some((column) => column.field === 'lineTotal')) return null
  let sum = 0
  let multiplied = 0
  for (const { alternateOf, unitPrice, quantity } of lines) {
    if (alternateOf !== null || unitPrice === null) continue
    sum += unitPrice
    multiplied += unitPrice * (quantity ?? 1)
  }
  return Math.abs(sum - statedTotal) <= statedTotal * 0.005 && Math.abs(multiplied - statedTotal) > statedTotal * 0.02 ? price : null
}

/** Says that a column was read as line totals, with one click to read it as prices. */
export function readAsTotals(sheet: string, { column, header }: MatchedColumn): ImportIssue {
  const letter = columnLetter(column)
  return {
    severity: 'info', code: 'prices-are-totals', sheet, row: null, column: letter,
    message: say`Column ${letter} (${header}) adds up to the total that the sheet states without being multiplied by the quantity, and is read as the total of each line.`, fix: say`Read it as the price of one if it is.`,
    repair: { label: say`Read ${letter} as unit price`, choices: { columns: { [`${sheet}!${letter}`]: 'unitPrice' } } },
  }
}
