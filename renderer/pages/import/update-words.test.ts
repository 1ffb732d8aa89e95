import { expect, test } from 'vitest'
import { openTerms, type Offer } from '../../../shared/model/offer.ts'
import { changeOf } from '../../../shared/import/difference-change.ts'
import { differenceOf } from '../../../shared/import/difference-compare.ts'
import { moneyBookOf } from '../../../shared/import/difference-money.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Part } from '../../../shared/model/part.ts'
import { ratesOf } from './update-rates.ts'
import { headingsOf, lastingName } from './update-source.ts'
import { factName, factsInWords, filterKeyOf, inOrder, markOf, moneyTaken } from './update-words.ts'
import { openProduct } from '../../../shared/model/bom.ts'
import { openSite } from '../../../shared/model/supplier.ts'

const sheet = (cell: string) => ({ kind: 'sheet' as const, file: 'bom.csv', sheet: 'Sheet1', cell, raw: '' })
const part = (id: string, stock: number | null, more: Partial<Part> = {}): Part => ({
  id, partNumber: id, description: `Part ${id}`, unit: '', massKg: null, volumeM3: null, hsCode: null, category: null, makeOrBuy: null, stock, requalificationWeeks: null, rawMaterial: null, extra: {},
  origins: { partNumber: sheet('A2'), stock: sheet('B2') }, ...more,
})
const offer = (id: string, unitPrice: number, leadTimeDays: number): Offer => ({
  id, partId: id.slice(1), siteId: 's', unitPrice, currency: 'USD', priceBreaks: [], incoterm: null, minimumOrder: null, orderQuantity: null, leadTimeDays, leadTimeDeviationDays: null, transportMode: null, share: 1,
  ...openTerms, rejectShare: null, dutyRate: null, recoveryDays: null, origins: { unitPrice: sheet('C2'), leadTimeDays: sheet('D2') },
})
const contents = (parts: Part[], offers: Offer[], sha256: string): ProjectContents => ({
  project: {
    id: 'p', name: 'Pump', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', isSample: false, createdAt: '', sourceFile: { name: 'bom.csv', sha256, sheets: ['Sheet1'], importedAt: '' },
  },
  products: [{ partId: 'P', demandPerYear: 1000, marginPerUnit: null, finishedStock: null, ...openProduct, origins: {} }], parts: [part('P', null), ...parts],
  lines: parts.map(({ id }) => ({ id: `l${id}`, parentId: 'P', childId: id, quantity: 2, scrapShare: null, position: '', references: '', note: '', alternateOf: null, origins: {} })),
  suppliers: [{ id: 'f', name: 'Hengtai', origins: { name: sheet('E2') } }], sites: [{ id: 's', supplierId: 'f', city: '', country: 'CN', recoveryDays: null, capacityPerDay: null, financialRisk: null, ...openSite, origins: {} }],
  offers, scenarios: [], choices: [], parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
})
const before = contents([part('M', 1200), part('H', 5)], [offer('oM', 11.2, 59), offer('oH', 0.05, 20)], 'a')
const after = contents([part('M', 900), part('H', null)], [offer('oM', 12.1, 75), offer('oH', 0.05, 20)], 'b')
const difference = differenceOf(before, after)

test('a difference says in plain words what it is about, and both sides', () => {
  expect(difference.rows.map((row) => [row.name, factName(row), factsInWords(row, row.from), factsInWords(row, row.to), markOf(row)].join(' | ')).toSorted()).toEqual([
    'H | Stock | 5 | not known | kept unless you tick it', 'M | Lead time | 59 days | 75 days | ', 'M | Price | $11.20 | $12.10 | ', 'M | Stock | 1,200 | 900 | ',
  ])
})

test('a price in another currency counts at the rate of the project', () => {
  const own = { ...before, parameters: [{ id: 'r', scenarioId: null, key: 'exchange-rate.USD', value: 2, origin: { kind: 'typed' as const, at: '' } }] }
  const money = moneyBookOf(differenceOf(own, after), ratesOf(own))
  expect(moneyTaken(difference.rows, {}, (row, to) => money.of(row, to))).toBeCloseTo(0.9 * 2000 * 0.5, 6)
  expect(ratesOf(before)(10, 'XXX')).toBeNull()
})

test('what changed comes before what the newer file no longer says', () => {
  expect(inOrder(difference.rows, () => null).map(filterKeyOf)).toEqual(['changed price', 'changed stock', 'changed leadTime', 'missing'])
})

test('ticking nothing changes nothing but the file that is named', () => {
  const none = changeOf(difference, { take: Object.fromEntries(difference.rows.map((row) => [row.key, false])) }, 'Nothing')
  expect(none?.patches.map((patch) => patch.noun)).toEqual(['project'])
})

test('a file keeps its name from month to month whatever its date and version', () => {
  for (const name of ['BOM CD-85 2026-10.xlsx', 'bom_cd-85_2026-11 (2).xlsx', 'BOM CD-85 v3.csv']) expect(lastingName(name)).toBe('bom cd')
  expect(lastingName('2026-10.xlsx')).toBe('')
  expect(headingsOf([{ header: 'Qty ' }, { header: '' }, { header: 'Part' }])).toBe(headingsOf([{ header: 'part' }, { header: 'qty' }]))
})
