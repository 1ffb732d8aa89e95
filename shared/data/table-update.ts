import { findDecimal, readNumber, type DecimalMark } from '../import/read-number.ts'
import { countryName, findCountry } from './countries.ts'
import type { Figures } from './figure.ts'
import { lowestValue } from './lowest-value.ts'
import type { FigureTable } from './tables.ts'

/** A row of a newer table that names a figure. */
export interface UpdateRow {
  readonly key: string
  readonly name: string
  /** The figure as it is used now; null where there is none yet. */
  readonly before: number | null
  readonly value: number
  /** As the table says; empty where it does not. */
  readonly year: string
  /** New ÷ old; null where there is no old figure or it is zero. */
  readonly factor: number | null
  /** More than twice or less than half of what it was, or, on a scale, more than a quarter of it away: a slip or another unit, most likely. */
  readonly isOutlier: boolean
}

/** Why a row is not taken. */
export type LeftOut = 'unknown-name' | 'no-number' | 'out-of-range' | 'twice'

/** A row that is not taken, with its number from 1 and its text. */
export interface UnreadRow {
  readonly line: number
  readonly text: string
  readonly why: LeftOut
}

/** What a newer table would change, before anything is changed. */
export interface UpdatePreview {
  readonly rows: readonly UpdateRow[]
  readonly unread: readonly UnreadRow[]
  /** The columns it was read from, from 0; null where the table has none. */
  readonly columns: { readonly name: number; readonly value: number; readonly year: number | null } | null
}

const chapter = /^(?:hs\s*|chapter\s*)?(\d{1,2})$/iu

/** The code that a cell names in a table: a country by name or code, a currency, an HS chapter; null for none. */
function codeIn(table: FigureTable, cell: string): string | null {
  const text = cell.trim()
  if (table.subject === 'country') return findCountry(text)
  if (table.subject === 'currency') return /^(?:EUR\/)?([A-Z]{3})$/u.exec(text)?.[1] ?? null
  const digits = chapter.exec(text)?.[1]
  return digits === undefined ? null : digits.padStart(2, '0')
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d(?:-\d\d-\d\d)?$/u.test(text.trim())
const isNumber = (text: string): boolean => readNumber(text, '.').value !== null || readNumber(text, ',').value !== null

/** The column in which most rows hold what is looked for, the last of equals where asked; null where fewer than half do. */
function bestColumn(cells: readonly (readonly string[])[], holds: (text: string) => boolean, taken: ReadonlySet<number>, last: boolean): number | null {
  const width = Math.max(0, ...cells.map((row) => row.length))
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== '')).length
  let best: number | null = null
  let most = 0
  for (let column = 0; column < width; column++) {
    if (taken.has(column)) continue
    const count = cells.filter((row) => holds(row[column] ?? '')).length
    if (count > most || (last && count >= most * 0.6 && count > 0)) [best, most] = [column, Math.max(count, most)]
  }
  return most * 2 >= filled ? best : null
}

/** Limits of what a figure of this unit can be: percent typed for a share, or index points for a scale, are seen. */
function isPossible(key: string, unit: string, value: number): boolean {
  const lowest = lowestValue({ key, unit })
  if (lowest !== null && value < lowest) return false
  if (unit === '−2.5 to 2.5') return value <= 3.5
  if (unit === '1 to 5, 5 best') return value >= 1 && value <= 5
  if (unit === '1 low to 4 high') return value >= 1 && value <= 4 && Number.isInteger(value)
  if (unit === 'WorldRiskIndex, 0 to 100') return value <= 100
  return true
}

const scaleOf: Readonly<Record<string, number>> = { '−2.5 to 2.5': 5, '1 to 5, 5 best': 4, '1 low to 4 high': 3 }

function isFar(unit: string, before: number | null, value: number): boolean {
  if (before === null) return false
  const scale = scaleOf[unit]
  if (scale !== undefined) return Math.abs(value - before) > scale / 4
  return before === 0 ? value !== 0 : value > before * 2 || value < before / 2
}

/** Reads the cells of a newer table: which column names, which holds the value and the year, and what each row would change.
 *  `figures` are those in use now. Where there is a column a year, the last one is taken. */
export function previewUpdate(table: FigureTable, cells: readonly (readonly string[])[], figures: Figures, inUse: ReadonlyMap<string, number>): UpdatePreview {
  const keyOf = table.keyOf
  const none: UpdatePreview = { rows: [], unread: [], columns: null }
  if (keyOf === null) return none
  const name = bestColumn(cells, (text) => codeIn(table, text) !== null, new Set(), false)
  if (name === null) return none
  const named = cells.filter((row) => codeIn(table, row[name] ?? '') !== null)
  const year = bestColumn(named, isYear, new Set([name]), false)
  const taken = new Set(year === null ? [name] : [name, year])
  // A table of years alone, such as 2023 and 2024 as values, has no year column.
  const value = bestColumn(named, isNumber, taken, true)
  if (value === null) return none
  const heading = cells.find((row) => isYear(row[value] ?? '') && codeIn(table, row[name] ?? '') === null)?.[value]?.trim() ?? ''
  const decimal: DecimalMark = findDecimal(named.map((row) => row[value] ?? '')).decimal ?? '.'
  const unit = [...figures.values()].find((figure) => table.holds(figure.key))?.unit ?? ''

  const rows: UpdateRow[] = []
  const unread: UnreadRow[] = []
  const seen = new Set<string>()
  for (const [index, row] of cells.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const code = codeIn(table, row[name] ?? '')
    const read = readNumber(row[value] ?? '', decimal)
    const number = read.value === null ? null : read.percent ? read.value / 100 : read.value
    const leave = (why: LeftOut): void => void unread.push({ line: index + 1, text: row.filter((cell) => cell.trim() !== '').join(' · ').slice(0, 120), why })
    if (code === null) {
      // A heading says no number; everything else that names nobody is said.
      if (number !== null && !isYear(row[value] ?? '')) leave('unknown-name')
      continue
    }
    const key = keyOf(code)
    if (number === null) leave('no-number')
    else if (!isPossible(key, unit, number)) leave('out-of-range')
    else if (seen.has(key)) leave('twice')
    else {
      seen.add(key)
      const before = inUse.get(key) ?? figures.get(key)?.value ?? null
      rows.push({
        key, name: table.subject === 'country' ? countryName(code) : code, before, value: number, year: (year === null ? heading : (row[year] ?? '')).trim(),
        factor: before === null || before === 0 ? null : number / before, isOutlier: isFar(unit, before, number),
      })
    }
  }
  return { rows, unread, columns: { name, value, year } }
}
