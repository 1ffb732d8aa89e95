import type { Lane } from '../../../shared/data/lanes.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsById } from '../../facts/fact-book.ts'
import type { RiskRow } from './risk-rows.ts'
import type { SourceWay } from './source-ways.ts'
import { compareNames } from '../../text/format.ts'
import { countryName } from '../../text/country-names.ts'
import { knownName } from '../../text/names.ts'

export const filterNames = ['product', 'country', 'way'] as const
/** What the rows can be narrowed by. */
export type FilterName = (typeof filterNames)[number]
/** Keys of what the rows are narrowed to, all of them at once; null is everything. */
export type RiskFilter = Readonly<Record<FilterName, string | null>>

export const noFilter: RiskFilter = { product: null, country: null, way: null }

/** Something that rows can be narrowed to. */
export interface FilterOption {
  readonly key: string
  readonly label: string
}

const straitKey = (strait: string): string => `strait ${strait}`
/** Key by which the rows are narrowed to a lane. */
export const laneFilter = (lane: string): string => `lane ${lane}`
const laneKey = (way: SourceWay): string => laneFilter(way.laneKey)
const byLabel = (one: FilterOption, other: FilterOption): number => compareNames(one.label, other.label)
/** The straits that something passes. */
const straitsOn = (ways: readonly SourceWay[]): string[] => [...new Set(ways.map(({ lane }) => lane))].flatMap((lane) => lane?.chokepoints ?? [])

/** Named once each: there are as many ways as sources of parts, and few countries and lanes. */
const each = <Named>(options: ReadonlyMap<string, Named>, label: (named: Named) => string): FilterOption[] => [...options].map(([key, named]) => ({ key, label: label(named) })).toSorted(byLabel)

/** What there is to narrow to: products, countries bought from, straits that something passes, then lanes in use. */
export function filterOptions({ parts, products }: Pick<ProjectContents, 'parts' | 'products'>, ways: readonly SourceWay[], through: (strait: string) => string): Readonly<Record<FilterName, readonly FilterOption[]>> {
  const byId = partsById({ parts })
  const countries = new Map<string, string>()
  const lanes = new Map<string, Lane['label']>()
  for (const way of ways) {
    if (way.country !== null) countries.set(way.country, way.country)
    if (way.lane !== null) lanes.set(laneKey(way), way.lane.label)
  }
  return {
    product: products.map(({ partId }) => ({ key: partId, label: byId.get(partId)?.partNumber || byId.get(partId)?.description || '' })),
    country: each(countries, countryName),
    way: [
      ...each(new Map(straitsOn(ways).map((strait) => [straitKey(strait), strait] as const)), (strait) => through(knownName(strait))),
      ...each(lanes, knownName),
    ],
  }
}

/** The filter without what is no longer there to narrow to. */
export function livingFilter(filter: RiskFilter, options: Readonly<Record<FilterName, readonly FilterOption[]>>): RiskFilter {
  const living = (name: FilterName): string | null => (options[name].some(({ key }) => key === filter[name]) ? filter[name] : null)
  return { product: living('product'), country: living('country'), way: living('way') }
}

/** True where nothing is narrowed. */
export const isEverything = (filter: RiskFilter): boolean => filterNames.every((name) => filter[name] === null)

/** The ways that pass all of the filter. */
export function waysThrough(ways: readonly SourceWay[], { product, country, way: wanted }: RiskFilter): SourceWay[] {
  return ways.filter((way) =>
    (product === null || way.products.includes(product)) && (country === null || way.country === country)
    && (wanted === null || laneKey(way) === wanted || (way.lane?.chokepoints ?? []).some((strait) => straitKey(strait) === wanted)))
}

/** The rows that some way through the filter leads to: a site that ships so or that one hangs on, a part that comes so, its country, the straits on it. */
export function filterRows(rows: readonly RiskRow[], ways: readonly SourceWay[], filter: RiskFilter): readonly RiskRow[] {
  if (isEverything(filter)) return rows
  const kept = waysThrough(ways, filter)
  const [sites, parts, countries, straits] = [
    new Set(kept.map(({ siteKey }) => siteKey)), new Set(kept.map(({ partId }) => partId)), new Set(kept.map(({ country }) => country)), new Set(kept.flatMap(({ lane }) => lane?.chokepoints ?? [])),
  ]
  return rows.filter((row) =>
    row.view === 'sites' ? sites.has(row.key) || row.hanging.some(({ key }) => sites.has(key)) : row.view === 'parts' ? parts.has(row.key) : row.view === 'countries' ? countries.has(row.country) : straits.has(row.name))
}
