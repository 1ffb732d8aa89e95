import { say } from '../text/say.ts'
import { markupOf, wholeBetween, type Tag } from './markup.ts'
import { plainStyle, type NumberStyle } from './number-style.ts'
import type { ReadTools } from './read-xlsx.ts'
import { lastColumn, lastRow, mostSheets, noLoad, SheetBuilder, TooMuch, type Load, type Merge } from './sheet-builder.ts'
import type { SheetCells } from './workbook.ts'
import { plainText, textOfPieces } from './xml-text.ts'
import { DamagedZip, listZip, unpack } from './zip.ts'

/** The sheets of an OpenDocument spreadsheet, packed (ods) or not (fods); with `firstRows` only so many rows a sheet. */
export function readOds(bytes: Uint8Array, { decode }: ReadTools, firstRows = Number.POSITIVE_INFINITY): SheetCells[] {
  const entry = listZip(bytes)?.find(({ path }) => path === 'content.xml')
  if (entry === undefined) throw new DamagedZip('content.xml')
  return readOdsText(textOfPieces(unpack(bytes, entry), decode), firstRows)
}

/** The sheets of the text of an OpenDocument spreadsheet. */
export function readOdsText(pieces: Iterable<string>, firstRows = Number.POSITIVE_INFINITY): SheetCells[] {
  const reader = new OdsReader(firstRows)
  for (const piece of pieces) for (const tag of markupOf(piece)) reader.take(tag)
  return reader.sheets
}

interface OpenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly builder: SheetBuilder
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly merges: Merge[]
}

interface OpenCell { readonly type: string; readonly value: number; readonly currency: string | null; readonly columns: number; readonly stated: string | undefined; text: string; paragraphs: number }

/** Cells that one repetition may fill; empty ones may be as many as they like. */
const mostRepeated = 10_000

class OdsReader {
  readonly sheets: SheetCells[] = []
  readonly #firstRows: number
  readonly #load: Load = noLoad()
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #sheet: OpenSheet | null = null
  #row = -1
  #rows = 1
  #column = -1
  #columnAt = 0
  #cell: OpenCell | null = null
  #asides = 0

  constructor(firstRows: number) {
    this.#firstRows = firstRows
  }

  take(tag: Tag): void {
    if (this.#cell !== null && this.#asides === 0 && tag.before !== '') this.#cell.text += tag.before
    switch (tag.name) {
      case 'style:style':
        this.#style = tag.get('style:name') ?? ''
        break
      case 'style:table-properties':
        if (tag.get('table:display') === 'false') this.#hiddenStyles.add(this.#style)
        break
      case 'table:table':
        this.#table(tag)
        break
      case 'table:table-column':
        if (!tag.closing) this.#columns(tag)
        break
      case 'table:table-row':
        if (!tag.closing) this.#startRow(tag)
        if (tag.closing || tag.empty) this.#row += this.#rows - 1
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        if (!tag.closing) this.#startCell(tag)
        if (tag.closing || tag.empty) this.#endCell()
        break
      case 'office:annotation':
      case 'draw:frame':
        if (!tag.empty) this.#asides = Math.max(0, this.#asides + (tag.closing ? -1 : 1))
        break
      default:
        if (this.#cell !== null && this.#asides === 0) this.#inCell(this.#cell, tag)
    }
  }

  #table(tag: Tag): void {
    if (this.#sheet !== null) {
      const { builder, ...about } = this.#sheet
      this.sheets.push(builder.finish(about))
      this.#sheet = null
    }
    if (tag.closing || tag.empty) return
    if (this.sheets.length >= mostSheets) throw new TooMuch(say`has more than 2,000 sheets. Save the sheet with the parts list as a file of its own.`)
    this.#sheet = {
      name: tag.get('table:name') ?? `Sheet${this.sheets.length + 1}`, hidden: this.#hiddenStyles.has(tag.get('table:style-name') ?? ''), builder: new SheetBuilder(this.#load), hiddenRows: new Set(),
      hiddenColumns: new Set(), merges: [],
    }
    this.#row = -1
    this.#columnAt = 0
    this.#cell = null
    this.#asides = 0
  }

  #columns(tag: Tag): void {
    const count = wholeBetween(tag.get('table:number-columns-repeated'), 1, lastColumn + 1, 1)
    const visibility = tag.get('table:visibility')
    if (visibility === 'collapse' || visibility === 'filter') for (let column = this.#columnAt; column < Math.min(this.#columnAt + count, lastColumn + 1); column += 1) this.#sheet?.hiddenColumns.add(column)
    this.#columnAt += count
  }

  #startRow(tag: Tag): void {
    this.#row += 1
    this.#column = -1
    this.#rows = wholeBetween(tag.get('table:number-rows-repeated'), 1, lastRow + 1, 1)
    const visibility = tag.get('table:visibility')
    if (visibility === 'collapse' || visibility === 'filter') for (let row = this.#row; row < Math.min(this.#row + this.#rows, this.#row + mostRepeated); row += 1) this.#sheet?.hiddenRows.add(row)
  }

  #startCell(tag: Tag): void {
    this.#column += 1
    const columns = wholeBetween(tag.get('table:number-columns-repeated'), 1, lastColumn + 1, 1)
    this.#cell = {
      type: tag.get('office:value-type') ?? tag.get('calcext:value-type') ?? 'string', value: Number(tag.get('office:value') ?? Number.NaN), currency: tag.get('office:currency') ?? null, columns,
      stated: tag.get('office:boolean-value') ?? tag.get('office:string-value') ?? tag.get('office:date-value') ?? tag.get('office:time-value'), text: '', paragraphs: 0,
    }
    const down = wholeBetween(tag.get('table:number-rows-spanned'), 1, lastRow + 1, 1)
    const across = wholeBetween(tag.get('table:number-columns-spanned'), 1, lastColumn + 1, 1)
    if (down * across > 1 && this.#sheet !== null && this.#sheet.merges.length < 100_000) {
      this.#sheet.merges.push({ top: this.#row, left: this.#column, bottom: this.#row + down - 1, right: this.#column + across - 1 })
    }
  }

  #inCell(cell: OpenCell, { name, closing, get }: Tag): void {
    if (name === 'text:p' && !closing) {
      if (cell.paragraphs > 0) cell.text += '\n'
      else cell.text = ''
      cell.paragraphs += 1
    } else if (name === 'text:s') cell.text += ' '.repeat(wholeBetween(get('text:c'), 1, 200, 1))
    else if (name === 'text:tab') cell.text += '\t'
    else if (name === 'text:line-break' && !closing) cell.text += '\n'
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null) return
    const text = cell.paragraphs > 0 ? plainText(cell.text) : (cell.stated ?? (Number.isNaN(cell.value) ? '' : String(cell.value)))
    if (text !== '' && this.#row < this.#firstRows) this.#fill(cell, text)
    this.#column += cell.columns - 1
  }

  #fill(cell: OpenCell, text: string): void {
    const down = Math.min(this.#rows, this.#firstRows - this.#row)
    if (down * cell.columns > mostRepeated) throw new TooMuch(say`repeats a filled cell more than 10,000 times. Take out what fills the sheet to its end, and save it again.`)
    for (let row = this.#row; row < this.#row + down; row += 1) for (let column = this.#column; column < this.#column + cell.columns; column += 1) this.#put(row, column, cell, text)
  }

  #put(row: number, column: number, cell: OpenCell, text: string): void {
    const builder = this.#sheet?.builder
    switch (cell.type) {
      case 'float':
      case 'percentage':
      case 'currency':
        if (Number.isFinite(cell.value)) builder?.number(row, column, cell.value, text.trim(), styleOf(cell))
        else builder?.text(row, column, text)
        break
      case 'boolean':
        builder?.flag(row, column, cell.stated === 'true')
        break
      case 'error':
        builder?.error(row, column, text)
        break
      default:
        builder?.text(row, column, text)
    }
  }
}

const styleOf = ({ type, currency }: OpenCell): NumberStyle => plainStyle(type === 'percentage', type === 'currency' && currency !== null && /^[A-Z]{3}$/u.test(currency) ? currency : null)
