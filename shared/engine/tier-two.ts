import { heldStock, productLoss, recover } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { usualBack } from '../formulas/stand-by.ts'
import type { TierTwoResult } from './evaluation.ts'
import { sitesItHangsOn } from './hangs-on.ts'
import { broughtDays, exhaustWith, inflowsOf, costOfUse } from './stand-by-pass.ts'
import { finite, known } from './known.ts'
import { stopDays } from './network.ts'
import type { Plan } from './plan.ts'
import { columnOf } from './sheet.ts'
import { helpsOnTheWayBack } from './way-back.ts'

/** The sites of tier 2 that places of a plan hang on, near or far, each with those places; a circle ends where it is closed. */
export function sitesOfTierTwo({ contents, places }: Pick<Plan, 'contents' | 'places'>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  if (contents.sites.every(({ dependsOn }) => dependsOn.length === 0)) return found
  const byId = new Map(contents.sites.map((site) => [site.id, site]))
  const sells = new Set(places.map(({ key }) => key))
  for (const [row, { key }] of places.entries()) {
    for (const on of sitesItHangsOn(byId, key)) if (!sells.has(on)) found.set(on, [...(found.get(on) ?? []), row])
  }
  return found
}

/** What a stop of each site of tier 2 does, in the closed form: all that hang on it stop together until it is back, or, where nobody knows when that is, each as long as after a stop of its own. */
export function tierTwoResults(plan: Plan): TierTwoResult[] {
  const sites = new Map(plan.contents.sites.map((site) => [site.id, site]))
  const suppliers = new Map(plan.contents.suppliers.map(({ id, name }) => [id, name]))
  return [...sitesOfTierTwo(plan)].flatMap(([id, placeRows]): TierTwoResult[] => {
    const site = sites.get(id)
    if (site === undefined) return []
    const { stops, loss, losing } = stopOfTierTwo(plan, id, placeRows, site.recoveryDays)
    const worst = stops.reduce<StoppedPart | null>((most, stop) => (!Number.isNaN(stop.back - stop.lasts) && !(stop.back - stop.lasts <= (most === null ? Number.NaN : most.back - most.lasts)) ? stop : most), null)
    return [{
      key: id, supplierName: suppliers.get(site.supplierId) ?? '', city: site.city, country: site.country, placeKeys: placeRows.map((row) => plan.places[row]?.key ?? ''),
      partIds: stops.map(({ partId }) => partId), worstPartId: worst?.partId ?? null, surviveDays: known(worst?.lasts), recoverDays: known(worst?.back),
      gapDays: worst === null ? null : known(worst.back - worst.lasts), isRecoveryKnown: site.recoveryDays !== null, lossPerEvent: finite(loss), lossIsUpperBound: losing > 1 || (losing === 1 && stops.some(({ isSlow }) => isSlow)),
    }]
  })
}

/** What a stop of one site of tier 2 does, on which these places hang, when it takes these days to come back (null: each of them as long as after a stop of its own): the parts that stop,
 *  and the loss in EUR with the number of products that lose; NaN where it is unknown. */
export function stopOfTierTwo(plan: Plan, id: string, placeRows: readonly number[], recovery: number | null): { readonly stops: readonly StoppedPart[]; readonly loss: number; readonly losing: number } {
  const stops = partsStopped(plan, id, placeRows, recovery)
  return { stops, ...lossOf(plan, id, stops) }
}

/** One part that comes no more, wholly or in part. */
export interface StoppedPart {
  readonly partId: string
  readonly index: number
  /** One of its stops, whose row of losses says which products need it. */
  readonly stop: number
  readonly surviving: number
  readonly lasts: number
  readonly back: number
  /** Days until its sources begin to come back. */
  readonly days: number
  /** Days until the usual sources are back, stand-bys apart. */
  readonly usual: number
  /** True where a stand-by helps while the usual source comes back slowly. */
  readonly isSlow: boolean
}

function partsStopped(plan: Plan, id: string, placeRows: readonly number[], recovery: number | null): StoppedPart[] {
  const { parts, stops, places, network, sheets, world } = plan
  const [need, held, own] = [columnOf(sheets.parts, q.partNeed), columnOf(sheets.stops, heldStock), columnOf(sheets.legs, q.recovery)]
  const [toSwitch, rampWeeks] = [world.book.ref('general.second-source-switch-days').value, world.book.ref('general.recovery-ramp-weeks').value]
  const byPart = Map.groupBy(placeRows.flatMap((row) => places[row]?.stops ?? []), (stop) => stops[stop]?.partRow ?? -1)
  return [...byPart].flatMap(([partRow, rows]): StoppedPart[] => {
    const part = parts[partRow]
    const [stop = -1] = rows
    if (part === undefined) return []
    const surviving = rows.length === 1 ? (stops[stop]?.surviving ?? 0) : Math.max(0, 1 - rows.reduce((sum, row) => sum + 1 - (stops[row]?.surviving ?? 0), 0))
    const needed = network.need[part.index]
    const inflows = inflowsOf(plan, stop, surviving, id)
    const { partial, ready } = inflows
    const flow = surviving === 0 ? 0 : ((need[partRow] ?? Number.NaN) / 365) * surviving
    const days = recovery ?? rows.reduce((longest, row) => Math.max(longest, own[stops[row]?.leg ?? -1] ?? Number.NaN), 0)
    return [{
      partId: part.part.id, index: part.index, stop, surviving, days, back: recover.compute(days, surviving, toSwitch, ready, rampWeeks), usual: usualBack.compute(days, surviving, toSwitch, rampWeeks),
      isSlow: helpsOnTheWayBack(inflows, { recovery: days, kept: surviving, toSwitch, rampWeeks }),
      lasts: needed === undefined || Number.isNaN(need[partRow] ?? Number.NaN) ? Number.NaN : exhaustWith(needed, held[stop] ?? Number.NaN, flow, partial).day,
    }]
  })
}

/** Each product loses once, through the part that costs it most; unknown where a part that runs short has an unknown loss. */
function lossOf(plan: Plan, id: string, stops: readonly StoppedPart[]): { loss: number; losing: number } {
  const { lossRows: { start, productOf }, structure, network, sheets } = plan
  const [margin, demand, surge] = [columnOf(sheets.products, q.margin), columnOf(sheets.products, q.productDemand), columnOf(sheets.products, q.demandSurge)]
  const worst = new Map<number, number>()
  let isOpen = false
  let used = 0
  for (const { index, stop, surviving, lasts, back, usual } of stops) {
    if (Number.isNaN(back - lasts)) continue
    used += costOfUse(plan, network, stop, surviving, usual, id)
    const brought = broughtDays(plan, stop, surviving, id)
    const days = stopDays(structure, network, index, lasts)
    for (let row = start[stop] ?? 0; row < (start[stop + 1] ?? 0); row++) {
      const product = productOf[row] ?? -1
      const loss = productLoss.compute(margin[product] ?? Number.NaN, demand[product] ?? Number.NaN, surge[product] ?? Number.NaN, back, days[product] ?? Number.NaN, surviving, brought(back, days[product] ?? Number.NaN))
      if (Number.isNaN(loss)) isOpen = true
      else worst.set(product, Math.max(worst.get(product) ?? 0, loss))
    }
  }
  const losses = [...worst.values()]
  return { loss: isOpen || stops.every(({ back, lasts }) => Number.isNaN(back - lasts)) ? Number.NaN : losses.reduce((sum, loss) => sum + loss, used), losing: losses.filter((loss) => loss !== 0).length }
}
