import { withDearerOffers } from './dearer-offers.ts'
import { evaluate, type EvaluationRequest } from './evaluate.ts'

/** Where the value of a plan against today crosses zero: at a number, or nowhere as it is worth something ('always') or nothing ('never') throughout. */
export type Crossing = { readonly at: number; readonly betterAbove: boolean } | 'always' | 'never' | null

/** How much may turn out otherwise before a plan is worth nothing against today; null is unknown. */
export interface PlanBreakEvens {
  /** Extra duty on everything from outside the EU, a share of customs value from 0 to 1. */
  readonly tariff: Crossing
  /** How much dearer the plan's new sources may be, a share of their price; below zero they must be cheaper. Null where there are none. */
  readonly priceGap: number | null
  /** Products to be sold before the outlay is back. */
  readonly volume: number | 'never' | null
}

const extraDuty = 'what-if.extra-duty-points'
const trial = 1.1

/** The crossing of a number that moves one way, between 0 and 1; `value` gives null where it is unknown. */
function crossing(value: (share: number) => number | null): Crossing {
  const [none, all] = [value(0), value(1)]
  if (none === null || all === null) return null
  if (none >= 0 === all >= 0) return none >= 0 ? 'always' : 'never'
  let [low, high, atLow, atHigh] = [0, 1, none, all]
  // The value is nearly a straight line in the duty: where that leads is looked at first, then halves.
  for (let turn = 0; turn < 24 && high - low > 1e-5; turn++) {
    const straight = low - (atLow * (high - low)) / (atHigh - atLow)
    const middle = turn % 3 === 2 ? (low + high) / 2 : Math.min(high, Math.max(low, straight))
    const there = value(middle)
    if (there === null) return null
    if (there >= 0 === atLow >= 0) [low, atLow] = [middle, there]
    else [high, atHigh] = [middle, there]
    if (Math.abs(there) < 0.005) return { at: middle, betterAbove: all >= 0 }
  }
  return { at: (low + high) / 2, betterAbove: all >= 0 }
}

/** How far duty, prices and volume may differ before a plan is worth nothing, all else as in the request. */
export function breakEvensOf(request: EvaluationRequest): PlanBreakEvens {
  const { economics } = evaluate(request)
  const volume = economics?.breakEvenVolume ?? null
  if (request.scenarioId === null || economics === null || economics.npv === null) return { tariff: null, priceGap: null, volume }
  const npv = economics.npv
  const dearer = evaluate({ ...request, contents: withDearerOffers(request, trial) }).economics?.npv ?? null
  const lost = dearer === null ? 0 : npv - dearer
  return {
    tariff: crossing((share) => evaluate({ ...request, what: new Map([...(request.what ?? []), [extraDuty, share]]) }).economics?.npv ?? null),
    // The value falls in a straight line with the prices of the new sources.
    priceGap: lost === 0 ? null : ((trial - 1) * npv) / lost,
    volume,
  }
}
