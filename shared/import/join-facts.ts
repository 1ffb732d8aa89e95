import { categoryOfHs } from '../data/categories.ts'
import { findCountry } from '../data/countries.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openTerms, type Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import type { Origin } from '../model/source.ts'
import { openSite, type Site, type Supplier } from '../model/supplier.ts'
import type { ImportField } from './bom-import.ts'
import { mainOffers } from './difference-match.ts'
import type { Edit, SheetNoun, Topic } from './difference.ts'
import type { Match } from './join-match.ts'
import type { FactRow, FactSheet } from './join-sheet.ts'
import { companyKey } from './part-key.ts'
import { incotermOf, transportModeOf } from './read-terms.ts'

/** One fact that one row says of one noun. */
export interface Fact {
  readonly noun: SheetNoun
  readonly id: string
  readonly topic: Topic
  readonly fields: Readonly<Record<string, unknown>>
  readonly origins: Readonly<Record<string, Origin>>
  readonly row: FactRow
  readonly match: Match
  /** Set where the noun is new: what is added instead of fields being set. */
  readonly added: readonly Edit[]
}

type Said = readonly [name: string, value: unknown, field: ImportField]
const known = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

const topics: Readonly<Record<string, Topic>> = {
  stock: 'stock', massKg: 'terms', volumeM3: 'terms', hsCode: 'terms', makeOrBuy: 'terms', requalificationWeeks: 'recovery', demandPerYear: 'product', marginPerUnit: 'product', finishedStock: 'product',
  leadTimeDays: 'leadTime', share: 'share', recoveryDays: 'recovery', capacityPerDay: 'recovery', financialRisk: 'recovery', country: 'place', city: 'place',
}

/** Says what the rows of a sheet mean for the parts and suppliers of a project. */
export class FactReader {
  private readonly contents: ProjectContents
  private readonly parts: ReadonlyMap<string, Part>
  private readonly products: ReadonlySet<string>
  private readonly offers: ReadonlyMap<string, readonly Offer[]>
  private readonly main: ReadonlyMap<string, Offer>
  private readonly sites: ReadonlyMap<string, Site>
  private readonly sitesBySupplier: ReadonlyMap<string, readonly Site[]>
  /** Suppliers of the project, and those made since, by the key of their name. */
  private readonly supplierByKey: Map<string, Supplier>
  private readonly keyBySupplier: ReadonlyMap<string, string>
  /** Sellers that the project does not have, by the key of their name and their country. */
  private readonly made = new Map<string, { readonly supplier: Supplier; readonly site: Site }>()
  private readonly newId: () => string

  constructor(contents: ProjectContents, newId: () => string) {
    this.contents = contents
    this.newId = newId
    this.parts = new Map(contents.parts.map((part) => [part.id, part]))
    this.products = new Set(contents.products.map((product) => product.partId))
    this.offers = Map.groupBy(contents.offers, (offer) => offer.partId)
    this.main = mainOffers(contents.offers)
    this.sites = new Map(contents.sites.map((site) => [site.id, site]))
    this.sitesBySupplier = Map.groupBy(contents.sites, (site) => site.supplierId)
    this.keyBySupplier = new Map(contents.suppliers.map((supplier) => [supplier.id, companyKey(supplier.name)]))
    this.supplierByKey = new Map(contents.suppliers.map((supplier) => [companyKey(supplier.name), supplier]))
  }

  /** Does the row speak of demand, margin or finished units of something that is not sold? */
  saysDemandOfPart(row: FactRow, id: string): boolean {
    return !this.products.has(id) && [row.demandPerYear, row.marginPerUnit, row.finishedStock].some(known)
  }

  ofPart(sheet: FactSheet, row: FactRow, match: Match): Fact[] {
    const part = this.parts.get(match.id)
    if (part === undefined) return []
    const isSold = this.products.has(part.id)
    const hsCode = row.hsCode?.slice(0, 20)
    const found = this.facts(sheet, row, match, 'part', part.id, [
      ['stock', isSold ? null : row.stock, 'stock'], ['massKg', row.massKg, 'massKg'], ['volumeM3', row.volumeM3, 'volumeM3'], ['hsCode', hsCode, 'hsCode'], ['makeOrBuy', row.makeOrBuy, 'makeOrBuy'],
      ['requalificationWeeks', row.requalificationWeeks, 'requalificationWeeks'],
    ]).map((fact): Fact => {
      const category = 'hsCode' in fact.fields && part.category === null && hsCode !== undefined ? categoryOfHs(hsCode) : null
      return category === null ? fact : { ...fact, fields: { ...fact.fields, category }, origins: fact.origins['hsCode'] === undefined ? fact.origins : { ...fact.origins, category: fact.origins['hsCode'] } }
    })
    if (isSold) {
      found.push(...this.facts(sheet, row, match, 'product', part.id, [
        ['demandPerYear', row.demandPerYear, 'demandPerYear'], ['marginPerUnit', row.marginPerUnit, 'marginPerUnit'],
        ['finishedStock', row.finishedStock ?? row.stock, known(row.finishedStock) ? 'finishedStock' : 'stock'],
      ]))
    }
    return [...found, ...this.ofOffer(sheet, row, match, part)]
  }

  /** What a row says of a supplier holds for its sites, or for those in the country that the row names. */
  ofSupplier(sheet: FactSheet, row: FactRow, match: Match): Fact[] {
    const all = this.sitesBySupplier.get(match.id) ?? []
    const country = known(row.country) ? findCountry(row.country ?? '') : null
    const inCountry = all.filter((site) => site.country === country)
    // A supplier may have two sites in one country; the city then says which is meant.
    const inCity = inCountry.filter((site) => site.city !== '' && site.city === row.city)
    const there = inCity.length > 0 ? inCity : inCountry
    const meant = country !== null && there.length > 0 ? there : all.length === 1 ? all : all.filter((site) => site.country === null || country === null)
    return meant.flatMap((site) => this.facts(sheet, row, match, 'site', site.id, this.siteFacts(row, country)))
  }

  private siteFacts(row: FactRow, country: string | null): Said[] {
    return [
      ['recoveryDays', row.recoveryDays, 'recoveryDays'], ['capacityPerDay', row.capacityPerDay, 'capacityPerDay'], ['financialRisk', row.financialRisk, 'financialRisk'], ['country', country, 'country'],
      ['city', row.city?.slice(0, 200), 'city'],
    ]
  }

  private ofOffer(sheet: FactSheet, row: FactRow, match: Match, part: Part): Fact[] {
    const name = row.supplier ?? null
    const offers = this.offers.get(part.id) ?? []
    const key = name === null ? null : companyKey(name)
    const country = known(row.country) ? findCountry(row.country ?? '') : null
    const sold = offers.filter((offer) => key !== null && this.supplierKey(offer) === key)
    const offer = key === null ? this.main.get(part.id) : (sold.find((one) => country !== null && this.sites.get(one.siteId)?.country === country) ?? sold[0])
    const incoterm = incotermOf(row.incoterm ?? null)
    const transportMode = transportModeOf(row.transportMode ?? null)
    const terms: Said[] = [
      ['leadTimeDays', row.leadTimeDays, 'leadTimeDays'], ['share', (row.share ?? 0) > 1 ? null : row.share, 'share'], ['recoveryDays', row.recoveryDays, 'recoveryDays'], ['minimumOrder', row.minimumOrder, 'minimumOrder'],
      ['orderQuantity', row.orderQuantity, 'orderQuantity'], ['incoterm', incoterm, 'incoterm'], ['transportMode', transportMode, 'transportMode'], ['dutyRate', (row.dutyRate ?? 0) > 5 ? null : row.dutyRate, 'dutyRate'],
      ['packSize', row.packSize === 0 ? null : row.packSize, 'packSize'], ['rejectShare', (row.rejectShare ?? 0) > 0.99 ? null : row.rejectShare, 'rejectShare'],
    ]
    const stated = /^[A-Z]{3}$/u.test(row.currency ?? '') ? row.currency : null
    if (offer !== undefined) {
      // A list without currencies speaks in the one in which the part is bought already.
      const currency = stated ?? (offer.unitPrice === null ? this.contents.project.currency : offer.currency)
      const price = known(row.unitPrice) ? this.facts(sheet, row, match, 'offer', offer.id, [['unitPrice', row.unitPrice, 'unitPrice']]) : []
      const site = this.sites.get(offer.siteId)
      const place = site === undefined ? [] : this.siteFacts(row, site.country === null ? country : null).filter(([field]) => field === 'capacityPerDay' || field === 'financialRisk' || field === 'country' || (field === 'city' && site.city === ''))
      return [
        ...price.map((fact): Fact => ({ ...fact, topic: 'price', fields: { unitPrice: row.unitPrice, currency, priceBreaks: row.priceBreaks ?? [] } })),
        ...this.facts(sheet, row, match, 'offer', offer.id, terms), ...(site === undefined ? [] : this.facts(sheet, row, match, 'site', site.id, place)),
      ]
    }
    if (!known(row.unitPrice) && !terms.some(([, value]) => known(value))) return []
    return [this.newOffer(sheet, row, match, part, { name, country, currency: stated ?? this.contents.project.currency, terms })]
  }

  private supplierKey(offer: Offer): string {
    return this.keyBySupplier.get(this.sites.get(offer.siteId)?.supplierId ?? '') ?? ''
  }

  private newOffer(sheet: FactSheet, row: FactRow, match: Match, part: Part, said: { name: string | null; country: string | null; currency: string; terms: readonly Said[] }): Fact {
    const name = (said.name ?? `Supplier of ${part.partNumber === '' ? part.description : part.partNumber}`).slice(0, 300)
    const { supplier, site } = this.seller(sheet, row, name, said.country)
    const terms = said.terms.filter(([field, value]) => known(value) && field !== 'share')
    const offer: Offer = {
      id: this.newId(), partId: part.id, siteId: site.id, unitPrice: row.unitPrice ?? null, currency: said.currency, priceBreaks: [...(row.priceBreaks ?? [])], incoterm: null, minimumOrder: null, orderQuantity: null,
      leadTimeDays: null, leadTimeDeviationDays: null, transportMode: null, share: (this.offers.get(part.id) ?? []).length === 0 ? 1 : 0, ...openTerms, rejectShare: null, dutyRate: null, recoveryDays: null,
      ...Object.fromEntries(terms.map(([field, value]) => [field, value])), origins: originsIn(sheet.file, row, [['unitPrice', row.unitPrice, 'unitPrice'], ...terms]),
    }
    return {
      noun: 'offer', id: offer.id, topic: 'supplier', fields: { supplier: supplier.name, unitPrice: offer.unitPrice, currency: offer.currency }, origins: offer.origins, row, match,
      added: [{ do: 'add', noun: 'supplier', value: supplier }, { do: 'add', noun: 'site', value: site }, { do: 'add', noun: 'offer', value: offer }],
    }
  }

  private seller(sheet: FactSheet, row: FactRow, name: string, country: string | null): { readonly supplier: Supplier; readonly site: Site } {
    const company = companyKey(name)
    const key = `${company} ${country}`
    const before = this.made.get(key)
    if (before !== undefined) return before
    const old = this.supplierByKey.get(company)
    const oldSites = this.sitesBySupplier.get(old?.id ?? '') ?? []
    const oldSite = oldSites.find((site) => site.country === country) ?? (country === null ? oldSites[0] : undefined)
    const supplier = old ?? { id: this.newId(), name, origins: originsIn(sheet.file, row, [['name', row.supplier, 'supplier']]) }
    this.supplierByKey.set(company, supplier)
    const site: Site = oldSite ?? {
      id: this.newId(), supplierId: supplier.id, city: (row.city ?? '').slice(0, 200), country, recoveryDays: null, capacityPerDay: null, financialRisk: null, ...openSite,
      origins: originsIn(sheet.file, row, [['country', row.country, 'country'], ['city', row.city, 'city']]),
    }
    this.made.set(key, { supplier, site })
    return { supplier, site }
  }

  private facts(sheet: FactSheet, row: FactRow, match: Match, noun: SheetNoun, id: string, said: readonly Said[]): Fact[] {
    return said.filter(([, value]) => known(value)).map(([name, value, field]): Fact => ({
      noun, id, topic: topics[name] ?? 'terms', fields: { [name]: value }, origins: originsIn(sheet.file, row, [[name, value, field]]), row, match, added: [],
    }))
  }
}

/** Cells of the file that say these facts. */
function originsIn(file: string, row: FactRow, said: readonly Said[]): Record<string, Origin> {
  const origins: Record<string, Origin> = {}
  for (const [name, value, field] of said) {
    const cell = row.cells[field]
    if (known(value) && cell !== undefined) origins[name] = { kind: 'sheet', file, sheet: row.sheet, cell: cell.cell, raw: cell.raw.slice(0, 500) }
  }
  return origins
}
