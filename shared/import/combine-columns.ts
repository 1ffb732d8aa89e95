import { daysIn, pricedPer } from './column-units.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { LineDraft, TableColumns } from './read-fields.ts'
import { readNumber } from './read-number.ts'
import { columnLetter, textAt, type SheetCells } from './workbook.ts'

/** What a row holds in columns without a field, so that nothing of the sheet is lost. */
export function readOthers(sheet: SheetCells, row: number, table: TableColumns): Record<string, string> {
  const found = new Map<string, string>()
  for (const { column, name } of table.others) {
    const text = textAt(sheet, row, column)
    // Two columns may share a heading.
    if (text !== '') found.set(found.has(name) ? `${name} (${columnLetter(column)})` : name, text.slice(0, 1000))
  }
  // A heading may be any word, such as __proto__, which only an own property holds.
  return Object.fromEntries(found)
}

/** Adds what stands in a second column of lead time, and brings a price per 100 to one unit, once the fields of the row are read. */
export function combineColumns(sheet: SheetCells, row: number, table: TableColumns, line: LineDraft): void {
  const numberIn = (column: MatchedColumn): number | null => {
    const stored = sheet.values[row]?.[column.column]
    return typeof stored === 'number' ? stored : readNumber(textAt(sheet, row, column.column), table.decimals.get(column.column) ?? '.').value
  }
  for (const column of table.addends) {
    const days = numberIn(column)
    if (days !== null && days >= 0) line.leadTimeDays = (line.leadTimeDays ?? 0) + days * daysIn(column.unit)
  }
  const price = table.main.get('unitPrice')
  if (table.priceUnit === null || price === undefined || line.unitPrice === null || pricedPer(price) !== 1) return
  const units = Number(textAt(sheet, row, table.priceUnit.column).replaceAll(/\D/gu, ''))
  if (units > 1) line.unitPrice /= units
}
