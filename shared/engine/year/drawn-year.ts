import type { YearCause } from './year-causes.ts'

/** One stop of a drawn year. */
export interface DrawnStop {
  /** Row of what stops among the causes of the plan. */
  readonly cause: number
  /** Days from the start of the year. */
  readonly from: number
  /** How long it lasts as a multiple of its usual recovery. */
  readonly factor: number
}

/** Days in the year that a stop may begin on; one that begins late runs on into the next year and counts whole. */
const daysInYear = 365

/** The stops of one year. A cause happens once or not at all; where its coordinate falls within its chance also says how long the stop lasts, so that few stops are spread evenly over all lengths. */
export function drawnStops(causes: readonly YearCause[], placeOf: ReadonlyMap<string, number>, point: Float64Array): DrawnStop[] {
  const stops: DrawnStop[] = []
  for (const [row, { id, chance, length }] of causes.entries()) {
    const place = placeOf.get(id)
    if (place === undefined) continue
    const drawn = point[place] ?? 1
    if (drawn < chance) stops.push({ cause: row, from: (point[placeOf.size + place] ?? 0) * daysInYear, factor: length.of(drawn / chance) })
  }
  return stops
}
