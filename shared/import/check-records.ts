import { CFB } from 'xlsx'
import { DamagedZip, listZip, unpackWhole } from './zip.ts'

/** Cells that one link or column record may speak of; SheetJS goes through each of them. */
const mostCells = 1_000_000

function refuseWide(rows: number, columns: number): void {
  if (!(rows > 0 && columns > 0 && rows * columns <= mostCells)) throw new DamagedZip('a record of more cells than there are')
}

/** Refuses an xlsb whose records speak of places that no sheet has: going through them would take for ever. */
export function checkXlsb(bytes: Uint8Array): void {
  for (const entry of listZip(bytes) ?? []) {
    const texts = /sharedstrings\.bin$/iu.test(entry.path)
    const book = /workbook\.bin$/iu.test(entry.path)
    if (!texts && !book && !/sheets\/[^/]*\.bin$/iu.test(entry.path)) continue
    const content = unpackWhole(bytes, entry)
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
    for (let at = 0; at < content.length;) {
      let type = content[at] ?? 0
      at += 1
      if (type > 127) {
        type = (type & 127) + ((content[at] ?? 0) << 7)
        at += 1
      }
      let length = 0
      for (let shift = 0; shift < 28; shift += 7) {
        const byte = content[at] ?? 0
        at += 1
        length += (byte & 127) << shift
        if (byte < 128) break
      }
      const number = (place: number) => (at + place + 4 <= content.length ? view.getUint32(at + place, true) : 0)
      if (at + length > content.length) throw new DamagedZip(entry.path)
      // Texts with runs of their own look, which SheetJS counts out one by one.
      const rich = texts && type === 19 ? 1 : !texts && type === 62 ? 9 : 0
      if (rich > 0) {
        const letters = number(rich)
        if (rich + 4 + letters * 2 > length || ((content[at + rich - 1] ?? 0) & 1 && number(rich + 4 + letters * 2) * 4 > length)) throw new DamagedZip(entry.path)
      }
      // Links to other sheets, twelve bytes each, which SheetJS counts out one by one.
      if (book && type === 362 && 4 + number(0) * 12 > length) throw new DamagedZip(entry.path)
      if (texts || book) {
        at += length
        continue
      }
      // Row, column and hyperlink records.
      if (type === 0 && number(0) > 1_048_575) throw new DamagedZip(entry.path)
      if (type === 60) refuseWide(1, number(4) - number(0) + 1)
      if (type === 60 && number(4) > 16_383) throw new DamagedZip(entry.path)
      if (type === 494) refuseWide(number(4) - number(0) + 1, number(12) - number(8) + 1)
      at += length
    }
  }
}

const continued = 0x003c
const formula = 0x0006
const sharedTexts = 0x00fc
const shownText = 0x0207

/**
 * Records of an xls that hold cells, texts, formats and sheets: begin and end, code page, password, days from 1904, formats, styles, sheets,
 * shared texts and their continuation, numbers, texts, truths, results of formulas, rows, columns, merged cells.
 */
const wantedRecords = new Set([
  0x0809, 0x000a, 0x0042, 0x002f, 0x0022, 0x041e, 0x00e0, 0x0085, sharedTexts, continued, 0x0203, 0x027e, 0x00bd, 0x0205, 0x00fd, 0x00d6, 0x0204, formula, shownText, 0x0208, 0x007d, 0x0200, 0x00e5,
])
/** Fewest bytes of the records that hold cells; SheetJS may look for the end of a shorter one for ever. */
const fewestBytes = new Map([[0x0203, 14], [0x027e, 10], [0x00bd, 12], [0x0205, 8], [0x00fd, 10], [0x00d6, 8], [0x0204, 8], [formula, 22], [shownText, 3], [0x0208, 16], [0x007d, 10], [0x041e, 5], [0x0085, 8], [0x00e5, 2]])

/** Does a text that states its own length fit into its record? */
function textFits(view: DataView, at: number, length: number, old: boolean): boolean {
  const type = view.getUint16(at, true)
  const count = type === shownText ? 0 : type === 0x0204 || type === 0x00d6 ? 6 : -1
  if (count === -1 || at + 4 + count + 3 > view.byteLength) return count === -1
  const letters = view.getUint16(at + 4 + count, true)
  if (old) return count + 2 + letters <= length
  return count + 3 + letters * ((view.getUint8(at + 4 + count + 2) & 1) + 1) <= length
}

/** A type of pivot tables that SheetJS passes over. */
const nothing = 0x01bb

/**
 * An xls with nothing but its cells: links, drawings, macros and the expressions of formulas are blanked, as a spoilt one can keep SheetJS
 * going for ever. `encoding` is that of its texts where they are bytes, as in Excel 5 and 95; null where they are Unicode.
 */
export function plainXls(bytes: Uint8Array): { bytes: Uint8Array; encoding: string | null } {
  const container = CFB.read(bytes, { type: 'array' })
  const entry = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book')
  const content = Uint8Array.from(entry?.content ?? [])
  const view = new DataView(content.buffer)
  let codePage = 1252
  const old = content.length > 6 && view.getUint16(4, true) === 0x0500
  let before = 0
  for (let at = 0; at + 4 <= content.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const continues = type === continued && (before === sharedTexts || before === shownText)
    // The last text of a formula may go on in the next record.
    const goesOn = type === shownText && at + 6 + length <= content.length && view.getUint16(at + 4 + length, true) === continued
    const whole = at + 4 + length <= content.length && length >= (fewestBytes.get(type) ?? 0) && (goesOn || textFits(view, at, length, old))
    if (!continues && (type === continued || !whole || !wantedRecords.has(type))) view.setUint16(at, nothing, true)
    if (type !== continued) before = type
    if (type === formula && whole) {
      // A result of a kind that there is not counts as an empty text; behind it stands the length of the expression.
      if (view.getUint16(at + 16, true) === 0xffff && (content[at + 10] ?? 0) > 3) content[at + 10] = 3
      view.setUint16(at + 24, 0, true)
    }
    if (type === 0x0042 && at + 6 <= content.length) codePage = view.getUint16(at + 4, true)
  }
  const plain = CFB.utils.cfb_new()
  CFB.utils.cfb_add(plain, old ? '/Book' : '/Workbook', content)
  return { bytes: new Uint8Array(CFB.write(plain, { type: 'array' }) as number[]), encoding: old ? encodingOf(codePage) : null } // bytes, as the type asked for
}

const encodingOf = (codePage: number): string =>
  codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : codePage === 10_000 || codePage === 0x8000 ? 'macintosh' : 'windows-1252'
