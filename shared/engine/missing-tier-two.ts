import * as q from '../formulas/inputs.ts'
import { say } from '../text/say.ts'
import type { MissingFact } from './missing-fact.ts'
import type { Plan } from './plan.ts'
import { columnOf } from './sheet.ts'
import { sitesOfTierTwo, stopOfTierTwo } from './tier-two.ts'

/** Recovery times of sites of tier 2 that nobody stated. Those that hang on such a site are reckoned to take as long as after a stop of their own; it counts where its stop could be the largest.
 *  `now` is the answer as it stands, loss to expect in a year plus the largest loss of one stop of a site that sells us something. */
export function missingTierTwo(plan: Plan, now: number): MissingFact[] {
  const { contents, sheets, world: { book } } = plan
  const byId = new Map(contents.sites.map((site) => [site.id, site]))
  const [least, most] = [book.ref('general.missing-fact-least').value, book.ref('general.missing-fact-most').value]
  const largest = columnOf(sheets.places, q.lossPerEvent).reduce((found, loss) => (loss > found ? loss : found), 0)
  const worked = [...sitesOfTierTwo(plan)].map(([id, placeRows]) => ({ id, placeRows, recoveryDays: byId.get(id)?.recoveryDays ?? null, ...stopOfTierTwo(plan, id, placeRows, byId.get(id)?.recoveryDays ?? null) }))
  return worked.flatMap(({ id, placeRows, recoveryDays, stops, loss }): MissingFact[] => {
    if (recoveryDays !== null) return []
    const pace = stops.reduce<(typeof stops)[number] | null>((longest, stop) => (stop.days > (longest?.days ?? 0) ? stop : longest), null)
    if (pace === null || !Number.isFinite(pace.days)) return []
    const others = worked.reduce((found, other) => (other.id !== id && other.loss > found ? other.loss : found), largest)
    const [low, high] = [pace.days * least, pace.days * most]
    const [assumed, atLow, atHigh] = [loss, ...[low, high].map((days) => stopOfTierTwo(plan, id, placeRows, days).loss)].map((lost) => now - largest + Math.max(others, lost))
    if (assumed === undefined || atLow === undefined || atHigh === undefined || !Number.isFinite(assumed + atLow + atHigh)) return []
    return [{
      kind: 'recovery', ref: { noun: 'site', id, field: 'recoveryDays' }, partId: pace.partId, parts: stops.length, siteId: id,
      assumed: { value: pace.days, low, high, key: '', of: say`those that hang on it` }, answer: { assumed, low: atLow, high: atHigh },
      opens: Math.max(assumed, atLow, atHigh) - Math.min(assumed, atLow, atHigh), isGuess: false,
    }]
  })
}
