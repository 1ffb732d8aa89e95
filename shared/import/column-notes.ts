import { allOf, say, type Listing } from '../text/say.ts'
import type { ImportIssue } from './bom-import.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { TableColumns } from './table-columns.ts'
import { pricedPer } from './column-units.ts'
import { dateOfSerial, numberBefore } from './mistaken-dates.ts'
import { readNumber } from './read-number.ts'
import { vatIn } from './read-price.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'
import { append } from './words.ts'

const letters = (columns: readonly MatchedColumn[]): Listing => allOf(columns.map((column) => `${columnLetter(column.column)} (${column.header})`))

/** What a person should know of whole columns: sums of two, prices per hundred, numbers that were shown short, weights in two units. */
export function noteColumns(sheet: SheetCells, rows: readonly number[], table: TableColumns): ImportIssue[] {
  const found: ImportIssue[] = []
  const lead = table.main.get('leadTimeDays')
  if (lead !== undefined && table.addends.length > 0) {
    found.push({
      severity: 'info', code: 'lead-times-added', sheet: sheet.name, row: null, column: columnLetter(lead.column),
      message: say`Columns ${letters([lead, ...table.addends])} each state a part of the lead time.`, fix: say`They are added up. Choose no field for one of them if it already holds the whole.`,
    })
  }
  const price = table.main.get('unitPrice')
  if (price !== undefined && table.priceUnit !== null && pricedPer(price) === 1) {
    found.push({
      severity: 'info', code: 'price-unit-column', sheet: sheet.name, row: null, column: columnLetter(table.priceUnit.column),
      message: say`Column ${letters([table.priceUnit])} says for how many units a price stands.`, fix: say`Prices are read per single unit.`,
    })
  }
  const heading = price === undefined ? null : vatIn(price.header)
  const tax = heading?.vat === null && table.taxed !== null ? { vat: 'with', rate: table.taxed.rate } : heading
  if (price !== undefined && tax?.vat === 'with') {
    const known = tax.rate !== null
    found.push({
      severity: known ? 'info' : 'warning', code: 'price-with-vat', sheet: sheet.name, row: null, column: columnLetter(price.column), message: heading?.vat === 'with' ? say`Column ${letters([price])} holds prices with value added tax, and there is no column without it.` : say`A remark says that the prices in column ${letters([price])} are with value added tax.`,
      fix: known ? say`The ${Math.round((tax.rate ?? 0) * 1000) / 10} % that it states is taken out, as it is no cost.` : say`Read as they stand, so that costs are too high by the tax. Write the rate in the heading, such as “incl. 21% VAT”, or add a column without tax.`,
    })
  }
  for (const column of table.columns) {
    const restored = sheet.restored.get(column.column)
    if (restored === undefined || column.field === null) continue
    found.push({
      severity: 'info', code: 'number-shown-short', sheet: sheet.name, row: restored.row + 1, column: columnLetter(column.column),
      message: restored.count === 1
        ? say`${cellAddress(restored.row, column.column)} shows ${restored.shown}.`
        : say`${cellAddress(restored.row, column.column)} shows ${restored.shown}, and ${restored.count - 1} more cells of the column are shown like it.`,
      fix: say`Read with all the digits that the cell holds. Format the column as text to see them in the sheet.`,
    })
  }
  for (const field of ['unitPrice', 'massKg', 'quantity'] as const) {
    const column = table.main.get(field)
    if (column !== undefined) append(found, serialsAmong(sheet, rows, column, table))
  }
  const mass = table.main.get('massKg')
  const mixed = mass === undefined ? null : mixedMass(sheet, rows, mass, table)
  if (mixed !== null) found.push(mixed)
  return found
}

/** Numbers like 46178 among small ones are what is left of 5.6 when a spreadsheet has made 5 June of it and shows the date as a number. */
function serialsAmong(sheet: SheetCells, rows: readonly number[], column: MatchedColumn, table: TableColumns): ImportIssue[] {
  const decimal = table.decimals.get(column.column) ?? '.'
  const numbers = rows.flatMap((row) => {
    const address = cellAddress(row, column.column)
    const stored = sheet.values[row]?.[column.column]
    const value = table.choices.typed.has(address) ? null : typeof stored === 'number' ? stored : /^\d{5}$/u.test(textAt(sheet, row, column.column)) ? Number(textAt(sheet, row, column.column)) : readNumber(textAt(sheet, row, column.column), decimal).value
    return value === null ? [] : [{ row, address, value }]
  })
  const suspects = numbers.filter(({ value }) => dateOfSerial(value) !== null)
  if (suspects.length === 0 || suspects.length * 4 > numbers.length) return []
  const largest = numbers.reduce((most, { value }) => (dateOfSerial(value) === null ? Math.max(most, value) : most), 0)
  if (largest > 1000) return []
  return suspects.flatMap(({ row, address, value }) => {
    const date = dateOfSerial(value)
    if (date === null) return []
    const before = numberBefore(date, decimal)
    return [{
      severity: 'warning', code: 'number-of-a-date', sheet: sheet.name, row: row + 1, column: columnLetter(column.column),
      message: say`${address} says ${value} among numbers up to ${largest}. That is how a spreadsheet stores a date: it has probably turned ${before} into one.`, fix: say`Read as it stands. Type the number if that is wrong.`,
      repair: { label: say`Read ${value} as ${before}`, choices: { values: { [`${sheet.name}!${address}`]: before } } },
    } satisfies ImportIssue]
  })
}

/** Weights in several units, or none stated where whole grams and fractions of kilograms seem to stand together. */
function mixedMass(sheet: SheetCells, rows: readonly number[], column: MatchedColumn, table: TableColumns): ImportIssue | null {
  const firstByUnit = new Map<string, number>()
  let light: number | null = null
  let heavy: number | null = null
  for (const row of rows) {
    const stored = sheet.values[row]?.[column.column]
    const text = textAt(sheet, row, column.column)
    const read = typeof stored === 'number' ? { value: stored, unit: null } : readNumber(text, table.decimals.get(column.column) ?? '.')
    if (read.value === null) continue
    const unit = read.unit?.toLowerCase() ?? column.unit ?? ''
    if (!firstByUnit.has(unit)) firstByUnit.set(unit, row)
    if (unit === '' && read.value > 0 && read.value < 1) light ??= row
    if (unit === '' && read.value >= 50 && Number.isInteger(read.value)) heavy ??= row
  }
  const common = { severity: 'warning', code: 'mass-unit-mixed', sheet: sheet.name, column: columnLetter(column.column) } as const
  const said = (row: number) => say`${cellAddress(row, column.column)} says ${textAt(sheet, row, column.column)}`
  if (firstByUnit.size > 1) {
    const [one = 0, other = 0] = firstByUnit.values()
    const open = firstByUnit.get('')
    return {
      ...common, row: (open ?? other) + 1, message: say`Weights are written in different units: ${said(one)}, ${said(other)}.`,
      fix: open === undefined ? say`Each is converted from the unit beside it.` : say`Each is converted from the unit beside it; those without a unit count as kg. Write the unit in the heading if that is wrong.`,
    }
  }
  if (light === null || heavy === null) return null
  return {
    ...common, row: heavy + 1, message: say`Weights have no unit and seem to mix kilograms and grams: ${said(light)}, ${said(heavy)}.`,
    fix: say`All are read as kg. Write one unit in the heading, or type the weights that are wrong.`,
  }
}
