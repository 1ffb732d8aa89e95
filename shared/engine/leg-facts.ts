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

/** The bought parts of a plan with its choices for them, in the order of the project's parts. */
export function partFactsOf(contents: Pick<ProjectContents, 'parts'>, structure: Structure, world: World, choices: readonly Choice[]): PartFacts[] {
  const byPart = groupBy(choices, (choice) => choice.partId)
  const facts: PartFacts[] = []
  for (const [index, part] of contents.parts.entries()) {
    if (structure.isBought[index] === 0) continue
    const { category, basis } = world.category(part)
    const own = byPart.get(part.id) ?? []
    const buffers = own.filter((choice) => choice.kind === 'buffer')
    const destinations = own.filter((choice) => choice.kind === 'second-source' || choice.kind === 'move')
    const standBys = own.filter((choice) => choice.kind === 'stand-by')
    facts.push({ part, index, category, basis, buffers, destinations, standBys, bufferDays: buffers.reduce((days, buffer) => days + buffer.days, 0) })
  }
  return facts
}

const offersByPart = new WeakMap<readonly Offer[], Map<string, Offer[]>>()
/** Offers by part, remembered as long as the list is the same. */
function grouped(offers: readonly Offer[]): Map<string, Offer[]> {
  const found = offersByPart.get(offers)
  if (found !== undefined) return found
  const made = groupBy(offers, (offer) => offer.partId)
  offersByPart.set(offers, made)
  return made
}

/** Memberships that decide duty and softer costs. */
export interface Memberships {
  readonly isInEu: (country: string) => boolean
  readonly isInEurope: (country: string) => boolean
}

/** The legs of a plan: today's offers scaled to what the destinations leave, then the destinations. */
export function legFactsOf(contents: Pick<ProjectContents, 'project' | 'offers' | 'sites' | 'suppliers'>, parts: readonly PartFacts[], world: World, { isInEu, isInEurope }: Memberships): LegFacts[] {
  const { project } = contents
  const plantInEu = isInEu(project.plantCountry)
  const offers = grouped(contents.offers)
  const sites = new Map(contents.sites.map((site) => [site.id, site]))
  const suppliers = new Map(contents.suppliers.map((supplier) => [supplier.id, supplier.name]))
  const legs: LegFacts[] = []
  // Written out field by field: objects of one shape keep the loops over them fast.
  const leg = (
    of: PartFacts, partRow: number, share: number, offer: Offer | null, site: Site | null, choice: Destination | null, placeKey: string, code: string | null,
  ): LegFacts => ({
    key: choice === null ? (offer?.id ?? '') : placeKey,
    of, partRow, project, plantInEu, offer, site, choice, placeKey,
    supplierName: choice?.supplierName ?? (site === null ? '' : (suppliers.get(site.supplierId) ?? '')),
    city: choice?.city ?? site?.city ?? '',
    country: world.country(code),
    countryInEu: code !== null && isInEu(code),
    countryInEurope: code !== null && isInEurope(code),
    lane: world.lane(code, offer?.transportMode ?? null),
    terms: offer === null ? termsOf.EXW : termsOf[offer.incoterm ?? usualTerm],
    share,
    currency: offer?.currency ?? (choice === null || choice.quote === null || choice.production !== null ? project.currency : choice.quoteCurrency),
    partsInShipment: 1,
  })

  for (const [partRow, of] of parts.entries()) {
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
  shareShipments(legs)
  return legs
}

/** Parts from one place travel together: each leg counts how many share its shipment. */
function shareShipments(legs: readonly LegFacts[]): void {
  const shipmentOf = (leg: LegFacts): string =>
    leg.choice === null ? leg.placeKey : `${leg.choice.supplierName}\n${leg.choice.city}\n${leg.choice.country}`
  const counts = new Map<string, number>()
  const shipments = legs.map(shipmentOf)
  for (const shipment of shipments) counts.set(shipment, (counts.get(shipment) ?? 0) + 1)
  for (const [row, leg] of legs.entries()) leg.partsInShipment = counts.get(shipments[row] ?? '') ?? 1
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
