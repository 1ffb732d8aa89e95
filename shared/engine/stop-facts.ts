import type { LegFacts, PartFacts } from './leg-facts.ts'
import { sharesByPlace } from './leg-facts.ts'
import type { Structure } from './structure.ts'

/** One part that one place stops sending. */
export interface StopFacts {
  readonly partRow: number
  readonly placeRow: number
  readonly leg: number
  /** Share of the need that other places keep sending. */
  readonly surviving: number
}

/** A place that sends parts: a site, or the destination of a choice. */
export interface PlaceFacts {
  readonly key: string
  readonly legs: number[]
  readonly stops: number[]
}

/** The products that each stop reaches, one row a stop and product. */
export interface LossRows {
  /** Rows of a stop are from start[stop] to start[stop + 1]. */
  readonly start: Int32Array
  readonly stopOf: Int32Array
  readonly productOf: Int32Array
}

/** Every part that every place can stop sending, and the places. */
export function findStops(parts: readonly PartFacts[], legs: readonly LegFacts[], legStart: Int32Array): { stops: StopFacts[]; places: PlaceFacts[] } {
  const stops: StopFacts[] = []
  const places: PlaceFacts[] = []
  const rowOf = new Map<string, number>()
  for (let partRow = 0; partRow < parts.length; partRow++) {
    const [first, last] = [legStart[partRow] ?? 0, legStart[partRow + 1] ?? 0]
    const alone = last - first === 1
    const shares = alone ? null : sharesByPlace(legs, first, last)
    const seen = new Set<string>()
    for (let leg = first; leg < last; leg++) {
      const key = legs[leg]?.placeKey ?? ''
      let placeRow = rowOf.get(key)
      if (placeRow === undefined) {
        placeRow = places.length
        rowOf.set(key, placeRow)
        places.push({ key, legs: [], stops: [] })
      }
      const place = places[placeRow]
      place?.legs.push(leg)
      if (!alone) {
        if (seen.has(key)) continue
        seen.add(key)
      }
      place?.stops.push(stops.length)
      stops.push({ partRow, placeRow, leg, surviving: shares === null || shares.size === 1 ? 0 : Math.max(0, 1 - (shares.get(key) ?? 1)) })
    }
  }
  return { stops, places }
}

/** What stops are found in. */
interface Sources {
  readonly parts: readonly PartFacts[]
  readonly legs: readonly LegFacts[]
  readonly legStart: Int32Array
  readonly structure: Structure
}

/** What was found in them. */
interface Stops {
  readonly stops: readonly StopFacts[]
  readonly places: readonly PlaceFacts[]
  readonly lossRows: LossRows
}

/** The stops, places and what products lose, taken over from those before as far as they are the same. A stop whose part or source is another than before is another stop. */
export function stopsAfter(before: (Sources & Stops) | null, now: Sources): Stops {
  const { parts, legs, legStart, structure } = now
  if (before === null || !hasSameStops(before, now)) {
    const { stops: found, places } = findStops(parts, legs, legStart)
    const stops = before === null ? found : found.map((stop, row) => (isSameStop(before, now, stop, before.stops[row]) ? (before.stops[row] ?? stop) : stop))
    return { stops, places, lossRows: findLossRows(stops, parts, structure) }
  }
  const stops = before.parts === parts && before.legs === legs ? before.stops : before.stops.map((stop) => (isSameStop(before, now, stop, stop) ? stop : { ...stop }))
  const hasSameLosses = before.structure === structure && parts.every(({ index }, row) => before.parts[row]?.index === index)
  return { stops, places: before.places, lossRows: hasSameLosses ? before.lossRows : findLossRows(stops, parts, structure) }
}

/** True where every source is of the same part, place and share as before. */
const hasSameStops = (before: Sources, { legs, legStart }: Sources): boolean =>
  before.legStart === legStart && legs.every((leg, row) => {
    const old = before.legs[row] as LegFacts // as many sources, as they start alike
    return old === leg || (old.placeKey === leg.placeKey && old.share === leg.share && old.partRow === leg.partRow)
  })

const isSameStop = (before: Sources, now: Sources, stop: StopFacts, old: StopFacts | undefined): boolean =>
  old !== undefined && old.partRow === stop.partRow && old.leg === stop.leg && old.placeRow === stop.placeRow && Object.is(old.surviving, stop.surviving) &&
  before.parts[stop.partRow] === now.parts[stop.partRow] && before.legs[stop.leg] === now.legs[stop.leg]

/** For each stop the products that need the part. */
export function findLossRows(stops: readonly StopFacts[], parts: readonly PartFacts[], { products }: Structure): LossRows {
  const start = new Int32Array(stops.length + 1)
  const stopOf = new Int32Array(stops.length * products.length)
  const productOf = new Int32Array(stops.length * products.length)
  let count = 0
  for (let stop = 0; stop < stops.length; stop++) {
    const index = parts[stops[stop]?.partRow ?? -1]?.index ?? -1
    for (let product = 0; product < products.length; product++) {
      const { reached, quantity } = products[product] as Structure['products'][number] // below length
      if (reached[index] === 0 || quantity[index] === 0) continue
      stopOf[count] = stop
      productOf[count] = product
      count += 1
    }
    start[stop + 1] = count
  }
  return { start, stopOf: stopOf.slice(0, count), productOf: productOf.slice(0, count) }
}
