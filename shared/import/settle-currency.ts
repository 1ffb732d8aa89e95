import { say } from '../text/say.ts'
import type { ImportField, ImportIssue, ImportLine } from './bom-import.ts'
import { countryOf } from './check-countries.ts'
import { currenciesIn, currenciesOfHeading } from './currency.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { LineDraft } from './read-fields.ts'
import type { TableColumns } from './table-columns.ts'
import type { SheetCells } from './workbook.ts'

/** Money of countries that share its sign with others. */
const moneyOf: Readonly<Record<string, string>> = { JP: 'JPY', CN: 'CNY', SE: 'SEK', DK: 'DKK', NO: 'NOK', IS: 'ISK', GB: 'GBP', EG: 'EGP' }

/**
 * The currency of a line's price: from its cell, its own currency column or number format, else as chosen for the column, from the heading,
 * as chosen for the sheet, from a remark on the sheet. A sign that several share takes the first of these that it can stand for.
 */
export function settleCurrency(sheet: SheetCells, row: number, fields: ReadonlyMap<ImportField, MatchedColumn>, table: TableColumns, line: LineDraft, issues: ImportIssue[]): void {
  const column = fields.get('unitPrice') ?? fields.get('lineTotal')
  const other = fields.get('lineTotal')
  if (column === undefined) return
  const cell = line.cells.unitPrice ?? line.cells.lineTotal
  const stored = typeof sheet.values[row]?.[column.column] === 'number'
  const shown = cell === undefined ? [] : currenciesIn(cell.raw)
  const written = stored ? [] : shown
  const named = line.currency === null ? [] : [line.currency]
  if (written.length === 1 && line.currency !== null && written[0] !== line.currency && cell !== undefined && line.cells.currency !== undefined) {
    const letter = /^[A-Z]+/u.exec(cell.cell)?.[0] ?? null
    issues.push({
      severity: 'warning', code: 'currency-differs', sheet: sheet.name, row: row + 1, column: letter, message: say`${cell.cell} says ${cell.raw}, but ${line.cells.currency.cell} says ${line.cells.currency.raw}.`,
      fix: say`Read in ${written[0] ?? ''}, as beside the price.`,
      repair: { label: say`Read ${cell.raw} in ${line.currency}`, choices: { values: { [`${sheet.name}!${cell.cell}`]: cell.raw.replaceAll(/[^\d.,'\s%/-]/gu, '').trim() } } },
    })
  }
  const chosen = (place: number | null) => (table.choices.currencies.get(place) === undefined ? [] : [table.choices.currencies.get(place) ?? ''])
  const format = shown.length > 0 && stored ? shown : sheet.columnCurrencies.has(column.column) ? [sheet.columnCurrencies.get(column.column) ?? ''] : []
  const total = other === undefined || line.cells.lineTotal === undefined ? [] : currenciesIn(line.cells.lineTotal.raw)
  const places = [written, named, format, total, chosen(column.column), currenciesOfHeading(column.header), chosen(null), table.remark === null ? [] : [table.remark]].filter((list) => list.length > 0)
  const [first] = places
  if (first === undefined) {
    line.currency = null
    return
  }
  const byCountry = line.country === null ? undefined : moneyOf[countryOf(line.country) ?? '']
  const exact = first.length === 1 ? first[0] : places.slice(1).flatMap((list) => (list.length === 1 ? list : [])).find((code) => first.includes(code)) ?? (byCountry !== undefined && first.includes(byCountry) ? byCountry : undefined)
  line.currency = exact ?? first[0] ?? null
}

/** Prices with a sign that several currencies share, such as ¥ or kr, where nothing in the list says which. */
export function sharedSigns(lines: readonly ImportLine[]): ImportIssue[] {
  const found = new Map<string, ImportIssue>()
  for (const line of lines) {
    const cell = line.cells.unitPrice ?? line.cells.lineTotal
    if (cell === undefined || line.cells.currency !== undefined || cell.raw.includes('$')) continue
    const [first, second] = currenciesIn(cell.raw)
    const letter = /^[A-Z]+/u.exec(cell.cell)?.[0] ?? 'A'
    const key = `${line.sheet}!${letter}`
    if (second === undefined || line.currency !== first || found.has(key)) continue
    found.set(key, {
      severity: 'warning', code: 'currency-sign-shared', sheet: line.sheet, row: line.row, column: letter, message: say`${cell.cell} says ${cell.raw}, which can be ${first} or ${second}.`, fix: say`Read in ${first}.`,
      repair: { label: say`Read column ${letter} in ${second}`, choices: { currencies: { [key]: second } } },
    })
  }
  return [...found.values()]
}
