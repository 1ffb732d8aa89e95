import type { FigureRef } from '../engine/figure-book.ts'
import type { LegFacts } from '../engine/leg-facts.ts'
import * as q from '../formulas/inputs.ts'
import { legNeed } from '../formulas/need.ts'
import { ownProduction } from '../formulas/own-production.ts'
import type { Quantity } from '../formulas/formula.ts'
import { shouldCost } from '../formulas/should-cost.ts'

/** What a rule that reckons may ask for: the cell of a quantity of the same source, and of a figure. */
export interface RuleCells {
  readonly of: (quantity: Quantity) => string
  readonly figure: (ref: FigureRef) => string
}

/** The equation of a source's input that follows from others by a rule rather than by a formula; null where the input is a plain number. */
export function ruleEquation(quantity: Quantity, leg: LegFacts, book: { ref(key: string): FigureRef }, cells: RuleCells): string | null {
  switch (quantity.id) {
    case q.orderQuantity.id: return orderQuantity(leg, book, cells)
    case q.quotedPrice.id: return quotedPrice(leg, cells)
    case q.volume.id: return leg.of.part.volumeM3 === null && leg.lane !== null ? `${cells.of(q.mass)}/${cells.of(q.volumetricDensity)}` : null
    default: return null
  }
}

/** What an order interval uses of the need, at least the minimum order, in whole packs. */
function orderQuantity({ offer, choice }: LegFacts, book: { ref(key: string): FigureRef }, cells: RuleCells): string | null {
  if (choice === null && offer !== null && (offer.orderQuantity ?? 0) > 0) return null
  const usual = `${cells.of(legNeed)}/365*${cells.figure(book.ref('general.order-interval-days'))}`
  const minimum = offer?.minimumOrder ?? 0
  const units = minimum > 0 ? `IF(${usual}>${minimum},${usual},${minimum})` : usual
  const pack = offer?.packSize ?? null
  return pack === null ? units : `ROUNDUP((${units})/${pack}-0.000000001,0)*${pack}`
}

/** The price of the break that the order reaches, the cost of own production, or the re-based price. */
function quotedPrice({ offer, choice }: LegFacts, cells: RuleCells): string | null {
  if (offer !== null) {
    const steps = offer.priceBreaks.filter((step, index, all) => all.findIndex(({ fromQuantity }) => fromQuantity === step.fromQuantity) === index)
    const rising = steps.toSorted((one, other) => one.fromQuantity - other.fromQuantity)
    const [first] = rising
    if (first === undefined) return null
    const base = String(offer.unitPrice ?? first.unitPrice)
    const quantity = cells.of(q.orderQuantity)
    const reached = rising.reduce((below, { fromQuantity, unitPrice }) => `IF(${quantity}>=${fromQuantity},${unitPrice},${below})`, base)
    return `IF(ISNUMBER(${quantity}),${reached},${base})`
  }
  if (choice === null || (choice.production === null && choice.quote !== null)) return null
  return cells.of(choice.production === null ? shouldCost : ownProduction)
}
