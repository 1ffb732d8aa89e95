import { describe, expect, it } from 'vitest'
import { english } from '../text/english.ts'
import type { BomImport } from './bom-import.ts'
import { importBom } from './import-bom.ts'

function importText(words: string): BomImport {
  const result = importBom({ name: 'list.csv', bytes: new TextEncoder().encode(words), sha256: 'f00d' }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
const fieldsOf = (words: string) => importText(words).columns.map((column) => column.field)

describe('a header', () => {
  it('in words that nobody knows is the row of words over the numbers', () => {
    const { sheets, lines } = importText('naam plaatje;wijdte;hoogte;aant\nlinks;2231,0;230,0;1\nrechts;2231,0;613,0;2\nbodem;1502,0;613,0;1\n')
    expect(sheets[0]?.headerRow).toBe(1)
    expect(lines).toHaveLength(3)
  })

  it('is not taken for data because the row below it reads like one too', () => {
    const { sheets, lines } = importText('ref,part,qty_supplied,key_data,state,notes\nU1,Development board,2,dual-core,on hand,"Powered by the plug, so that nothing in the build runs off another supply."\nR1,Resistor,4,1 %,on hand,Measure it\nR2,Resistor,1,5 %,to buy,\n')
    expect(sheets[0]?.headerRow).toBe(1)
    expect(lines).toHaveLength(3)
  })

  it('does not have the line of dashes under it, as in a table of a text page, read as a part', () => {
    const { lines, skipped } = importText('| Item | Link |\n| :--- | :--- |\n| Ball bearing | https://example.org/1 |\n| Pulley | https://example.org/2 |\n')
    expect(lines.map((line) => [line.description, line.url])).toEqual([['Ball bearing', 'https://example.org/1'], ['Pulley', 'https://example.org/2']])
    expect(skipped.map((row) => row.reason)).toEqual(['header', 'note'])
  })
})

describe('a heading', () => {
  it.each([
    ['Stueckzahl', 'quantity', '4'], ['Waehrung', 'currency', 'EUR'], ['Gehaeuse', 'package', '0603'], ['proveedor_nombre', 'supplier', 'Tornillos SL'], ['Nr. Teil', 'partNumber', 'A-7'],
    ['Bauteilname', 'description', 'Halter oben'], ['Materiaalprijs', 'unitPrice', '2,50'],
    ['Réf. constructeur', 'manufacturerPartNumber', 'AX-7'], ['Cod. produttore', 'manufacturerPartNumber', 'AX-7'], ['Ref. prov.', 'supplierPartNumber', 'AX-7'],
  ])('%s is understood as %s', (heading, field, value) => {
    const { columns } = importText(`Pos;Farbe;URL;Notiz;${heading};Norm;Referenz\n${[1, 2, 3].map((row) => `${row};rot;https://example.org/${row};siehe Blatt ${row};${value};DIN ${row}12;R${row}`).join('\n')}\n`)
    expect(columns[4]?.field).toBe(field)
  })

  it('of a supplier’s country does not outweigh the country of origin', () => {
    const { lines } = importText('Part number;Description;Qty;Supplier country;Country of origin\nA-1;Plate;2;NL;CN\nA-2;Bolt;8;DE;TW\n')
    expect(lines.map((line) => line.country)).toEqual(['CN', 'TW'])
    expect(importText('Part number;Description;Qty;Supplier country\nA-1;Plate;2;NL\nA-2;Bolt;8;DE\n').lines.map((line) => line.country)).toEqual(['NL', 'DE'])
  })

  it('over whole numbers that only rise is the position, with some numbers left out', () => {
    expect(fieldsOf('Item;Quantity;Vendor;Part number;Name\n1;8;Alpha;B07 M3x12;Screw\n2;4;Alpha;B07 M3x10;Screw\n10;5;Beta;B00HZV9;Battery\n18;2;Beta;BPD-301;Foot\n')).toEqual(['position', 'quantity', 'supplier', 'supplierPartNumber', 'description'])
  })

  it('over addresses of pages is that of the link', () => {
    expect(fieldsOf('Item;Qty;Source\nBearing;2;https://example.org/a\nMagnet;8;https://example.org/b\n')).toEqual(['description', 'quantity', 'url'])
  })

  it('like “Part no.” between the maker and the seller’s number is the maker’s', () => {
    expect(fieldsOf('Item no;Qty;Manufacturer;Part no;Supplier;Supplier part no;Description\n1;2;Alpha;AX-10;Beta;77-1;Plug\n2;3;Alpha;AX-11;Beta;77-2;Jack\n').slice(2, 6)).toEqual(['manufacturer', 'manufacturerPartNumber', 'supplier', 'supplierPartNumber'])
  })
})

describe('prices', () => {
  it('are those of the line where they are quantity times the other price', () => {
    expect(fieldsOf('Item;Qty;Unit price (USD);Price (USD);Notes\nMirror;2;60.20;120.40;new\nPlate;4;38.50;154.00;\nRod;8;4.00;32.00;\n')).toEqual(['description', 'quantity', 'unitPrice', 'lineTotal', 'note'])
  })

  it('are those of the line where they add up to the total that the sheet states', () => {
    const { lines, columns, issues } = importText('Qty;Component;Cost;Source\n12;Bearing;42,53;Alpha\n70;Magnet;28,05;Beta\n1;Board;35,00;Gamma\n;;;\n;Total;105,58;\n')
    expect(columns[2]).toMatchObject({ field: 'lineTotal', confidence: 0.75 })
    expect(lines.map((line) => [line.unitPrice, line.lineTotal])).toEqual([[null, 42.53], [null, 28.05], [null, 35]])
    expect(issues.find((issue) => issue.code === 'prices-are-totals')?.repair?.choices).toEqual({ columns: { 'Sheet1!C': 'unitPrice' } })
  })

  it('have their total read where its words stand among the part numbers', () => {
    const { lines, totals } = importText('Name,Part no,Qty,Unit price,Total\nBoard,SC-1,1,75.00,75.00\nCable,CA-1,2,10.00,20.00\n,SUBTOTAL,1,,TOTAL: $95.00\n')
    expect(lines).toHaveLength(2)
    expect(totals.statedTotal).toBe(95)
  })
})

describe('what parts go into', () => {
  it.each([
    ['product_name,component_name,quantity', 'Lamp,Bulb,1\nLamp,Base,1\nLamp,Shade,1\nDesk,Top,1\nDesk,Leg,4\n', ['parent', 'description', 'quantity']],
    ['product_id,material,quantity', 'GH01,Oak,10\nGH01,Screw,20\nGH01,Paint,1\nGH02,Pine,8\nGH02,Glue,2\n', ['parent', 'description', 'quantity']],
    ['sku,component_id,description,qty_per', 'S-1,C-11,Rotor,1\nS-1,C-12,Bolt,4\nS-2,C-21,Caliper,1\nS-2,C-22,Hose,1\n', ['parent', 'partNumber', 'description', 'quantity']],
  ])('is read from %s', (header, rows, fields) => {
    expect(fieldsOf(`${header}\n${rows}`)).toEqual(fields)
  })

  it('is asked where a column under any heading holds numbers of other parts', () => {
    const { columns, lines } = importText('Block,Block text,Item no,Item text,Quantity\nB-100,Frame,P-1,Paint,1\nB-100,Frame,P-2,Plate,1\nB-200,Press,B-100,Frame,2\nB-200,Press,P-3,Ring,4\n')
    expect(columns[0]).toMatchObject({ field: 'parent' })
    expect(columns[0]?.confidence).toBeLessThan(0.6)
    expect(lines.map((line) => line.level)).toEqual([2, 2, 1, 1])
  })
})
