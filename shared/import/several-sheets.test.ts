import { describe, expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { english, worded } from '../text/english.ts'
import { withRepair, type BomImport, type ImportChoices } from './bom-import.ts'
import { importBom } from './import-bom.ts'

type Row = readonly (string | number | null)[]

function importSheets(sheets: Readonly<Record<string, readonly Row[]>>, choices: ImportChoices = {}, hidden: readonly string[] = []): BomImport {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  const result = importBom({ name: 'list.xlsx', bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), sha256: 'f00d' }, choices, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
const readSheets = (imported: BomImport) => imported.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name)

const header: Row = ['Part number', 'Description', 'Qty', 'Unit price EUR']
const mechanics: readonly Row[] = [header, ['M-1', 'Frame', 1, 80], ['M-2', 'Plate', 2, 12], ['M-3', 'Wheel', 4, 9], ['M-4', 'Axle', 2, 7]]
const electronics: readonly Row[] = [header, ['E-1', 'Board', 1, 44], ['E-2', 'Cable', 3, 2], ['E-3', 'Motor', 2, 30]]

describe('sheets of one list', () => {
  it('under the same headings are read together, which is said and can be undone in one click', () => {
    const sheets = { Mechanics: mechanics, Electronics: electronics }
    const imported = importSheets(sheets)
    expect(readSheets(imported)).toEqual(['Mechanics', 'Electronics'])
    expect(imported.totals).toMatchObject({ lines: 7, sum: 264 })
    const [issue] = imported.issues
    expect(worded(issue)).toMatchObject({ severity: 'info', code: 'sheets-read-together', message: 'Sheets Mechanics and Electronics have the same headings and are read as one list of 7 lines.' })
    if (issue?.repair === undefined) throw new Error('one click is missing')
    expect(readSheets(importSheets(sheets, withRepair({}, issue.repair)))).toEqual(['Mechanics'])
  })

  it('named for an assembly of another sheet are what goes into it', () => {
    const { lines } = importSheets({ Product: [header, ['P-100', 'Cart', 1, null], ['A-200', 'Frame', 1, null], ['A-300', 'Drive', 2, null]], 'A-200': mechanics, 'A-300 Drive': electronics })
    expect(lines.map((line) => line.parent)).toEqual([null, null, null, 'A-200', 'A-200', 'A-200', 'A-200', 'A-300', 'A-300', 'A-300'])
  })

  it('that are hidden are read too, and that is said', () => {
    const imported = importSheets({ Mechanics: mechanics, Electronics: electronics }, {}, ['Electronics'])
    expect(readSheets(imported)).toEqual(['Mechanics', 'Electronics'])
    expect(worded(imported.issues)).toContainEqual(expect.objectContaining({ code: 'hidden-sheet', sheet: 'Electronics', repair: { label: 'Leave Electronics out', choices: { sheets: ['Mechanics'] } } }))
  })
})

describe('a sheet of another kind is named and not mixed in', () => {
  it.each([
    ['an older version of the list', { 'BOM v2': mechanics, 'BOM v1': mechanics.slice(0, 4) }, 'perhaps in another version'],
    ['the same parts again', { Mechanics: mechanics, Check: mechanics.slice(0, 4) }, 'perhaps in another version'],
    ['stock under the same headings', { Mechanics: mechanics, Stock: electronics }, 'also looks like a part list'],
    ['a price list of other parts', { Mechanics: mechanics, Quotes: [['Article', 'Supplier', 'Price', 'MOQ'], ['N-1', 'Alpha', 80, 1], ['N-2', 'Beta', 12, 10]] }, 'also looks like a part list'],
    ['a list beside one that is complete with its total', { Cart: [...mechanics, [null, 'Total', null, 154]].map((row, index) => (index === 0 ? [...row, 'Total'] : index === 5 ? [null, 'Total', null, null, 154] : [...row, Number(row[2]) * Number(row[3])])), Other: electronics.map((row, index) => [...row, index === 0 ? 'Total' : Number(row[2]) * Number(row[3])]) }, 'also looks like a part list'],
  ] as const)('%s', (_, sheets, words) => {
    const imported = importSheets(sheets)
    expect(readSheets(imported)).toHaveLength(1)
    const issue = imported.issues.find((each) => each.code === 'second-part-list')
    expect(worded(issue?.message)).toContain(words)
    if (issue?.repair === undefined) throw new Error('one click is missing')
    expect(readSheets(importSheets(sheets, withRepair({}, issue.repair)))).toHaveLength(2)
  })
})

describe('a sheet that says more of the parts of the list', () => {
  it.each([
    ['a price list', [['Article', 'Supplier', 'Price', 'MOQ'], ['M-1', 'Alpha', 80, 1], ['M-2', 'Beta', 12, 10]]],
    ['a stock list with numbers in small letters', [['Article', 'Stock', 'Location'], ['m-1', 8, 'R1'], ['M-3', 12, 'R1'], ['m4', 2, 'R2'], ['Z-9', 7, 'R9']]],
  ] as const)('is kept for after the import, such as %s', (_, rows) => {
    const imported = importSheets({ Mechanics: mechanics, More: rows })
    expect(readSheets(imported)).toEqual(['Mechanics'])
    expect(worded(imported.issues)).toContainEqual(expect.objectContaining({ severity: 'info', code: 'sheet-of-facts', message: `Sheet More says more of these parts (${rows.length - 1} rows) and lists none of its own.` }))
    expect(imported.issues.filter((issue) => issue.repair !== undefined && issue.sheet === 'More')).toEqual([])
  })
})

describe('a short date, which a workbook shows in the order of each country,', () => {
  it('is shown with the year first, and is a price again by one click', () => {
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet([['Part number', 'Description', 'Qty', 'Price EUR'], ['M-1', 'Frame', 1, '5,10'], ['M-2', 'Plate', 2, null], ['M-3', 'Wheel', 4, '9,25']])
    sheet['D3'] = { t: 'n', v: 46_178, z: 'm/d/yy' }
    utils.book_append_sheet(book, sheet, 'Parts')
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const result = importBom({ name: 'list', bytes: new Uint8Array(write(book, { type: 'array', bookType })), sha256: 'f00d' }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
      if ('refused' in result) throw new Error(english(result.refused.message))
      expect(worded(result.issues)).toContainEqual(expect.objectContaining({ code: 'unit-price-date', row: 3, column: 'D', repair: { label: 'Read 2026-06-05 as 5,6', choices: { values: { 'Parts!D3': '5,6' } } } }))
    }
  })
})

describe('tables beside each other on a sheet', () => {
  it('are both read where they are one list in two columns', () => {
    const imported = importSheets({ Parts: [['Pos', 'Name', 'Qty', null, 'Pos', 'Name', 'Qty'], [1, 'Plate', 2, null, 4, 'Nut', 8], [2, 'Bolt', 8, null, 5, 'Ring', 8], [3, 'Axle', 1, null, null, null, null]] })
    expect(imported.sheets.map((sheet) => sheet.name)).toEqual(['Parts', 'Parts (E–G)'])
    expect(imported.lines.map((line) => [line.sheet, line.row, line.description, line.quantity, line.cells.quantity?.cell])).toEqual([
      ['Parts', 2, 'Plate', 2, 'C2'], ['Parts', 3, 'Bolt', 8, 'C3'], ['Parts', 4, 'Axle', 1, 'C4'], ['Parts (E–G)', 2, 'Nut', 8, 'G2'], ['Parts (E–G)', 3, 'Ring', 8, 'G3'],
    ])
  })

  it('without an empty column between them are told by their headings', () => {
    expect(importSheets({ Parts: [['Name', 'Qty', 'Name', 'Qty'], ['Plate', 2, 'Nut', 8], ['Bolt', 8, 'Ring', 8]] }).lines.map((line) => line.description)).toEqual(['Plate', 'Bolt', 'Nut', 'Ring'])
  })

  it('are kept apart where the second lists something else', () => {
    const imported = importSheets({ Parts: [
      ['Part number', 'Description', 'Qty', null, 'Supplier', 'City', 'Country'], ['M-1', 'Frame', 1, null, 'Alpha', 'Gent', 'BE'], ['M-2', 'Plate', 2, null, 'Beta', 'Venlo', 'NL'],
      ['M-3', 'Wheel', 4, null, null, null, null], ['M-4', 'Axle', 2, null, null, null, null], ['M-5', 'Nut', 2, null, null, null, null],
    ] })
    expect(readSheets(imported)).toEqual(['Parts'])
    expect(imported.lines.map((line) => line.supplier)).toEqual([null, null, null, null, null])
  })

  it('are one where an empty column only parts its columns', () => {
    const { lines, sheets } = importSheets({ Parts: [['Part number', 'Description', 'Qty', null, 'Supplier', 'Unit price'], ['M-1', 'Frame', 1, null, 'Alpha', 80], ['M-2', 'Plate', 2, null, 'Beta', 12], ['M-3', 'Wheel', 4, null, 'Beta', 9]] })
    expect(sheets).toHaveLength(1)
    expect(lines.map((line) => [line.supplier, line.unitPrice])).toEqual([['Alpha', 80], ['Beta', 12], ['Beta', 9]])
  })

  it('are found where the second begins further down', () => {
    const imported = importSheets({ Parts: [
      ['Part number', 'Description', 'Qty'], ['M-1', 'Frame', 1], ['M-2', 'Plate', 2, null, 'Part number', 'Description', 'Qty'], ['M-3', 'Wheel', 4, null, 'E-1', 'Board', 1], ['M-4', 'Axle', 2, null, 'E-2', 'Cable', 3],
    ] })
    expect(imported.lines.map((line) => line.partNumber)).toEqual(['M-1', 'M-2', 'M-3', 'M-4', 'E-1', 'E-2'])
  })
})
