import { numberStyle, type NumberStyle } from './number-style.ts'
import { richText, type SharedStrings } from './shared-strings.ts'
import { lastColumn, lastRow, type Merge, type SheetBuilder } from './sheet-builder.ts'
import { attribute, cellText, isBlank, isTag } from './xml-text.ts'
import { DamagedZip } from './zip.ts'

/** What a sheet says besides its cells; rows and columns from 0. */
export interface SheetFrame {
  readonly hiddenRows: Iterable<number>
  readonly hiddenColumns: Iterable<number>
  readonly merges: readonly Merge[]
  /** By column and row: steps by which a cell's text is set in. */
  readonly indents: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** By row: level of its group. */
  readonly outline: ReadonlyMap<number, number>
}

/** What the formats of cells say, by the place that cells name them with. */
export interface CellStyles {
  readonly numbers: readonly NumberStyle[]
  /** Steps by which text is set in, of the formats that do. */
  readonly indents: ReadonlyMap<number, number>
}

const general = numberStyle('General')
const mostMerges = 100_000
/** A single cell or tag beyond this length belongs to no spreadsheet. */
const longestElement = 16 * 1024 * 1024

/** Reads the cells of one sheet out of pieces of its XML, `firstRows` rows at most. */
export function readXlsxSheet(pieces: Iterable<string>, builder: SheetBuilder, strings: SharedStrings, styles: CellStyles, firstRows: number): SheetFrame {
  const reader = new SheetReader(builder, strings, styles, firstRows)
  let rest = ''
  for (const piece of pieces) {
    const text = rest === '' ? piece : rest + piece
    rest = text.slice(reader.read(text))
    if (reader.full) break
    if (rest.length > longestElement) throw new DamagedZip('a cell without an end')
  }
  return reader
}

class SheetReader implements SheetFrame {
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly merges: Merge[] = []
  readonly indents = new Map<number, Map<number, number>>()
  readonly outline = new Map<number, number>()
  /** True once as many rows are in as were asked for. */
  full = false
  #row = -1
  #column = -1
  readonly #builder: SheetBuilder
  readonly #strings: SharedStrings
  readonly #styles: CellStyles
  readonly #firstRows: number

  constructor(builder: SheetBuilder, strings: SharedStrings, styles: CellStyles, firstRows: number) {
    this.#builder = builder
    this.#strings = strings
    this.#styles = styles
    this.#firstRows = firstRows
  }

  /** Reads as many whole elements as the text holds, and says where the next one begins. */
  read(text: string): number {
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open === -1) return text.length
      const first = text.charCodeAt(open + 1)
      if (first === 33 && text.startsWith('<!--', open)) {
        const past = text.indexOf('-->', open)
        if (past === -1) return open
        at = past + 3
        continue
      }
      const end = text.indexOf('>', open)
      if (end === -1) return open
      at = end + 1
      if (first === 99 && isTag(text, open, 'c')) {
        if (text.charCodeAt(end - 1) === 47) {
          this.#skip(text.slice(open, end))
          continue
        }
        const close = text.indexOf('</c>', end)
        if (close === -1) return open
        this.#cell(text.slice(open, end), text.slice(end + 1, close))
        at = close + 4
      } else if (first === 114 && isTag(text, open, 'row')) {
        this.#startRow(text.slice(open, end))
        if (this.full) return text.length
      } else if (first === 109 && isTag(text, open, 'mergeCell')) this.#merge(attribute(text.slice(open, end), 'ref') ?? '')
      else if (first === 99 && isTag(text, open, 'col')) this.#columns(text.slice(open, end))
    }
  }

  #startRow(tag: string): void {
    const stated = attribute(tag, 'r')
    const row = stated === undefined ? this.#row + 1 : Number(stated) - 1
    this.#row = Number.isInteger(row) && row >= 0 && row <= lastRow ? row : lastRow + 1
    this.#column = -1
    if (this.#row >= this.#firstRows) this.full = true
    const hidden = attribute(tag, 'hidden')
    if (hidden === '1' || hidden === 'true') this.hiddenRows.add(this.#row)
    const level = Number(attribute(tag, 'outlineLevel') ?? 0)
    if (level > 0) this.outline.set(this.#row, level)
  }

  /** A cell without contents still takes a place where cells do not name their own. */
  #skip(tag: string): void {
    const stated = attribute(tag, 'r')
    this.#column = stated === undefined ? this.#column + 1 : columnOf(stated)
  }

  #cell(tag: string, inside: string): void {
    let place: string | undefined
    let type = 'n'
    let style = -1
    for (let at = 2; at < tag.length;) {
      const code = tag.charCodeAt(at)
      if (isBlank(code)) {
        at += 1
        continue
      }
      const equals = tag.indexOf('=', at)
      if (equals === -1) break
      const stop = tag.indexOf(tag[equals + 1] === "'" ? "'" : '"', equals + 2)
      if (stop === -1) break
      if (equals === at + 1) {
        if (code === 114) place = tag.slice(equals + 2, stop)
        else if (code === 116) type = tag.slice(equals + 2, stop)
        else if (code === 115) style = Number(tag.slice(equals + 2, stop))
      }
      at = stop + 1
    }
    this.#column = place === undefined ? this.#column + 1 : columnOf(place)
    const row = this.#row
    if (row < 0 || row > lastRow || this.#column < 0 || this.#column > lastColumn) return
    const steps = this.#styles.indents.size === 0 ? undefined : this.#styles.indents.get(style)
    if (steps !== undefined) this.#setIn(row, this.#column, steps)
    if (type === 'inlineStr') {
      this.#builder.text(row, this.#column, richText(inside, 0, inside.length))
      return
    }
    const value = valueOf(inside)
    if (value !== '') this.#value(row, this.#column, type, value, this.#styles.numbers[style] ?? general)
  }

  #value(row: number, column: number, type: string, value: string, style: NumberStyle): void {
    switch (type) {
      case 's':
        this.#builder.text(row, column, this.#strings.at(Number(value)) ?? '')
        break
      case 'str':
        this.#builder.text(row, column, cellText(value))
        break
      case 'b':
        this.#builder.flag(row, column, value === '1' || value === 'true')
        break
      case 'e':
        this.#builder.error(row, column, cellText(value))
        break
      case 'd':
        this.#builder.text(row, column, cellText(value))
        break
      default: {
        const number = Number(value)
        if (Number.isFinite(number)) this.#builder.number(row, column, number, style.show(number), style)
        else this.#builder.text(row, column, cellText(value))
      }
    }
  }

  #setIn(row: number, column: number, steps: number): void {
    const rows = this.indents.get(column)
    if (rows === undefined) this.indents.set(column, new Map([[row, steps]]))
    else rows.set(row, steps)
  }

  #merge(range: string): void {
    const [, left = '', top = '', right = '', bottom = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(range) ?? []
    if (left === '' || this.merges.length >= mostMerges) return
    this.merges.push({ left: columnOf(left), top: Number(top) - 1, right: columnOf(right), bottom: Number(bottom) - 1 })
  }

  #columns(tag: string): void {
    const hidden = attribute(tag, 'hidden')
    if (hidden !== '1' && hidden !== 'true') return
    const from = Number(attribute(tag, 'min')) - 1
    const to = Math.min(Number(attribute(tag, 'max')) - 1, lastColumn)
    for (let column = Math.max(0, from); column <= to; column += 1) this.hiddenColumns.add(column)
  }
}

/** What stands between the tags of a cell's value; '' where it has none. */
function valueOf(inside: string): string {
  let open = inside.indexOf('<v')
  while (open !== -1 && !isTag(inside, open, 'v')) open = inside.indexOf('<v', open + 2)
  if (open === -1) return ''
  const start = inside.indexOf('>', open) + 1
  if (start === 0 || inside.charCodeAt(start - 2) === 47) return ''
  const close = inside.indexOf('</v>', start)
  return close === -1 ? '' : inside.slice(start, close)
}

/** Column from 0 that an address begins with, -1 where it names none. */
function columnOf(address: string): number {
  let column = 0
  for (let index = address.charCodeAt(0) === 36 ? 1 : 0; index < address.length; index += 1) {
    const letter = address.charCodeAt(index) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > 1_000_000) return -1
  }
  return column - 1
}
