import { describe, expect, it } from 'vitest'
import { english, worded } from '../text/english.ts'
import { withRepair, type BomImport, type ImportChoices } from './bom-import.ts'
import { importBom } from './import-bom.ts'

function importText(words: string, choices: ImportChoices = {}): BomImport {
  const result = importBom({ name: 'list.csv', bytes: new TextEncoder().encode(words), sha256: 'f00d' }, choices, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
const fieldsOf = (words: string) => Object.fromEntries(importText(words).columns.map((column) => [column.header, column.field]))
const numbersOf = (imported: BomImport) => imported.lines.map((line) => line.partNumber)

describe('a list in sections', () => {
  const list = 'Bill of materials;;;\nProject: X;Rev B;;\n;;;\nMechanics;;;\nPart no;Description;Qty;Price\nA-1;Frame;1;10,00\nA-2;Bolt;4;0,20\nSubtotal;;;10,80\n;;;\nElectronics;;;\nPart no;Description;Qty;Price\nE-1;Board;1;40,00\nE-2;Cable;2;2,50\nSubtotal;;;45,00\n;;;\nTotal;;;55,80\nNote: prices of March;;;\nLegend: red = critical;;;\n'

  it('is read whole where its header is repeated, with titles, sections, subtotals, notes and legend for what they are', () => {
    const imported = importText(list)
    expect(numbersOf(imported)).toEqual(['A-1', 'A-2', 'E-1', 'E-2'])
    expect(imported.skipped.filter((row) => row.reason !== 'blank').map(({ row, reason }) => `${row} ${reason}`)).toEqual(['1 title', '2 title', '4 title', '5 header', '8 total', '10 section', '11 header', '14 total', '16 total', '17 note', '18 note'])
    expect(imported.totals).toMatchObject({ sum: 55.8, statedTotal: 55.8 })
  })

  it('is read whole where each section has headings of its own', () => {
    expect(numbersOf(importText('Part no;Description;Qty\nA-1;Frame;1\n;;\nItem;Part number;Description;Quantity;Supplier\n1;E-1;Board;1;Alpha\n2;E-2;Cable;2;Beta\n3;E-3;Plug;2;Beta\n'))).toEqual(['A-1', 'E-1', 'E-2', 'E-3'])
  })

  it('is not mixed with a further table of something else, which one click brings in', () => {
    const words = 'Part no;Description;Qty;Price\nA-1;Frame;1;10,00\nA-2;Bolt;4;0,20\n;;;\nTool;Supplier;Price;Lead time\nSaw;Alpha;120;2\nDrill;Beta;99;3\n'
    const imported = importText(words)
    expect(numbersOf(imported)).toEqual(['A-1', 'A-2'])
    const issue = imported.issues.find((each) => each.code === 'other-table')
    expect(worded(issue?.message)).toBe('The table from row 5 on (Tool · Supplier · Price · Lead time) lists no parts and is left out, 2 rows.')
    if (issue?.repair === undefined) throw new Error('one click is missing')
    expect(importText(words, withRepair({}, issue.repair)).lines).toHaveLength(4)
  })
})

describe('rows under the header', () => {
  it('that say units belong to it', () => {
    const { lines, skipped } = importText('Item;Name;Qty;Vendor;MOQ;Lead time;Weight\n;;pcs;;pcs;weeks;g\n1;Frame;1;Alpha;10;4;1200\n2;Bolt;4;Beta;100;6;12\n')
    expect(lines).toMatchObject([{ description: 'Frame', quantity: 1, leadTimeDays: 28, massKg: 1.2 }, { description: 'Bolt', quantity: 4, leadTimeDays: 42, massKg: 0.012 }])
    expect(skipped.map((row) => row.reason)).toEqual(['header', 'header'])
  })

  it('that set something of the whole list are no parts', () => {
    const imported = importText('Part no;Description;Qty;Price\nQuantity of products;100;;\nCurrency;EUR;;\nA-1;Frame;1;10,00\nA-2;Bolt;4;0,20\nA-3;Nut;4;0,10\n')
    expect(numbersOf(imported)).toEqual(['A-1', 'A-2', 'A-3'])
    expect(imported.skipped.map((row) => row.reason)).toEqual(['header', 'note', 'note'])
  })
})

describe('other choices for a line', () => {
  it('stand in rows of their own with neither position nor quantity, or after the word “or”', () => {
    const { lines } = importText('Pos;Part no;Description;Qty;Supplier\n10;A-1;Motor;1;Alpha\n;or A-1B;Motor B;;Beta\n20;A-2;Shaft;1;Alpha\n;A-2B;Shaft B;;Gamma\n')
    expect(lines.map((line) => [line.partNumber, line.alternateOf])).toEqual([['A-1', null], ['A-1B', 'Sheet1!2'], ['A-2', null], ['A-2B', 'Sheet1!4']])
  })

  it('stand in numbered columns, of which the numbers are the makers’', () => {
    const { lines } = importText('Item;Qty;Reference;Description;Manufacturer 1;Part Number 1;Manufacturer 2;Part Number 2\n1;2;R1 R2;Res 10k;Yageo;RC0603;Vishay;CRCW0603\n2;1;C1;Cap 1u;Murata;GRM188;;\n')
    expect(lines.map((line) => [line.manufacturerPartNumber, line.alternateOf])).toEqual([['RC0603', null], ['CRCW0603', 'Sheet1!2'], ['GRM188', null]])
  })
})

describe('an export', () => {
  it('of Odoo with the lines’ columns as paths names the product on its first row', () => {
    const { lines } = importText('Product,Reference,Quantity,BoM Lines/Component,BoM Lines/Quantity,BoM Lines/Product Unit of Measure\nTable,,1.00,Table Top,1.00,Units\n,,,Table Leg,4.00,Units\nDrawer,,1.00,Ply,2.00,Units\n,,,Screw,8.00,Units\n')
    expect(lines.map((line) => [line.parent, line.description, line.quantity])).toEqual([['Table', 'Table Top', 1], ['Table', 'Table Leg', 4], ['Drawer', 'Ply', 2], ['Drawer', 'Screw', 8]])
  })

  it('of SolidWorks has its part numbers under PART NUMBER, not under ITEM NO.', () => {
    expect(fieldsOf('ITEM NO.;PART NUMBER;DESCRIPTION;QTY.\n1;BASE PLATE;1.0037;1\n2;COLUMN;AlMg3;2\n2.1;INSERT;Brass;4\n')).toMatchObject({ 'ITEM NO.': 'position', 'PART NUMBER': 'partNumber', 'QTY.': 'quantity' })
  })

  it('of Inventor prefers the part number to the stock number', () => {
    expect(fieldsOf('Item\tQTY\tPart Number\tStock Number\tDescription\n1\t1\tFrame\t\tMain frame\n1.1\t2\tTube-40\tT40\tSquare tube\n2\t4\tBolt M8\t\tHex bolt\n')).toMatchObject({ Item: 'position', 'Part Number': 'partNumber' })
  })

  it('for a circuit board has its values under Comment', () => {
    expect(fieldsOf('Comment,Designator,Footprint,JLCPCB Part #\n10k,"R1,R2",0603,C25804\n100nF,C1,0402,C1525\n')).toEqual({ Comment: 'value', Designator: 'references', Footprint: 'package', 'JLCPCB Part #': 'supplierPartNumber' })
  })
})

it('a list without any header is read by what stands in its columns', () => {
  const { sheets, columns } = importText('1;A-100;Frame;1;12,50;Alpha GmbH\n2;A-200;Bolt M8;8;0,20;Beta BV\n3;A-300;Nut M8;8;0,10;Beta BV\n4;A-400;Washer;16;0,05;Beta BV\n')
  expect(sheets[0]?.headerRow).toBeNull()
  expect(columns.map((column) => column.field)).toEqual(['position', 'partNumber', 'description', 'quantity', 'unitPrice', 'supplier'])
  expect(columns.slice(1).every((column) => column.confidence < 0.6)).toBe(true)
})
