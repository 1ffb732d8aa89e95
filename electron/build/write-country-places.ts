import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoCentroid } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countries, findCountry } from '../../shared/data/countries.ts'

// Writes where each country is drawn on a map: the middle of its largest piece of land, so that islands far away do not pull it into the sea.
const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const world = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }> // the package names its shapes so
/** Names that the shapes shorten. */
const shortened = new Map([
  ['Bosnia and Herz.', 'BA'], ['Dem. Rep. Congo', 'CD'], ['Eq. Guinea', 'GQ'], ['Solomon Is.', 'SB'], ['S. Sudan', 'SS'], ['Antigua and Barb.', 'AG'], ['Marshall Is.', 'MH'],
  ['St. Vin. and Gren.', 'VC'], ['Cook Is.', 'CK'], ['Cayman Is.', 'KY'], ['U.S. Virgin Is.', 'VI'],
])
const places = feature(world, world.objects.countries).features.flatMap(({ id, properties, geometry }) => {
  const code = shortened.get(properties.name) ?? findCountry(properties.name)
  if (code === null || (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon')) return []
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const largest = pieces.map((coordinates) => ({ type: 'Polygon' as const, coordinates })).toSorted((one, other) => geoArea(other) - geoArea(one))[0]
  if (largest === undefined) return []
  const [longitude, latitude] = geoCentroid(largest)
  return [`  ['${code}', '${id ?? ''}', ${longitude.toFixed(2)}, ${latitude.toFixed(2)}],`]
})
const text = `// Written by electron/build/write-country-places.ts from Natural Earth 1:50m, as packed in world-atlas 2.0.2. Do not edit.

const rows: readonly (readonly [code: string, shape: string, longitude: number, latitude: number])[] = [
${places.toSorted().join('\n')}
]

/** Where a country is drawn on a map: the middle of its largest piece of land. */
export interface CountryPlace {
  /** Id of its shape, which is its ISO numeric code; '' where it has none. */
  readonly shape: string
  /** Degrees, east positive. */
  readonly longitude: number
  /** Degrees, north positive. */
  readonly latitude: number
}

const places: ReadonlyMap<string, CountryPlace> = new Map(rows.map(([code, shape, longitude, latitude]) => [code, { shape, longitude, latitude }]))

/** The place of a country by its ISO2 code; null where the shapes do not have it. */
export const placeOfCountry = (code: string): CountryPlace | null => places.get(code) ?? null
`
writeFileSync(new URL('../../shared/data/country-places.ts', import.meta.url), text)
console.log(`${places.length} places written; without one: ${countries.map(({ iso2 }) => iso2).filter((code) => !text.includes(`['${code}'`)).join(' ')}`)
