import type { CountryCode } from '../model/identity.ts'
import type { TransportMode } from '../model/offer.ts'
import { say, sentenceOf, type Sentence } from '../text/say.ts'
import { isEuropean } from './countries.ts'
import { laneRows } from './generated/lanes.ts'
import { originClass, type OriginClass } from './origin-class.ts'

/** A way by which goods of a class of origins reach Europe; its figures are <keyPrefix>.eur-per-kg and so on. */
export interface Lane {
  /** Slug of the class of origins, such as "south-east-asia". */
  readonly slug: string
  readonly mode: TransportMode
  /** Such as "lane.east-asia.sea-fcl". */
  readonly keyPrefix: string
  /** Such as "sea FCL from East Asia". */
  readonly label: Sentence
  readonly chokepoints: readonly string[]
  readonly note: string
}

/** All lanes. */
export const lanes: readonly Lane[] = laneRows.map(([origin, slug, mode, , , , , chokepoints, note]) => ({
  slug,
  mode: mode as TransportMode, // a test holds the modes of the extract against the list of modes
  keyPrefix: `lane.${slug}.${mode.toLowerCase().replaceAll(' ', '-')}`,
  label: slug.startsWith('eu-') ? say`${sentenceOf(mode)}, ${sentenceOf(origin)}` : say`${sentenceOf(mode)} from ${sentenceOf(origin)}`,
  chokepoints: chokepoints.split(';').filter((name) => name !== ''),
  note,
}))

const lanesOf = (slug: string): Lane[] => lanes.filter((lane) => lane.slug === slug)

/** The road lane within the EU for a distance in km by road. */
const roadWithin = (roadKm: number): Lane[] => lanesOf(roadKm <= 500 ? 'eu-within-500-km' : roadKm <= 1500 ? 'eu-500-to-1500-km' : 'eu-over-1500-km')

/** Lanes from overseas, the usual one first. */
const overseas = (origin: OriginClass, country: CountryCode): Lane[] => {
  const own = lanesOf(origin)
  switch (origin) {
    case 'north-america':
      return [...lanesOf('north-america-east'), ...lanesOf('north-america-west'), ...own]
    case 'taiwan-and-japan-and-korea': {
      // Flights and part loads cost what they cost from the rest of East Asia; the ships still pass the Taiwan Strait.
      const shared = lanesOf('east-asia').filter((lane) => lane.mode === 'air' || lane.mode === 'sea LCL')
      return [...own, ...shared.map((lane) => (lane.mode === 'air' ? lane : Object.assign({}, lane, { chokepoints: own[0]?.chokepoints ?? [] })))]
    }
    case 'north-africa':
      // Only the ferries from Morocco cross the Strait of Gibraltar.
      return country === 'MA' ? own : own.map((lane) => Object.assign({}, lane, { chokepoints: [] }))
    case 'south-america':
      return ['CL', 'EC', 'PE'].includes(country) ? own.map((lane) => Object.assign({}, lane, { chokepoints: ['Panama'] })) : own
    default:
      return own
  }
}

/** Possible lanes to a European destination, the usual one first; none where no lane of ours fits, so that freight is unknown.
 *  `roadKm` is distance.<origin>.<destination>.road-km, or null where unknown. */
export function lanesFrom(origin: CountryCode, destination: CountryCode, roadKm: number | null): readonly Lane[] {
  if (!isEuropean(destination)) return []
  const from = originClass(origin)
  if (from === null) return []
  if (!isEuropean(origin)) return overseas(from, origin)
  const to = originClass(destination)
  if (to === null) return []
  // Within one country, and between EU countries, the distance decides; else the end outside the EU, the seller's first.
  const special = origin === destination ? 'eu' : from === 'eu' ? to : from
  if (special !== 'eu') return lanesOf(special)
  return roadKm === null ? [] : roadWithin(roadKm)
}
