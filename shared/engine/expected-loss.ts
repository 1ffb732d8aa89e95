import { gap, recover, survive } from '../formulas/braking.ts'
import { expectedLoss } from '../formulas/likelihood.ts'
import * as q from '../formulas/inputs.ts'
import { riskScore } from '../formulas/risk.ts'
import type { Plan } from './plan.ts'
import { columnOf } from './sheet.ts'

/** Loss of a plan to expect in a year over its places, EUR; null while none is known, or while one that runs short loses an unknown sum.
 *  `isLeftOut` says which places of unknown loss do not matter. */
export function expectedLossOf({ sheets, braking, places }: Plan, isLeftOut: (placeKey: string) => boolean = () => false): number | null {
  const [losses, gaps] = [columnOf(sheets.places, expectedLoss), columnOf(sheets.stops, gap)]
  let sum: number | null = null
  for (let place = 0; place < losses.length; place++) {
    const loss = losses[place] as number // below length
    if (Number.isFinite(loss)) sum = (sum ?? 0) + loss
    else if ((gaps[braking.worstStop[place] ?? -1] ?? Number.NaN) > 0 && !isLeftOut(places[place]?.key ?? '')) return null
  }
  return sum
}

/** Tells of a place, by its key, whether it stops the same parts as often and as long in both plans, so that their difference is known
 *  even where the loss is not. */
export function sameInBoth(today: Plan, plan: Plan): (placeKey: string) => boolean {
  let found: readonly ReadonlyMap<string, string>[] | null = null
  return (placeKey) => {
    found ??= [today, plan].map(whatStops)
    const [now, then] = found.map((stops) => stops.get(placeKey))
    return now !== undefined && now === then
  }
}

/** What each place stops, how long and how likely, as one text to compare. */
function whatStops({ places, stops, parts, sheets }: Plan): Map<string, string> {
  const [lasts, back, risk] = [columnOf(sheets.stops, survive), columnOf(sheets.stops, recover), columnOf(sheets.places, riskScore)]
  const [inflow, used] = [columnOf(sheets.stops, q.standByInflow), columnOf(sheets.stops, q.standByUseInAll)]
  return new Map(
    places.map((place, row) => [
      place.key,
      [risk[row], ...place.stops.map((stop) => [parts[stops[stop]?.partRow ?? -1]?.part.id, lasts[stop], back[stop], stops[stop]?.surviving, inflow[stop], used[stop]].join(' '))].join('\n'),
    ]),
  )
}
