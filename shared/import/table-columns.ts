import { say, series } from '../text/say.ts'
import type { ImportChoices, ImportField, ImportIssue } from './bom-import.ts'
import { currencyNamed, currencyOfRemark } from './currency.ts'
import { columnsOfCodes, type CodeHabit } from './mistaken-dates.ts'
import type { MatchedColumn } from './match-columns.ts'
import { fieldNames, isNumberField } from './number-fields.ts'
import { findDecimal, readNumber, type DecimalMark } from './read-number.ts'
import { vatIn } from './read-price.ts'
import { isTimeUnitColumn } from './read-duration.ts'
import { cellAddress, columnLetter, textAt, type SheetCells } from './workbook.ts'

/** Typed values that replace what is written, by cell address. */
export type TypedValues = ReadonlyMap<string, string>

/** What a person settled for the columns of one sheet, by column from 0. */
export interface SheetChoices {
  readonly decimals: ReadonlyMap<number, DecimalMark>
  readonly typed: TypedValues
  /** Currency of prices that name none, by column; under null that of the whole sheet. */
  readonly currencies: ReadonlyMap<number | null, string>
}

/** Currencies that a person chose for a sheet and for its columns. */
export function currenciesFor(sheet: SheetCells, choices: ImportChoices): ReadonlyMap<number | null, string> {
  const found = new Map<number | null, string>()
  const chosen = new Map(Object.entries(choices.currencies ?? {}))
  const ofSheet = chosen.get(sheet.name)
  if (ofSheet !== undefined) found.set(null, ofSheet)
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const code = chosen.get(`${sheet.name}!${columnLetter(column)}`)
    if (code !== undefined) found.set(column, code)
  }
  return found
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
  /** Columns of prices from a quantity on, from the smallest quantity on. */
  readonly tiers: readonly (MatchedColumn & { readonly tier: number })[]
  /** Pairs of columns, the one with the quantity from which the price in the other holds. */
  readonly tierPairs: readonly { readonly from: MatchedColumn; readonly price: MatchedColumn }[]
  /** The column that says for how many units the price stands. */
  readonly priceUnit: MatchedColumn | null
  /** The column that says in what unit the lead time stands. */
  readonly timeUnit: MatchedColumn | null
  /** Columns without a field, with the name they are kept under. */
  readonly others: readonly { readonly column: number; readonly name: string }[]
  /** Columns of codes among which a few are dates, with what their codes look like. */
  readonly codes: ReadonlyMap<number, CodeHabit>
  /** Currency that a remark of the sheet states for all its prices. */
  readonly remark: string | null
  /** What a remark of the sheet says of tax in its prices: the rate as a share, null where it is not named. Null where prices are without tax. */
  readonly taxed: { readonly rate: number | null } | null
  readonly choices: SheetChoices
}

/** Sorts matched columns by field and decides the decimal mark of each numeric one over the given rows. */
export function arrangeColumns(
  sheet: SheetCells, columns: readonly MatchedColumn[], rows: readonly number[], choices: SheetChoices, otherwise: DecimalMark | null,
): { table: TableColumns; issues: ImportIssue[] } {
  const main = new Map<ImportField, MatchedColumn>()
  const groups = new Map<number, Map<ImportField, MatchedColumn>>()
  const addends: MatchedColumn[] = []
  const tiers = columns.flatMap((column) => (column.field === 'unitPrice' && column.tier !== null ? [{ ...column, tier: column.tier }] : [])).toSorted((left, right) => left.tier - right.tier)
  for (const column of columns) {
    if (column.field === null || tiers.some((tier) => tier.column === column.column)) continue
    if (column.group === 0) {
      if (!main.has(column.field)) main.set(column.field, column)
      else if (column.field === 'leadTimeDays') addends.push(column)
    } else {
      const group = groups.get(column.group) ?? new Map<ImportField, MatchedColumn>()
      group.set(column.field, column)
      groups.set(column.group, group)
    }
  }
  const [first] = tiers
  if (first !== undefined && !main.has('unitPrice')) main.set('unitPrice', first)
  const tierPairs = tierPairsIn(main, groups)
  const { decimals, issues } = decideDecimals(sheet, columns, rows, main, choices.decimals, otherwise)
  const remark = remarksOn(sheet)
  const timeUnit = timeUnitColumn(sheet, columns, rows, main.get('leadTimeDays'))
  // A column "Unit" of weeks and days beside the lead time is no unit of the quantity.
  if (timeUnit !== null && main.get('unit') === timeUnit) main.delete('unit')
  const table: TableColumns = {
    columns, main, groups, decimals, addends, tiers, tierPairs, stairs: columns.filter((column) => column.field === 'level' && column.group > 0),
    priceUnit: columns.find((column) => column.priceUnit && column.field === null) ?? null, timeUnit,
    others: othersOf(columns), codes: columnsOfCodes(sheet, rows, columns), remark: currencyOfHeads(sheet, rows, main) ?? remark.currency, taxed: remark.taxed, choices,
  }
  return { table, issues }
}

/** Qty 1, Price 1, Qty 2, Price 2 without names of sellers are steps of one price. */
function tierPairsIn(main: ReadonlyMap<ImportField, MatchedColumn>, groups: Map<number, Map<ImportField, MatchedColumn>>): TableColumns['tierPairs'] {
  const found: { from: MatchedColumn; price: MatchedColumn }[] = []
  const numbered = [...groups].toSorted(([left], [right]) => left - right)
  if (!numbered.some(([, group]) => group.has('quantity') && group.has('unitPrice')) || numbered.some(([, group]) => [...group.keys()].some((field) => field !== 'quantity' && field !== 'unitPrice'))) return found
  for (const [number, group] of numbered) {
    const from = group.get('quantity')
    // The first of them may have been taken for the price itself.
    const price = group.get('unitPrice') ?? (found.length === 0 ? main.get('unitPrice') : undefined)
    if (from === undefined || price === undefined || from === main.get('quantity')) continue
    found.push({ from, price })
    groups.delete(number)
  }
  return found
}

interface OpenColumn { readonly column: MatchedColumn; readonly rows: readonly number[]; readonly mixed: boolean }

function decideDecimals(
  sheet: SheetCells, columns: readonly MatchedColumn[], rows: readonly number[], main: ReadonlyMap<ImportField, MatchedColumn>, chosen: ReadonlyMap<number, DecimalMark>, otherwise: DecimalMark | null,
): { decimals: ReadonlyMap<number, DecimalMark>; issues: ImportIssue[] } {
  const decimals = new Map<number, DecimalMark>(chosen)
  const open: OpenColumn[] = []
  for (const column of columns) {
    if (column.field === null || !isNumberField(column.field) || decimals.has(column.column)) continue
    const written = rows.filter((row) => typeof sheet.values[row]?.[column.column] === 'string')
    const finding = findDecimal(written.map((row) => textAt(sheet, row, column.column)))
    if (finding.decimal !== null) decimals.set(column.column, finding.decimal)
    if (finding.ambiguous.length > 0) open.push({ column, rows: finding.ambiguous.map((index) => written[index] ?? 0), mixed: finding.decimal !== null })
  }
  const votes = [...decimals.values()]
  // Where all other columns are written one way, this one is as good as settled too.
  const settled = votes.length > 0 && new Set(votes).size === 1
  const usual = votes.length === 0 ? otherwise : votes.filter((mark) => mark === ',').length * 2 > votes.length ? ',' : '.'
  const proven = markByTotals(sheet, open.filter(({ mixed }) => !mixed), main, decimals, usual ?? '.')
  for (const [column, mark] of proven) decimals.set(column, mark)
  for (const column of columns) {
    if (column.field !== null && isNumberField(column.field) && !decimals.has(column.column)) decimals.set(column.column, usual ?? '.')
  }
  return { decimals, issues: open.filter(({ column }) => !proven.has(column.column)).map((doubt) => ambiguity(sheet, doubt, decimals.get(doubt.column.column) ?? '.', settled && !doubt.mixed)) }
}

/** Price × quantity against the total of the line tells which mark is meant, where the sheet has all three. */
function markByTotals(sheet: SheetCells, open: readonly OpenColumn[], main: ReadonlyMap<ImportField, MatchedColumn>, decimals: ReadonlyMap<number, DecimalMark>, usual: DecimalMark): ReadonlyMap<number, DecimalMark> {
  const found = new Map<number, DecimalMark>()
  const [price, total, quantity] = [main.get('unitPrice'), main.get('lineTotal'), main.get('quantity')]
  const asked = open.find(({ column }) => column === price)
  if (asked === undefined || price === undefined || total === undefined || quantity === undefined) return found
  const alsoOpen = open.some(({ column }) => column === total)
  const numberAt = (row: number, column: number, mark: DecimalMark) => {
    const stored = sheet.values[row]?.[column]
    return typeof stored === 'number' ? stored : readNumber(textAt(sheet, row, column), mark).value
  }
  const fits = (mark: DecimalMark) => asked.rows.filter((row) => {
    const [each, amount, count] = [numberAt(row, price.column, mark), numberAt(row, total.column, alsoOpen ? mark : (decimals.get(total.column) ?? usual)), numberAt(row, quantity.column, decimals.get(quantity.column) ?? mark)]
    return each !== null && amount !== null && count !== null && amount !== 0 && Math.abs(each * count - amount) <= Math.abs(amount) * 0.005
  }).length
  const [point, comma] = [fits('.'), fits(',')]
  // Where total and price are open alike, both marks fit, and nothing is proven.
  if (point !== comma) found.set(price.column, point > comma ? '.' : ',')
  return found
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

/** The column of words for days, weeks or months right beside the lead time. */
function timeUnitColumn(sheet: SheetCells, columns: readonly MatchedColumn[], rows: readonly number[], lead: MatchedColumn | undefined): MatchedColumn | null {
  if (lead === undefined) return null
  const near = columns.filter((column) => (column.column === lead.column + 1 || column.column === lead.column - 1) && (column.field === null || column.field === 'unit' || column.field === 'note'))
  return near.find((column) => isTimeUnitColumn(rows.slice(0, 500).map((row) => textAt(sheet, row, column.column)))) ?? null
}

/** The one currency of a column that is filled only in rows without a price, as where each assembly names it for the lines below. */
function currencyOfHeads(sheet: SheetCells, rows: readonly number[], main: ReadonlyMap<ImportField, MatchedColumn>): string | null {
  const [currency, price] = [main.get('currency'), main.get('unitPrice') ?? main.get('lineTotal')]
  if (currency === undefined || price === undefined) return null
  const found = new Set<string>()
  for (const row of rows) {
    const code = currencyNamed(textAt(sheet, row, currency.column))
    if (code === null) continue
    if (textAt(sheet, row, price.column) !== '') return null
    found.add(code)
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

/** Currency and tax that a title, a note or the name of a sheet states for all its prices. */
function remarksOn(sheet: SheetCells): { currency: string | null; taxed: TableColumns['taxed'] } {
  const last = sheet.texts.length
  let currency: string | null = null
  let taxed: TableColumns['taxed'] = null
  for (let row = 0; row < last; row += 1) {
    if (row === 60) row = Math.max(row, last - 60)
    const cells = (sheet.texts[row] ?? []).map((text) => text.trim()).filter((text) => text !== '')
    if (cells.length === 0 || cells.length > 4) continue
    const text = cells.join(' ')
    currency ??= currencyOfRemark(text)
    if (taxed === null && /price|preise|prijzen|prix|ceny|precios|prezzi/iu.test(text) && text.length < 200) {
      const { vat, rate } = vatIn(text)
      if (vat === 'with') taxed = { rate }
    }
  }
  return { currency: currency ?? currencyOfRemark(`prices ${sheet.name}`), taxed }
}

function ambiguity(sheet: SheetCells, { column, rows }: OpenColumn, taken: DecimalMark, settled: boolean): ImportIssue {
  const name = column.field !== null && isNumberField(column.field) ? fieldNames[column.field] : column.header
  const letter = columnLetter(column.column)
  const samples = rows.map((row) => {
    const text = textAt(sheet, row, column.column)
    const [one, other] = [readNumber(text, '.').value, readNumber(text, ',').value]
    return one === null || other === null ? say`${cellAddress(row, column.column)} says ${text}` : say`${cellAddress(row, column.column)} says ${text}, which is ${one} or ${other}`
  })
  const [first = 0] = rows
  const text = textAt(sheet, first, column.column)
  const mark = taken === '.' ? say`a point` : say`a comma`
  return {
    severity: settled ? 'info' : 'warning', code: 'decimal-mark-unclear', sheet: sheet.name, row: first + 1, column: letter,
    message: say`${name} can be read two ways: ${series(samples)}.`,
    fix: say`Read as ${readNumber(text, taken).value ?? text}, with ${mark} for decimals. Choose the other mark for this column if that is wrong.`,
    repair: { label: say`Column ${letter} has ${mark} for decimals`, choices: { decimals: { [`${sheet.name}!${letter}`]: taken } } },
  }
}
