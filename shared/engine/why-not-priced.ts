import { duty } from '../formulas/duty.ts'
import { fullFreight } from '../formulas/freight.ts'
import * as q from '../formulas/inputs.ts'
import { price } from '../formulas/price.ts'
import { landed } from '../formulas/landed.ts'
import { allOf, inCountry, say, type Sentence } from '../text/say.ts'
import type { LegFacts } from './leg-facts.ts'
import type { Plan } from './plan.ts'
import { missingForProduction } from './produce.ts'
import { missingForRebase } from './rebase.ts'
import { columnOf } from './sheet.ts'

/** What to add so that a part gets a landed cost, in words. */
export function whyNotPriced(plan: Plan, partRow: number): Sentence {
  const { legs, legStart, sheets } = plan
  const [first, last] = [legStart[partRow] ?? 0, legStart[partRow + 1] ?? 0]
  if (first === last) return say`It has no offer: add a supplier and a price.`
  const costs = columnOf(sheets.legs, landed)
  for (let row = first; row < last; row++) {
    const leg = legs[row]
    if (leg !== undefined && !Number.isFinite(costs[row])) return whyNotLeg(plan, leg, row)
  }
  return say`A source has no landed cost.`
}

function whyNotLeg(plan: Plan, leg: LegFacts, row: number): Sentence {
  const { sheets, world, contents } = plan
  const unknown = (quantity: Parameters<typeof columnOf>[1]): boolean => !Number.isFinite(columnOf(sheets.legs, quantity)[row])
  const { part } = leg.of
  if (leg.country === null) return say`The country of its supplier is unknown: add a country to the site.`
  if (unknown(q.quotedPrice)) {
    const production = plan.productions.find((one) => one.leg === leg)
    if (production !== undefined) {
      const lacking = missingForProduction(production)
      return lacking.length > 0 ? say`Own production in ${inCountry(leg.country)} has no cost without ${allOf(lacking)}: add it.` : say`Own production has no cost: see the explanation of the price.`
    }
    const facts = plan.rebased.find((one) => one.leg === leg)
    if (facts === undefined) return say`It has no price: add one.`
    const at = plan.rebased.indexOf(facts)
    if ((columnOf(sheets.rebase, q.exWorksToday)[at] ?? Number.NaN) < 0) {
      return say`The price in ${inCountry(leg.country)} cannot be estimated, as the freight and duty in today's price would be more than the price: check its delivery term, price and mass, or type a quote.`
    }
    const missing = missingForRebase(facts, sheets.rebase, at)
    return missing.length > 0
      ? say`The price in ${inCountry(leg.country)} cannot be estimated without ${allOf(missing)}: add it, or type a quote.`
      : say`The price in ${inCountry(leg.country)} cannot be estimated, as today's ex-works price is unknown: type a quote.`
  }
  if (unknown(q.projectCurrencyRate)) return say`There is no exchange rate for ${contents.project.currency}: add exchange-rate.${contents.project.currency}.`
  if (unknown(price)) return say`There is no exchange rate for ${leg.currency}: add exchange-rate.${leg.currency}.`
  if (unknown(q.partNeed)) return whyNoNeed(plan, leg.of.index)
  if (columnOf(sheets.legs, q.partNeed)[row] === 0) return say`No product needs it, so stock and freight cannot be shared over units.`
  if (leg.lane === null) {
    const { plantCountry } = contents.project
    const plant = { country: plantCountry, name: world.country(plantCountry)?.name ?? plantCountry }
    const by = leg.offer?.transportMode ?? null
    return by === null
      ? say`No freight lane is known from ${inCountry(leg.country)} to ${plant}: choose another way of transport.`
      : say`No freight lane is known from ${inCountry(leg.country)} to ${plant} by ${by}: choose another way of transport.`
  }
  if (part.massKg === null && unknown(fullFreight)) return say`Its mass is unknown, so freight is: add the mass in kg.`
  if (unknown(duty)) {
    return leg.plantInEu ? say`Its duty is unknown: add an HS code or the duty rate.` : say`The plant is outside the EU, so duty is unknown: type the duty rate.`
  }
  return say`A figure that its landed cost needs is missing: see the explanation of the cost.`
}

/** Why nothing is known of how much is needed of a part, in words. */
export function whyNoNeed({ structure, contents }: Plan, index: number): Sentence {
  if (structure.inCycle[index] === 1) return say`The BOM contains itself (${structure.cycle ?? ''}): mend the line that closes the circle.`
  const using = structure.products.filter((product) => product.reached[index] === 1)
  if (using.length === 0) return contents.products.length === 0 ? say`No product is defined: say what is sold and how much of it.` : say`It is in no product: hang its line under one.`
  const silent = using.find((product) => contents.products[product.index]?.demandPerYear === null)
  if (silent !== undefined) return say`The demand of ${structure.nameOf(silent.part)} is unknown: add units a year.`
  return say`A quantity on the way from product to part could not be read: mend it.`
}
