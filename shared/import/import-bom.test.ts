import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utils, write, type BookType } from 'xlsx'
import { english, worded } from '../text/english.ts'
import type { BomImport, ImportChoices, ImportRefusal } from './bom-import.ts'
import { cycleRefusal } from './cycle-refusal.ts'
import { importBom } from './import-bom.ts'

type Row = readonly (string | number | boolean | null)[]

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
const importBytes = (bytes: Uint8Array, name = 'list.csv', choices: ImportChoices = {}) => importBom({ name, bytes, sha256: 'f00d' }, choices, { decode })
const read = (result: BomImport | ImportRefusal): BomImport => {
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
const importText = (words: string, choices: ImportChoices = {}) => read(importBytes(text(words), 'list.csv', choices))

function workbook(rows: readonly Row[], bookType: BookType = 'xlsx', merges: string[] = []): Uint8Array {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  if (merges.length > 0) sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  utils.book_append_sheet(book, sheet, 'Parts')
  return new Uint8Array(write(book, { type: 'array', bookType }))
}

const pump: readonly Row[] = [
  ['Level', 'Part number', 'Description', 'Qty', 'Unit', 'Supplier', 'Country of origin', 'Unit price EUR', 'Lead time (weeks)', 'Weight (g)'],
  [0, 'PU-100', 'Pump', 1, 'pcs', null, null, null, null, null],
  [1, '0012', 'Housing', 1, 'pcs', 'Giethof BV', 'NL', 42.5, 6, 1200],
  [1, '0013', 'Motor', 1, 'pcs', 'Windings Ltd', 'China', 18.4, 14, 800],
  [2, '0014', 'Shaft', 1, 'pcs', 'Asmakers', 'Germany', 3.2, 4, 150],
]

describe('a bill of materials in a workbook', () => {
  it.each(['xlsx', 'biff8', 'ods', 'xlsb'] as const)('says the same as %s', (bookType) => {
    const { lines, totals, sheets } = read(importBytes(workbook(pump, bookType), 'pump.xls'))
    expect(sheets).toMatchObject([{ name: 'Parts', headerRow: 1, lines: 4, used: true }])
    expect(totals).toMatchObject({ lines: 4, alternates: 0, withQuantity: 4, withPrice: 3, levels: 3 })
    expect(lines[3]).toMatchObject({
      row: 5, level: 2, parent: '0013', parentRow: 4, partNumber: '0014', description: 'Shaft', quantity: 1, supplier: 'Asmakers', country: 'Germany', unitPrice: 3.2, currency: 'EUR',
      leadTimeDays: 28, massKg: 0.15,
    })
    expect(lines[1]?.cells.partNumber).toEqual({ cell: 'B3', raw: '0012' })
  })

  it('has its header under title rows and over a blank row', () => {
    const { sheets, lines, skipped } = read(importBytes(workbook([['Bill of materials pump', null], ['Version 3', null], [null], ...pump.slice(0, 1), [null], ...pump.slice(1)])))
    expect(sheets[0]?.headerRow).toBe(4)
    expect(lines).toHaveLength(4)
    expect(skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['1 title', '2 title', '3 blank', '4 header', '5 blank'])
  })

  it('has its group headings read together with the headings below them', () => {
    const { columns, lines } = read(importBytes(workbook([
      ['Article', null, null, 'Supplier', null, 'Purchase', null],
      ['Part number', 'Description', 'Quantity', 'Name', 'Country', 'Unit price', 'Currency'],
      ['A-1', 'Plate', 2, 'Plaat NV', 'Belgium', 3.5, 'EUR'], ['A-2', 'Bolt', 8, 'Bout BV', 'Taiwan', 0.1, 'USD'],
    ])))
    expect(columns.map((column) => column.field)).toEqual(['partNumber', 'description', 'quantity', 'supplier', 'country', 'unitPrice', 'currency'])
    expect(lines[1]).toMatchObject({ supplier: 'Bout BV', country: 'Taiwan', currency: 'USD' })
  })

  it('fills merged cells down', () => {
    const { lines } = read(importBytes(workbook([['Material', 'Description', 'Quantity'], ['Steel', 'Plate', 1], [null, 'Strip', 2], ['Brass', 'Ring', 3]], 'xlsx', ['A2:A3'])))
    expect(lines.map((line) => line.material)).toEqual(['Steel', 'Steel', 'Brass'])
  })

  it('keeps dates as a person sees them', () => {
    const sheet = utils.aoa_to_sheet([['Part number', 'Description', 'Qty', 'Remark'], ['A-1', 'Plate', 2, 45_000], ['A-2', 'Strip', 1, 45_001]])
    for (const address of ['D2', 'D3']) sheet[address].z = 'dd-mm-yyyy'
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'Parts')
    expect(read(importBytes(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))).lines[0]?.note).toBe('15-03-2023')
  })
})

const dutch = 'Stuklijst pomp;;;\r\n;;;\r\nArtikelnummer;Omschrijving;Aantal;Stukprijs\r\n0012;Huis;1;€ 1.234,50\r\n0013;Ventiel "½ duim";12;0,95\r\n;;;\r\nTotaal;;;1.245,90\r\n'

describe('a bill of materials in a text file', () => {
  it('is read with semicolons and decimal commas, ids kept as text', () => {
    const { lines, decimal, delimiter, totals, skipped } = importText(dutch)
    expect({ decimal, delimiter }).toEqual({ decimal: ',', delimiter: ';' })
    expect(lines.map((line) => [line.partNumber, line.quantity, line.unitPrice])).toEqual([['0012', 1, 1234.5], ['0013', 12, 0.95]])
    expect(totals).toMatchObject({ statedTotal: 1245.9, sum: 1245.9 })
    expect(skipped.map((row) => row.reason)).toEqual(['title', 'blank', 'header', 'blank', 'total'])
  })

  it.each([
    ['utf-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Teil;Menge;Hersteller\nÖse;2;Müller\nÜse;3;Bär\n')], 'utf-8'],
    ['utf-16', [0xff, 0xfe, ...[...'Teil;Menge;Hersteller\nÖse;2;Müller\nÜse;3;Bär\n'].flatMap((letter) => [(letter.codePointAt(0) ?? 0) & 255, (letter.codePointAt(0) ?? 0) >> 8])], 'utf-16le'],
    ['windows-1252', [...'Teil;Menge;Hersteller\nÖse;2;Müller\nÜse;3;Bär\n'].map((letter) => letter.codePointAt(0) ?? 0), 'windows-1252'],
  ] as const)('in %s gives the same words', (_, bytes, encoding) => {
    const result = read(importBytes(new Uint8Array(bytes)))
    expect(result.encoding).toBe(encoding)
    expect(result.lines.map((line) => [line.description, line.quantity, line.manufacturer])).toEqual([['Öse', 2, 'Müller'], ['Üse', 3, 'Bär']])
  })

  it('asks, and says so, when a price can be read two ways', () => {
    const { issues, lines } = importText('Part number,Description,Qty,Price EUR\nA,Plate,1,3.450\nB,Strip,2,1.200\n')
    expect(worded(issues)).toMatchObject([{ code: 'decimal-mark-unclear', row: 2, column: 'D', message: 'Price can be read two ways: D2 says 3.450, which is 3.45 or 3450; D3 says 1.200, which is 1.2 or 1200.' }])
    expect(lines[0]?.unitPrice).toBe(3.45)
    expect(importText('Part number,Description,Qty,Price EUR\nA,Plate,1,3.450\nB,Strip,2,1.200\n', { decimals: { 'Sheet1!D': ',' } }).lines[0]?.unitPrice).toBe(3450)
  })

  it('leaves a quantity that is no number empty and says so', () => {
    const { issues, lines } = importText('Part number;Description;Qty\nA;Rail;2 or 3\nB;Plate;1-2\nC;Bolt;\nD;Nut;4\nE;Pin;5\nF;Ring;6\n')
    expect(lines.map((line) => line.quantity)).toEqual([null, null, null, 4, 5, 6])
    expect(issues.map((issue) => issue.code)).toEqual(['quantity-not-a-number', 'quantity-range', 'quantity-missing'])
  })

  it('compares stated totals with the lines', () => {
    const { issues } = importText('Part number;Description;Qty;Price EUR;Total\nA;Plate;2;3,50;7,00\nB;Bolt;8;0,25;4,00\nTotal;;;;11,00\n')
    expect(issues.map((issue) => [issue.code, issue.row])).toEqual([['line-total-differs', 3]])
    expect(importText('Part number;Description;Qty;Price EUR\nA;Plate;2;3,50\nTotal;;;11,00\n').issues.map((issue) => issue.code)).toEqual(['total-differs'])
  })

  it('is read from a table on a web page that pretends to be a workbook', () => {
    const page = '<html><body><table><tr><td>Part number</td><td>Description</td><td>Qty</td></tr><tr><td>0012</td><td>Plate</td><td>2</td></tr></table></body></html>'
    expect(read(importBytes(text(page), 'export.xls'))).toMatchObject({ format: 'html', lines: [{ partNumber: '0012', description: 'Plate', quantity: 2 }] })
  })

  it('converts weeks and grams, and prices per hundred', () => {
    const { lines } = importText('Teilenummer;Bezeichnung;Menge;Preis/100;Lieferzeit (Wochen);Gewicht (g)\nA;Blech;1;250,00;6;1500\nB;Schraube;4;3,50;2;12\n')
    expect(lines[0]).toMatchObject({ unitPrice: 2.5, leadTimeDays: 42, massKg: 1.5 })
  })

  it('takes rows with only a maker and a number for further sources of the line above', () => {
    const { lines, totals } = importText('Qty,Description,Manufacturer,Part number\n2,Capacitor 10 uF,Alpha,AC-10\n,,Beta,BC-10\n1,Resistor 1 k,Gamma,GR-1\n')
    expect(totals).toMatchObject({ lines: 2, alternates: 1 })
    expect(lines[1]).toMatchObject({ alternateOf: 'Sheet1!2', manufacturer: 'Beta', manufacturerPartNumber: 'BC-10' })
  })

  it('takes numbered columns for further sources, but not where they repeat the first', () => {
    const { lines, totals } = importText('part_number,description,quantity,supplier,unit_cost,supplier_1,unit_cost_1,supplier_2,unit_cost_2\nA-1,Plate,2,Alpha,1.50,Beta,1.75,,\nA-2,Bolt,8,Alpha,0.10,Alpha,0.10,Gamma,0.20\n')
    expect(totals).toMatchObject({ lines: 2, alternates: 2 })
    expect(lines.filter((line) => line.alternateOf !== null).map((line) => [line.supplier, line.unitPrice])).toEqual([['Beta', 1.75], ['Gamma', 0.2]])
  })

  it('names an assembly in a row of its own', () => {
    const { lines, skipped } = importText('ID,Item,Quantity,Item Code (Items),Qty (Items),Rate (Items)\nBOM-1,BIKE-1,1,,,\n,,,FRAME,1,250.00\n,,,WHEEL,2,80.00\n')
    expect(lines.map((line) => [line.parent, line.partNumber, line.quantity, line.unitPrice])).toEqual([['BIKE-1', 'FRAME', 1, 250], ['BIKE-1', 'WHEEL', 2, 80]])
    expect(skipped.map((row) => row.reason)).toEqual(['header', 'section'])
  })

  it('can be put right by the person, without reading the file again', () => {
    const sheet = 'a;b;c\nX-1;Plate;4\nX-2;Strip;5\n'
    const { lines } = importText(sheet, { headerRows: { Sheet1: 1 }, columns: { 'Sheet1!A': 'partNumber', 'Sheet1!B': 'description', 'Sheet1!C': 'quantity' }, rows: { 'Sheet1!3': 'skip' }, values: { 'Sheet1!C2': '7' } })
    expect(lines).toMatchObject([{ partNumber: 'X-1', description: 'Plate', quantity: 7 }])
  })
})

describe('the structure of a bill of materials', () => {
  it('follows outline numbers as text, so that 1.10 is not 1.1', () => {
    const rows = ['1;Machine', ...Array.from({ length: 10 }, (_, index) => `1.${index + 1};Group ${index + 1}`), '1.10.1;Pin', '1.1.1;Bush'].map((row) => `${row};1`)
    const { lines } = importText(`WBS;Name;Quantity\n${rows.join('\n')}\n`)
    expect(lines.find((line) => line.description === 'Pin')).toMatchObject({ level: 3, parent: 'Group 10' })
    expect(lines.find((line) => line.description === 'Bush')).toMatchObject({ level: 3, parent: 'Group 1' })
  })

  it('follows a parent column and finds the levels', () => {
    const { lines } = importText('Parent;Part number;Description;Qty\n;P;Pump;1\nP;M;Motor;1\nM;S;Shaft;2\n')
    expect(lines.map((line) => [line.partNumber, line.parent, line.level])).toEqual([['P', null, 0], ['M', 'P', 1], ['S', 'M', 2]])
  })

  it('follows levels that are columns of their own', () => {
    const { lines } = importText('Level 1;Level 2;Level 3;Description;Qty\nP-100;;;Pump;1\n;M-100;;Motor;1\n;;S-100;Shaft;2\n;H-100;;Housing;1\n')
    expect(lines.map((line) => [line.level, line.partNumber, line.parent])).toEqual([[1, 'P-100', null], [2, 'M-100', 'P-100'], [3, 'S-100', 'M-100'], [2, 'H-100', 'P-100']])
  })

  it('follows dotted levels and blanks before the number', () => {
    const dotted = importText('Level;Item;Component number;Description;Quantity;Un\n.1;0010;100-100;Casing;1;PC\n..2;0010;100-110;Slug;1;PC\n.1;0020;100-200;Fly wheel;1;PC\n')
    expect(dotted.lines.map((line) => [line.level, line.position, line.parent])).toEqual([[1, '0010', null], [2, '0010', '100-100'], [1, '0020', null]])
    const indented = importText('Part number;Description;Qty\nP-100;Pump;1\n  M-100;Motor;1\n    S-100;Shaft;2\n  H-100;Housing;1\n')
    expect(indented.lines.map((line) => [line.level, line.partNumber, line.parent])).toEqual([[0, 'P-100', null], [1, 'M-100', 'P-100'], [2, 'S-100', 'M-100'], [1, 'H-100', 'P-100']])
  })

  it('hangs a named alternative onto the line it can replace', () => {
    const { lines, issues, totals } = importText('Part number;Description;Qty;Alternative for\nM-1;Motor;1;\nM-2;Motor B;1;M-1\nM-3;Motor C;1;M-9\n')
    expect(lines.map((line) => line.alternateOf)).toEqual([null, 'Sheet1!2', null])
    expect(totals).toMatchObject({ lines: 2, alternates: 1 })
    expect(issues).toMatchObject([{ code: 'alternate-of-unknown', row: 4, column: 'D' }])
  })

  it('says when an assembly is listed twice with different parts', () => {
    expect(importText('Level;Part number;Description;Qty\n0;P;Pump;1\n1;M;Motor;1\n2;S;Shaft;2\n1;Q;Press;1\n2;M;Motor;1\n3;S;Shaft;3\n').issues).toMatchObject([{ code: 'assembly-differs', row: 6 }])
  })

  it('says where a level is missing', () => {
    expect(importText('Level;Part number;Description;Qty\n0;P;Pump;1\n1;M;Motor;1\n3;S;Shaft;2\n').issues).toMatchObject([{ code: 'level-jump', row: 4, column: 'A' }])
  })

  it('refuses a circle with its path and row', () => {
    const imported = importText('Parent;Part number;Description;Qty\nA;B;Motor;1\nB;C;Shaft;1\nC;A;Pump;1\n')
    const { issues } = imported
    expect(worded(cycleRefusal(imported)?.refused)).toMatchObject({ code: 'cycle', message: expect.stringContaining('A → B → C → A') })
    expect(worded(issues)).toMatchObject([{ severity: 'error', code: 'cycle', row: 4, message: 'Row 4 puts A inside itself: A → B → C → A. Nothing can be built from that.' }])
  })

  it('refuses a part below itself on its own branch', () => {
    const { issues } = importText('Level;Part number;Description;Qty\n0;P;Pump;1\n1;M;Motor;1\n2;M;Motor;2\n')
    expect(issues).toMatchObject([{ severity: 'error', code: 'cycle', row: 4 }])
  })

  it('lets a sub-assembly be shared', () => {
    expect(importText('Parent;Part number;Description;Qty\n;P;Pump;1\n;Q;Press;1\nP;M;Motor;1\nQ;M;Motor;2\nM;S;Shaft;1\n').issues).toEqual([])
  })
})

describe('every row', () => {
  it('is a line or is listed with the reason why not', () => {
    const cell = fc.oneof(fc.constant(''), fc.constantFrom('Total', 'Notes:', '12', '3,5', 'A-100', 'Bolt M8 x 20', '----', 'FALSE', 'Part number', 'Qty', 'https://example.org'), fc.string({ maxLength: 12 }))
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 25 }), (rows) => {
      const header = ['Part number', 'Description', 'Quantity', 'Price']
      const result = importBytes(workbook([header, ['A-1', 'Plate', '1', '2,50'], ['A-2', 'Strip', '2', '3,50'], ...rows]))
      if ('refused' in result) return
      const seen = [...result.lines.filter((line) => line.alternateOf === null || !result.lines.some((other) => other.alternateOf === null && other.row === line.row)).map((line) => line.row), ...result.skipped.map((row) => row.row)]
      const distinct = new Set(seen)
      expect([...distinct].toSorted((left, right) => left - right)).toEqual(Array.from({ length: result.sheets[0]?.rowCount ?? 0 }, (_, index) => index + 1))
    }), { numRuns: 60 })
  })
})

const refusal = (bytes: Uint8Array, name: string) => {
  const result = importBytes(bytes, name)
  return 'refused' in result ? result.refused.code : 'read'
}
const text = (words: string) => new TextEncoder().encode(words)

describe('a file that is no bill of materials', () => {
  it.each([
    ['empty-file', new Uint8Array()],
    ['empty-file', text('  \n \n')],
    ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['pdf', text('%PDF-1.7 …')],
    ['damaged', workbook(pump).slice(0, 400)],
    ['not-a-spreadsheet', new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7])],
    ['template', text('Label;Name;Type;Mandatory;Default\nItem;item;Link;x;\nQuantity;quantity;Float;x;1\n')],
    ['no-part-list', text('Name;City\nAnna;Utrecht\nBert;Delft\n')],
    ['no-columns', text('12V supplyt1t17\nEncodert1t0.5\nJackt1t0.3\n')],
    ['too-large', new Uint8Array(100 * 1024 * 1024 + 1)],
  ] as const)('is refused as %s', (code, bytes) => {
    expect(refusal(bytes, 'list.xlsx')).toBe(code)
  })

  it('is refused when it asks for a password', () => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [index, letter] of [...'EncryptedPackage'].entries()) bytes[1024 + index * 2] = letter.codePointAt(0) ?? 0
    expect(refusal(bytes, 'secret.xlsx')).toBe('password')
  })
})
