import { geoAzimuthalEqualArea, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'
import type { Box } from './map-places.ts'

const world = atlas as unknown as Topology<{ countries: GeometryCollection }> // the compiler reads the file's texts as any text
/** Shapes of countries by Natural Earth, without the Antarctic. */
const shapes = feature(world, world.objects.countries).features.filter(({ id }) => id !== '010')

/** A country drawn in a panel. */
export interface DrawnShape {
  readonly key: string
  /** ISO numeric code, '' where the shape has none. */
  readonly shape: string
  readonly path: string
}

/** Longitude and latitude in degrees. */
export type Degrees = readonly [longitude: number, latitude: number]

/** A part of the world in a rectangle: its shapes, and where a place lies in it in px. */
export interface DrawnPanel {
  readonly shapes: readonly DrawnShape[]
  readonly at: (degrees: Degrees) => { readonly x: number; readonly y: number }
}

/** Draws what lies around some places so that all of them have room; without places, the whole world. */
export function drawPanel(places: readonly Degrees[], box: Box): DrawnPanel {
  const projection = places.length === 0 ? wholeWorld(box) : around(places, box)
  projection.clipExtent([[box.left, box.top], [box.right, box.bottom]])
  const path = geoPath(projection).digits(1)
  return {
    shapes: shapes.flatMap((shape, index) => {
      const drawn = path(shape)
      return drawn === null ? [] : [{ key: `${index}`, shape: String(shape.id ?? ''), path: drawn }]
    }),
    at: ([longitude, latitude]) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0]
      return { x, y }
    },
  }
}

const inner = ({ left, top, right, bottom }: Box, room: number): [[number, number], [number, number]] => [[left + room, top + room], [right - room, bottom - room]]

function wholeWorld(box: Box): GeoProjection {
  return geoNaturalEarth1().fitExtent(inner(box, 2), { type: 'FeatureCollection', features: shapes })
}

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2

function around(places: readonly Degrees[], box: Box): GeoProjection {
  const longitudes = places.map(([longitude]) => longitude)
  const latitudes = places.map(([, latitude]) => latitude)
  return geoAzimuthalEqualArea().rotate([-middle(longitudes), -middle(latitudes)]).clipAngle(89)
    .fitExtent(inner(box, 34), { type: 'MultiPoint', coordinates: places.map(([longitude, latitude]) => [longitude, latitude]) })
}
