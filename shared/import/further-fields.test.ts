import { describe, expect, it } from 'vitest'
import { english } from '../text/english.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'

function read(text: string) {
  const imported = importBom({ name: 'facts.csv', bytes: new TextEncoder().encode(text), sha256: 'f00d' }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in imported) throw new Error(english(imported.refused.message))
  return imported
}
function contentsOf(text: string) {
  let count = 0
  return toContents(read(text), {
    projectId: 'p', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '2026-11-22T10:00:00Z', newId: () => `id-${(count += 1)}`,
  })
}

describe('facts that a bill of materials seldom holds', () => {
  it.each([
    ['en', 'Item number;Annual demand;Contribution margin;Finished goods stock'],
    ['nl', 'Artikelnummer;Afzet per jaar;Dekkingsbijdrage;Voorraad gereed product'],
    ['de', 'Artikelnummer;Jahresbedarf;Deckungsbeitrag;Fertigwarenbestand'],
    ['fr', 'Référence article;Demande annuelle;Marge unitaire;Stock de produits finis'],
    ['pl', 'Numer części;Zapotrzebowanie roczne;Marża jednostkowa;Zapas wyrobów gotowych'],
    ['es', 'Código de artículo;Demanda anual;Margen unitario;Stock de producto terminado'],
    ['it', 'Codice articolo;Domanda annua;Margine unitario;Giacenza prodotti finiti'],
  ])('are recognised by their headings in %s', (_, header) => {
    expect(read(`${header}\nCD-85;18000;290;120\nCD-90;4000;310;40\n`).columns.map((column) => column.field)).toEqual(['partNumber', 'demandPerYear', 'marginPerUnit', 'finishedStock'])
  })

  it.each(['Tier 2 supplier', 'Tier2 supplier', 'Supplier tier 2', 'Sub-supplier', 'Unterlieferant', 'Onderleverancier', 'Toeleverancier van leverancier', 'Fournisseur de rang 2'])('are kept as they stand, and as no second source, under %s', (heading) => {
    const { lines, columns, totals } = read(`Part number;Description;Qty;Supplier;Country;${heading}\nA-1;Motor;2;Hengtai;CN;Ipoh Rare Earths\nA-2;Shaft;1;Wislok;PL;Ostrava Steel\n`)
    expect(columns.map(({ field }) => field)).toEqual(['partNumber', 'description', 'quantity', 'supplier', 'country', null])
    expect(lines.map(({ supplier, extra }) => [supplier, extra[heading]])).toEqual([['Hengtai', 'Ipoh Rare Earths'], ['Wislok', 'Ostrava Steel']])
    expect(totals.alternates).toBe(0)
  })

  it('are brought to years, days and weeks', () => {
    const [line] = read('Part number;Demand per month;Requalification (months);Capacity per week\nCD-85;1500;6;700\nCD-90;200;2;70\n').lines
    expect(line?.demandPerYear).toBe(18_000)
    expect(line?.capacityPerDay).toBe(100)
    expect(line?.requalificationWeeks).toBeCloseTo(25.7, 1)
  })

  it('go to the product, the site and the part that they speak of', () => {
    const { products, sites, parts } = contentsOf('Level;Part number;Description;Qty;Annual demand;Contribution margin;Supplier;Country;Daily capacity;Financial risk;Requalification weeks\n0;P;Pump;1;18000;290;;;;;\n1;M;Motor;2;;;Hengtai;CN;500;35;30\n')
    expect(products).toMatchObject([{ demandPerYear: 18_000, marginPerUnit: 290, origins: { demandPerYear: { cell: 'E2' } } }])
    expect(sites).toMatchObject([{ capacityPerDay: 500, financialRisk: 35 }])
    expect(parts.find((part) => part.partNumber === 'M')?.requalificationWeeks).toBe(30)
  })

  it('take stated shares of supply where they add up to the whole', () => {
    const { offers } = contentsOf('Part number;Description;Qty;Supplier;Price;Share of supply\nM;Motor;2;Alpha;10;60%\nM;Motor;2;Beta;11;40%\nH;Housing;1;Alpha;3;70%\nH;Housing;1;Beta;4;70%\n')
    expect(offers.map((offer) => offer.share)).toEqual([0.6, 0.4, 1, 0])
  })

  it('leaves out a financial risk above 100 and says so', () => {
    const { lines, issues } = read('Part number;Description;Supplier;Qty;Financial risk\nM;Motor;Alpha;2;450\nH;Housing;Beta;1;20\n')
    expect(lines.map((line) => line.financialRisk)).toEqual([null, 20])
    expect(issues).toContainEqual(expect.objectContaining({ code: 'financial-risk-too-high', row: 2, column: 'E' }))
  })
})
