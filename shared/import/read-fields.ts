import { say } from '../text/say.ts'
import type { ImportField, ImportIssue, ImportLine } from './bom-import.ts'
import { combineColumns } from './combine-columns.ts'
import { currencyNamed } from './currency.ts'
import { settleCurrency } from './settle-currency.ts'
import type { MatchedColumn } from './match-columns.ts'
import { codeAsDate } from './mistaken-dates.ts'
import type { NumberCell } from './number-cell.ts'
import { isNumberField, type NumberField } from './number-fields.ts'
import { isEmptyMark } from './read-number.ts'
import { formulaError, readNumberCell, type RowAmounts } from './read-number-cell.ts'
import { settleCounts } from './settle-counts.ts'
import { settlePrice } from './settle-price.ts'
import type { TableColumns, TypedValues } from './table-columns.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'

/** A line with nothing in it yet. */
export const emptyLine = {
  level: null, parent: null, parentRow: null, quantity: null, unitPrice: null, lineTotal: null, leadTimeDays: null, minimumOrder: null, orderQuantity: null, massKg: null,
  stock: null, recoveryDays: null, dutyRate: null, scrapShare: null, rejectShare: null, packSize: null, volumeM3: null, priceBreaks: [],
  demandPerYear: null, marginPerUnit: null, finishedStock: null, capacityPerDay: null, financialRisk: null, requalificationWeeks: null, share: null, partNumber: null, description: null, unit: null, supplier: null, supplierPartNumber: null,
  manufacturer: null, manufacturerPartNumber: null, country: null, city: null, currency: null, hsCode: null, position: null, references: null, value: null,
  package: null, material: null, category: null, revision: null, makeOrBuy: null, incoterm: null, transportMode: null, url: null, note: null, alternateOf: null,
} as const satisfies Omit<ImportLine, 'sheet' | 'row' | 'cells' | 'extra'>

/** A line while it is being read. */
export type LineDraft = { -readonly [Key in keyof ImportLine]: ImportLine[Key] } & {
  levelText: string | null
  /** Blanks before its number or name, with which some lists show levels. */
  indent: number
}

/** Reads the fields of one row; numbers that cannot be read are null and named in `issues`. */
export function readFields(
  sheet: SheetCells, row: number, fields: ReadonlyMap<ImportField, MatchedColumn>, table: TableColumns, typed: TypedValues, issues: ImportIssue[],
): LineDraft {
  const line: LineDraft = { ...emptyLine, sheet: sheet.name, row: row + 1, cells: {}, extra: {}, levelText: null, indent: 0 }
  const cells: Partial<Record<ImportField, { cell: string; raw: string }>> = {}
  const amounts: RowAmounts = { price: null, counts: new Map() }
  for (const [field, column] of fields) {
    const address = cellAddress(row, column.column)
    const replaced = typed.get(address)
    const text = replaced ?? textAt(sheet, row, column.column)
    if (text === '') continue
    cells[field] = { cell: address, raw: text }
    const stored = replaced === undefined ? sheet.values[row]?.[column.column] : null
    if (isNumberField(field)) {
      const isNumber = typeof stored === 'number'
      const cell: NumberCell = {
        sheet: sheet.name, row, address, column, field, text, decimal: table.decimals.get(column.column) ?? '.', stored: isNumber ? stored : null,
        storedPercent: isNumber && sheet.percentColumns.has(column.column) && text.includes('%'),
      }
      readNumberCell(line, cell, amounts, issues)
    } else if ((isEmptyMark(text) && field !== 'position' && field !== 'level') || formulaError.test(text)) continue
    else if (field === 'hsCode' && shortNumber.test(text)) line.hsCode = withAllDigits(text, issues, { sheet: sheet.name, row, column: column.column })
    else setText(line, field, typeof stored === 'number' ? numberAsText(stored, text) : text)
    const habit = replaced === undefined ? table.codes.get(column.column) : undefined
    if (habit !== undefined) {
      const issue = codeAsDate(sheet.name, row, column.column, text, habit)
      if (issue !== null) issues.push(issue)
    } else if (idFields.has(field) && /^\d(?:[.,]\d+)?E\+\d{1,2}$/iu.test(text)) issues.push(shortenedId(sheet.name, row, column.column, text))
  }
  line.cells = cells
  settleCurrency(sheet, row, fields, table, line, issues)
  const counted = settleCounts(line, amounts.counts, issues)
  const main = fields === table.main
  if (main) combineColumns(sheet, row, table, line, amounts, issues)
  if (amounts.price !== null) settlePrice(line, amounts.price, counted, issues)
  const named = fields.get('partNumber') ?? fields.get('description')
  line.indent = named === undefined ? 0 : /^[\s\u00A0]*/u.exec(sheet.texts[row]?.[named.column] ?? '')?.[0].length ?? 0
  return line
}

const idFields: ReadonlySet<ImportField> = new Set(['partNumber', 'manufacturerPartNumber', 'supplierPartNumber', 'parent'])

/** A long number that was saved as 1.23E+12 has lost its digits for good. */
const shortenedId = (sheet: string, row: number, column: number, text: string): ImportIssue => ({
  severity: 'warning', code: 'id-shortened', sheet, row: row + 1, column: columnLetter(column), message: say`${cellAddress(row, column)} says ${text}: a spreadsheet has shortened a long number, and its last digits are gone.`,
  fix: say`Kept as it stands. Type the whole number, or format the column as text where the file was made and save it again.`,
})

/** Reads the level of a line, and its number, from the column in which it stands. */
export function readStairs(sheet: SheetCells, row: number, table: TableColumns, line: LineDraft): void {
  if (table.stairs.length < 2) return
  const step = table.stairs.findIndex((column) => textAt(sheet, row, column.column) !== '')
  const column = table.stairs[step]
  if (column === undefined) return
  const text = textAt(sheet, row, column.column)
  const cell = { cell: cellAddress(row, column.column), raw: text }
  line.levelText = String(step + 1)
  line.cells = { ...line.cells, level: cell }
  if (line.partNumber === null && !/^(?:[xX*•✓√+-]|\d{1,2})$/u.test(text)) {
    line.partNumber = text
    line.cells = { ...line.cells, partNumber: cell }
  }
}

/** Ids that were stored as numbers: as shown, unless the display shortened them. */
const numberAsText = (stored: number, shown: string): string => (/e\+?\d/iu.test(shown) || /^\d{1,3}(?:[.,\s]\d{3})+$/u.test(shown) || Number(shown) !== stored && !/\D/u.test(shown) && Number.isInteger(stored) && Number(shown) !== Math.round(stored) ? String(stored) : shown)

const shortNumber = /^(\d)[.,]?(\d*)E\+?(\d{1,2})$/iu

/** The digits of a code that a spreadsheet wrote as 8.503E+07, null where it dropped some of them. */
function withAllDigits(text: string, issues: ImportIssue[], at: { sheet: string; row: number; column: number }): string | null {
  const [, first = '', rest = '', exponent = ''] = shortNumber.exec(text) ?? []
  if (rest.length === Number(exponent)) return `${first}${rest}`
  issues.push({
    severity: 'warning', code: 'hs-code-shortened', sheet: at.sheet, row: at.row + 1, column: columnLetter(at.column),
    message: say`The customs code in ${cellAddress(at.row, at.column)} was saved as ${text}, without all of its digits.`, fix: say`Left empty. Type the code, or format the column as text in the sheet and save it again.`,
  })
  return null
}

function setText(line: LineDraft, field: Exclude<ImportField, NumberField>, text: string): void {
  switch (field) {
    case 'level': line.levelText = text; break
    case 'makeOrBuy': line.makeOrBuy = makeOrBuyOf(text); break
    case 'currency': line.currency = currencyNamed(text); break
    default: line[field] = text
  }
}

function makeOrBuyOf(text: string): 'make' | 'buy' | null {
  if (/^(?:m|make|made|manufacture|manufactured|in-?house|e|eigen.*|maak|maken|zelf.*|fabriqu.*|fabricado|fabricar|fabrication|produ.*|wytwarz.*|własn.*|interno)$/iu.test(text)) return 'make'
  return /^(?:b|buy|bought|purchase[d]?|f|fremd.*|k|koop|kopen|inkoop|ingekocht|kauf.*|achet.*|achat|compra.*|zakup.*|kup.*|acquist.*|esterno|p)$/iu.test(text) ? 'buy' : null
}
