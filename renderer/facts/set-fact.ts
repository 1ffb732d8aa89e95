import { openProduct, BomLine, Product } from '../../shared/model/bom.ts'
import { applyPatches, keyOf, listOfNoun, type Change, type Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { Offer } from '../../shared/model/offer.ts'
import { Part } from '../../shared/model/part.ts'
import { Origin } from '../../shared/model/source.ts'
import { openSite, Site, Supplier } from '../../shared/model/supplier.ts'
import { typedOver } from '../../shared/model/typed-range.ts'
import type { FactField, FactNoun } from './fact-fields.ts'
import { openTerms } from '../../shared/model/offer.ts'

/** The schema of each noun whose facts can be typed. */
export const factSchemas = { part: Part, line: BomLine, product: Product, offer: Offer, site: Site, supplier: Supplier } as const

/** The noun with this key, or undefined. */
export function nounOf(contents: ProjectContents, noun: FactNoun, id: string): Record<string, unknown> | undefined {
  return contents[listOfNoun[noun]].find((one) => keyOf(one) === id)
}

/** The step that sets one fact as typed at a time; null when nothing changes. A fact set to unknown has no origin. */
export function setFact(
  contents: ProjectContents, field: Pick<FactField, 'noun' | 'name'>, id: string, value: string | number | null, step: { name: string; at: string },
): Change | null {
  const before = nounOf(contents, field.noun, id)
  if (before === undefined || before[field.name] === value) return null
  const { [field.name]: origin, ...others } = Object.fromEntries(Object.entries(before['origins'] ?? {}))
  const origins = value === null ? others : { ...others, [field.name]: typedOver(Origin.safeParse(origin).data, value, step.at) }
  // The price breaks of the sheet would outweigh a typed price; whoever types one price means that price.
  const breaks = field.noun === 'offer' && field.name === 'unitPrice' ? { priceBreaks: [] } : {}
  const candidate = { ...before, ...breaks, [field.name]: value, origins }
  const checked = factSchemas[field.noun].parse(candidate)
  return { name: step.name, patches: [{ noun: field.noun, id, value: checked } as Patch] } // the schema is the noun's own, which TypeScript cannot follow through the union
}

/** A site of a supplier of which nothing else is known. */
export const blankSite = (id: string, supplierId: string): Site => ({
  id, supplierId, city: '', country: null, recoveryDays: null, capacityPerDay: null, financialRisk: null, ...openSite, origins: {},
})

/** An offer of a site for a part of which only the share of the need is known. */
export const blankOffer = (id: string, partId: string, siteId: string, currency: string, share: number): Offer => ({
  id, partId, siteId, unitPrice: null, currency, priceBreaks: [], incoterm: null, minimumOrder: null, orderQuantity: null,
  leadTimeDays: null, leadTimeDeviationDays: null, transportMode: null, share, ...openTerms, rejectShare: null, dutyRate: null, recoveryDays: null, origins: {},
})

/** A supplier with a site and an offer without a price for a part that has none, ready to be filled in. */
export function addOffer(contents: ProjectContents, partId: string, supplierName: string, step: { name: string; at: string }, makeId: () => string): Change {
  const typed = { kind: 'typed' as const, at: step.at }
  const found = contents.suppliers.find((one) => one.name.toLowerCase() === supplierName.toLowerCase())
  const supplier: Supplier = found ?? { id: makeId(), name: supplierName, origins: { name: typed } }
  const oldSite = contents.sites.find((one) => one.supplierId === supplier.id)
  const site = oldSite ?? blankSite(makeId(), supplier.id)
  const isFirst = !contents.offers.some((one) => one.partId === partId)
  const offer = blankOffer(makeId(), partId, site.id, contents.project.currency, isFirst ? 1 : 0)
  const patches: Patch[] = []
  if (found === undefined) patches.push({ noun: 'supplier', id: supplier.id, value: supplier })
  if (oldSite === undefined) patches.push({ noun: 'site', id: site.id, value: site })
  patches.push({ noun: 'offer', id: offer.id, value: offer })
  return { name: step.name, patches }
}

/** One supplier named for several parts at once, in one step. */
export function addOffers(contents: ProjectContents, partIds: readonly string[], supplierName: string, step: { name: string; at: string }, makeId: () => string): Change {
  const patches: Patch[] = []
  let now = contents
  for (const partId of partIds) {
    const made = addOffer(now, partId, supplierName, step, makeId)
    // The first offer makes the supplier and its site, which the others then find.
    if (patches.length === 0) now = applyPatches(contents, made.patches)
    patches.push(...made.patches)
  }
  return { name: step.name, patches }
}

/** A product that every part without a parent goes into, with the quantity of its line; a part without a line goes in with an unknown quantity. */
export function gatherIntoProduct(contents: ProjectContents, name: string, step: { name: string; at: string }, makeId: () => string): Change {
  const typed = { kind: 'typed' as const, at: step.at }
  const id = makeId()
  const product: Part = {
    id, partNumber: '', description: name, unit: 'pcs', massKg: null, volumeM3: null, hsCode: null, category: null, makeOrBuy: 'make', stock: null, requalificationWeeks: null,
    rawMaterial: null, extra: {}, origins: { description: typed },
  }
  const patches: Patch[] = [
    { noun: 'part', id, value: product },
    { noun: 'product', id, value: { partId: id, demandPerYear: null, marginPerUnit: null, finishedStock: null, ...openProduct, origins: {} } },
  ]
  const placed = new Set<string>()
  for (const line of contents.lines) {
    placed.add(line.childId)
    if (line.parentId === null) patches.push({ noun: 'line', id: line.id, value: { ...line, parentId: id } })
  }
  for (const part of contents.parts) {
    if (placed.has(part.id)) continue
    const line: BomLine = {
      id: makeId(), parentId: id, childId: part.id, quantity: null, scrapShare: null, position: '', references: '', note: '', alternateOf: null, origins: {},
    }
    patches.push({ noun: 'line', id: line.id, value: line })
  }
  return { name: step.name, patches }
}
