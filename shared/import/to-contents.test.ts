import { describe, expect, it } from 'vitest'
import { ProjectContents } from '../model/contents.ts'
import { english } from '../text/english.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'

function contentsOf(text: string, name = 'pump.csv') {
  const imported = importBom({ name, bytes: new TextEncoder().encode(text), sha256: 'f00d' }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in imported) throw new Error(english(imported.refused.message))
  let count = 0
  const contents = toContents(imported, {
    projectId: 'project', projectName: 'Pump', company: 'Zwaluw', currency: 'EUR', plantCountry: 'NL', plantCity: 'Venlo', importedAt: '2026-11-22T10:00:00Z', newId: () => `id-${(count += 1)}`,
  })
  expect(() => ProjectContents.parse(contents)).not.toThrow()
  const numberOf = (id: string | null) => contents.parts.find((part) => part.id === id)?.partNumber ?? null
  const tree = contents.lines.map((line) => `${numberOf(line.parentId) ?? '-'} > ${numberOf(line.childId)} x ${line.quantity}`)
  return { contents, tree, products: contents.products.map((product) => numberOf(product.partId)) }
}

describe('a project made of an imported sheet', () => {
  it('has the top assembly as its product and each part once', () => {
    const { tree, products, contents } = contentsOf('Level;Part number;Description;Qty\n0;P;Pump;1\n1;M;Motor;2\n2;S;Shaft;1\n1;H;Housing;1\n2;S;Shaft;3\n')
    expect(products).toEqual(['P'])
    expect(contents.parts).toHaveLength(4)
    expect(tree).toEqual(['P > M x 2', 'M > S x 1', 'P > H x 1', 'H > S x 3'])
  })

  it('builds an assembly that occurs twice from its parts once', () => {
    expect(contentsOf('Level;Part number;Description;Qty\n0;P;Pump;1\n1;M;Motor;2\n2;S;Shaft;1\n1;H;Housing;1\n2;M;Motor;1\n3;S;Shaft;1\n').tree)
      .toEqual(['P > M x 2', 'M > S x 1', 'P > H x 1', 'H > M x 1'])
  })

  it('hangs components that start at level 1 under one product named after the project', () => {
    const { products, tree } = contentsOf('Level;Part number;Description;Qty\n1;M;Motor;2\n2;S;Shaft;1\n1;H;Housing;1\n')
    expect(products).toEqual(['Pump'])
    expect(tree).toEqual(['Pump > M x 2', 'M > S x 1', 'Pump > H x 1'])
  })

  it('makes a flat list one product named after the project', () => {
    const { products, tree } = contentsOf('Part number;Description;Qty\nM;Motor;2\nH;Housing;\n')
    expect(products).toEqual(['Pump'])
    expect(tree).toEqual(['Pump > M x 2', 'Pump > H x null'])
  })

  it('takes three lengths of one beam for three parts where nothing has a number', () => {
    const { contents } = contentsOf('Description;Length;Qty\nBeam;1200;2\nBeam;800;4\nBeam;600;4\nBeam;600;1\nScrew;40;80\n')
    const beams = contents.parts.filter((part) => part.description === 'Beam')
    expect(beams.map((part) => part.extra['Length'])).toEqual(['1200', '800', '600'])
  })

  it('takes parents that only other rows name for products', () => {
    expect(contentsOf('Parent;Part number;Description;Qty\nP;M;Motor;2\nQ;M;Motor;1\nM;S;Shaft;1\n')).toMatchObject({ products: ['P', 'Q'], tree: ['P > M x 2', 'Q > M x 1', 'M > S x 1'] })
  })

  it('leaves a stock list without a structure and adds up what lies in several places', () => {
    const { contents, products } = contentsOf('Part number;Description;Stock\nM;Motor;20\nH;Housing;5\nM;Motor;3\n')
    expect(products).toEqual([])
    expect(contents.lines.every((line) => line.parentId === null)).toBe(true)
    expect(contents.parts.map((part) => part.stock)).toEqual([23, 5])
  })

  it('leaves out only the line that closes a circle', () => {
    expect(contentsOf('Level;Part number;Description;Qty\n0;P;Pump;1\n1;M;Motor;2\n2;M;Motor;1\n1;H;Housing;1\n').tree).toEqual(['P > M x 2', 'P > H x 1'])
  })

  it('merges suppliers whose names differ in case and legal form, and tells their sites apart by country', () => {
    const { contents } = contentsOf('Part number;Description;Qty;Supplier;Country;Price;Currency\nM;Motor;2;Windings Ltd.;China;18,40;USD\nH;Housing;1;WINDINGS LTD;Duitsland;42,50;EUR\nS;Shaft;1;Windings;CN;3,20;EUR\n')
    expect(contents.suppliers.map((supplier) => supplier.name)).toEqual(['Windings Ltd.'])
    expect(contents.sites.map((site) => site.country)).toEqual(['CN', 'DE'])
    expect(contents.offers.map((offer) => [offer.unitPrice, offer.currency, offer.share])).toEqual([[18.4, 'USD', 1], [42.5, 'EUR', 1], [3.2, 'EUR', 1]])
  })

  it('gives the first source the whole share and keeps further ones at none', () => {
    const { contents } = contentsOf('part_number,description,quantity,supplier,unit_cost,supplier_1,unit_cost_1,supplier_2,unit_cost_2\nA-1,Plate,2,Alpha,1.50,Beta,1.75,Gamma,1.80\nA-2,Bolt,8,Alpha,0.10,,,,\n')
    expect(contents.offers.map((offer) => [offer.unitPrice, offer.share])).toEqual([[1.5, 1], [0.1, 1], [1.75, 0], [1.8, 0]])
    expect(contents.lines).toHaveLength(2)
  })

  it('does not lump parts without a named supplier together', () => {
    const { contents } = contentsOf('Part number;Description;Qty;Price\nM;Motor;2;18,40\nH;Housing;1;42,50\n')
    expect(contents.suppliers.map((supplier) => supplier.name)).toEqual(['Supplier of M', 'Supplier of H'])
  })

  it('remembers the cell each fact came from', () => {
    const { contents } = contentsOf('Artikelnummer;Omschrijving;Aantal;Stukprijs;Herstel (dagen);Goederencode;Vervoer;Leveringsconditie\nM;Motor;2;€ 18,40;60;85015100;zee;FOB Shanghai\n')
    const [offer] = contents.offers
    expect(offer?.origins['unitPrice']).toEqual({ kind: 'sheet', file: 'pump.csv', sheet: 'Sheet1', cell: 'D2', raw: '€ 18,40' })
    expect(offer).toMatchObject({ transportMode: 'sea FCL', incoterm: 'FOB' })
    expect(contents.sites[0]?.recoveryDays).toBe(60)
    expect(contents.parts[0]).toMatchObject({ hsCode: '85015100', category: 'electric-motors-and-windings' })
    expect(contents.project.sourceFile).toMatchObject({ name: 'pump.csv', sheets: ['Sheet1'] })
  })
})
