import type { Offer } from '../model/offer.ts'
import { openSite, type Site, type Supplier } from '../model/supplier.ts'
import type { ImportLine } from './bom-import.ts'
import { countryOf } from './check-countries.ts'
import { originsOf, type ContentsOptions } from './contents-options.ts'
import { companyKey } from './part-key.ts'
import { incotermOf, transportModeOf } from './read-terms.ts'
import { openTerms } from '../model/offer.ts'

/** Suppliers, sites and offers while a project is being made; names that differ in case or legal form are one. */
export class OfferBook {
  readonly suppliers: Supplier[] = []
  readonly sites: Site[] = []
  readonly offers: Offer[] = []
  private readonly supplierByKey = new Map<string, Supplier>()
  private readonly siteByKey = new Map<string, Site>()
  private readonly offerByKey = new Map<string, Offer>()
  private readonly served = new Set<string>()
  /** Shares that the sheet states, by offer. */
  private readonly stated = new Map<string, number>()
  /** Keys of names already seen: a long list names few companies, and the words of a name take long to bring in order. */
  private readonly keyByName = new Map<string, string>()
  private readonly file: string
  private readonly options: ContentsOptions

  constructor(file: string, options: ContentsOptions) {
    this.file = file
    this.options = options
  }

  /** Adds what a line says of buying a part; the first source has the whole share, later ones are known but not used. */
  add(line: ImportLine, partId: string): void {
    const name = line.supplier ?? line.manufacturer
    const says = name !== null || [line.unitPrice, line.lineTotal, line.leadTimeDays, line.minimumOrder, line.orderQuantity, line.dutyRate, line.recoveryDays].some((value) => value !== null) || line.country !== null
    if (!says) return
    const site = this.site(line, name, partId)
    const key = `${partId} ${site.id}`
    const known = this.offerByKey.get(key)
    const offer = this.offer(line, partId, site, known)
    if (known === undefined) {
      this.offers.push(offer)
      this.offerByKey.set(key, offer)
    } else Object.assign(known, offer)
    if (line.share !== null && line.share <= 1) {
      this.stated.set(offer.id, line.share)
      Object.assign(offer.origins, originsOf(this.file, line, { share: 'share' }))
    }
    this.served.add(partId)
  }

  /** Takes the shares that the sheet states, for the parts where they add up to the whole; call it when all lines are in. */
  settleShares(): void {
    for (const offers of Map.groupBy(this.offers, (offer) => offer.partId).values()) {
      const sum = offers.reduce((total, offer) => total + (this.stated.get(offer.id) ?? 0), 0)
      if (Math.abs(sum - 1) < 0.001) for (const offer of offers) offer.share = this.stated.get(offer.id) ?? 0
    }
  }

  private offer(line: ImportLine, partId: string, site: Site, known: Offer | undefined): Offer {
    // A total of 0 beside no price is how systems write that there is none.
    const unitPrice = line.unitPrice ?? (line.lineTotal !== null && line.lineTotal > 0 && line.quantity !== null && line.quantity > 0 ? line.lineTotal / line.quantity : null)
    const currency = line.currency !== null && /^[A-Z]{3}$/u.test(line.currency) ? line.currency : this.options.currency
    const offer: Offer = {
      id: known?.id ?? this.options.newId(), partId, siteId: site.id, unitPrice, currency, priceBreaks: [...line.priceBreaks],
      incoterm: incotermOf(line.incoterm), minimumOrder: line.minimumOrder, orderQuantity: line.orderQuantity, leadTimeDays: line.leadTimeDays, leadTimeDeviationDays: null,
      transportMode: transportModeOf(line.transportMode), share: known?.share ?? (this.served.has(partId) ? 0 : 1), ...openTerms,
      packSize: line.packSize !== null && line.packSize > 0 ? line.packSize : null, rejectShare: line.rejectShare !== null && line.rejectShare <= 0.99 ? line.rejectShare : null,
      dutyRate: line.dutyRate !== null && line.dutyRate <= 5 ? line.dutyRate : null,
      recoveryDays: line.recoveryDays !== null && line.recoveryDays !== site.recoveryDays ? line.recoveryDays : null,
      origins: originsOf(this.file, line, {
        unitPrice: line.unitPrice === null ? 'lineTotal' : 'unitPrice', currency: line.cells.currency === undefined ? 'unitPrice' : 'currency', incoterm: 'incoterm',
        minimumOrder: 'minimumOrder', orderQuantity: 'orderQuantity', leadTimeDays: 'leadTimeDays', transportMode: 'transportMode', dutyRate: 'dutyRate', recoveryDays: 'recoveryDays',
        packSize: 'packSize', rejectShare: 'rejectShare',
      }),
    }
    if (known === undefined) return offer
    // The same part from the same site again: keep what was read first, fill in what was open.
    const priced = known.unitPrice === null ? offer : known
    return {
      ...known, unitPrice: priced.unitPrice, currency: priced.currency, incoterm: known.incoterm ?? offer.incoterm, minimumOrder: known.minimumOrder ?? offer.minimumOrder,
      orderQuantity: known.orderQuantity ?? offer.orderQuantity, leadTimeDays: known.leadTimeDays ?? offer.leadTimeDays, transportMode: known.transportMode ?? offer.transportMode,
      packSize: known.packSize ?? offer.packSize, rejectShare: known.rejectShare ?? offer.rejectShare, priceBreaks: known.priceBreaks.length > 0 ? known.priceBreaks : offer.priceBreaks,
      dutyRate: known.dutyRate ?? offer.dutyRate, recoveryDays: known.recoveryDays ?? offer.recoveryDays, origins: { ...offer.origins, ...known.origins },
    }
  }

  private site(line: ImportLine, name: string | null, partId: string): Site {
    const supplier = this.supplier(line, name, partId)
    const country = line.country === null ? null : countryOf(line.country)
    const key = `${supplier.id} ${country} ${line.city?.toLowerCase() ?? ''}`
    const known = this.siteByKey.get(key)
    if (known !== undefined) {
      if (known.recoveryDays === null && line.recoveryDays !== null) {
        known.recoveryDays = line.recoveryDays
        Object.assign(known.origins, originsOf(this.file, line, { recoveryDays: 'recoveryDays' }))
      }
      for (const field of ['capacityPerDay', 'financialRisk'] as const) {
        if (known[field] !== null || line[field] === null) continue
        known[field] = line[field]
        Object.assign(known.origins, originsOf(this.file, line, { [field]: field }))
      }
      return known
    }
    const site: Site = {
      id: this.options.newId(), supplierId: supplier.id, city: (line.city ?? '').slice(0, 200), country, recoveryDays: line.recoveryDays, capacityPerDay: line.capacityPerDay, financialRisk: line.financialRisk, ...openSite,
      origins: originsOf(this.file, line, { city: 'city', country: 'country', recoveryDays: 'recoveryDays', capacityPerDay: 'capacityPerDay', financialRisk: 'financialRisk' }),
    }
    this.siteByKey.set(key, site)
    this.sites.push(site)
    return site
  }

  private keyOf(name: string): string {
    const key = this.keyByName.get(name) ?? companyKey(name)
    this.keyByName.set(name, key)
    return key
  }

  /** Parts whose supplier the sheet does not name each get their own, so that no false concentration arises. */
  private supplier(line: ImportLine, name: string | null, partId: string): Supplier {
    const key = name === null ? `unnamed ${partId}` : this.keyOf(name)
    const known = this.supplierByKey.get(key)
    if (known !== undefined) return known
    const number = line.partNumber ?? line.manufacturerPartNumber ?? line.description ?? `row ${line.row}`
    const supplier: Supplier = {
      id: this.options.newId(), name: (name ?? `Supplier of ${number}`).slice(0, 300),
      origins: originsOf(this.file, line, { name: line.supplier === null ? 'manufacturer' : 'supplier' }),
    }
    this.supplierByKey.set(key, supplier)
    this.suppliers.push(supplier)
    return supplier
  }
}
