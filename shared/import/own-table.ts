import { findCountry } from '../data/countries.ts'
import type { OwnColumn } from '../export/own-columns.ts'
import type { Issue } from '../model/issue.ts'
import type { Origin } from '../model/source.ts'
import { say, type Sentence } from '../text/say.ts'
import { cellAddress, columnLetter, type Cell, type SheetCells, type Workbook } from './workbook.ts'

/** Values that stand in the place of cells, by "sheet!address". */
export type Replaced = ReadonlyMap<string, Cell>

/** Rows below a heading in which the headings of a sheet of ours are looked for. */
const headingRows = 20

/** One sheet of a workbook of ours: its cells by row and field. */
export class OwnTable {
  /** Rows below the headings that hold anything, from 0. */
  readonly rows: readonly number[]
  /** Row of the headings from 0; −1 where there are none. */
  readonly headingRow: number
  readonly sheet: string
  private readonly cells: SheetCells
  private readonly places = new Map<string, number>()
  private readonly replaced: Replaced
  private readonly typedIn: ReadonlyMap<string, string>

  constructor(cells: SheetCells, columns: readonly Pick<OwnColumn, 'heading' | 'field'>[], replaced: Replaced, typedIn: ReadonlyMap<string, string> = new Map()) {
    this.cells = cells
    this.sheet = cells.name
    this.replaced = replaced
    this.typedIn = typedIn
    const matches = cells.texts.slice(0, headingRows).map((row) => columns.filter(({ heading }) => row.some((text) => text.trim() === heading)).length)
    const most = Math.max(0, ...matches)
    this.headingRow = most === 0 ? -1 : matches.indexOf(most)
    for (const { heading, field } of columns) {
      const place = cells.texts[this.headingRow]?.findIndex((text) => text.trim() === heading) ?? -1
      if (place >= 0) this.places.set(field, place)
    }
    const rows: number[] = []
    if (this.headingRow >= 0) for (let row = this.headingRow + 1; row < cells.values.length; row++) if (cells.values[row]?.some((cell) => cell !== null && cell !== '') === true) rows.push(row)
    this.rows = rows
  }

  /** True where a field has a column. */
  has(field: string): boolean {
    return this.places.has(field)
  }

  /** What stands in a cell; null where nothing does. */
  at(row: number, field: string): Cell {
    const column = this.places.get(field)
    if (column === undefined) return null
    const found = this.replaced.get(`${this.sheet}!${cellAddress(row, column)}`) ?? this.cells.values[row]?.[column] ?? null
    return found === '' ? null : found
  }

  /** A key as it is compared: without blanks around it, numbers as text. */
  keyAt(row: number, field: string): string {
    return String(this.at(row, field) ?? '').trim()
  }

  /** "Sheet!A1" of a cell. */
  addressOf(row: number, field: string): string {
    return `${this.sheet}!${cellAddress(row, this.places.get(field) ?? 0)}`
  }

  /** The cell as the origin of a fact; where it was typed over in the list, the cell of the list. */
  originOf(file: string, row: number, field: string): Origin {
    const address = this.typedIn.get(this.addressOf(row, field)) ?? this.addressOf(row, field)
    const mark = address.lastIndexOf('!')
    return { kind: 'sheet', file, sheet: address.slice(0, mark), cell: address.slice(mark + 1), raw: String(this.at(row, field) ?? '').slice(0, 500) }
  }

  /** A remark on a cell. */
  issueAt(row: number, field: string, severity: Issue['severity'], code: string, message: Sentence, fix: Sentence): Issue {
    return { severity, code, sheet: this.sheet, row: row + 1, column: columnLetter(this.places.get(field) ?? 0), message, fix }
  }

  /** The value of a cell as its column wants it; null, or no text, where it is empty or holds something else, which is named in `issues`. */
  read(row: number, column: OwnColumn, issues: Issue[]): unknown {
    const { schema, field, style, holds } = column
    const found = this.at(row, field)
    const empty = style === 'text' && schema?.safeParse(null).success !== true ? '' : null
    if (found === null || schema === null) return empty
    for (const candidate of candidatesOf(found, column)) {
      const checked = schema.safeParse(candidate)
      if (checked.success) return checked.data
    }
    issues.push(this.issueAt(row, field, 'warning', 'own-cell', say`${this.addressOf(row, field)} holds "${String(found).slice(0, 60)}"; ${column.heading} is ${holds}.`, say`Left empty. Correct the cell in the file, or type the value here.`))
    return empty
  }
}

/** What a cell can mean in its column, the plainest reading first. */
function candidatesOf(cell: Exclude<Cell, null>, { style, field }: OwnColumn): unknown[] {
  if (style === 'text') {
    const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
    const country = field === 'country' ? [findCountry(text)].filter((code) => code !== null) : []
    return [text, ...country, text.trim(), text.trim().toUpperCase(), text.trim().toLowerCase()]
  }
  if (typeof cell !== 'string') return [cell]
  const number = /^[-+]?\d+(?:[.,]\d+)?(?= ?%?$)/u.exec(cell.trim())?.[0]
  // 1,234 is a thousand here and little more than one there.
  if (number === undefined || /,\d{3}$/u.test(number)) return [cell]
  const value = Number(number.replace(',', '.'))
  return [cell.trim().endsWith('%') ? value / 100 : value]
}

/** A sheet of a workbook by its name; null where it was taken out. */
export const sheetNamed = (workbook: Workbook, name: string): SheetCells | null => workbook.sheets.find((sheet) => sheet.name.trim() === name) ?? null
