import type { ImportIssue } from './bom-import.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { TableColumns } from './table-columns.ts'
import { pricedPer } from './column-units.ts'
import { readNumber } from './read-number.ts'
import { vatIn } from './read-price.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'

const letters = (columns: readonly MatchedColumn[]): string => columns.map((column) => `${columnLetter(column.column)} (${column.header})`).join(' and ')

/** What a person should know of whole columns: sums of two, prices per hundred, numbers that were shown short, weights in two units. */
export function noteColumns(sheet: SheetCells, rows: readonly number[], table: TableColumns): ImportIssue[] {
  const found: ImportIssue[] = []
  const lead = table.main.get('leadTimeDays')
  if (lead !== undefined && table.addends.length > 0) {
    found.push({
      severity: 'info', code: 'lead-times-added', sheet: sheet.name, row: null, column: columnLetter(lead.column),
      message: `Columns ${letters([lead, ...table.addends])} each state a part of the lead time.`, fix: 'They are added up. Choose no field for one of them if it already holds the whole.',
    })
  }
  const price = table.main.get('unitPrice')
  if (price !== undefined && table.priceUnit !== null && pricedPer(price) === 1) {
    found.push({
      severity: 'info', code: 'price-unit-column', sheet: sheet.name, row: null, column: columnLetter(table.priceUnit.column),
      message: `Column ${letters([table.priceUnit])} says for how many units a price stands.`, fix: 'Prices are read per single unit.',
    })
  }
  const tax = price === undefined ? null : vatIn(price.header)
  if (price !== undefined && tax?.vat === 'with') {
    const known = tax.rate !== null
    found.push({
      severity: known ? 'info' : 'warning', code: 'price-with-vat', sheet: sheet.name, row: null, column: columnLetter(price.column), message: `Column ${letters([price])} holds prices with value added tax, and there is no column without it.`,
      fix: known ? `The ${Math.round((tax.rate ?? 0) * 1000) / 10} % that the heading states is taken out, as it is no cost.` : 'Read as they stand, so that costs are too high by the tax. Write the rate in the heading, such as “incl. 21% VAT”, or add a column without tax.',
    })
  }
  for (const column of table.columns) {
    const restored = sheet.restored.get(column.column)
    if (restored === undefined || column.field === null) continue
    found.push({
      severity: 'info', code: 'number-shown-short', sheet: sheet.name, row: restored.row + 1, column: columnLetter(column.column),
      message: `${cellAddress(restored.row, column.column)} shows ${restored.shown}${restored.count === 1 ? '' : `, and ${restored.count - 1} more cells of the column are shown like it`}.`,
      fix: 'Read with all the digits that the cell holds. Format the column as text to see them in the sheet.',
    })
  }
  const mass = table.main.get('massKg')
  const mixed = mass === undefined ? null : mixedMass(sheet, rows, mass, table)
  if (mixed !== null) found.push(mixed)
  return found
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
  const said = (row: number) => `${cellAddress(row, column.column)} says ${textAt(sheet, row, column.column)}`
  if (firstByUnit.size > 1) {
    const [one = 0, other = 0] = firstByUnit.values()
    const open = firstByUnit.get('')
    return {
      ...common, row: (open ?? other) + 1, message: `Weights are written in different units: ${said(one)}, ${said(other)}.`,
      fix: open === undefined ? 'Each is converted from the unit beside it.' : 'Each is converted from the unit beside it; those without a unit count as kg. Write the unit in the heading if that is wrong.',
    }
  }
  if (light === null || heavy === null) return null
  return {
    ...common, row: heavy + 1, message: `Weights have no unit and seem to mix kilograms and grams: ${said(light)}, ${said(heavy)}.`,
    fix: 'All are read as kg. Write one unit in the heading, or type the weights that are wrong.',
  }
}
