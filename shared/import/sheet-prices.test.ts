import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english, worded } from '../text/english.ts'
import { withRepair, type BomImport, type ImportChoices } from './bom-import.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'

function read(text: string, choices: ImportChoices = {}): BomImport {
  const result = importBom({ name: 'list.csv', bytes: new TextEncoder().encode(text), sha256: 'f00d' }, choices, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
/** A list of parts with one column of the given values. */
const listOf = (heading: string, values: readonly string[]): string => `Part number;Description;Qty;${heading}\n${values.map((value, index) => `P-${index + 1};Plate;${index + 1};${value}`).join('\n')}\n`
const codes = (imported: BomImport): string[] => imported.issues.map((issue) => issue.code).filter((code) => code !== 'currency-missing')
/** The list read again with one click on the first issue of this code. */
function repaired(text: string, code: string, choices: ImportChoices = {}): BomImport {
  const repair = read(text, choices).issues.find((issue) => issue.code === code)?.repair
  if (repair === undefined) throw new Error(`no repair for ${code}`)
  return read(text, withRepair(choices, repair))
}
function contentsOf(imported: BomImport) {
  let count = 0
  return toContents(imported, { projectId: 'p', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '2026-11-22T10:00:00Z', newId: () => `id-${(count += 1)}` })
}

describe('packs and dozens', () => {
  it('never make nothing of a quantity: a pack of 0 is not known', () => {
    const bySize = read('Part number;Description;Qty;Unit;Pack size\nA;Washer;3;box;0\nB;Screw;2;box;6\n')
    expect(bySize.lines.map((line) => [line.quantity, line.packSize])).toEqual([[3, null], [12, 6]])
    expect(codes(bySize)).toContain('pack-size-zero')
    expect(read('Part number;Description;Qty;Unit\nA;Washer;3;pack of 0\nB;Screw;2;pack of 6\n').lines.map((line) => line.quantity)).toEqual([3, 12])
  })

  it('convert once: a pack of 6 at 5 and one at 10 cost 90, not 540', () => {
    const imported = read('Part number;Description;Qty;Unit;Price EUR\nA;Washer;1;pack of 6;5,00\nB;Screw;1;pack of 6;10,00\n')
    expect(imported.totals.sum).toBe(90)
    expect(imported.lines.map((line) => [line.quantity, line.unit, line.unitPrice, line.packSize])).toEqual([[6, 'pcs', 5, 6], [6, 'pcs', 10, 6]])
  })

  it('of hundreds and thousands are pieces too, so that half a thousand screws at 38,00 a thousand is 500 at 0,038', () => {
    const imported = read('Part number;Description;Qty;Unit;Price EUR\nA;Screw;0,5;Tsd;38,00/Tsd\nB;Nut;2;honderd;0,04/st\nC;Ring;3;Stk;1,20\n')
    expect(imported.lines.map(({ quantity, unit, unitPrice }) => [quantity, unit, unitPrice])).toEqual([[500, 'pcs', 0.038], [200, 'pcs', 0.04], [3, 'Stk', 1.2]])
    expect(worded(imported.issues)).toContainEqual(expect.objectContaining({ code: 'quantity-in-packs', message: 'Quantity in C2 counts 1000 at a time: “0,5 Tsd”.' }))
  })

  it('convert once: a dozen at 10 is 12 pieces for 120, not 10', () => {
    expect(read(listOf('Price EUR', ['10,00']).replace('Plate;1', 'Egg;1 dozen')).totals.sum).toBe(120)
    expect(read('Part number;Description;Qty;Unit;Price EUR\nA;Egg;1;Dutzend;10,00\n').totals.sum).toBe(120)
  })

  it('cost what their line total says, where it says that the price is for all of them', () => {
    const { lines } = read('Part number;Description;Qty;Price EUR;Total\nA;Egg;2 dozen;10,50;21,00\nB;Hen;1;3,00;3,00\n')
    expect(lines[0]).toMatchObject({ quantity: 24, unitPrice: 0.875, lineTotal: 21 })
  })

  it('cost less by one click, where the price is for all of them', () => {
    expect(repaired('Part number;Description;Qty;Price EUR\nA;Egg;1 dozen;10,80\n', 'unit-price-of-one').lines[0]).toMatchObject({ quantity: 12, unitPrice: 0.9 })
  })

  it('bring price and minimum order to one piece by the size of the pack', () => {
    const { lines } = read('Part number;Description;Qty;Pack size;Price per pack;MOQ (packs)\nA;Washer;12;100;5,00;2\nB;Bolt;4;50 pcs;7,50;1\n')
    expect(lines.map((line) => [line.quantity, line.unitPrice, line.minimumOrder, line.packSize])).toEqual([[12, 0.05, 200, 100], [4, 0.15, 50, 50]])
  })

  it('of unknown size leave the price open', () => {
    const list = 'Part number;Description;Qty;Price per pack\nA;Washer;12;5,00\nB;Bolt;4;7,50\n'
    expect(read(list).lines.map((line) => line.unitPrice)).toEqual([null, null])
    expect(repaired(list, 'unit-price-per-pack').lines.map((line) => line.unitPrice)).toEqual([5, null])
  })

  it('never change what the list costs, whatever their size', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9999 }), (size, count, cents) => {
      const price = (cents / 100).toFixed(2).replace('.', ',')
      const inPacks = read(`Part number;Description;Qty;Price EUR\nA;Washer;${count} packs of ${size};${price}\n`)
      const inPieces = read(`Part number;Description;Qty;Price EUR\nA;Washer;${count * size};${price}\n`)
      expect(inPacks.totals.sum).toBeCloseTo(inPieces.totals.sum ?? 0, 6)
    }), { numRuns: 40 })
  })
})

describe('prices by quantity', () => {
  it.each([
    ['Price 1;Price 10;Price 100', '5,50;5,00;4,50', [[1, 5.5], [10, 5], [100, 4.5]]],
    ['Preis;Preis ab 100;Preis ab 1.000', '5,50;5,00;4,50', [[100, 5], [1000, 4.5]]],
    ['Price @1;Price @1k;Price @10k', '5,50;5,00;4,50', [[1, 5.5], [1000, 5], [10_000, 4.5]]],
    ['1+;10+;100+', '€ 5,50;€ 5,00;€ 4,50', [[1, 5.5], [10, 5], [100, 4.5]]],
    ['Stukprijs;Prijs vanaf 50;Prijs vanaf 500', '5,50;5,00;4,50', [[50, 5], [500, 4.5]]],
  ])('stand in columns headed %s', (headings, prices, steps) => {
    const { lines } = read(listOf(headings, [prices, prices]))
    expect(lines[0]?.priceBreaks.map(({ fromQuantity, unitPrice }) => [fromQuantity, unitPrice])).toEqual(steps)
    expect(lines[0]?.unitPrice).toBe(5.5)
  })

  it.each([['Qty 1;Price 1;Qty 2;Price 2', '1;5,50;100;5,00', [[1, 5.5], [100, 5]]], ['1;10;100', '€ 5,50;€ 5,00;€ 4,50', [[1, 5.5], [10, 5], [100, 4.5]]], ['1000 pcs EUR;5000 pcs EUR', '0,55;0,50', [[1000, 0.55], [5000, 0.5]]]])(
    'stand under %s too', (headings, prices, steps) => {
      expect(read(listOf(headings, [prices, prices])).lines[0]?.priceBreaks.map(({ fromQuantity, unitPrice }) => [fromQuantity, unitPrice])).toEqual(steps)
    })

  it('of three sellers are three prices and no steps', () => {
    const imported = read('Part number;Description;Qty;Supplier 1;Price 1;Supplier 2;Price 2\nA;Plate;2;Alpha;5,50;Beta;5,00\nB;Bolt;8;Alpha;0,50;Beta;0,45\n')
    expect(imported.totals.alternates).toBe(2)
    expect(imported.lines.every((line) => line.priceBreaks.length === 0)).toBe(true)
  })

  it('reach the offer of the part, with packs and price units taken out', () => {
    const contents = contentsOf(read(listOf('Price EUR / 100', ['"10 of meer €5,50; 100 of meer €4,90"', '3,00'])))
    expect(contents.offers[0]?.priceBreaks.map(({ fromQuantity, unitPrice }) => [fromQuantity, Math.round(unitPrice * 1e6) / 1e6])).toEqual([[10, 0.055], [100, 0.049]])
    expect(contents.offers[1]).toMatchObject({ unitPrice: 0.03, priceBreaks: [] })
  })
})

describe('a price', () => {
  it('is the one without tax, where the list has both', () => {
    const { lines, columns } = read(listOf('Prijs incl. btw;Prijs excl. btw', ['12,10;10,00', '1,21;1,00']))
    expect(lines.map((line) => line.unitPrice)).toEqual([10, 1])
    expect(columns.map((column) => column.field)).toEqual(['partNumber', 'description', 'quantity', null, 'unitPrice'])
  })

  it('with tax counts as it stands and says so, or without the rate that the heading names', () => {
    const open = read(listOf('Prijs incl. btw', ['12,10', '1,21']))
    expect(open.lines.map((line) => line.unitPrice)).toEqual([12.1, 1.21])
    expect(open.issues).toMatchObject([{ severity: 'warning', code: 'price-with-vat', column: 'D' }, { code: 'currency-missing' }])
    expect(read(listOf('Prijs incl. 21% btw', ['12,10', '1,21'])).lines.map((line) => Math.round((line.unitPrice ?? 0) * 1e6) / 1e6)).toEqual([10, 1])
  })

  it('keeps its currency and unit when a click takes one end of its range', () => {
    expect(repaired(listOf('Price', ['$5-10/set', '€ 2,50']), 'unit-price-range').lines[0]).toMatchObject({ unitPrice: 10, currency: 'USD', unit: 'set' })
    expect(read(listOf('Price', ['€ 5,50 / $ 6,00', '€ 2,50'])).issues[0]).not.toHaveProperty('repair')
  })

  it('that a formula could not compute is open', () => {
    const imported = read(listOf('Price EUR;Supplier', ['#REF!;#N/A', '#DIV/0!;Alpha', '2,50;Beta']))
    expect(imported.lines.map((line) => [line.unitPrice, line.supplier])).toEqual([[null, null], [null, 'Alpha'], [2.5, 'Beta']])
    expect(codes(imported)).toEqual(['unit-price-formula-error', 'unit-price-formula-error'])
  })

  it('is without the tax that a remark on the sheet says is in it', () => {
    const list = 'Alle Preise in EUR inkl. 19% MwSt.;;;\nTeilenr.;Bezeichnung;Menge;Preis\nA;Blech;1;11,90\nB;Bolzen;1;23,80\n'
    expect(read(list).lines.map((line) => [Math.round((line.unitPrice ?? 0) * 1e6) / 1e6, line.currency])).toEqual([[10, 'EUR'], [20, 'EUR']])
    expect(codes(read(list))).toEqual(['price-with-vat'])
    expect(read(list.replace('inkl.', 'zzgl.')).lines.map((line) => line.unitPrice)).toEqual([11.9, 23.8])
  })

  it('for 100, 1000 or % is brought to one', () => {
    expect(read(listOf('Price', ['€ 5,50 / 100', '5,50/%', '12,00 ‰ Stk', '€ 7,00'])).lines.map((line) => Math.round((line.unitPrice ?? 0) * 1e6) / 1e6)).toEqual([0.055, 0.055, 0.012, 7])
    expect(read('Teilenr.;Bezeichnung;Menge;Preis;Preiseinheit\nA;Blech;1;250,00;100 Stk\nB;Schraube;4;35,00;1.000\nC;Bolzen;4;5,00;1 St\n').lines.map((line) => line.unitPrice)).toEqual([2.5, 0.035, 5])
  })

  it('by weight or length goes with the unit of the quantity', () => {
    const { lines, issues } = read('Part number;Description;Qty;Unit;Price;Weight (kg)\nA;Plate;2;kg;€ 3,20/kg;\nB;Casting;4;pcs;€ 4,00/kg;0,5\nC;Bar;1800;mm;€ 5,00/m;\nD;Bar;2;pcs;€ 5,00/m;\nE;Grit;500;g;€ 3,00/kg;\n')
    expect(lines.map((line) => line.unitPrice)).toEqual([3.2, 2, 0.005, null, 0.003])
    expect(issues.map((issue) => [issue.code, issue.row])).toEqual([['unit-price-by-weight', 3], ['unit-price-per-measure', 5]])
    expect(read(listOf('Price', ['€ 3,20/kg'])).lines[0]).toMatchObject({ unitPrice: 3.2, unit: 'kg' })
  })

  it('that is a range, free or to be asked for stays open, with a click for what it could be', () => {
    const list = listOf('Price EUR', ['1,20 - 1,50', 'FOC', 'op aanvraag', '2,50'])
    const imported = read(list)
    expect(imported.lines.map((line) => line.unitPrice)).toEqual([null, null, null, 2.5])
    expect(codes(imported)).toEqual(['unit-price-range', 'unit-price-free', 'unit-price-on-request'])
    expect(repaired(list, 'unit-price-range').lines[0]?.unitPrice).toBe(1.5)
    expect(repaired(list, 'unit-price-free').lines[1]?.unitPrice).toBe(0)
  })
})

describe('a nought', () => {
  it('is a price of nothing until a click says that the price is not known', () => {
    const list = listOf('Price EUR', ['0,00', '2,50'])
    expect(read(list)).toMatchObject({ lines: [{ unitPrice: 0 }, { unitPrice: 2.5 }], issues: [{ code: 'unit-price-zero', row: 2 }] })
    expect(repaired(list, 'unit-price-zero').lines[0]?.unitPrice).toBeNull()
  })

  it('is no weight, no volume and no price that is only computed', () => {
    expect(read(listOf('Weight (kg);Volume (dm3)', ['0;0', '0,5;2'])).lines.map((line) => [line.massKg, line.volumeM3])).toEqual([[null, null], [0.5, 0.002]])
    expect(contentsOf(read('Part number;Description;Qty;Supplier;Total EUR\nA;Plate;2;Alpha;0,00\nB;Bolt;2;Alpha;3,00\n')).offers.map((offer) => offer.unitPrice)).toEqual([null, 1.5])
  })
})

describe('a decimal mark that can be read two ways', () => {
  it('is asked about with three samples, and a click confirms it', () => {
    const list = 'Part number,Description,Qty,Price EUR\nA,Plate,1,3.450\nB,Strip,2,1.200\nC,Bar,2,7.125\nD,Bar,2,8.125\n'
    expect(read(list).issues).toMatchObject([{ code: 'decimal-mark-unclear', column: 'D', repair: { choices: { decimals: { 'Sheet1!D': '.' } } } }])
    expect(worded(read(list).issues[0]?.message)).toContain('D4 says 7.125, which is 7.125 or 7125')
    expect(worded(read(list).issues[0]?.message)).not.toContain('8.125')
    expect(repaired(list, 'decimal-mark-unclear').issues).toEqual([])
  })

  it('is settled where price times quantity is the total of the line', () => {
    const imported = read('Part number;Description;Qty;Price EUR;Total\nA;Plate;3;1.250;3750\nB;Bolt;2;2.125;4250\n')
    expect(imported.lines.map((line) => line.unitPrice)).toEqual([1250, 2125])
    expect(imported.issues).toEqual([])
  })
})

describe('a currency', () => {
  it('comes from the cell, else the heading, else a remark on the sheet', () => {
    const list = 'Quotation 2026;;;\nAll prices in USD;;;\nPart number;Description;Qty;Price\nA;Plate;2;5,50\nB;Bolt;2;€ 0,50\nC;Nut;2;CHF 0,50\n'
    expect(read(list).lines.map((line) => line.currency)).toEqual(['USD', 'EUR', 'CHF'])
    expect(read(list.replace(';Price', ';Price GBP')).lines.map((line) => line.currency)).toEqual(['GBP', 'EUR', 'CHF'])
  })

  it('that only the row of an assembly names holds for the lines below it', () => {
    expect(read('ID,Currency,Item,Item Code (Items),Qty (Items),Rate (Items)\nBOM-1,EUR,BIKE-1,,,\n,,,FRAME,1,250.00\n,,,WHEEL,2,80.00\n').lines.map((line) => line.currency)).toEqual(['EUR', 'EUR'])
  })

  it('that a person chose holds for prices that name none, for a sheet or one of its columns', () => {
    const list = listOf('Price', ['5,50', '€ 0,50'])
    expect(read(list, { currencies: { Sheet1: 'PLN' } }).lines.map((line) => line.currency)).toEqual(['PLN', 'EUR'])
    expect(read(list, { currencies: { Sheet1: 'PLN', 'Sheet1!D': 'SEK' } }).lines.map((line) => line.currency)).toEqual(['SEK', 'EUR'])
    expect(repaired(list, 'currency-missing').lines.map((line) => line.currency)).toEqual(['EUR', 'EUR'])
  })

  it('of a sign that several share is the one that the column names, else the one of the country, else asked about', () => {
    expect(read('Part number;Description;Qty;Price;Currency\nA;Plate;2;$ 5,50;CAD\nB;Bolt;2;$ 0,50;USD\n').lines.map((line) => line.currency)).toEqual(['CAD', 'USD'])
    expect(read('Part number;Description;Qty;Price;Country\nA;Plate;2;¥ 550;Japan\nB;Bolt;2;¥ 50;China\n').lines.map((line) => line.currency)).toEqual(['JPY', 'CNY'])
    expect(repaired(listOf('Price', ['¥ 550', '¥ 50']), 'currency-sign-shared').lines.map((line) => line.currency)).toEqual(['JPY', 'JPY'])
  })

  it('that differs beside the price and in its own column is said', () => {
    const list = 'Part number;Description;Qty;Price;Currency\nA;Plate;2;€ 5,50;USD\nB;Bolt;2;0,50;USD\n'
    expect(read(list)).toMatchObject({ lines: [{ currency: 'EUR' }, { currency: 'USD' }], issues: [{ code: 'currency-differs', row: 2 }] })
    expect(repaired(list, 'currency-differs').lines.map((line) => [line.unitPrice, line.currency])).toEqual([[5.5, 'USD'], [0.5, 'USD']])
  })
})
