import { say } from '../text/say.ts'
import { markupOf, wholeBetween, type Tag } from './markup.ts'
import { noLoad, SheetBuilder, TooMuch, type Merge } from './sheet-builder.ts'
import type { SheetCells } from './workbook.ts'

/** Names of the characters from 160 to 255 in their order. */
const latin = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const named = new Map<string, string>([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ['quot', '"'], ['apos', "'"], ['lt', '<'], ['gt', '>'], ['amp', '&'], ['euro', '€'], ['ndash', '–'], ['mdash', '—'], ['hellip', '…'], ['bull', '•'], ['trade', '™'],
  ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['Omega', 'Ω'], ['mu', 'μ'], ['minus', '−'], ['le', '≤'], ['ge', '≥'],
])

function characters(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,8})|#x([\da-f]{1,8})|([a-z]{2,8}\d{0,2}));?/giu, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  }).toWellFormed()
}

/** Tables that one page may have. */
const mostTables = 1000

/** The tables of a web page, as many programs save them under the name of a spreadsheet; a table inside another counts to its cell. Texts stay as shown: 0012 is no number. */
export function readHtml(text: string, firstRows = Number.POSITIVE_INFINITY): SheetCells[] {
  const reader = new HtmlReader(firstRows)
  let passing: string | null = null
  for (const tag of markupOf(text)) {
    const name = tag.name.toLowerCase()
    if (passing !== null) {
      if (tag.closing && name === passing) passing = null
      continue
    }
    if (!tag.closing && !tag.empty && (name === 'script' || name === 'style')) passing = name
    reader.take(name, tag)
  }
  return reader.end()
}

class HtmlReader {
  readonly #sheets: SheetCells[] = []
  readonly #firstRows: number
  readonly #load = noLoad()
  #builder: SheetBuilder | null = null
  #merges: Merge[] = []
  /** The last row that a cell from further up reaches down to, by column. */
  #reach: number[] = []
  #depth = 0
  #row = -1
  #column = 0
  #pieces: string[] | null = null
  #down = 1
  #across = 1

  constructor(firstRows: number) {
    this.#firstRows = firstRows
  }

  take(name: string, tag: Tag): void {
    this.#pieces?.push(tag.before)
    if (name === 'table') this.#table(tag)
    else if (this.#depth !== 1) {
      if (this.#pieces !== null && (name === 'td' || name === 'th' || name === 'tr')) this.#pieces.push(' ')
    } else if (name === 'tr') {
      this.#endCell()
      if (!tag.closing) {
        this.#row += 1
        this.#column = 0
      }
    } else if (name === 'td' || name === 'th') {
      this.#endCell()
      if (!tag.closing) this.#startCell(tag)
    } else if (name === 'br' || (name === 'p' && tag.closing)) this.#pieces?.push('\n')
  }

  end(): SheetCells[] {
    this.#close()
    return this.#sheets
  }

  #table(tag: Tag): void {
    this.#depth = Math.max(0, this.#depth + (tag.closing ? -1 : 1))
    if (this.#depth === 1 && !tag.closing) {
      this.#close()
      if (this.#sheets.length >= mostTables) throw new TooMuch(say`has more than 1,000 tables. Save the table with the parts list as a file of its own.`)
      this.#builder = new SheetBuilder(this.#load)
    } else if (this.#depth === 0) this.#close()
  }

  #close(): void {
    this.#endCell()
    if (this.#builder !== null) this.#sheets.push(this.#builder.finish({ name: `Sheet${this.#sheets.length + 1}`, hidden: false, hiddenRows: [], hiddenColumns: [], merges: this.#merges }))
    this.#builder = null
    this.#merges = []
    this.#reach = []
    this.#row = -1
    this.#column = 0
  }

  #startCell(tag: Tag): void {
    if (this.#row < 0) this.#row = 0
    while ((this.#reach[this.#column] ?? -1) >= this.#row) this.#column += 1
    // The bounds that browsers keep to.
    this.#across = wholeBetween(tag.get('colspan') ?? tag.get('COLSPAN'), 1, 1000, 1)
    this.#down = wholeBetween(tag.get('rowspan') ?? tag.get('ROWSPAN'), 1, 65_534, 1)
    this.#pieces = []
  }

  #endCell(): void {
    const pieces = this.#pieces
    if (pieces === null) return
    this.#pieces = null
    const text = characters(pieces.join('')).replaceAll('\u00A0', ' ').replaceAll(/\s+/gu, (blank) => (blank.includes('\n') ? '\n' : ' ')).trim()
    if (this.#row < this.#firstRows) this.#builder?.text(this.#row, this.#column, text)
    if (this.#down > 1) {
      for (let column = this.#column; column < this.#column + this.#across; column += 1) this.#reach[column] = this.#row + this.#down - 1
      this.#merges.push({ top: this.#row, left: this.#column, bottom: this.#row + this.#down - 1, right: this.#column + this.#across - 1 })
    }
    this.#column += this.#across
  }
}
