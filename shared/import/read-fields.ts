import type { Issue } from '../model/issue.ts'
import type { ImportField, ImportLine } from './bom-import.ts'
import type { MatchedColumn } from './match-columns.ts'
import { daysIn, kilogramsIn, pricedPer, timesAYear, weeksIn } from './column-units.ts'
import { currencyIn } from './currency.ts'
import { findDecimal, isEmptyMark, readNumber, type DecimalMark } from './read-number.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'

/** Fields whose values are numbers. */
export const numberFields = [
  'quantity', 'unitPrice', 'lineTotal', 'leadTimeDays', 'minimumOrder', 'orderQuantity', 'massKg', 'stock', 'recoveryDays', 'dutyRate', 'scrapShare',
  'packSize', 'volumeM3', 'rejectShare', 'demandPerYear', 'marginPerUnit', 'finishedStock', 'capacityPerDay', 'financialRisk', 'requalificationWeeks', 'share',
] as const
type NumberField = (typeof numberFields)[number]
const isNumberField = (field: ImportField): field is NumberField => (numberFields as readonly string[]).includes(field) // widened to search

const fieldNames: Readonly<Record<NumberField, string>> = {
  quantity: 'Quantity', unitPrice: 'Price', lineTotal: 'Line total', leadTimeDays: 'Lead time', minimumOrder: 'Minimum order', orderQuantity: 'Order quantity',
  massKg: 'Mass', stock: 'Stock', recoveryDays: 'Recovery time', dutyRate: 'Duty', scrapShare: 'Scrap',
  packSize: 'Pack size', volumeM3: 'Volume', rejectShare: 'Reject share', demandPerYear: 'Demand', marginPerUnit: 'Margin', finishedStock: 'Finished stock', capacityPerDay: 'Capacity',
  financialRisk: 'Financial risk', requalificationWeeks: 'Requalification', share: 'Share',
}

/** The columns of one table by field, and how its numbers are written. */
export interface TableColumns {
  readonly columns: readonly MatchedColumn[]
  readonly main: ReadonlyMap<ImportField, MatchedColumn>
  /** Columns of further sources, by their number. */
  readonly groups: ReadonlyMap<number, ReadonlyMap<ImportField, MatchedColumn>>
  readonly decimals: ReadonlyMap<number, DecimalMark>
  /** Columns of which each is one level, in order; the part stands in the column of its level. */
  readonly stairs: readonly MatchedColumn[]
  /** Further columns of days that add to the lead time. */
  readonly addends: readonly MatchedColumn[]
  /** The column that says for how many units the price stands. */
  readonly priceUnit: MatchedColumn | null
  /** Columns without a field, with the name they are kept under. */
  readonly others: readonly { readonly column: number; readonly name: string }[]
}

/** Typed values that replace what is written, by cell address. */
export type TypedValues = ReadonlyMap<string, string>

/** Sorts matched columns by field and decides the decimal mark of each numeric one over the given rows. */
export function arrangeColumns(
  sheet: SheetCells, columns: readonly MatchedColumn[], rows: readonly number[], chosen: ReadonlyMap<number, DecimalMark>, otherwise: DecimalMark | null,
): { table: TableColumns; issues: Issue[] } {
  const main = new Map<ImportField, MatchedColumn>()
  const groups = new Map<number, Map<ImportField, MatchedColumn>>()
  const addends: MatchedColumn[] = []
  for (const column of columns) {
    if (column.field === null) continue
    if (column.group === 0) {
      if (!main.has(column.field)) main.set(column.field, column)
      else if (column.field === 'leadTimeDays') addends.push(column)
    } else {
      const group = groups.get(column.group) ?? new Map<ImportField, MatchedColumn>()
      group.set(column.field, column)
      groups.set(column.group, group)
    }
  }
  const decimals = new Map<number, DecimalMark>(chosen)
  const stairs = columns.filter((column) => column.field === 'level' && column.group > 0)
  const open: { column: MatchedColumn; row: number; mixed: boolean }[] = []
  for (const column of columns) {
    if (column.field === null || !isNumberField(column.field) || decimals.has(column.column)) continue
    const written = rows.filter((row) => typeof sheet.values[row]?.[column.column] === 'string')
    const finding = findDecimal(written.map((row) => textAt(sheet, row, column.column)))
    if (finding.decimal !== null) decimals.set(column.column, finding.decimal)
    const [doubtful] = finding.ambiguous
    if (doubtful !== undefined) open.push({ column, row: written[doubtful] ?? 0, mixed: finding.decimal !== null })
  }
  const votes = [...decimals.values()]
  // Where all other columns are written one way, this one is as good as settled too.
  const settled = votes.length > 0 && new Set(votes).size === 1
  const usual = votes.length === 0 ? otherwise : votes.filter((mark) => mark === ',').length * 2 > votes.length ? ',' : '.'
  for (const column of columns) {
    if (column.field !== null && isNumberField(column.field) && !decimals.has(column.column)) decimals.set(column.column, usual ?? '.')
  }
  return { table: { columns, main, groups, decimals, stairs, addends, priceUnit: columns.find((column) => column.priceUnit && column.field === null) ?? null, others: othersOf(columns) }, issues: open.map(({ column, row, mixed }) => ambiguity(sheet, column, row, decimals.get(column.column) ?? '.', settled && !mixed)) }
}

function othersOf(columns: readonly MatchedColumn[]): { column: number; name: string }[] {
  const names = new Set<string>()
  return columns.filter((column) => column.field === null && column.evidence.filled > 0).map(({ column, header }) => {
    const plain = header === '' ? `Column ${columnLetter(column)}` : header.replaceAll(/\s+/gu, ' ').slice(0, 100)
    const name = names.has(plain) ? `${plain} (${columnLetter(column)})` : plain
    names.add(name)
    return { column, name }
  })
}

function ambiguity(sheet: SheetCells, column: MatchedColumn, row: number, taken: DecimalMark, settled: boolean): Issue {
  const text = textAt(sheet, row, column.column)
  const name = column.field !== null && isNumberField(column.field) ? fieldNames[column.field] : column.header
  const one = readNumber(text, '.').value
  const other = readNumber(text, ',').value
  const read = taken === '.' ? one : other
  return {
    severity: settled ? 'info' : 'warning', code: 'decimal-mark-unclear', sheet: sheet.name, row: row + 1, column: columnLetter(column.column),
    message: `${name} can be read two ways: ${cellAddress(row, column.column)} says ${text}, which is ${one} or ${other}.`,
    fix: `Read as ${read}, with a ${taken === '.' ? 'point' : 'comma'} for decimals. Choose the other mark for this column if that is wrong.`,
  }
}

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
  sheet: SheetCells, row: number, fields: ReadonlyMap<ImportField, MatchedColumn>, table: TableColumns, typed: TypedValues, issues: Issue[],
): LineDraft {
  const line: LineDraft = { ...emptyLine, sheet: sheet.name, row: row + 1, cells: {}, extra: {}, levelText: null, indent: 0 }
  const cells: Partial<Record<ImportField, { cell: string; raw: string }>> = {}
  let signed: string | null = null
  for (const [field, column] of fields) {
    const address = cellAddress(row, column.column)
    const replaced = typed.get(address)
    const text = replaced ?? textAt(sheet, row, column.column)
    if (text === '') continue
    cells[field] = { cell: address, raw: text }
    const stored = replaced === undefined ? sheet.values[row]?.[column.column] : null
    if (isNumberField(field)) {
      const read = typeof stored === 'number'
        ? { value: stored, problem: null, currency: null, unit: null, approximate: false, percent: sheet.percentColumns.has(column.column) && /%/u.test(text) ? 'stored' as const : false }
        : readNumber(text, table.decimals.get(column.column) ?? '.')
      if (field === 'unitPrice' || (field === 'lineTotal' && signed === null)) {
        signed = read.currency ?? currencyIn(text) ?? sheet.columnCurrencies.get(column.column) ?? currencyIn(column.header) ?? signed
      }
      if (read.problem !== null) issues.push(unreadable(sheet.name, row, column, field, text, read.problem))
      else if (read.value !== null) setNumber(line, field, read.value, read.unit, read.percent, column, issues)
      if (read.approximate) issues.push(approximated(sheet.name, row, column, field, text))
      if (field === 'quantity' && read.unit !== null && line.unit === null) line.unit = read.unit
    } else if (isEmptyMark(text) && field !== 'position' && field !== 'level') continue
    else if (field === 'hsCode' && shortNumber.test(text)) line.hsCode = withAllDigits(text, issues, { sheet: sheet.name, row, column: column.column })
    else setText(line, field, typeof stored === 'number' ? numberAsText(stored, text) : text)
  }
  line.currency ??= signed
  const named = fields.get('partNumber') ?? fields.get('description')
  line.indent = named === undefined ? 0 : /^[\s\u00A0]*/u.exec(sheet.texts[row]?.[named.column] ?? '')?.[0].length ?? 0
  line.cells = cells
  return line
}

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
function withAllDigits(text: string, issues: Issue[], at: { sheet: string; row: number; column: number }): string | null {
  const [, first = '', rest = '', exponent = ''] = shortNumber.exec(text) ?? []
  if (rest.length === Number(exponent)) return `${first}${rest}`
  issues.push({
    severity: 'warning', code: 'hs-code-shortened', sheet: at.sheet, row: at.row + 1, column: columnLetter(at.column),
    message: `The customs code in ${cellAddress(at.row, at.column)} was saved as ${text}, without all of its digits.`, fix: 'Left empty. Type the code, or format the column as text in the sheet and save it again.',
  })
  return null
}

function setText(line: LineDraft, field: Exclude<ImportField, NumberField>, text: string): void {
  switch (field) {
    case 'level': line.levelText = text; break
    case 'makeOrBuy': line.makeOrBuy = makeOrBuyOf(text); break
    case 'currency': line.currency = currencyIn(text) ?? (/^[A-Za-z]{3}$/u.test(text) ? text.toUpperCase() : null); break
    default: line[field] = text
  }
}

function makeOrBuyOf(text: string): 'make' | 'buy' | null {
  if (/^(?:m|make|made|manufacture|manufactured|in-?house|e|eigen.*|maak|maken|zelf.*|fabriqu.*|fabricado|fabricar|fabrication|produ.*|wytwarz.*|własn.*|interno)$/iu.test(text)) return 'make'
  return /^(?:b|buy|bought|purchase[d]?|f|fremd.*|k|koop|kopen|inkoop|ingekocht|kauf.*|achet.*|achat|compra.*|zakup.*|kup.*|acquist.*|esterno|p)$/iu.test(text) ? 'buy' : null
}

function setNumber(line: LineDraft, field: NumberField, value: number, unit: string | null, percent: boolean | 'stored', column: MatchedColumn, issues: Issue[]): void {
  // Only a margin may be below zero: a product can be sold at a loss.
  const negative = value < 0 && field !== 'marginPerUnit'
  if (negative) {
    issues.push({
      severity: 'warning', code: `${kebab(field)}-negative`, sheet: line.sheet, row: line.row, column: columnLetter(column.column),
      message: `${fieldNames[field]} in ${columnLetter(column.column)}${line.row} is below zero (${value}).`, fix: 'Left empty. Type the right value if there is one.',
    })
    return
  }
  if (field === 'massKg') line.massKg = value * kilogramsIn(unit ?? column.unit)
  else if (field === 'leadTimeDays' || field === 'recoveryDays') line[field] = value * daysIn(unit ?? column.unit)
  else if (field === 'unitPrice') line.unitPrice = value / pricedPer(column)
  else if (field === 'dutyRate' || field === 'scrapShare' || field === 'rejectShare' || (field === 'share' && value !== 1)) line[field] = percent === true || (percent === false && (/%|percent|procent|prozent/iu.test(`${column.unit} ${column.header}`) || value >= 1)) ? value / 100 : value
  else if (field === 'demandPerYear') line.demandPerYear = value * timesAYear(column.unit)
  else if (field === 'capacityPerDay') line.capacityPerDay = value / daysIn(column.unit)
  else if (field === 'requalificationWeeks') line.requalificationWeeks = value * weeksIn(unit ?? column.unit)
  else if (field === 'financialRisk' && value > 100) {
    issues.push({
      severity: 'warning', code: 'financial-risk-too-high', sheet: line.sheet, row: line.row, column: columnLetter(column.column),
      message: `Financial risk in ${columnLetter(column.column)}${line.row} is ${value}, above 100.`, fix: 'Left empty. Type a number from 0 (strong) to 100 (weak).',
    })
  }
  else line[field] = value
}

const kebab = (field: string) => field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

function unreadable(sheet: string, row: number, column: MatchedColumn, field: NumberField, text: string, problem: string): Issue {
  const why = problem === 'range' ? 'is a range' : problem === 'choice' ? 'leaves a choice' : problem === 'date' ? 'looks like a date' : 'is not one number'
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return {
    severity: 'warning', code: `${kebab(field)}-${problem === 'range' ? 'range' : problem === 'date' ? 'date' : 'not-a-number'}`, sheet, row: row + 1, column: columnLetter(column.column),
    message: `${fieldNames[field]} in ${cellAddress(row, column.column)} ${why}: “${shown}”.`, fix: 'Left empty, not counted as 0 or 1. Type one number.',
  }
}

function approximated(sheet: string, row: number, column: MatchedColumn, field: NumberField, text: string): Issue {
  return {
    severity: 'info', code: `${kebab(field)}-approximate`, sheet, row: row + 1, column: columnLetter(column.column),
    message: `${fieldNames[field]} in ${cellAddress(row, column.column)} is marked as approximate: “${text}”.`, fix: 'Read as the number that stands there.',
  }
}
