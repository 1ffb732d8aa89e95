import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Origin } from '../../shared/model/source.ts'
import type { Part } from '../../shared/model/part.ts'
import { openTerms } from '../../shared/model/offer.ts'
import { openTransition } from '../../shared/model/scenario.ts'
import { openProduct } from '../../shared/model/bom.ts'
import { openSite } from '../../shared/model/supplier.ts'

const cell: Origin = { kind: 'sheet', file: 'stuklijst.xlsx', sheet: 'Blad1', cell: 'C7', raw: '1.234,50' }
const typed: Origin = { kind: 'typed', at: '2026-01-05T09:00:00.000Z', note: 'phone call' }

/** A bought part of which only number and stock are known. */
export const smallPart = (id: string, more: Partial<Part> = {}): Part => ({
  id, partNumber: `PN-${id}`, description: 'Kogellager 6204 ⌀47 “C3”', unit: 'pcs', massKg: 0.1, volumeM3: null, hsCode: '84821010', category: 'bearings',
  makeOrBuy: 'buy', stock: 120, requalificationWeeks: 8, rawMaterial: null, extra: { 'Lagerort': 'B-04', __note: '' }, origins: { stock: cell }, ...more,
})

/** A project with every noun in it, for tests of the store and for the databases in fixtures/stores. */
export const smallProject = (id: string): ProjectContents => ({
  project: {
    id, name: 'Veldbaan 12', company: 'Werkplaats Zuid', currency: 'EUR', plantCountry: 'NL', plantCity: 'Zutphen',
    sourceFile: { name: 'stuklijst.xlsx', sha256: 'ab'.repeat(32), sheets: ['Blad1'], importedAt: '2026-01-05T08:00:00.000Z' },
    isSample: false, createdAt: '2026-01-05T08:00:00.000Z',
    report: {
      title: 'Wagons in 2027', preparedFor: 'Board', preparedBy: '', paper: 'Letter', length: 'full', todayAlone: false, leftOut: ['kraljic'],
      verdicts: [{ scenarioId: 'a', words: 'Buy the axles in Maribor.', numbers: { once: 12_000, gapAfter: null }, at: '2026-01-05T11:00:00.000Z' }],
    },
  },
  products: [{ partId: 'wagon', demandPerYear: 120, marginPerUnit: 4150.5, finishedStock: null, ...openProduct, origins: { demandPerYear: typed } }],
  parts: [smallPart('wagon', { makeOrBuy: 'make', hsCode: null }), smallPart('axle'), smallPart('bearing', { stock: null, rawMaterial: 'Tungsten' })],
  lines: [
    { id: 'l1', parentId: 'wagon', childId: 'axle', quantity: 2, scrapShare: 0.02, position: '10', references: '', note: '', alternateOf: null, origins: {} },
    { id: 'l2', parentId: 'axle', childId: 'bearing', quantity: null, scrapShare: null, position: '20', references: 'R1,R2', note: 'geolied', alternateOf: null, origins: { quantity: cell } },
    { id: 'l3', parentId: 'axle', childId: 'wagon', quantity: 0, scrapShare: 0, position: '', references: '', note: '', alternateOf: 'l2', origins: {} },
  ],
  suppliers: [{ id: 's1', name: 'Ningbo Zhou & Söhne', origins: {} }],
  sites: [{ id: 'site1', supplierId: 's1', city: 'Ningbo', country: 'CN', recoveryDays: 90, capacityPerDay: null, financialRisk: 35, ...openSite, origins: {} }],
  offers: [
    {
      id: 'o1', partId: 'bearing', siteId: 'site1', unitPrice: 1.234567890123, currency: 'USD', priceBreaks: [{ fromQuantity: 100, unitPrice: 1.1 }], incoterm: 'FOB',
      minimumOrder: 50, orderQuantity: null, leadTimeDays: 42, leadTimeDeviationDays: null, transportMode: 'sea LCL', share: 1, ...openTerms, rejectShare: 0.004, dutyRate: 0.08,
      recoveryDays: null, origins: { unitPrice: cell },
    },
  ],
  scenarios: [{ id: 'a', letter: 'A', name: 'Closer', description: '', parentId: null, createdAt: '2026-01-05T10:00:00.000Z', lockedAt: null }],
  choices: [
    { id: 'c1', scenarioId: 'a', partId: 'bearing', kind: 'buffer', days: 30, note: '' },
    {
      id: 'c2', scenarioId: 'a', partId: 'axle', kind: 'move', note: 'asked for a quote', country: 'SI', city: 'Maribor', supplierName: '', share: 0.5, quote: null,
      quoteCurrency: 'EUR', oneOffCost: 12_000, recoveryDays: null, ...openTransition, worksId: 'w1', hoursPerUnit: 0.35,
    },
  ],
  shocks: [{ id: 'h1', scenarioId: 'a', name: 'Suez closed', isOn: true, event: { kind: 'lane-closed', chokepoint: 'Suez', days: 60, detourDays: null, freightFactor: 1.8 } }],
  wishes: [{
    id: 'wishes', objective: 'expected-loss', budget: 400_000, suppliers: 3, heads: null, seconds: 120, countries: ['PL', 'SI'], worstYearAtMost: 1_500_000,
    stages: { from: '2027-Q1', quarters: 6, budgetPerQuarter: 80_000.5, headsPerQuarter: null, suppliersPerQuarter: 2 },
  }],
  partWishes: [{ partId: 'bearing', rule: 'stays' }, { partId: 'axle', rule: 'moves' }],
  works: [{ id: 'w1', name: 'Halle 2', country: 'SI', city: 'Maribor', openingCost: 240_000, costPerYear: 36_000.5, hoursPerYear: 7200, note: 'lease asked for' }],
  parameters: [
    { id: 'p1', scenarioId: null, key: 'country.CN.hazard', value: 0.1 + 0.2, origin: { ...typed, range: { low: 0.2, high: 0.5, shape: 'triangular' } } },
    { id: 'p2', scenarioId: 'a', key: 'general.cost-of-capital', value: 0.09, origin: { kind: 'sample' } },
  ],
})
