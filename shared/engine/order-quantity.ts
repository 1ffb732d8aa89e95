import type { Offer } from '../model/offer.ts'
import type { LegFacts } from './leg-facts.ts'

/** Units of one order as stated, at least the minimum; null where nobody stated it, for which lists write 0. */
export const orderFact = ({ offer, choice }: LegFacts): number | null =>
  choice !== null || offer === null || offer.orderQuantity === null || offer.orderQuantity === 0 ? null : Math.max(offer.orderQuantity, offer.minimumOrder ?? 0)

/** Price per unit at an order quantity: the last break reached, below the first break the plain price or, without one, the first break's. */
export function priceAt(offer: Offer, quantity: number): number | null {
  let reached: { fromQuantity: number; unitPrice: number } | null = null
  let first: { fromQuantity: number; unitPrice: number } | null = null
  for (const step of offer.priceBreaks) {
    if (first === null || step.fromQuantity < first.fromQuantity) first = step
    if (step.fromQuantity <= quantity && (reached === null || step.fromQuantity > reached.fromQuantity)) reached = step
  }
  return reached?.unitPrice ?? offer.unitPrice ?? first?.unitPrice ?? null
}

/** Units in as many whole packs as hold these. */
export const inWholePacks = (units: number, { offer }: LegFacts): number =>
  // A billionth of a pack is a rounding of the division, not a pack more.
  offer === null || offer.packSize === null ? units : Math.ceil(units / offer.packSize - 1e-9) * offer.packSize

/** How many units one order brings: as stated, else the minimum, else what an order interval uses of the need, units a year; in whole packs. */
export function orderQuantityOf(leg: LegFacts, need: number, interval: number): number {
  const usual = (need / 365) * interval
  const minimum = leg.offer?.minimumOrder ?? 0
  return inWholePacks(orderFact(leg) ?? (minimum > 0 ? (usual > minimum ? usual : minimum) : usual), leg)
}
