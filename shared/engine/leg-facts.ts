import type { ProjectContents } from '../model/contents.ts'
import type { Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import type { Project } from '../model/project.ts'
import type { Choice } from '../model/scenario.ts'
import type { Site } from '../model/supplier.ts'
import { termsOf, usualTerm, type Terms } from './incoterm-terms.ts'
import type { Structure } from './structure.ts'
import type { StandBy } from './stand-by-facts.ts'
import type { CategoryBasis, CategoryWorld, CountryWorld, LaneWorld, World } from './world.ts'

/** A choice that brings a part from a new place. */
export type Destination = Extract<Choice, { kind: 'second-source' | 'move' }>

/** Facts of a bought part under one plan. */
export interface PartFacts {
  readonly part: Part
  /** Index in the structure. */
  readonly index: number
  readonly category: CategoryWorld
  readonly basis: CategoryBasis
  readonly buffers: readonly Extract<Choice, { kind: 'buffer' }>[]
  readonly destinations: readonly Destination[]
  readonly standBys: readonly StandBy[]
  readonly bufferDays: number
}

/** Facts of one way in which a part reaches the plant. */
export interface LegFacts {
  readonly key: string
  readonly of: PartFacts
  readonly partRow: number
  readonly project: Project
  readonly plantInEu: boolean
  readonly offer: Offer | null
  readonly site: Site | null
  readonly choice: Destination | null
  readonly placeKey: string
  readonly supplierName: string
  readonly city: string
  readonly country: CountryWorld | null
  readonly countryInEu: boolean
  readonly countryInEurope: boolean
  readonly lane: LaneWorld | null
  readonly terms: Terms
  readonly share: number
  readonly currency: string
  /** How many parts the plan buys at the same place. */
  partsInShipment: number
}

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** The parts and their sources before a change: what stays as it was stays the very same object, so that nothing is looked up for it again. */
export interface FactsBefore {
  readonly contents: Pick<ProjectContents, 'offers'>
  readonly parts: readonly PartFacts[]
  readonly legs: readonly LegFacts[]
  readonly legStart: Int32Array
}

const none: readonly Choice[] = []

/** The bought parts of a plan with its choices for them, in the order of the project's parts. */
export function partFactsOf(contents: Pick<ProjectContents, 'parts'>, structure: Structure, world: World, choices: readonly Choice[], before: FactsBefore | null = null): PartFacts[] {
  const byPart = groupBy(choices, (choice) => choice.partId)
  const facts: PartFacts[] = []
  const olds = before?.parts ?? []
  let at = 0
  for (const [index, part] of contents.parts.entries()) {
    if (structure.isBought[index] === 0) continue
    const own = byPart.get(part.id) ?? none
    while ((olds[at]?.index ?? index) < index) at++
    const old = olds[at]
    if (old !== undefined && old.index === index && old.part === part && hasChoices(old, own)) {
      facts.push(old)
      continue
    }
    const { category, basis } = world.category(part)
    const buffers = own.filter((choice) => choice.kind === 'buffer')
    const destinations = own.filter((choice) => choice.kind === 'second-source' || choice.kind === 'move')
    const standBys = own.filter((choice) => choice.kind === 'stand-by')
    facts.push({ part, index, category, basis, buffers, destinations, standBys, bufferDays: buffers.reduce((days, buffer) => days + buffer.days, 0) })
  }
  return facts
}

/** True where the facts of a part were made with these very choices, each kind in the same order. */
function hasChoices({ buffers, destinations, standBys }: PartFacts, own: readonly Choice[]): boolean {
  if (buffers.length + destinations.length + standBys.length !== own.length) return false
  let [buffer, destination, standBy] = [0, 0, 0]
  return own.every((choice) => {
    if (choice.kind === 'buffer') return buffers[buffer++] === choice
    return choice.kind === 'stand-by' ? standBys[standBy++] === choice : destinations[destination++] === choice
  })
}

const offersByPart = new WeakMap<readonly Offer[], Map<string, Offer[]>>()
/** Offers by part, remembered as long as the list is the same; of a list in which some offers changed, from that before. */
function grouped(offers: readonly Offer[], before: readonly Offer[] | undefined): Map<string, Offer[]> {
  const found = offersByPart.get(offers)
  if (found !== undefined) return found
  const made = groupedAfter(offers, before) ?? groupBy(offers, (offer) => offer.partId)
  offersByPart.set(offers, made)
  return made
}

function groupedAfter(offers: readonly Offer[], before: readonly Offer[] | undefined): Map<string, Offer[]> | null {
  const known = before === undefined ? undefined : offersByPart.get(before)
  if (before === undefined || known === undefined || before.length !== offers.length) return null
  const changed = new Map<Offer, Offer>()
  for (const [place, offer] of offers.entries()) {
    const old = before[place]
    if (old === offer) continue
    if (old === undefined || old.partId !== offer.partId) return null
    changed.set(old, offer)
  }
  const made = new Map(known)
  for (const { partId } of changed.values()) made.set(partId, (made.get(partId) ?? []).map((offer) => changed.get(offer) ?? offer))
  return made
}

/** Memberships that decide duty and softer costs. */
export interface Memberships {
  readonly isInEu: (country: string) => boolean
  readonly isInEurope: (country: string) => boolean
}

const notCounted = 0

/** The legs of a plan: today's offers scaled to what the destinations leave, then the destinations. */
export function legFactsOf(contents: Pick<ProjectContents, 'project' | 'offers' | 'sites' | 'suppliers'>, parts: readonly PartFacts[], world: World, { isInEu, isInEurope }: Memberships, before: FactsBefore | null = null): LegFacts[] {
  const { project } = contents
  const plantInEu = isInEu(project.plantCountry)
  const offers = grouped(contents.offers, before?.contents.offers)
  const sites = new Map(contents.sites.map((site) => [site.id, site]))
  const suppliers = new Map(contents.suppliers.map((supplier) => [supplier.id, supplier.name]))
  const legs: LegFacts[] = []
  // The sources of the same part before: from `at` to `until`.
  let [oldPart, at, until] = [0, 0, 0]
  // Written out field by field: objects of one shape keep the loops over them fast.
  const leg = (
    of: PartFacts, partRow: number, share: number, offer: Offer | null, site: Site | null, choice: Destination | null, placeKey: string, code: string | null,
  ): LegFacts => {
    const supplierName = choice?.supplierName ?? (site === null ? '' : (suppliers.get(site.supplierId) ?? ''))
    const old = at < until ? before?.legs[at++] : undefined
    if (old !== undefined && old.of === of && old.partRow === partRow && old.offer === offer && old.site === site && old.choice === choice && old.share === share && old.supplierName === supplierName && old.project === project) return old
    return {
      key: choice === null ? (offer?.id ?? '') : placeKey,
      of, partRow, project, plantInEu, offer, site, choice, placeKey, supplierName,
      city: choice?.city ?? site?.city ?? '',
      country: world.country(code),
      countryInEu: code !== null && isInEu(code),
      countryInEurope: code !== null && isInEurope(code),
      lane: world.lane(code, offer?.transportMode ?? null),
      terms: offer === null ? termsOf.EXW : termsOf[offer.incoterm ?? usualTerm],
      share,
      currency: offer?.currency ?? (choice === null || choice.quote === null || choice.production !== null ? project.currency : choice.quoteCurrency),
      partsInShipment: notCounted,
    }
  }

  for (const [partRow, of] of parts.entries()) {
    if (before !== null) {
      while ((before.parts[oldPart]?.index ?? of.index) < of.index) oldPart++
      const isThere = before.parts[oldPart]?.index === of.index
      at = isThere ? (before.legStart[oldPart] ?? 0) : 0
      until = isThere ? (before.legStart[oldPart + 1] ?? 0) : 0
    }
    const own = offers.get(of.part.id) ?? []
    let shares = 0
    for (const offer of own) shares += offer.share
    let moved = 0
    for (const choice of of.destinations) moved += choice.share
    const kept = Math.max(0, 1 - moved)
    for (const offer of own) {
      const share = shares > 0 ? (offer.share / shares) * kept : 0
      if (share === 0) continue
      const site = sites.get(offer.siteId) ?? null
      legs.push(leg(of, partRow, share, offer, site, null, offer.siteId, site?.country ?? null))
    }
    for (const choice of of.destinations) {
      const share = moved > 1 ? choice.share / moved : choice.share
      if (share > 0) legs.push(leg(of, partRow, share, null, null, choice, `choice:${choice.id}`, choice.country))
    }
  }
  return sharingShipments(legs)
}

/** Parts from one place travel together: each leg counts how many share its shipment. */
function sharingShipments(legs: LegFacts[]): LegFacts[] {
  const shipmentOf = (leg: LegFacts): string =>
    leg.choice === null ? leg.placeKey : `${leg.choice.supplierName}\n${leg.choice.city}\n${leg.choice.country}`
  const counts = new Map<string, number>()
  const shipments = legs.map(shipmentOf)
  for (const shipment of shipments) counts.set(shipment, (counts.get(shipment) ?? 0) + 1)
  return legs.map((leg, row) => {
    const count = counts.get(shipments[row] ?? '') ?? 1
    if (leg.partsInShipment === count) return leg
    // One of the plan before stays as it is for whoever still holds that plan.
    if (leg.partsInShipment !== notCounted) return { ...leg, partsInShipment: count }
    leg.partsInShipment = count
    return leg
  })
}

/** Share of a part's need by place, over its legs from first to before last. */
export function sharesByPlace(legs: readonly LegFacts[], first: number, last: number): Map<string, number> {
  const shares = new Map<string, number>()
  for (let row = first; row < last; row++) {
    const leg = legs[row]
    if (leg !== undefined) shares.set(leg.placeKey, (shares.get(leg.placeKey) ?? 0) + leg.share)
  }
  return shares
}
