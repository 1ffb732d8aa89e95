import { daysIn, pricedPer } from './column-units.ts'
import type { ImportIssue } from './bom-import.ts'
import type { MatchedColumn } from './match-columns.ts'
import { unreadable, type NumberCell } from './number-cell.ts'
import type { LineDraft } from './read-fields.ts'
import { daysInWord } from './read-duration.ts'
import { readNumber } from './read-number.ts'
import type { RowAmounts } from './read-number-cell.ts'
import { basisOf, readPrice } from './read-price.ts'
import type { TableColumns } from './table-columns.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'

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

/** The text of a cell, or what a person typed over it. */
const textIn = (sheet: SheetCells, row: number, column: MatchedColumn, table: TableColumns): string => table.choices.typed.get(cellAddress(row, column.column)) ?? textAt(sheet, row, column.column)

function numberIn(sheet: SheetCells, row: number, column: MatchedColumn, table: TableColumns): number | null {
  const stored = table.choices.typed.has(cellAddress(row, column.column)) ? null : sheet.values[row]?.[column.column]
  return typeof stored === 'number' ? stored : readNumber(textIn(sheet, row, column, table), table.decimals.get(column.column) ?? '.').value
}

/** Brings together what several columns say of one thing: parts of the lead time, its unit, the units a price stands for, and prices by quantity. */
export function combineColumns(sheet: SheetCells, row: number, table: TableColumns, line: LineDraft, amounts: RowAmounts, issues: ImportIssue[]): void {
  const lead = table.main.get('leadTimeDays')
  if (lead !== undefined && table.timeUnit !== null && line.leadTimeDays !== null && lead.unit === null) {
    const days = daysInWord(textIn(sheet, row, table.timeUnit, table))
    // "6 weeks" in the cell itself counts as it stands.
    if (days !== null && !/\p{L}/u.test(line.cells.leadTimeDays?.raw ?? '')) line.leadTimeDays = Math.round(line.leadTimeDays * days * 10) / 10
  }
  for (const column of table.addends) {
    const days = numberIn(sheet, row, column, table)
    if (days !== null && days >= 0) line.leadTimeDays = (line.leadTimeDays ?? 0) + days * daysIn(column.unit)
  }
  addTiers(sheet, row, table, amounts, issues)
  if (amounts.price !== null && table.taxed?.rate !== null && table.taxed !== null) amounts.price = { ...amounts.price, taxRemarked: table.taxed.rate }
  const price = table.main.get('unitPrice')
  if (table.priceUnit === null || price === undefined || amounts.price === null || pricedPer(price) !== 1) return
  const text = textIn(sheet, row, table.priceUnit, table)
  const units = /^\d+[.,](?:0{1,2}|0{4,})$/u.test(text) ? Number(text.replace(/[.,]0+$/u, '')) : (basisOf(text)?.units ?? 1)
  if (units > 1) amounts.price = { ...amounts.price, priceUnit: units }
}

/** The columns of prices by quantity with the quantity that each holds from in this row. */
function tiersOf(sheet: SheetCells, row: number, table: TableColumns): { column: MatchedColumn; from: number }[] {
  const paired = table.tierPairs.flatMap(({ from, price }) => {
    const quantity = numberIn(sheet, row, from, table)
    return quantity === null || quantity <= 0 ? [] : [{ column: price, from: quantity }]
  })
  return [...table.tiers.map((column) => ({ column, from: column.tier })), ...paired].toSorted((left, right) => left.from - right.from)
}

/** Prices from a quantity on that stand in columns of their own become steps of the line's price. */
function addTiers(sheet: SheetCells, row: number, table: TableColumns, amounts: RowAmounts, issues: ImportIssue[]): void {
  if (table.tiers.length === 0 && table.tierPairs.length === 0) return
  const breaks: { fromQuantity: number; unitPrice: number }[] = []
  let first = amounts.price
  for (const { column, from } of tiersOf(sheet, row, table)) {
    const own = amounts.price !== null && amounts.price.cell.column.column === column.column
    const address = cellAddress(row, column.column)
    const text = textIn(sheet, row, column, table)
    if (text === '') continue
    const stored = table.choices.typed.has(address) ? null : sheet.values[row]?.[column.column]
    const cell: NumberCell = { sheet: sheet.name, row, address, column, field: 'unitPrice', text, decimal: table.decimals.get(column.column) ?? '.', stored: typeof stored === 'number' ? stored : null, storedPercent: false }
    const read = own && amounts.price !== null ? amounts.price.read : readPrice(cell.stored === null ? text : '', cell.decimal)
    const value = cell.stored ?? read.value
    if (value !== null && value >= 0) {
      breaks.push({ fromQuantity: from, unitPrice: value })
      first ??= { cell, read: { ...read, value, problem: null }, priceUnit: 1, taxRemarked: 0 }
    } else if (read.problem !== null && column.column !== table.main.get('unitPrice')?.column) issues.push(unreadable(cell, { problem: read.problem, numbers: read.range ?? [], beforeDate: null }))
  }
  if (first !== null && breaks.length > 0) amounts.price = { ...first, read: { ...first.read, breaks } }
}
