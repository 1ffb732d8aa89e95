import { recover } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { stopProbability } from '../formulas/likelihood.ts'
import { lossIn } from './assumed-facts.ts'
import type { MissingFact } from './missing-fact.ts'
import type { Plan } from './plan.ts'
import { columnOf } from './sheet.ts'

/** What a site would take over when another stops: rows of stops elsewhere, and units a day. */
interface TakenOver {
  readonly stops: readonly number[]
  readonly more: number
}

/** Capacities that nobody stated and on which a loss leans: of sites that alone would take over from others. Unknown counts as enough; at its low such a site makes what it makes today and no more.
 *  `now` is the answer as it stands, loss to expect in a year plus the largest loss. */
export function missingCapacities(plan: Plan, now: number): MissingFact[] {
  const { legs, parts, places, stops, sheets } = plan
  const need = columnOf(sheets.parts, q.partNeed)
  return places.flatMap((placeOf, place): MissingFact[] => {
    const site = legs[placeOf.legs[0] ?? -1]?.site ?? null
    if (site === null || site.capacityPerDay !== null) return []
    const { stops: taken, more } = takenOver(plan, place)
    if (taken.length === 0) return []
    const today = placeOf.legs.reduce((sum, row) => sum + ((legs[row]?.share ?? 0) * (need[legs[row]?.partRow ?? -1] ?? Number.NaN)) / 365, 0)
    const low = answerWithout(plan, now, new Set(taken))
    if (!Number.isFinite(today + more + low) || low <= now) return []
    const heaviest = taken.toSorted((one, other) => (need[stops[other]?.partRow ?? -1] ?? 0) - (need[stops[one]?.partRow ?? -1] ?? 0))[0] ?? -1
    return [{
      kind: 'capacity', ref: { noun: 'site', id: site.id, field: 'capacityPerDay' }, partId: parts[stops[heaviest]?.partRow ?? -1]?.part.id ?? '', parts: new Set(taken.map((stop) => stops[stop]?.partRow)).size, siteId: site.id,
      assumed: { value: today + more, low: today, high: today + more, key: '', of: '' }, answer: { assumed: now, low, high: now }, opens: low - now, isGuess: false,
    }]
  })
}

/** The stops of other places whose parts this place alone keeps sending. */
function takenOver({ legs, places, stops, parts, sheets }: Plan, place: number): TakenOver {
  const need = columnOf(sheets.parts, q.partNeed)
  const own = new Set((places[place]?.stops ?? []).map((stop) => stops[stop]?.partRow ?? -1))
  const senders = new Map<number, Set<number>>()
  for (const { partRow, placeRow } of stops) if (own.has(partRow)) senders.set(partRow, (senders.get(partRow) ?? new Set()).add(placeRow))
  const taken = [...stops.entries()].filter(([, { partRow, placeRow, surviving }]) => surviving > 0 && placeRow !== place && own.has(partRow) && senders.get(partRow)?.size === 2 && parts[partRow] !== undefined)
  const more = taken.reduce((sum, [, { partRow, leg }]) => sum + ((legs[leg]?.share ?? 0) * (need[partRow] ?? Number.NaN)) / 365, 0)
  return { stops: taken.map(([stop]) => stop), more }
}

/** The answer if nobody took over in these stops: their sources are back when they have recovered themselves. */
function answerWithout(plan: Plan, now: number, without: ReadonlySet<number>): number {
  const { places, lossRows, sheets, world } = plan
  const [back, ready, own, lasts] = [columnOf(sheets.stops, recover), columnOf(sheets.stops, q.standByReady), columnOf(sheets.stops, q.recovery), columnOf(sheets.losses, q.productSurvive)]
  const [losses, chances] = [columnOf(sheets.places, q.lossPerEvent), columnOf(sheets.places, stopProbability)]
  const rampWeeks = world.book.ref('general.recovery-ramp-weeks').value
  const lossAt = lossIn(plan)
  const lossOf = (rows: readonly number[], daysOf: (stop: number) => number): number => {
    const worst = new Map<number, number>()
    for (const stop of rows) {
      for (let row = lossRows.start[stop] ?? 0; row < (lossRows.start[stop + 1] ?? 0); row++) {
        const product = lossRows.productOf[row] ?? -1
        const loss = lossAt(row, daysOf(stop), lasts[row] ?? Number.NaN)
        if (loss > (worst.get(product) ?? 0)) worst.set(product, loss)
      }
    }
    return [...worst.values()].reduce((sum, loss) => sum + loss, 0)
  }
  let [expected, before, after] = [0, 0, 0]
  for (const [place, { stops }] of places.entries()) {
    const loss = losses[place] ?? Number.NaN
    if (Number.isNaN(loss)) continue
    const more = !stops.some((stop) => without.has(stop)) ? 0
      : lossOf(stops, (stop) => (without.has(stop) ? recover.compute(own[stop] ?? Number.NaN, 0, 0, ready[stop] ?? Number.NaN, rampWeeks) : (back[stop] ?? Number.NaN))) - lossOf(stops, (stop) => back[stop] ?? Number.NaN)
    before = Math.max(before, loss)
    after = Math.max(after, loss + more)
    const chance = chances[place] ?? Number.NaN
    if (more !== 0 && !Number.isNaN(chance)) expected += chance * more
  }
  return now + expected + after - before
}
