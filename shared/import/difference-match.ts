import type { BomLine } from '../model/bom.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import type { Site, Supplier } from '../model/supplier.ts'
import { companyKey, numberKey } from './part-key.ts'
import { plainWords } from './words.ts'

type Key<Item> = (item: Item) => string | null

/** Id in the project by id in the file, for the things that are the same; rules are tried from the surest on, equals in their order. */
function pairUp<Item extends { id: string }>(current: readonly Item[], incoming: readonly Item[], rules: readonly (readonly [Key<Item>, Key<Item>])[]): Map<string, string> {
  const found = new Map<string, string>()
  const used = new Set<string>()
  for (const [keyOfOld, keyOfNew] of rules) {
    const waiting = new Map<string, string[]>()
    for (const item of current) {
      const key = used.has(item.id) ? null : keyOfOld(item)
      if (key === null) continue
      const ids = waiting.get(key)
      if (ids === undefined) waiting.set(key, [item.id])
      else ids.push(item.id)
    }
    for (const ids of waiting.values()) ids.reverse()
    for (const item of incoming) {
      const key = found.has(item.id) ? null : keyOfNew(item)
      const id = key === null ? undefined : waiting.get(key)?.pop()
      if (id === undefined) continue
      found.set(item.id, id)
      used.add(id)
    }
  }
  return found
}

const both = <Item>(key: Key<Item>): readonly [Key<Item>, Key<Item>] => [key, key]

const makerKey = ({ extra }: Part): string | null => {
  const number = extra['manufacturerPartNumber']
  return number === undefined ? null : `maker ${plainWords(extra['manufacturer'] ?? '')} ${number}`
}
const sellerKey = ({ extra }: Part): string | null => (extra['supplierPartNumber'] === undefined ? null : `seller ${extra['supplierPartNumber']}`)
/** Everything that is said of a part without a number, whatever the headings: three lengths of one beam are three parts. */
const everyWordKey = ({ partNumber, description, extra }: Part): string | null => (partNumber === '' ? `all ${[description, ...Object.values(extra)].toSorted().join(' | ')}` : null)
const wordsKey = ({ partNumber, description, extra }: Part): string | null => {
  if (partNumber !== '') return null
  return `words ${[description, extra['value'], extra['package'], extra['material']].map((text) => text ?? '').join(' | ')}`
}

function matchParts(current: ProjectContents, incoming: ProjectContents): Map<string, string> {
  const found = pairUp(current.parts, incoming.parts, [
    both((part) => (part.partNumber === '' ? null : numberKey(part.partNumber))),
    both((part) => (part.partNumber === '' ? null : numberKey(part.partNumber).toLowerCase())),
    both(makerKey), both(sellerKey), both(everyWordKey), both(wordsKey),
  ])
  // A product that the file does not name goes by the name of the project, which may have changed since.
  const matched = new Set(found.values())
  const [old, ...olds] = current.products.filter(({ partId }) => !matched.has(partId))
  const [fresh, ...others] = incoming.products.filter(({ partId }) => !found.has(partId))
  const unnamed = incoming.parts.find((part) => part.id === fresh?.partId)
  if (old !== undefined && olds.length === 0 && unnamed !== undefined && others.length === 0 && unnamed.partNumber === incoming.project.name) found.set(unnamed.id, old.partId)
  return found
}

/** The offer that serves a part most. */
export function mainOffers(offers: readonly Offer[]): Map<string, Offer> {
  const found = new Map<string, Offer>()
  for (const offer of offers) if (offer.share > (found.get(offer.partId)?.share ?? -1)) found.set(offer.partId, offer)
  return found
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [item.id, item]))
const onlyOnce = (keys: readonly string[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set(keys.filter((key) => counts.get(key) === 1))
}

/** Suppliers by name; one that the file does not name is whoever sells the part today. */
function matchSuppliers(current: ProjectContents, incoming: ProjectContents, partOf: (id: string) => string): Map<string, string> {
  const found = pairUp(current.suppliers, incoming.suppliers, [both((supplier: Supplier) => companyKey(supplier.name))])
  const sold = mainOffers(current.offers)
  const oldSites = byId(current.sites)
  const sites = byId(incoming.sites)
  const names = byId(incoming.suppliers)
  const alone = onlyOnce(incoming.offers.map((offer) => offer.partId))
  for (const offer of incoming.offers) {
    if (!alone.has(offer.partId)) continue
    const supplier = names.get(sites.get(offer.siteId)?.supplierId ?? '')
    if (supplier === undefined || found.has(supplier.id) || 'name' in supplier.origins) continue
    const today = oldSites.get(sold.get(partOf(offer.partId))?.siteId ?? '')
    if (today !== undefined) found.set(supplier.id, today.supplierId)
  }
  return found
}

const saysNothing = (site: Site): boolean => site.country === null && site.city === ''
const placeOf = (site: Site): string => `${site.supplierId} ${site.country} ${site.city.toLowerCase()}`

function matchSites(current: ProjectContents, sites: readonly Site[]): Map<string, string> {
  const single = onlyOnce(current.sites.map((site) => site.supplierId))
  const found = pairUp(current.sites, sites, [both(placeOf), both((site) => (single.has(site.supplierId) ? site.supplierId : null))])
  const first = new Map(current.sites.toReversed().map((site) => [site.supplierId, site.id]))
  for (const site of sites) {
    const id = first.get(site.supplierId)
    if (!found.has(site.id) && saysNothing(site) && id !== undefined) found.set(site.id, id)
  }
  return found
}

function matchOffers(current: ProjectContents, offers: readonly Offer[], supplierOf: (siteId: string) => string): Map<string, string> {
  const found = pairUp(current.offers, offers, [both((offer) => `${offer.partId} ${offer.siteId}`), both((offer) => `${offer.partId} ${supplierOf(offer.siteId)}`)])
  const used = new Set(found.values())
  const old = onlyOnce(current.offers.flatMap((offer) => (used.has(offer.id) ? [] : offer.partId)))
  const fresh = onlyOnce(offers.flatMap((offer) => (found.has(offer.id) ? [] : offer.partId)))
  const open = new Map(current.offers.filter((offer) => !used.has(offer.id) && old.has(offer.partId)).map((offer) => [offer.partId, offer.id]))
  for (const offer of offers) {
    const id = open.get(offer.partId)
    if (!found.has(offer.id) && id !== undefined && fresh.has(offer.partId)) found.set(offer.id, id)
  }
  return found
}

const kind = (line: BomLine): string => (line.alternateOf === null ? '' : 'alternate')

function matchLines(current: readonly BomLine[], lines: readonly BomLine[]): Map<string, string> {
  const found = pairUp(current, lines, [
    both((line) => `${kind(line)} ${line.parentId} ${line.childId} ${line.position}`),
    both((line) => `${kind(line)} ${line.parentId} ${line.childId}`),
    // A list without levels says nothing of what a part goes into.
    [(line) => `${kind(line)} ${line.childId}`, (line) => (line.parentId === null ? `${kind(line)} ${line.childId}` : null)],
  ])
  const used = new Set(found.values())
  const old = onlyOnce(current.flatMap((line) => (used.has(line.id) ? [] : `${kind(line)} ${line.childId}`)))
  const fresh = onlyOnce(lines.flatMap((line) => (found.has(line.id) ? [] : `${kind(line)} ${line.childId}`)))
  const open = new Map(current.filter((line) => !used.has(line.id)).map((line) => [`${kind(line)} ${line.childId}`, line.id]))
  for (const line of lines) {
    const key = `${kind(line)} ${line.childId}`
    const id = open.get(key)
    if (!found.has(line.id) && id !== undefined && old.has(key) && fresh.has(key)) found.set(line.id, id)
  }
  return found
}

/** The contents of a file under the ids that the same parts, lines, suppliers, sites and offers have in the project. */
export function underOldIds(current: ProjectContents, incoming: ProjectContents): ProjectContents {
  const parts = matchParts(current, incoming)
  const part = (id: string) => parts.get(id) ?? id
  const suppliers = matchSuppliers(current, incoming, part)
  const movedSites = incoming.sites.map((site) => ({ ...site, supplierId: suppliers.get(site.supplierId) ?? site.supplierId }))
  const sites = matchSites(current, movedSites)
  const site = (id: string) => sites.get(id) ?? id
  const newSites = uniqueById(movedSites.map((one) => ({ ...one, id: site(one.id) })))
  const supplierBySite = new Map([...newSites, ...current.sites].map((one) => [one.id, one.supplierId]))
  const movedOffers = incoming.offers.map((offer) => ({ ...offer, partId: part(offer.partId), siteId: site(offer.siteId) }))
  const offers = matchOffers(current, movedOffers, (id) => supplierBySite.get(id) ?? id)
  const oldOffers = byId(current.offers)
  const silent = new Set(newSites.filter(saysNothing).map((one) => one.id))
  const movedLines = incoming.lines.map((line) => ({ ...line, parentId: line.parentId === null ? null : part(line.parentId), childId: part(line.childId) }))
  const lines = matchLines(current.lines, movedLines)
  const oldLines = byId(current.lines)
  // A list without levels of which the person made one product: what is new in it goes into that product too.
  const [product, ...products] = current.products
  const isFlat = movedLines.every((line) => line.parentId === null)
  const gathered = isFlat && products.length === 0 && current.lines.some((line) => line.parentId === product?.partId) ? (product?.partId ?? null) : null
  return {
    ...incoming,
    parts: incoming.parts.map((one) => ({ ...one, id: part(one.id) })),
    products: incoming.products.map((one) => ({ ...one, partId: part(one.partId) })),
    suppliers: uniqueById(incoming.suppliers.map((one) => ({ ...one, id: suppliers.get(one.id) ?? one.id }))),
    sites: newSites,
    offers: movedOffers.map((offer) => {
      const old = oldOffers.get(offers.get(offer.id) ?? '')
      return { ...offer, id: old?.id ?? offer.id, siteId: old !== undefined && silent.has(offer.siteId) ? old.siteId : offer.siteId }
    }),
    lines: movedLines.map((line) => {
      const old = oldLines.get(lines.get(line.id) ?? '')
      return { ...line, id: old?.id ?? line.id, parentId: line.parentId ?? old?.parentId ?? gathered, alternateOf: line.alternateOf === null ? null : (lines.get(line.alternateOf) ?? line.alternateOf) }
    }),
  }
}

/** Several of the file may be one in the project; the first of them counts. */
function uniqueById<Item extends { id: string }>(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => {
    const fresh = !seen.has(id)
    seen.add(id)
    return fresh
  })
}
