import type { ProjectContents } from '../model/contents.ts'
import type { Offer } from '../model/offer.ts'
import type { Part } from '../model/part.ts'
import type { Project } from '../model/project.ts'
import type { Choice } from '../model/scenario.ts'
import type { Site } from '../model/supplier.ts'
import { termsOf, usualTerm, type Terms } from './incoterm-terms.ts'
import { onceEach } from './remember.ts'
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
  readonly contents: Pick<ProjectContents, 'project' | 'offers' | 'sites' | 'suppliers'>
  readonly parts: readonly PartFacts[]
  readonly legs: readonly LegFacts[]
  readonly legStart: Int32Array
}

/** The bought parts of a plan with its choices for them, in the order of the project's parts. */
export function partFactsOf(contents: Pick<ProjectContents, 'parts'>, structure: Structure, world: World, choices: readonly Choice[], before: FactsBefore | null = null): PartFacts[] {
  const byPart = groupBy(choices, (choice) => choice.partId)
  const facts: PartFacts[] = []
  const olds = before?.parts ?? []
  let at = 0
  for (const [index, part] of contents.parts.entries()) {
    if (structure.isBought[index] === 0) continue
    const own: readonly Choice[] = (byPart.size === 0 ? undefined : byPart.get(part.id)) ?? none
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

/** Offers by part, remembered as long as the list is the same. */
const grouped = onceEach((offers: readonly Offer[]): Map<string, Offer[]> => groupBy(offers, (offer) => offer.partId))

/** The things that only one of two lists holds. */
function changedThings<Thing extends object>(before: readonly Thing[], now: readonly Thing[]): Thing[] {
  if (before === now) return []
  if (before.length === now.length) {
    const changed: Thing[] = []
    for (const [place, thing] of now.entries()) if (before[place] !== thing) changed.push(before[place] ?? thing, thing)
    return changed
  }
  const [old, fresh] = [new Set(before), new Set(now)]
  return [...before.filter((thing) => !fresh.has(thing)), ...now.filter((thing) => !old.has(thing))]
}
const none: readonly never[] = []

/** Memberships that decide duty and softer costs. */
export interface Memberships {
  readonly isInEu: (country: string) => boolean
  readonly isInEurope: (country: string) => boolean
}

type Sources = FactsBefore['contents']

/** The parts of which an offer, its site or its supplier is another than before, by id. */
function touchedParts(before: Sources, now: Sources): Set<string> {
  const suppliers = new Set(changedThings(before.suppliers, now.suppliers).map(({ id }) => id))
  const sites = new Set(changedThings(before.sites, now.sites).map(({ id }) => id))
  if (suppliers.size > 0) for (const { id, supplierId } of now.sites) if (suppliers.has(supplierId)) sites.add(id)
  const touched = new Set(changedThings(before.offers, now.offers).map(({ partId }) => partId))
  if (sites.size > 0) for (const { partId, siteId } of now.offers) if (sites.has(siteId)) touched.add(partId)
  return touched
}

/** 1 by row for the parts whose sources stay as they were. */
function keptParts(now: Sources, parts: readonly PartFacts[], before: FactsBefore): Uint8Array {
  const kept = new Uint8Array(parts.length)
  if (now.project !== before.contents.project) return kept
  const touched = touchedParts(before.contents, now)
  for (let row = 0; row < parts.length; row++) {
    const of = parts[row] as PartFacts // below length
    if (before.parts[row] === of && !(touched.size > 0 && touched.has(of.part.id))) kept[row] = 1
  }
  return kept
}

/** The offers of the parts that do not keep their sources: of a few they are looked for one by one, as a list of all by part takes longer than all else. */
function offersOfOthers(offers: readonly Offer[], parts: readonly PartFacts[], kept: Uint8Array): Map<string, Offer[]> {
  const others = new Set<string>()
  for (let row = 0; row < parts.length; row++) if (kept[row] === 0) others.add((parts[row] as PartFacts).part.id) // below length
  if (others.size === 0) return new Map()
  return others.size > parts.length / 8 ? grouped(offers) : groupBy(offers.filter(({ partId }) => others.has(partId)), ({ partId }) => partId)
}

const notCounted = 0

/** The legs of a plan: today's offers scaled to what the destinations leave, then the destinations. */
export function legFactsOf(contents: Pick<ProjectContents, 'project' | 'offers' | 'sites' | 'suppliers'>, parts: readonly PartFacts[], world: World, { isInEu, isInEurope }: Memberships, before: FactsBefore | null = null): LegFacts[] {
  const { project } = contents
  const plantInEu = isInEu(project.plantCountry)
  const sites = new Map(contents.sites.map((site) => [site.id, site]))
  const suppliers = new Map(contents.suppliers.map((supplier) => [supplier.id, supplier.name]))
  const legs: LegFacts[] = []
  const kept = before === null ? null : keptParts(contents, parts, before)
  const offersOf = kept === null ? grouped(contents.offers) : offersOfOthers(contents.offers, parts, kept)
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
      at = isThere ? (before.legStart[oldPart] as number) : 0 // one longer than the parts
      until = isThere ? (before.legStart[oldPart + 1] as number) : 0 // the same
      if (kept?.[partRow] === 1) {
        for (; at < until; at++) legs.push(before.legs[at] as LegFacts) // a source of that part
        continue
      }
    }
    const own = offersOf.get(of.part.id) ?? none
    let shares = 0
    for (const offer of own) shares += offer.share
    let moved = 0
    for (const choice of of.destinations) moved += choice.share
    const left = Math.max(0, 1 - moved)
    for (const offer of own) {
      const share = shares > 0 ? (offer.share / shares) * left : 0
      if (share === 0) continue
      const site = sites.get(offer.siteId) ?? null
      legs.push(leg(of, partRow, share, offer, site, null, offer.siteId, site?.country ?? null))
    }
    for (const choice of of.destinations) {
      const share = moved > 1 ? choice.share / moved : choice.share
      if (share > 0) legs.push(leg(of, partRow, share, null, null, choice, `choice:${choice.id}`, choice.country))
    }
  }
  return sharingShipments(legs, before?.legs ?? [])
}

const shipmentOf = ({ choice, placeKey }: LegFacts): string => (choice === null ? placeKey : `${choice.supplierName}\n${choice.city}\n${choice.country}`)

/** Parts from one place travel together: each leg counts how many share its shipment. */
function sharingShipments(legs: LegFacts[], before: readonly LegFacts[]): LegFacts[] {
  // Where every source travels with the same others as before, they need not be counted again.
  const isAsBefore = legs.length === before.length && legs.every((leg, row) => { const old = before[row] as LegFacts; return leg === old || shipmentOf(leg) === shipmentOf(old) }) // as long
  const counts = new Map<string, number>()
  if (!isAsBefore) for (const leg of legs) counts.set(shipmentOf(leg), (counts.get(shipmentOf(leg)) ?? 0) + 1)
  for (let row = 0; row < legs.length; row++) {
    const leg = legs[row] as LegFacts // below length
    const count = isAsBefore ? (before[row]?.partsInShipment ?? 1) : (counts.get(shipmentOf(leg)) ?? 1)
    if (leg.partsInShipment === count) continue
    // One of the plan before stays as it is for whoever still holds that plan.
    if (leg.partsInShipment === notCounted) leg.partsInShipment = count
    else legs[row] = { ...leg, partsInShipment: count }
  }
  return legs
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
