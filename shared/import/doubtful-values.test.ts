import { describe, expect, it } from 'vitest'
import { english } from '../text/english.ts'
import type { BomImport, ImportLine } from './bom-import.ts'
import { importBom } from './import-bom.ts'

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function importText(words: string): BomImport {
  const result = importBom({ name: 'list.csv', bytes: new TextEncoder().encode(words), sha256: 'f00d' }, {}, { decode })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
const fieldOf = ({ columns }: BomImport, heading: string) => columns.find((column) => column.header === heading)?.field ?? null
const lineAt = ({ lines }: BomImport, row: number): ImportLine | undefined => lines.find((line) => line.row === row)

/** A key as a system gives it to a record. */
const key = (index: number): string => `0f3a5c7${index}-12ab-4cd3-9ef4-00112233445${index}`

describe('values that look like something else', () => {
  it('are shelves, not places on a board, where they come back', () => {
    const shelves = ['A04', 'F03', 'A04', 'C11', 'F03', 'B02', 'C11', 'A04']
    const imported = importText(`Part number;Description;Quantity;Plek\n${shelves.map((shelf, index) => `P-${index + 20};Hinge no ${index};${index % 3 + 1};${shelf}`).join('\n')}\n`)
    expect(fieldOf(imported, 'Plek')).not.toBe('references')
  })

  it('are the number of a site, not a quantity, where all rows have the same', () => {
    const imported = importText(`Xyzzy;Artikel;Omschrijving\n${[1, 2, 3, 4, 5, 6, 7].map((index) => `${index === 4 ? 'HAL' : 4410};10${index}7${index};Lager maat ${index + 30}`).join('\n')}\n`)
    expect(fieldOf(imported, 'Xyzzy')).toBe(null)
    expect(lineAt(imported, 2)?.quantity).toBe(null)
  })

  it('are part numbers under a French heading of references that hold no designators', () => {
    const codes = ['AB12', 'Valvex V4-220', '77412', 'QAA24', 'Norgano MZ55-R', 'ST6', 'RK06', 'HV 3x24']
    const imported = importText(`Désignation;Références;Quantité\n${codes.map((code, index) => `Capteur de niveau ${index};${code};${index % 4 + 1}`).join('\n')}\n`)
    expect(fieldOf(imported, 'Références')).toBe('partNumber')
  })

  it('are part numbers where single codes like A1 are needed several times', () => {
    const imported = importText('Désignation;Référence;Quantité\nPlateau en chêne;A1;1\nPied tourné;A2;4\nTraverse longue;B1;2\nTraverse courte;B2;2\nVis à bois;C1;16\n')
    expect(fieldOf(imported, 'Référence')).toBe('partNumber')
    expect(fieldOf(importText('Référence;Valeur;Quantité\nR1, R2;10k;2\nC1;100nF;1\nC2, C3;1uF;2\n'), 'Référence')).toBe('references')
  })

  it('are the number of the supplier where they go with its name', () => {
    const rows = [['V17', 'Motorenwerk Ost'], ['V17', 'Motorenwerk Ost'], ['V22', 'Gusshaus'], ['V22', 'Gusshaus'], ['V17', 'Motorenwerk Ost'], ['V31', 'Lagerhandel']]
    const imported = importText(`Part number;Description;Quantity;Supplier code;Supplier\n${rows.map(([code, name], index) => `P-${index};Ring no ${index};2;${code};${name}`).join('\n')}\n`)
    expect(fieldOf(imported, 'Supplier code')).toBe(null)
    expect(fieldOf(imported, 'Supplier')).toBe('supplier')
  })

  it('are names of the assembly where they go with it, so that the other name is that of the part', () => {
    const rows = [['M-1', 'Pump', 'M-11', 'Housing'], ['M-1', 'Pump', 'M-12', 'Rotor'], ['M-2', 'Valve', 'M-21', 'Spindle'], ['M-2', 'Valve', 'M-22', 'Seat'], ['M-2', 'Valve', 'M-23', 'Spring']]
    const imported = importText(`code_parent,libelle_parent,code_composant,libelle_composant,quantite\n${rows.map((row) => `${row.join(',')},2`).join('\n')}\n`)
    expect(lineAt(imported, 2)).toMatchObject({ partNumber: 'M-11', description: 'Housing', parent: 'M-1' })
  })

  it('are counts under Number, where small numbers come back', () => {
    const imported = importText('Component;Number;Supplier\nRail;2;Rexo\nCarriage;4;Rexo\nStop;2;Bolthuis\nKey;1;Bolthuis\nCover;1;Rexo\nFoot;4;Bolthuis\n')
    expect(fieldOf(imported, 'Number')).toBe('quantity')
    expect(lineAt(imported, 3)?.quantity).toBe(4)
  })

  it('are keys of a system, so that the number beside them is that of the part', () => {
    const imported = importText(`Level,Number,Quantity,Component Id\n${[0, 1, 2, 2, 1, 2].map((level, index) => `${level},55${index}12-${index},${index + 1},${key(index)}`).join('\n')}\n`)
    expect(fieldOf(imported, 'Number')).toBe('partNumber')
    expect(lineAt(imported, 3)?.partNumber).toBe('55112-1')
  })

  it('are departments, not countries, where none of many is one', () => {
    const imported = importText(`Part number;Description;Quantity;Origin\n${Array.from({ length: 12 }, (_, index) => `P-${index};Bush no ${index};2;${index % 2 === 0 ? 'Buying' : 'Workshop'}`).join('\n')}\n`)
    expect(fieldOf(imported, 'Origin')).not.toBe('country')
  })

  it('are a set, not the first of September', () => {
    const imported = importText('Item;Qty;Supplier\nConnectors;1 set;Mousa\nBrackets;2 sets;Mousa\nScreen;3;Digisel\n')
    expect(imported.lines.map((line) => line.quantity)).toEqual([1, 2, 3])
  })

  it('are in the currency that the heading names in a word', () => {
    const imported = importText('Component;Quantity;Cost (Euro)\nServo;4;21.50\nJoystick;2;4.30\nAntenna;1;5.70\n')
    expect(imported.lines.map((line) => [line.unitPrice, line.currency])).toEqual([[21.5, 'EUR'], [4.3, 'EUR'], [5.7, 'EUR']])
  })
})

describe('a list', () => {
  it('has a second source under the same heading a second time', () => {
    const imported = importText('Part;Qty;Supplier;Supplier;Price\nRod;4;Boltco;Rodshop;2.50\nNut;8;Boltco;Nuthaus;0.10\nPlate;2;Plateland;;7.00\nBush;2;Bushman;Rodshop;1.00\n')
    expect(imported.columns.filter((column) => column.header === 'Supplier').map((column) => column.field)).toEqual(['supplier', 'supplier'])
    expect(imported.lines.filter((line) => line.alternateOf === null).map((line) => line.supplier)).toEqual(['Boltco', 'Boltco', 'Plateland', 'Bushman'])
  })

  it('does not take kinds of parts that come back for part numbers', () => {
    const imported = importText('Part;Model;Description;Quantity\nCable gland;NG-12;nylon, grey;2\nCable gland;NG-16;brass;6\nSealing ring;;40 mm bore;1\nSealing ring;;58 mm bore;1\nPush button;PB-16;blue lamp;3\nCable;W-42;red;2\n')
    expect(fieldOf(imported, 'Part')).not.toBe('partNumber')
  })

  it('is divided as its headings are where few rows have all columns', () => {
    const imported = importText('Item\tMaker number\tQty\n\n## Frame ##\nCarbon dioxide sensor\tCD-3380\t\nRelay\nButton\nRibbon, 10 wires\nTube\nFan\n\n## Lid ##\nLid body\nGasket\nGlass\n')
    expect(imported.lines.map((line) => line.description ?? line.partNumber)).toEqual(['Carbon dioxide sensor', 'Relay', 'Button', 'Ribbon, 10 wires', 'Tube', 'Fan', 'Lid body', 'Gasket', 'Glass'])
  })

  it('of materials and what they weigh is a list of parts', () => {
    const imported = importText('material;finished mass (g)\nStainless steel;186\nBrass;20.5\nCopper;15\nPolypropylene;350\nSilicone;12\nCardboard;131\n')
    expect(imported.lines).toHaveLength(6)
    expect(imported.lines[0]?.massKg).toBeCloseTo(0.186, 12)
  })

  it('says under Source whether a part is bought or made', () => {
    const imported = importText('Part;Qty;Source\nRod;4;Purchased\nMotor;3;Purchased\nEnd plate;1;3D printed\nCarriage;1;3D printed\nNut;8;Purchased\n')
    expect(fieldOf(imported, 'Source')).toBe('makeOrBuy')
    expect(imported.lines.map((line) => line.supplier)).toEqual([null, null, null, null, null])
  })

  it('has the number of a seller under its name, whatever the word for number', () => {
    const imported = importText('descrizione;codice LCSC;quantità\nResistenza 10k;C25804;3\nCondensatore 1uF;C15849;2\nDiodo rapido;C8598;1\n')
    expect(fieldOf(imported, 'codice LCSC')).toBe('supplierPartNumber')
  })
})

describe('a row without a quantity among rows that have one', () => {
  const head = 'Name;Quantity;Shelf;Remarks\n'
  const lines = ['Relay;4;K-10.1;', 'Lamp;2;K-10.2;', 'Fuse;9;K-10.3;', 'Button;3;K-10.4;', 'Plug;5;K-10.4;', 'Clamp;6;K-10.5;', 'Cable;7;K-10.5;', 'Gland;8;K-10.6;']

  it('is a part where it lies somewhere', () => {
    const imported = importText(`${head}${[...lines.slice(0, 4), 'Auxiliary contact;;K-10.7;', ...lines.slice(4)].join('\n')}\n`)
    expect(lineAt(imported, 6)).toMatchObject({ description: 'Auxiliary contact', quantity: null })
  })

  it('is a part where a size stands in its name alone between lines, and a heading where none does', () => {
    const imported = importText('M5x30 screws;24 pcs\nM5x35 screws;\nM5x40 screws;12 pcs\nBelts;\nGT2 belt, open;6 m\nGT2 idler;4 pcs\nF625 bearing;8 pcs\nPulley 20T;2 pcs\n')
    expect(imported.lines.map((line) => [line.row, line.quantity])).toEqual([[1, 24], [2, null], [3, 12], [5, 6], [6, 4], [7, 8], [8, 2]])
  })

  it('is a heading where it shouts, however few lines there are', () => {
    const imported = importText('Item;Description;Qty;Price\nON THE SHELF;nothing to pay;;\nServo;metal gears;1;0\nHorn;round;1;0\nTO BE BOUGHT;see the quotation;;\nBoard;two layers;2;10.50\nBearing;608;3;5.20\n')
    expect(imported.lines.map((line) => line.row)).toEqual([3, 4, 6, 7])
  })

  it('is a heading where it shouts', () => {
    const imported = importText(`${head}${[...lines.slice(0, 4), 'PARTS STILL NEEDED;;;to be bought in spring', ...lines.slice(4)].join('\n')}\n`)
    expect(imported.lines).toHaveLength(8)
  })
})
