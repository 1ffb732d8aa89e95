import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { CFB, utils, write, type BookType } from 'xlsx'
import { english, worded } from '../text/english.ts'
import { readWorkbook } from './read-sheets.ts'
import type { SheetCells, Workbook } from './workbook.ts'

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

/** Names say nothing: what a file is, its bytes tell. */
const read = (bytes: Uint8Array, name = 'export.xls'): Workbook => {
  const workbook = readWorkbook({ name, bytes, sha256: '' }, { decode })
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
  return workbook
}
const readText = (text: string) => read(strToU8(text))
const only = (workbook: Workbook): SheetCells => {
  const [sheet] = workbook.sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

const table = [
  ['Artikel', 'Omschrijving', 'Aantal', 'Prijs', 'Gekeurd'], ['0012', 'Behuizing, "grijs"', 1, 42.5, true], ['850000000000', 'Afdichting <klein> & rond', 12, 0.032, false],
  ['__proto__', 'Twee\nregels', 1500, 1234.5, true],
] as const

function written(bookType: BookType): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), 'Parts')
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true, bookSST: bookType === 'xlsx' }))
}

const kinds: readonly (readonly [string, BookType, string])[] = [
  ['an Excel workbook', 'xlsx', 'xlsx'], ['a binary Excel workbook', 'xlsb', 'xlsb'], ['Excel 97', 'biff8', 'xls'], ['Excel 95', 'biff5', 'xls'], ['an OpenDocument spreadsheet', 'ods', 'ods'],
  ['an OpenDocument spreadsheet in one piece', 'fods', 'fods'], ["Excel's XML of 2003", 'xlml', 'xml'],
]

describe('a workbook', () => {
  it.each(kinds)('as %s comes back cell for cell, whatever it is named', (_, bookType, format) => {
    for (const name of ['export.xls', 'export.xlsx', 'export.csv', 'export']) {
      const workbook = read(written(bookType), name)
      expect(workbook.format).toBe(format)
      expect(only(workbook).values).toEqual(table)
    }
  })

  it('as a web page keeps its texts as they are shown', () => {
    const { values } = only(read(written('html')))
    expect(values).toEqual(table.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)))))
  })

  it('of Excel 95 is read in its own code page', () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['ABCDE', 1]]), 'Parts')
    const container = CFB.read(new Uint8Array(write(book, { type: 'array', bookType: 'biff5' })), { type: 'array' })
    const entry = CFB.find(container, 'Book') ?? CFB.find(container, 'Workbook')
    const content = Uint8Array.from(entry?.content ?? [])
    const at = Buffer.from(content).indexOf('ABCDE')
    content.set([0xa3, 0xf3, 0x9c, 0xbf, 0x80], at)
    const view = new DataView(content.buffer)
    for (let record = 0; record < content.length - 4; record += 4 + view.getUint16(record + 2, true)) if (view.getUint16(record, true) === 0x42) view.setUint16(record + 4, 1250, true)
    const plain = CFB.utils.cfb_new()
    CFB.utils.cfb_add(plain, '/Book', content)
    expect(only(read(new Uint8Array(CFB.write(plain, { type: 'array' }) as number[]))).values).toEqual([['Łóśż€', 1]])
  })
})

describe('a web page saved as a spreadsheet', () => {
  it('is read with cells over several rows and columns, tables inside cells, names of characters and line breaks', () => {
    const { texts } = only(readText(`<html><head><style>td { x: "<table>" }</style></head><body><!-- <table><tr><td>no</td></tr></table> -->
      <TABLE border=1><tr><th COLSPAN=2>Gr&ouml;&szlig;e</th><th rowspan="2">Preis&nbsp;&euro;<tr><td>L&#228;nge<td>B</td></tr>
      <tr><td>1<br>2</td><td><table><tr><td>in</td><td>side</td></tr></table></td><td>  0012 </td></tr></table>`))
    expect(texts).toEqual([['Größe', '', 'Preis €'], ['Länge', 'B', 'Preis €'], ['1\n2', 'in side', '0012']])
  })

  it('has a sheet for each of its tables', () => {
    const { sheets } = readText('<table><tr><td>Bestellung 4711</td></tr></table><p>und</p><table><tr><td>A</td><td>B</td></tr></table>')
    expect(sheets.map(({ name, texts }) => [name, texts])).toEqual([['Sheet1', [['Bestellung 4711']]], ['Sheet2', [['A', 'B']]]])
  })

  it('is read in the encoding that it states where its bytes do not show it', () => {
    const page = '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1250"><table><tr><td>?</td></tr></table>'
    const bytes = strToU8(page)
    bytes[page.indexOf('?')] = 0xb3
    expect(only(read(bytes)).texts).toEqual([['ł']])
  })
})

describe("Excel's XML of 2003", () => {
  it('is read with rows and cells that say where they stand, formats, merged cells and what is hidden', () => {
    const workbook = readText(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Styles><Style ss:ID="e"><NumberFormat ss:Format="&quot;EUR&quot;\\ #,##0.00"/></Style></Styles>
      <Worksheet ss:Name="A &amp; B"><Table><Column ss:Index="2" ss:Hidden="1"/><Row ss:Index="2" ss:Hidden="1"><Cell ss:MergeDown="1"><Data ss:Type="String">Group</Data></Cell><Cell ss:Index="3" ss:StyleID="e"><Data ss:Type="Number">12.5</Data></Cell></Row>
      <Row><Cell ss:Index="2"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>M8</B> &lt;x&gt;</ss:Data></Cell><Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell></Row></Table></Worksheet></Workbook>`)
    const sheet = only(workbook)
    expect(sheet).toMatchObject({ name: 'A & B', values: [[], ['Group', null, 12.5], ['Group', 'M8 <x>', 2]] })
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], [...sheet.columnCurrencies]]).toEqual([[1], [1], [[2, 'EUR']]])
  })
})

const packedOds = (rows: string, columns = '') =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    'content.xml': strToU8(`<office:document-content><office:body><office:spreadsheet><table:table table:name="T">${columns}${rows}</table:table></office:spreadsheet></office:body></office:document-content>`),
  })
const odsCell = (text: string, attributes = '') => `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`

describe('an OpenDocument spreadsheet', () => {
  it('is read with what it repeats, spans, hides and says beside its cells', () => {
    const sheet = only(read(packedOds(`<table:table-row table:number-rows-repeated="2">${odsCell('a', 'table:number-columns-repeated="2"')}<table:table-cell/></table:table-row>
      <table:table-row table:visibility="filter">${odsCell('x<text:s text:c="2"/>y</text:p><text:p>z<text:line-break/>w', 'table:number-rows-spanned="2"')}<table:table-cell office:value-type="currency" office:currency="CHF" office:value="1234.5"><office:annotation><text:p>a note</text:p></office:annotation><text:p>CHF 1’234.50</text:p></table:table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5 %</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-05-06"><text:p>06.05.24</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`, '<table:table-column/><table:table-column table:visibility="collapse"/>')))
    expect(sheet.values).toEqual([['a', 'a'], ['a', 'a'], ['x  y\nz\nw', 1234.5], ['x  y\nz\nw', 0.125, '06.05.24']])
    expect(sheet.texts[2]?.[1]).toBe('CHF 1’234.50')
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], [...sheet.columnCurrencies], [...sheet.percentColumns]]).toEqual([[2], [1], [[1, 'CHF']], [1]])
  })

  it('is refused where it fills a sheet with one cell', () => {
    const bytes = packedOds(`<table:table-row table:number-rows-repeated="1048576">${odsCell('a', 'table:number-columns-repeated="16384"')}</table:table-row>`)
    expect(worded(readWorkbook({ name: 'list.ods', bytes, sha256: '' }, { decode }))).toMatchObject({ refused: { code: 'too-large', message: expect.stringContaining('list.ods') } })
  })
})
