import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { utils, write, type CellObject } from 'xlsx'
import { readBook } from './read-book.ts'
import { readWorkbook } from './read-sheets.ts'
import { readXlsx } from './read-xlsx.ts'
import type { SheetCells } from './workbook.ts'

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
const tools = { decode, progress: () => undefined }

const formats = ['General', '0', '0.00', '#,##0.00', '0%', '€ #,##0.00', '[$$-409]#,##0.00', '#,##0.00 "CHF"', 'yyyy-mm-dd', 'm/d/yy', '@', '0.00E+00', '# ?/?', '_-€ * #,##0.00_-;_-€ * #,##0.00-;_-€ * "-"??_-;_-@_-']
const cell: fc.Arbitrary<CellObject | null> = fc.oneof(
  fc.constant(null),
  // SheetJS loses texts of blanks alone.
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== '').map((v): CellObject => ({ t: 's', v })),
  fc.constantFrom('0012', ' blank ', 'a & b <c>', '"quoted"', 'two\nlines', 'a_x000D_b', '__proto__', 'łódź', '=1+1', '2,5').map((v): CellObject => ({ t: 's', v })),
  fc.record({ v: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100)), z: fc.constantFrom(...formats) }).map(({ v, z }): CellObject => ({ t: 'n', v, z })),
  fc.boolean().map((v): CellObject => ({ t: 'b', v })),
  fc.constant<CellObject>({ t: 'e', v: 0x2a }),
)

const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), hiddenRows: fc.array(fc.nat(11), { maxLength: 2 }), hiddenColumns: fc.array(fc.nat(7), { maxLength: 2 }),
  merge: fc.option(fc.record({ row: fc.nat(8), column: fc.nat(5), height: fc.integer({ min: 1, max: 4 }) })), hidden: fc.boolean(),
})

function written(sheets: readonly (typeof sheet extends fc.Arbitrary<infer One> ? One : never)[], bookSST: boolean, date1904: boolean): Uint8Array {
  const book = utils.book_new()
  for (const [index, { rows, hiddenRows, hiddenColumns, merge }] of sheets.entries()) {
    const made = utils.aoa_to_sheet(rows)
    if (hiddenRows.length > 0) made['!rows'] = Array.from({ length: 12 }, (_, row) => (hiddenRows.includes(row) ? { hidden: true } : {}))
    if (hiddenColumns.length > 0) made['!cols'] = Array.from({ length: 8 }, (_, column) => (hiddenColumns.includes(column) ? { hidden: true } : { wch: 9 }))
    if (merge !== null) made['!merges'] = [{ s: { r: merge.row, c: merge.column }, e: { r: merge.row + merge.height, c: merge.column } }]
    utils.book_append_sheet(book, made, `Sheet ${index} & "more"`)
  }
  book.Workbook = { WBProps: { date1904 }, Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 as const : 0 as const })) }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST, compression: true }))
}

describe('an Excel workbook', () => {
  it('is read cell for cell as SheetJS reads it', () => {
    fc.assert(fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean(), (sheets, bookSST, date1904) => {
      const bytes = written(sheets, bookSST, date1904)
      expect(readXlsx(bytes, tools)).toEqual(readBook(bytes))
    }), { numRuns: 300 })
  })

  it('shows the same first rows alone as in the whole', () => {
    fc.assert(fc.property(sheet, fc.boolean(), fc.nat(12), (one, bookSST, count) => {
      // Merges stand behind all rows, so that the first rows do without them.
      const bytes = written([{ ...one, merge: null }], bookSST, false)
      const [whole] = readXlsx(bytes, tools)
      const [head] = readXlsx(bytes, tools, count)
      const rows = (texts: SheetCells['texts'] = []) => texts.slice(0, count).map((row) => [...row].map((text) => text.trim()).join('|').replace(/\|+$/u, '')).join('\n').trimEnd()
      expect(rows(head?.texts)).toBe(rows(whole?.texts))
    }), { numRuns: 100 })
  })

  const root = 'http://schemas.openxmlformats.org'
  const zipped = (sheetData: string, strings = '', prefix = ''): Uint8Array =>
    zipSync({
      '_rels/.rels': strToU8(`<Relationships xmlns="${root}/package/2006/relationships"><Relationship Id="a" Type="${root}/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>`),
      'xl/workbook.xml': strToU8(`<?xml version="1.0"?><workbook xmlns="${root}/spreadsheetml/2006/main" xmlns:r="${root}/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships><Relationship Id="s" Type="${root}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`),
      'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><${prefix}worksheet><${prefix}sheetData>${sheetData}</${prefix}sheetData></${prefix}worksheet>`),
      ...(strings === '' ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    })
  const cellsOf = (sheetData: string, strings?: string, prefix?: string) => readXlsx(zipped(sheetData, strings, prefix), tools)[0]?.values

  it('keeps the order of cells and rows that do not say where they stand', () => {
    expect(cellsOf('<row><c><v>1</v></c><c/><c t="str"><v>x</v></c></row><row/><row><c t="b"><v>1</v></c></row>')).toEqual([[1, null, 'x'], [], [true]])
  })

  it('may give every tag the prefix of its namespace', () => {
    expect(cellsOf('<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Bolt</x:t></x:is></x:c></x:row>', undefined, 'x:')).toEqual([[], [null, 'Bolt']])
  })

  it('joins the runs of a rich text and leaves out how East Asian characters are read', () => {
    const strings = '<si><r><rPr><b/></rPr><t>M8</t></r><r><t xml:space="preserve"> × 20</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/><si><t/></si><si><t>R&amp;D&#x20AC;</t></si>'
    expect(cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>4</v></c><c r="E1" t="s"><v>99</v></c></row>', strings)).toEqual([['M8 × 20', '東京', null, 'R&D€']])
  })

  it('holds what formulas came to, and never the formulas', () => {
    expect(cellsOf(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>cmd|'/c calc'!A1</f><v>safe</v></c><c r="C1"><f>SUM(D:D)</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`)).toEqual([[2, 'safe', null, null]])
  })

  it('takes text for text where a number is stated but none is written', () => {
    expect(cellsOf('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>twelve</v></c></row>')).toEqual([['1e999', 'twelve']])
  })

  it('leaves entities that the file declares itself as they are written', () => {
    expect(cellsOf('<!DOCTYPE lol [<!ENTITY lol "ha"><!ENTITY lol2 "&lol;&lol;">]><row r="1"><c r="A1" t="str"><v>&lol2;</v></c></row>')).toEqual([['&lol2;']])
  })

  it('is refused as damaged where its contents do not fit their checksum', () => {
    const bytes = zipped('<row r="1"><c r="A1" t="str"><v>Bolt</v></c></row>')
    const name = strToU8('xl/worksheets/sheet1.xml')
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from(name)) - 46
    bytes[directory + 16] = (bytes[directory + 16] ?? 0) ^ 1
    expect(readWorkbook({ name: 'list.xlsx', bytes, sha256: '' }, { decode })).toMatchObject({ refused: { code: 'damaged' } })
  })

  it('is refused where it unpacks to more than it says', () => {
    const bytes = zipped(`<row r="1"><c r="A1" t="str"><v>${'Bolt '.repeat(1000)}</v></c></row>`)
    const directory = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml') - 46
    new DataView(bytes.buffer).setUint32(directory + 24, 100, true)
    expect(readWorkbook({ name: 'list.xlsx', bytes, sha256: '' }, { decode })).toMatchObject({ refused: { code: 'zip-bomb' } })
  })
})
