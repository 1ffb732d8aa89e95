import { read, type CellObject, type WorkSheet } from 'xlsx'
import { isShortDate, numberStyle } from './number-style.ts'
import { lastColumn, lastRow, noLoad, SheetBuilder } from './sheet-builder.ts'
import type { SheetCells } from './workbook.ts'

/** SheetJS's dense sheets keep their rows here; its types leave the shape open. */
const denseRows = (sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] =>
  (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[] // dense: true makes this the shape

/** The sheets of a workbook in one of the binary formats, which SheetJS reads; `decodeText` for texts that it takes byte for byte. */
export function readBook(bytes: Uint8Array, firstRows?: number, decodeText?: (bytes: Uint8Array) => string): SheetCells[] {
  const book = read(bytes, {
    // raw keeps the texts of web pages as they are, so that 0012 stays 0012.
    type: 'array', raw: true, dense: true, cellNF: true, cellText: true, cellFormula: false, cellHTML: false, cellStyles: true,
    ...(firstRows === undefined ? {} : { sheetRows: firstRows }),
  })
  const load = noLoad()
  const textOf = (text: string): string => (decodeText === undefined || !/[\u0080-\u00FF]/u.test(text) || /[\u0100-\uFFFF]/u.test(text) ? text : decodeText(Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)))
  return book.SheetNames.map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const sheet = book.Sheets[name]
    const builder = new SheetBuilder(load)
    const rows = sheet === undefined ? [] : denseRows(sheet)
    // A spoilt file can name row or column four thousand million.
    const from1904 = book.Workbook?.WBProps?.date1904 === true
    for (let row = 0; row < Math.min(rows.length, lastRow + 1); row += 1) {
      const cells = rows[row] ?? []
      for (let column = 0; column < Math.min(cells.length, lastColumn + 1); column += 1) putCell(builder, row, column, cells[column], textOf, from1904)
    }
    return builder.finish({
      name, hidden, hiddenRows: hiddenAmong(sheet?.['!rows']), hiddenColumns: hiddenAmong(sheet?.['!cols']),
      merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    })
  })
}

function hiddenAmong(places: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>()
  places?.forEach((place, index) => { if (place?.hidden === true) hidden.add(index) })
  return hidden
}

function putCell(builder: SheetBuilder, row: number, column: number, cell: CellObject | undefined, textOf: (text: string) => string, from1904: boolean): void {
  if (cell === undefined || cell.t === 'z') return
  if (cell.t === 'e') builder.error(row, column, cell.w ?? '')
  else if (cell.t === 'b') builder.flag(row, column, cell.v === true)
  else if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : 'General'
    const style = numberStyle(format, from1904)
    builder.number(row, column, cell.v, isShortDate(format) ? style.show(cell.v) : (cell.w?.trim() ?? String(cell.v)), style)
  } else builder.text(row, column, textOf(String(cell.v ?? '')))
}
