import { say } from '../text/say.ts'
import { markupOf, wholeBetween, type Tag } from './markup.ts'
import { numberStyle, type NumberStyle } from './number-style.ts'
import { lastColumn, lastRow, mostSheets, noLoad, SheetBuilder, TooMuch, type Merge } from './sheet-builder.ts'
import type { SheetCells } from './workbook.ts'
import { cellText } from './xml-text.ts'

/** Formats that Excel's XML of 2003 calls by a name. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General', 'Fixed': '0.00', 'Standard': '#,##0.00', 'Percent': '0.00%', 'Scientific': '0.00E+00', 'General Date': 'm/d/yy', 'Short Date': 'm/d/yy', 'Medium Date': 'd-mmm-yy',
  'Long Date': 'dddd, mmmm d, yyyy', 'Short Time': 'h:mm', 'Medium Time': 'h:mm AM/PM', 'Long Time': 'h:mm:ss AM/PM', 'Euro Currency': '[$€-2] #,##0.00', 'Yes/No': 'General', 'True/False': 'General', 'On/Off': 'General',
}

const general = numberStyle('General')

/** The sheets of a workbook in the XML that Excel 2003 wrote and many programs still do. */
export function readSpreadsheetXml(text: string, firstRows = Number.POSITIVE_INFINITY): SheetCells[] {
  const reader = new SpreadsheetXmlReader(firstRows)
  for (const tag of markupOf(text)) reader.take(tag.name.replace(/^[^:]*:/u, ''), tag)
  return reader.sheets
}

interface OpenSheet { readonly name: string; hidden: boolean; readonly builder: SheetBuilder; readonly hiddenRows: Set<number>; readonly hiddenColumns: Set<number>; readonly merges: Merge[] }

class SpreadsheetXmlReader {
  readonly sheets: SheetCells[] = []
  readonly #firstRows: number
  readonly #load = noLoad()
  readonly #styles = new Map<string, NumberStyle>()
  #style = ''
  #sheet: OpenSheet | null = null
  #row = -1
  #column = -1
  #columnAt = -1
  #across = 0
  #cellStyle: string | undefined
  #type = ''
  #pieces: string[] | null = null
  #inWorksheet = false

  constructor(firstRows: number) {
    this.#firstRows = firstRows
  }

  take(name: string, tag: Tag): void {
    this.#pieces?.push(tag.before)
    const { closing } = tag
    const get = (attribute: string) => tag.get(`ss:${attribute}`) ?? tag.get(attribute)
    if (name === 'Style' && !closing) this.#style = get('ID') ?? ''
    else if (name === 'NumberFormat' && !closing) this.#styles.set(this.#style, styleOf(get('Format') ?? 'General'))
    else if (name === 'Worksheet') this.#worksheet(closing, get('Name'))
    else if (name === 'Visible' && closing && this.#sheet !== null) this.#sheet.hidden = tag.before.includes('Hidden')
    else if (name === 'Column' && !closing) this.#columns(get)
    else if (name === 'Row' && !closing) this.#startRow(get)
    else if (name === 'Cell' && !closing) this.#startCell(get)
    else if (name === 'Data') {
      if (closing) this.#endData()
      else if (!tag.empty) {
        this.#type = get('Type') ?? 'String'
        this.#pieces = []
      }
    }
    if (name === 'Cell' && (closing || tag.empty)) this.#column += this.#across
  }

  #worksheet(closing: boolean, name: string | undefined): void {
    if (this.#sheet !== null) {
      const { builder, ...about } = this.#sheet
      this.sheets.push(builder.finish(about))
      this.#sheet = null
    }
    this.#inWorksheet = !closing
    if (closing) return
    if (this.sheets.length >= mostSheets) throw new TooMuch(say`has more than 2,000 sheets. Save the sheet with the parts list as a file of its own.`)
    this.#sheet = { name: name ?? `Sheet${this.sheets.length + 1}`, hidden: false, builder: new SheetBuilder(this.#load), hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] }
    this.#row = -1
    this.#columnAt = -1
  }

  #columns(get: Tag['get']): void {
    this.#columnAt = wholeBetween(get('Index'), 1, lastColumn + 1, this.#columnAt + 2) - 1
    const span = wholeBetween(get('Span'), 0, lastColumn, 0)
    if (get('Hidden') === '1') for (let column = this.#columnAt; column <= Math.min(this.#columnAt + span, lastColumn); column += 1) this.#sheet?.hiddenColumns.add(column)
    this.#columnAt += span
  }

  #startRow(get: Tag['get']): void {
    this.#row = wholeBetween(get('Index'), 1, lastRow + 1, this.#row + 2) - 1
    this.#column = -1
    if (get('Hidden') === '1') this.#sheet?.hiddenRows.add(this.#row)
  }

  #startCell(get: Tag['get']): void {
    this.#column = wholeBetween(get('Index'), 1, lastColumn + 1, this.#column + 2) - 1
    this.#cellStyle = get('StyleID')
    this.#across = wholeBetween(get('MergeAcross'), 0, lastColumn, 0)
    const down = wholeBetween(get('MergeDown'), 0, lastRow, 0)
    if ((down > 0 || this.#across > 0) && this.#sheet !== null && this.#sheet.merges.length < 100_000) {
      this.#sheet.merges.push({ top: this.#row, left: this.#column, bottom: this.#row + down, right: this.#column + this.#across })
    }
  }

  #endData(): void {
    const written = this.#pieces?.join('') ?? ''
    this.#pieces = null
    const builder = this.#sheet?.builder
    if (builder === undefined || !this.#inWorksheet || this.#row < 0 || this.#column < 0 || this.#row >= this.#firstRows) return
    const text = cellText(written)
    const style = this.#styles.get(this.#cellStyle ?? '') ?? general
    const number = Number(text)
    if (this.#type === 'Number' && text.trim() !== '' && Number.isFinite(number)) builder.number(this.#row, this.#column, number, style.show(number), style)
    else if (this.#type === 'Boolean') builder.flag(this.#row, this.#column, text === '1')
    else if (this.#type === 'Error') builder.error(this.#row, this.#column, text)
    // 2024-05-01T00:00:00.000 is a day.
    else builder.text(this.#row, this.#column, this.#type === 'DateTime' ? text.replace(/T00:00:00(?:\.0+)?$/u, '') : text)
  }
}

const styleOf = (format: string): NumberStyle => numberStyle(namedFormats[format] ?? format)
