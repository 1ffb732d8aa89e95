import { gap, productLoss } from '../../formulas/braking.ts'
import * as q from '../../formulas/inputs.ts'
import { expectedLoss } from '../../formulas/likelihood.ts'
import { savingStart } from '../../formulas/moving.ts'
import { annuityCharge, ownership } from '../../formulas/ownership.ts'
import { capitalCharge, extraStock, tiedUp } from '../../formulas/stock.ts'
import { annuityPerYear, interestPerYear, landedPerYear, ownershipPerYear, spend } from '../../formulas/year.ts'
import type { LegFacts } from '../leg-facts.ts'
import { oneOffOf } from '../move-pass.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import type { LossAt } from './plan-option.ts'

/** What one source of a part costs. */
export interface LegNumbers {
  /** Legs of the same name travel together. */
  readonly shipment: string
  /** How many do in this plan. */
  readonly sharing: number
  /** True where the plan adds it. */
  readonly isNew: boolean
  /** Cash a year. */
  readonly cash: number
  readonly stock: number
}

/** What a plan says of one of its bought parts; NaN while unknown, money in the project's currency. */
export interface PartNumbers {
  readonly cost: number
  readonly landed: number
  /** Cost of ownership without interest and annuities: what goes out as cash. */
  readonly cash: number
  readonly stock: number
  readonly extraStock: number
  readonly spend: number
  readonly oneOff: number
  /** Months until its new sources save; 0 without one. */
  readonly months: number
  readonly isMoved: boolean
  readonly losses: readonly LossAt[]
  readonly ownLoss: number
  /** True where what its stops cost is known as far as an evaluation counts it. */
  readonly areLossesKnown: boolean
  /** True where the loss of its worst stop is known. */
  readonly isWorstKnown: boolean
  readonly gapDays: number
  /** Keys of the places that send it. */
  readonly places: readonly string[]
  readonly legs: readonly LegNumbers[]
}

/** Legs of the same name travel together: parts of one site, or of one supplier, city and country that a plan adds. */
const shipmentOf = ({ choice, placeKey }: LegFacts): string => (choice === null ? placeKey : `${choice.supplierName}\n${choice.city}\n${choice.country}`)

/** Reads the numbers of each part off a plan just worked out; `chances` are those of today's places to stop, null for today itself. */
export function partNumbers(plan: Plan, chances: ReadonlyMap<string, number> | null): PartNumbers[] {
  const { sheets, parts, stops, places, lossRows: { start, productOf }, moveStart, legStart, legs, braking } = plan
  const of = (quantity: Parameters<typeof columnOf>[1]): Float64Array => columnOf(sheets.parts, quantity)
  const [cost, landed, interest, written, stock, extra, spent] = [of(ownershipPerYear), of(landedPerYear), of(interestPerYear), of(annuityPerYear), of(tiedUp), of(extraStock), of(spend)]
  const [gaps, losses, used, perEvent] = [columnOf(sheets.stops, gap), columnOf(sheets.losses, productLoss), columnOf(sheets.stops, q.standByUseInAll), columnOf(sheets.stops, q.lossPerEvent)]
  const [expected, months] = [columnOf(sheets.places, expectedLoss), columnOf(sheets.moves, savingStart)]
  const stopsOf: number[][] = parts.map(() => [])
  for (const [stop, { partRow }] of stops.entries()) stopsOf[partRow]?.push(stop)
  const ofLeg = (quantity: Parameters<typeof columnOf>[1]): Float64Array => columnOf(sheets.legs, quantity)
  const [own, interestOfLeg, writtenOfLeg, share, need, tied] = [ofLeg(ownership), ofLeg(capitalCharge), ofLeg(annuityCharge), ofLeg(q.shareOfNeed), ofLeg(q.partNeed), ofLeg(tiedUp)]
  const legOf = (leg: number): LegNumbers => {
    const facts = legs[leg] as (typeof legs)[number] // a leg of the part
    const perUnit = (own[leg] ?? Number.NaN) - (interestOfLeg[leg] ?? Number.NaN) - (writtenOfLeg[leg] ?? Number.NaN)
    return { shipment: shipmentOf(facts), sharing: facts.partsInShipment, isNew: facts.choice !== null, cash: perUnit * (share[leg] ?? Number.NaN) * (need[leg] ?? Number.NaN), stock: tied[leg] ?? Number.NaN }
  }
  return parts.map((_, row): PartNumbers => {
    const found: LossAt[] = []
    let [ownLoss, areLossesKnown, latest] = [0, true, 0]
    for (const stop of stopsOf[row] ?? []) {
      const placeRow = stops[stop]?.placeRow ?? -1
      const key = places[placeRow]?.key ?? ''
      const short = gaps[stop] ?? Number.NaN
      if (key.startsWith('choice:')) {
        const loss = expected[placeRow] ?? Number.NaN
        if (Number.isFinite(loss)) ownLoss += loss
        else if (short > 0) areLossesKnown = false
        continue
      }
      if (chances !== null && !Number.isFinite(chances.get(key)) && short > 0) areLossesKnown = false
      for (let at = start[stop] ?? 0; at < (start[stop + 1] ?? 0); at++) {
        const loss = losses[at] ?? Number.NaN
        if (Number.isFinite(loss)) found.push({ place: key, product: productOf[at] ?? -1, loss })
        // Days that are unknown count as none, as in the loss of a place; a loss that is unknown though it runs short is none to count with.
        else if (!Number.isNaN(short)) areLossesKnown = false
      }
      const use = used[stop] ?? Number.NaN
      if (!(use === 0)) found.push({ place: key, product: -1, loss: use })
      if (!Number.isFinite(use)) areLossesKnown = false
    }
    const [first, last] = [moveStart[row] ?? 0, moveStart[row + 1] ?? 0]
    for (let move = first; move < last; move++) latest = Math.max(latest, months[move] ?? Number.NaN)
    const worst = braking.worstStopOfPart[row] ?? -1
    return {
      cost: cost[row] ?? Number.NaN, landed: landed[row] ?? Number.NaN, cash: (cost[row] ?? Number.NaN) - (interest[row] ?? Number.NaN) - (written[row] ?? Number.NaN),
      stock: stock[row] ?? Number.NaN, extraStock: extra[row] ?? Number.NaN, spend: spent[row] ?? Number.NaN, oneOff: oneOffOf(plan, row).money,
      months: latest, isMoved: last > first, losses: found, ownLoss, areLossesKnown, isWorstKnown: Number.isFinite(perEvent[worst] ?? Number.NaN), gapDays: gaps[worst] ?? Number.NaN,
      legs: Array.from({ length: (legStart[row + 1] ?? 0) - (legStart[row] ?? 0) }, (_leg, at) => legOf((legStart[row] ?? 0) + at)),
      places: (stopsOf[row] ?? []).map((stop) => places[stops[stop]?.placeRow ?? -1]?.key ?? ''),
    }
  })
}
