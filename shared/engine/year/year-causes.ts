import { exp } from '../../numeric/exp-log.ts'
import { countryStopRate, stopRate } from '../../formulas/likelihood.ts'
import * as q from '../../formulas/inputs.ts'
import { planNetwork } from '../disrupt/plan-network.ts'
import { planStops, type PlanStop } from '../disrupt/plan-stops.ts'
import { answerKey, type StopKind } from '../disrupt/stop-answer.ts'
import { backAfter, rampOf, type SupplyNetwork } from '../disrupt/supply-network.ts'
import { workOut, type EvaluationRequest } from '../evaluate.ts'
import { exhaust } from '../hinges.ts'
import { stopDays } from '../network.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import { stopLength, type StopLength } from './stop-length.ts'

/** A part that a stop takes away, in the closed form: what it alone would keep each product waiting. */
export interface HeldUp {
  readonly item: number
  readonly partId: string
  /** Days until its last stopped source is back, in a stop of usual length. */
  readonly back: number
  /** Days until another source has taken over; Infinity where none does. */
  readonly cover: number
  /** Share of the need that keeps coming. */
  readonly kept: number
  /** Day on which each product stops for want of it; Infinity for one that does not need it. */
  readonly days: Float64Array
  /** Days from order to delivery, the longest of its stopped sources; Infinity while unknown. */
  readonly lead: number
}

/** Something that stops in a year: a site by itself, a country with all its sites, or a strait. */
export interface YearCause {
  /** Kind and key, the same in every plan. */
  readonly id: string
  readonly kind: StopKind
  readonly key: string
  readonly name: string
  /** Chance in a year, 0 to 1; of a site its own, without that of its country. NaN while unknown. */
  readonly chance: number
  readonly length: StopLength
  /** Days from a stop of usual length until all of it runs as before. */
  readonly usualDays: number
  readonly planStop: PlanStop
  readonly heldUp: readonly HeldUp[]
}

/** A product that stands still in a stop. */
export interface YearProduct {
  readonly item: number
  readonly partId: string
  /** Units a day, and contribution a unit. */
  readonly perDay: number
  readonly margin: number
}

/** What a year of a plan can bring. */
export interface OpenYear {
  readonly network: SupplyNetwork
  readonly products: readonly YearProduct[]
  readonly causes: readonly YearCause[]
}

/** Opens a plan for years to be drawn of it; every number is read off at once, as the sheets of a plan go on to hold others. */
export function openYear(request: EvaluationRequest): OpenYear {
  const { plan } = workOut(request)
  const made = planNetwork({ plan })
  const products = plan.structure.products.map(({ part }): YearProduct => {
    const item = made.network.items[part]
    return { item: part, partId: item?.id ?? '', perDay: item?.demand ?? Number.NaN, margin: item?.margin ?? Number.NaN }
  })
  const chanceOf = chances(plan)
  const lengthOf = lengths(plan)
  const heldUp = heldUpBy(plan)
  const causes = planStops(plan, made).flatMap((planStop): YearCause[] => {
    const chance = chanceOf(planStop)
    if (chance === null) return []
    const { kind, key, name, stop, network } = planStop
    const usualDays = [...stop.sources].reduce((days, source) => (network.sources[source]?.standBy === undefined ? Math.max(days, backAfter(network, stop, source)) : days), 0) + rampOf(network, stop)
    return [{ id: answerKey(planStop), kind, key, name, chance, length: lengthOf(planStop), usualDays, planStop, heldUp: heldUp(planStop) }]
  })
  return { network: made.network, products, causes }
}

/** The chance of each stop that the model has one for, once each: what is left of a site's without its country, a country's own, and that of a closed strait. */
function chances({ places, legs, sheets, world }: Plan): (stop: PlanStop) => number | null {
  const [own, shared] = [columnOf(sheets.places, stopRate), columnOf(sheets.places, countryStopRate)]
  const ownOf = new Map(places.map(({ key }, row) => [key, 1 - exp(-(own[row] ?? Number.NaN))]))
  const shockOf = new Map<string, number>()
  for (const [row, { legs: [first] }] of places.entries()) {
    const code = legs[first ?? -1]?.country?.code
    if (code !== undefined) shockOf.set(code, 1 - exp(-(shared[row] ?? Number.NaN)))
  }
  const closure = 1 - exp(-world.book.ref('general.chokepoint-closure-rate').value)
  // A site of tier 2 and a country of such sites alone are rated by nobody: they have no chance, here as in every total.
  return ({ kind, key, tier }) => (kind === 'chokepoint' ? closure : kind === 'country' ? (shockOf.get(key) ?? null) : tier === 1 ? (ownOf.get(key) ?? Number.NaN) : null)
}

/** How unevenly each stop lasts: less so where every recovery is stated. */
function lengths({ places, braking, world: { book } }: Plan): (stop: PlanStop) => StopLength {
  const stated = stopLength(book.ref('general.stop-length-stated').value)
  const usual = stopLength(book.ref('general.stop-length-usual').value)
  const certainty = braking.recoverCertainty.slice()
  const isStated = new Map(places.map(({ key, stops }) => [key, stops.every((row) => certainty[row] === 0)]))
  return ({ kind, placeKeys }) => (kind !== 'chokepoint' && placeKeys.every((key) => isStated.get(key) ?? false) ? stated : usual)
}

/** The parts that a stop takes away, each with what it alone would keep waiting. */
function heldUpBy({ structure, network, parts, legs, legStart, sheets, world, contents }: Plan): (stop: PlanStop) => HeldUp[] {
  const need = columnOf(sheets.parts, q.partNeed).slice()
  const leads = columnOf(sheets.legs, q.leadTime).slice()
  const rowOf = new Map(parts.map(({ index }, row) => [index, row]))
  const switchDays = world.book.ref('general.second-source-switch-days').value
  const leadOf = (row: number): number => {
    let longest = 0
    for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) longest = Math.max(longest, leads[leg] ?? Number.NaN)
    return Number.isNaN(longest) || legs.length === 0 ? Number.POSITIVE_INFINITY : longest
  }
  return ({ stop, network: stopped }) => {
    const byItem = new Map<number, { share: number; back: number }>()
    for (const index of stop.sources) {
      const source = stopped.sources[index]
      const row = rowOf.get(source?.item ?? -1)
      if (source === undefined || source.standBy !== undefined || row === undefined) continue
      const daily = (need[row] ?? Number.NaN) / 365
      const before = byItem.get(source.item)
      byItem.set(source.item, { share: (before?.share ?? 0) + (source.usual === daily ? 1 : source.usual / daily), back: Math.max(before?.back ?? 0, backAfter(stopped, stop, index)) })
    }
    return [...byItem].map(([item, { share, back }]): HeldUp => {
      const row = rowOf.get(item) ?? -1
      const kept = share > 1 - 1e-9 ? 0 : 1 - share
      const hinges = network.need[item]
      const end = hinges === undefined ? Number.NaN : exhaust(hinges, stopped.items[item]?.stock ?? Number.NaN, ((need[row] ?? Number.NaN) / 365) * kept).day
      return {
        item, partId: contents.parts[item]?.id ?? '', back, cover: kept > 0 ? switchDays : Number.POSITIVE_INFINITY, kept,
        days: Float64Array.from(end === end ? stopDays(structure, network, item, end) : structure.products.map(() => Number.NaN)), lead: leadOf(row),
      }
    })
  }
}

/** Days of a product's whole sales that a part alone would cost in a stop so many times as long as usual, in the closed form; negative while stock lasts longer. */
export function daysShort({ back, cover, kept, days }: HeldUp, product: number, factor: number): number {
  const day = days[product] ?? Number.NaN
  return (Math.min(back * factor, cover) - day) * (1 - kept)
}

/** The part that keeps a product waiting longest in a stop so many times as long as usual: to it the loss is put down. Of equals the first by id; null where the stop takes away no part that the product needs. */
export function bindingPart(heldUp: readonly HeldUp[], product: number, factor: number): string | null {
  let found: HeldUp | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const part of heldUp) {
    const days = daysShort(part, product, factor)
    if (found === null ? days > most : days > most || (days === most && part.partId < found.partId)) {
      found = part
      most = days
    }
  }
  return found?.partId ?? null
}
