import { openProduct, type BomLine, type Product } from '../model/bom.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import { openSite, type Site } from '../model/supplier.ts'
import { openTerms } from '../model/offer.ts'

/** A part for tests: everything unknown that is not given. */
export const aPart = (id: string, given: Partial<Part> = {}): Part => ({
  id, partNumber: id, description: '', unit: 'pcs', massKg: null, volumeM3: null, hsCode: null, category: null, makeOrBuy: null, stock: null,
  requalificationWeeks: null, rawMaterial: null, extra: {}, origins: {}, ...given,
})

/** A BOM line for tests. */
export const aLine = (parentId: string | null, childId: string, quantity: number | null, given: Partial<BomLine> = {}): BomLine => ({
  id: `${parentId ?? ''}/${childId}`, parentId, childId, quantity, scrapShare: null, position: '', references: '', note: '', alternateOf: null,
  origins: {}, ...given,
})

/** A product for tests. */
export const aProduct = (partId: string, demandPerYear: number | null, given: Partial<Product> = {}): Product => ({
  partId, demandPerYear, marginPerUnit: 100, finishedStock: 0, ...openProduct, origins: {}, ...given,
})

/** An offer for tests: EUR 10, FCA, the whole need. */
export const anOffer = (partId: string, siteId: string, given: Partial<Offer> = {}): Offer => ({
  id: `${partId}@${siteId}`, partId, siteId, unitPrice: 10, currency: 'EUR', priceBreaks: [], incoterm: 'FCA', minimumOrder: null, orderQuantity: 500,
  leadTimeDays: null, leadTimeDeviationDays: null, transportMode: null, share: 1, ...openTerms, rejectShare: null, dutyRate: null, recoveryDays: null, origins: {},
  ...given,
})

/** A site for tests. */
export const aSite = (id: string, country: string | null, given: Partial<Site> = {}): Site => ({
  id, supplierId: 'supplier', city: '', country, recoveryDays: null, capacityPerDay: null, financialRisk: null, ...openSite, origins: {}, ...given,
})

/** A project for tests, its plant in the Netherlands. */
export const aProject = (given: Partial<ProjectContents>): ProjectContents => ({
  project: {
    id: 'project', name: 'Project', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: 'Zutphen', sourceFile: null, isSample: false,
    createdAt: '2026-11-01T00:00:00Z',
  },
  products: [], parts: [], lines: [], suppliers: [{ id: 'supplier', name: 'Supplier', origins: {} }], sites: [], offers: [], scenarios: [], choices: [],
  parameters: [], shocks: [], wishes: [], partWishes: [], works: [], ...given,
})

/** Two products: a pump of a housing from China, a motor made here of a winding from China and a shaft from Germany, and screws shared by all. */
export const pumpProject = (given: Partial<ProjectContents> = {}): ProjectContents =>
  aProject({
    products: [aProduct('PUMP', 3650, { marginPerUnit: 200 }), aProduct('MINI', 7300, { marginPerUnit: 50 })],
    parts: [
      aPart('PUMP'), aPart('MINI'), aPart('MOTOR', { makeOrBuy: 'make', stock: 0 }),
      aPart('HOUSING', { massKg: 2, hsCode: '7616 99', category: 'die-castings', stock: 300 }),
      aPart('WINDING', { massKg: 0.8, hsCode: '8503 00', category: 'electric-motors-and-windings', stock: 600 }),
      aPart('SHAFT', { massKg: 0.4, hsCode: '8483 10', category: 'machined-metal-parts', stock: 900 }),
      aPart('SCREW', { massKg: 0.01, hsCode: '7318 15', category: 'fasteners', stock: 20_000 }),
    ],
    lines: [
      aLine('PUMP', 'HOUSING', 1), aLine('PUMP', 'MOTOR', 1), aLine('MINI', 'MOTOR', 1), aLine('MOTOR', 'WINDING', 1), aLine('MOTOR', 'SHAFT', 1),
      aLine('MOTOR', 'SCREW', 6), aLine('PUMP', 'SCREW', 8), aLine('MINI', 'SCREW', 4),
    ],
    sites: [aSite('NINGBO', 'CN', { recoveryDays: 84 }), aSite('ESSEN', 'DE', { recoveryDays: 28 }), aSite('TAINAN', 'TW')],
    offers: [
      anOffer('HOUSING', 'NINGBO', { unitPrice: 14, currency: 'USD', incoterm: 'FOB', leadTimeDays: 60 }),
      anOffer('WINDING', 'NINGBO', { unitPrice: 20, currency: 'USD', incoterm: 'FOB', leadTimeDays: 70, dutyRate: 0.027 }),
      anOffer('SHAFT', 'ESSEN', { unitPrice: 9, leadTimeDays: 20 }),
      anOffer('SCREW', 'TAINAN', { unitPrice: 0.05, currency: 'USD', orderQuantity: 50_000, incoterm: 'DDP' }),
    ],
    ...given,
  })
