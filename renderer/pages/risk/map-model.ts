import { placeOfCountry, type CountryPlace } from '../../../shared/data/country-places.ts'
import { isEuropean } from '../../../shared/data/countries.ts'
import { originClass } from '../../../shared/data/origin-class.ts'
import type { Sentence } from '../../../shared/text/say.ts'
import type { RiskRow } from './risk-rows.ts'
import type { SourceWay } from './source-ways.ts'

/** What a stop does to a site: it stops itself, it is held up (what it ships in a strait, or itself by one it hangs on), or it runs. */
export type MapState = 'stopped' | 'held-up' | 'running'

/** A supplier site where its country lies. */
export interface MapSite {
  readonly key: string
  readonly name: string
  readonly city: string
  readonly country: string
  readonly place: CountryPlace
  readonly isFar: boolean
  /** 2 for a supplier of suppliers. */
  readonly tier: 1 | 2
  /** Sites that stop with it. */
  readonly hangingKeys: readonly string[]
  /** Loss if it stops, in the project's currency; null while unknown. */
  readonly loss: number | null
  /** Days short; null while unknown. */
  readonly gap: number | null
  readonly state: MapState
  /** Names of the lanes by which it ships. */
  readonly laneKeys: readonly string[]
}

/** A lane with all that comes by it. */
export interface MapLane {
  readonly key: string
  readonly label: Sentence
  readonly chokepoints: readonly string[]
  readonly days: number | null
  readonly siteKeys: readonly string[]
  /** Share of known spend, 0 to 1; null while none is known. */
  readonly share: number | null
  /** It comes from outside Europe. */
  readonly isFar: boolean
  /** A strait on it is closed, or every site that ships by it stops. */
  readonly isStopped: boolean
}

/** Which part of the world is shown beside Europe, or the whole world alone where the plant is not in Europe. */
export type MapFrame = 'europe' | 'east-asia' | 'asia' | 'world' | 'world-alone'

/** Everything that the map shows. */
export interface RiskMap {
  readonly frame: MapFrame
  readonly plant: { readonly city: string; readonly place: CountryPlace } | null
  readonly sites: readonly MapSite[]
  readonly lanes: readonly MapLane[]
  /** The shape of a country that stops; null where none does. */
  readonly stoppedShape: string | null
  readonly stoppedStrait: string | null
  /** Sites that are not drawn, as their country is not known or has no shape. */
  readonly unplaced: number
  /** Sites that are not drawn, as many others weigh more. */
  readonly left: number
}

/** Sites drawn at most. */
export const sitesAtMost = 90
const east = new Set(['east-asia', 'taiwan-and-japan-and-korea', 'south-east-asia'])

function frameOf(far: readonly MapSite[], plantCountry: string): MapFrame {
  if (!isEuropean(plantCountry)) return 'world-alone'
  const classes = far.map(({ country }) => originClass(country) ?? '')
  if (classes.length === 0) return 'europe'
  return classes.every((name) => east.has(name)) ? 'east-asia' : classes.every((name) => east.has(name) || name === 'south-asia') ? 'asia' : 'world'
}

/** The map of site rows and how their parts come, with the stop of the selected row marked. */
export function riskMap(project: { readonly plantCity: string; readonly plantCountry: string }, rows: readonly RiskRow[], ways: readonly SourceWay[], selected: RiskRow | undefined): RiskMap {
  const stoppedStrait = selected?.view === 'straits' ? selected.name : null
  const laneKeys = new Map<string, Set<string>>()
  const heldUp = new Set<string>()
  const ofPart = new Set<string>()
  for (const { siteKey, laneKey, lane, partId } of ways) {
    if (siteKey === null) continue
    if (lane !== null) laneKeys.set(siteKey, (laneKeys.get(siteKey) ?? new Set()).add(laneKey))
    if (stoppedStrait !== null && lane?.chokepoints.includes(stoppedStrait) === true) heldUp.add(siteKey)
    if (selected?.view === 'parts' && partId === selected.key) ofPart.add(siteKey)
  }
  const stops = (row: RiskRow): boolean =>
    selected?.view === 'sites' ? row.key === selected.key : selected?.view === 'countries' ? row.country !== null && row.country === selected.country : ofPart.has(row.key)
  for (const row of rows) if (row.tier === 2 && stops(row)) for (const { key } of row.hanging) heldUp.add(key)
  const placed = rows.flatMap((row): MapSite[] => {
    const place = row.country === null ? null : placeOfCountry(row.country)
    if (place === null || row.country === null) return []
    return [{
      key: row.key, name: row.name, city: row.detail, country: row.country, place, isFar: !isEuropean(row.country), tier: row.tier, hangingKeys: row.hanging.map(({ key }) => key), loss: row.loss, gap: row.gap,
      state: stops(row) ? 'stopped' : heldUp.has(row.key) ? 'held-up' : 'running', laneKeys: [...(laneKeys.get(row.key) ?? [])],
    }]
  }).toSorted((one, other) => Number(other.state === 'stopped') - Number(one.state === 'stopped') || (other.loss ?? -1) - (one.loss ?? -1) || one.key.localeCompare(other.key))
  const sites = placed.slice(0, sitesAtMost)
  const plantPlace = placeOfCountry(project.plantCountry)
  return {
    frame: frameOf(sites.filter(({ isFar }) => isFar), project.plantCountry), plant: plantPlace === null ? null : { city: project.plantCity, place: plantPlace }, sites,
    lanes: lanesOf(ways, new Set(placed.flatMap(({ key, state }) => (state === 'stopped' ? [key] : []))), stoppedStrait),
    stoppedShape: selected?.view === 'countries' && selected.country !== null ? (placeOfCountry(selected.country)?.shape ?? null) : null,
    stoppedStrait, unplaced: rows.length - placed.length, left: placed.length - sites.length,
  }
}

function lanesOf(ways: readonly SourceWay[], stopped: ReadonlySet<string>, strait: string | null): MapLane[] {
  const total = ways.reduce((sum, { spend }) => sum + (spend ?? 0), 0)
  const groups = Map.groupBy(ways.filter(({ lane }) => lane !== null), ({ laneKey }) => laneKey)
  return [...groups].flatMap(([key, group]): MapLane[] => {
    const lane = group[0]?.lane
    if (lane === undefined || lane === null) return []
    const siteKeys = [...new Set(group.flatMap(({ siteKey }) => siteKey ?? []))]
    const spend = group.reduce((sum, way) => sum + (way.spend ?? 0), 0)
    return [{
      key, label: lane.label, chokepoints: lane.chokepoints, days: group[0]?.days ?? null, siteKeys, share: total === 0 ? null : spend / total,
      isFar: group.some(({ country }) => country !== null && !isEuropean(country)),
      isStopped: (strait !== null && lane.chokepoints.includes(strait)) || (siteKeys.length > 0 && siteKeys.every((site) => stopped.has(site))),
    }]
  }).toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0) || other.siteKeys.length - one.siteKeys.length)
}
