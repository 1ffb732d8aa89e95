import { describe, expect, it } from 'vitest'
import type { ProjectContents } from '../model/contents.ts'
import { english } from '../text/english.ts'
import { differenceOf } from './difference-compare.ts'
import { moneyBookOf } from './difference-money.ts'
import { importBom } from './import-bom.ts'
import { toContents } from './to-contents.ts'

let made = 0
function contentsOf(text: string, demandPerYear: number | null = 1000): ProjectContents {
  const imported = importBom({ name: text.length.toString(), bytes: new TextEncoder().encode(text), sha256: text }, {}, { decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes) })
  if ('refused' in imported) throw new Error(english(imported.refused.message))
  const contents = toContents(imported, {
    projectId: 'project', projectName: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: '', newId: () => `id-${(made += 1)}`,
  })
  return { ...contents, products: contents.products.map((product) => ({ ...product, demandPerYear })) }
}
const head = 'Parent;Part number;Description;Qty;Supplier;Price;Currency\n;P;Pump;1;;;\n'
const worth = (before: string, after: string, demand: number | null = 1000) => {
  const difference = differenceOf(contentsOf(head + before, demand), contentsOf(head + after, demand))
  const book = moneyBookOf(difference, (amount, currency) => (currency === 'USD' ? amount / 2 : currency === 'EUR' ? amount : null))
  return difference.rows.map((row) => `${row.name} ${row.topic} ${book.of(row, row.to)}`)
}

const tree = (quantity: number) => `P;A;Drive;${quantity};;;\nA;M;Motor;3;Hengtai;10;EUR\n`

describe('what a difference is worth', () => {
  it('is the change of price times what is bought in a year', () => {
    expect(worth('P;M;Motor;2;Hengtai;10;EUR\n', 'P;M;Motor;2;Hengtai;11;EUR\n')).toEqual(['M price 2000'])
    expect(worth('P;M;Motor;2;Hengtai;10;USD\n', 'P;M;Motor;2;Hengtai;11;USD\n')).toEqual(['M price 1000'])
  })

  it('is per unit of product where the demand is not known', () => {
    expect(worth('P;M;Motor;2;Hengtai;10;EUR\n', 'P;M;Motor;2;Hengtai;11;EUR\n', null)).toEqual(['M price 2'])
  })

  it('counts a quantity at the price of the part, of an assembly at the price of its parts', () => {
    expect(worth(tree(1), tree(2))).toEqual(['A quantity 30000'])
  })

  it('counts new parts and parts that are gone', () => {
    expect(worth('P;M;Motor;2;Hengtai;10;EUR\n', 'P;H;Housing;1;Kaide;4;EUR\n')).toEqual(['H part 4000', 'M part -20000'])
  })

  it('is not known where a price or its rate is not', () => {
    expect(worth('P;M;Motor;2;Hengtai;;\n', 'P;M;Motor;2;Hengtai;11;EUR\n')).toEqual(['M price null'])
    expect(worth('P;M;Motor;2;Hengtai;10;CHF\n', 'P;M;Motor;2;Hengtai;11;CHF\n')).toEqual(['M price null'])
  })
})
