import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import type { Site } from '../model/supplier.ts'
import { sitesItHangsOn } from './hangs-on.ts'
import type { LegFacts, PartFacts } from './leg-facts.ts'
import type { StopFacts } from './stop-facts.ts'
import type { CountryWorld, LaneWorld, World } from './world.ts'

/** A choice that keeps a works ready for when the usual source stops. */
export type StandBy = Extract<Choice, { kind: 'stand-by' }>

/** Facts of one stand-by contract of a plan. */
export interface StandByFacts {
  readonly of: PartFacts
  readonly partRow: number
  readonly choice: StandBy
  /** Site of the project that it is, by supplier, country and city; null for a works that the project does not know. */
  readonly site: Site | null
  /** That site and all that it hangs on, near or far: when one of them stops, it is of no help. */
  readonly leansOn: ReadonlySet<string>
  /** Capacity of that site and the sources that the plan buys there, rows among the legs. */
  readonly usualLegs: readonly number[]
  readonly country: CountryWorld | null
  readonly lane: LaneWorld | null
}

/** A stand-by that is called when one place stops sending one part. */
export interface CallFacts {
  readonly stop: number
  readonly standBy: number
}

/** The stand-bys of a plan and when they are called. */
export interface StandBys {
  /** In the order of the part rows. */
  readonly contracts: readonly StandByFacts[]
  /** Contracts of a part row are from contractStart[row] to contractStart[row + 1]. */
  readonly contractStart: Int32Array
  /** In the order of the stops; of one stop the one that delivers first comes first. */
  readonly calls: readonly CallFacts[]
  /** Calls of a stop are from callStart[stop] to callStart[stop + 1]. */
  readonly callStart: Int32Array
}

type Contents = Pick<ProjectContents, 'sites' | 'suppliers'>
const plain = (words: string): string => words.trim().toLowerCase()

/** The site of the project that a stand-by contract names: the same supplier and country, and the same city where both state one. */
export function siteOfStandBy({ sites, suppliers }: Contents, { supplierName, country, city }: Pick<StandBy, 'supplierName' | 'country' | 'city'>): Site | null {
  if (plain(supplierName) === '') return null
  const named = new Set(suppliers.filter(({ name }) => plain(name) === plain(supplierName)).map(({ id }) => id))
  return sites.find((site) => named.has(site.supplierId) && site.country === country && (plain(city) === '' || plain(site.city) === '' || plain(site.city) === plain(city))) ?? null
}

/** The stand-by contracts of a plan, and for each stop those that can be called: none helps against the stop of its own site, or of one that its site hangs on. */
export function standBysOf(contents: Contents, world: World, parts: readonly PartFacts[], legs: readonly LegFacts[], stops: readonly StopFacts[]): StandBys {
  const byId = new Map(contents.sites.map((site) => [site.id, site]))
  const contracts: StandByFacts[] = []
  const contractStart = new Int32Array(parts.length + 1)
  for (const [partRow, of] of parts.entries()) {
    for (const choice of of.standBys) {
      const site = siteOfStandBy(contents, choice)
      const usualLegs: number[] = []
      if (site !== null) for (const [row, { placeKey }] of legs.entries()) if (placeKey === site.id) usualLegs.push(row)
      contracts.push({ of, partRow, choice, site, leansOn: new Set(site === null ? [] : [site.id, ...sitesItHangsOn(byId, site.id)]), usualLegs, country: world.country(choice.country), lane: world.lane(choice.country, null) })
    }
    contractStart[partRow + 1] = contracts.length
  }
  const byPart = new Map<number, number[]>()
  for (const [row, { partRow }] of contracts.entries()) byPart.set(partRow, [...(byPart.get(partRow) ?? []), row])
  for (const own of byPart.values()) own.sort((left, right) => (contracts[left]?.choice.switchDays ?? 0) - (contracts[right]?.choice.switchDays ?? 0))
  const calls: CallFacts[] = []
  const callStart = new Int32Array(stops.length + 1)
  if (contracts.length === 0) return { contracts, contractStart, calls, callStart }
  for (const [stop, { partRow, leg }] of stops.entries()) {
    for (const standBy of byPart.get(partRow) ?? []) {
      if (contracts[standBy]?.leansOn.has(legs[leg]?.placeKey ?? '') === false) calls.push({ stop, standBy })
    }
    callStart[stop + 1] = calls.length
  }
  return { contracts, contractStart, calls, callStart }
}
