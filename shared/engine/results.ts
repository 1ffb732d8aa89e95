import { gap, recover, survive } from '../formulas/braking.ts'
import { yearlyEmission } from '../formulas/carbon.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { expectedLoss, stopProbability } from '../formulas/likelihood.ts'
import { ownership } from '../formulas/ownership.ts'
import { price } from '../formulas/price.ts'
import { powerTerm, riskScore } from '../formulas/risk.ts'
import { tiedUp } from '../formulas/stock.ts'
import { spend } from '../formulas/year.ts'
import {
  riskIndicatorIds, type CostLineId, type Leg, type OwnershipLineId, type PartResult, type ProductResult, type RiskIndicator, type RiskIndicatorId,
  type SiteResult,
} from './evaluation.ts'
import { indicatorFormulas, lineFormulas } from './leg-pass.ts'
import type { PartFacts } from './leg-facts.ts'
import type { Plan } from './plan.ts'
import { demandOf } from './plan.ts'
import { certaintyOf, columnOf } from './sheet.ts'
import type { Structure } from './structure.ts'
import { whyNotPriced } from './why-not-priced.ts'

/** A number of a column as results have it: unknown is null. */
export const known = (value: number | undefined): number | null => (value === undefined || value !== value ? null : value)
/** As `known`, for money and rates, where infinite is no answer either. */
export const finite = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null)

/** The column of each cost line over the parts. */
export function lineColumns({ sheets: { parts } }: Plan): Record<CostLineId | OwnershipLineId, Float64Array> {
  const lines = Object.entries(lineFormulas).map(([id, formula]) => [id, columnOf(parts, formula)])
  return Object.fromEntries(lines) as Record<CostLineId | OwnershipLineId, Float64Array> // a column for each id of the record of formulas
}

/** One-off money of a part's destinations, in the project's currency, and whether it leans on the default. */
export function oneOffOf(facts: PartFacts, plan: Plan): { readonly money: number; readonly isDefault: boolean } {
  let money = 0
  let isDefault = false
  const { book } = plan.world
  for (const choice of facts.destinations) {
    if (choice.oneOffCost === null) isDefault = true
    money += choice.oneOffCost ?? book.ref('general.qualification-cost').value * book.ref(`exchange-rate.${plan.contents.project.currency}`).value
  }
  return { money, isDefault }
}

/** The bought parts as results. */
export function partResults(plan: Plan): PartResult[] {
  const { parts, legs, legStart, legCertainty, sheets, braking } = plan
  const column = (quantity: Parameters<typeof columnOf>[1]) => columnOf(sheets.parts, quantity)
  const [need, cost, own, emission, tied] = [column(q.partNeed), column(landed), column(ownership), column(yearlyEmission), column(tiedUp)]
  const [spent, risks] = [column(spend), column(riskScore)]
  const lines = lineColumns(plan)
  const perProduct = perProductOf(plan)
  const indicators = riskIndicatorIds.map((id) => ({ id, values: column(indicatorFormulas[id]) }))
  const exponent = plan.world.book.ref('general.weakest-link-exponent').value
  const legCost = columnOf(sheets.legs, landed)
  const legChance = columnOf(sheets.legs, stopProbability)
  const [lasts, back, short, loss] = [survive, recover, gap, q.lossPerEvent].map((quantity) => columnOf(braking.stopSheet, quantity)) as [Float64Array, Float64Array, Float64Array, Float64Array] // four quantities, four columns

  return parts.map((facts, row): PartResult => {
    const [first, last] = [legStart[row] ?? 0, legStart[row + 1] ?? 0]
    let level = 0
    let calm = 1
    const legResults: Leg[] = []
    for (let leg = first; leg < last; leg++) {
      const { key, offer, choice, site, supplierName, city, country, share } = legs[leg] as (typeof legs)[number] // between first and last
      level = Math.max(level, legCertainty[leg] ?? 0)
      calm *= 1 - (legChance[leg] ?? Number.NaN)
      legResults.push({
        key, offerId: offer?.id ?? null, choiceId: choice?.id ?? null, siteId: site?.id ?? null, supplierName, city, country: country?.code ?? null, share,
        landedPerUnit: finite(legCost[leg]), certainty: certaintyOf(legCertainty[leg] ?? 0),
      })
    }
    const risk = rate(indicators, row, exponent)
    const riskOf = known(risks[row])
    const worst = braking.worstStopOfPart[row] ?? -1
    const oneOff = oneOffOf(facts, plan)
    const perUnit = finite(cost[row])
    const needed = known(need[row])
    return {
      partId: facts.part.id,
      legs: legResults,
      needPerYear: needed,
      spendPerYear: finite(spent[row]),
      landedPerUnit: perUnit,
      ownershipPerUnit: finite(own[row]),
      lines: {
        price: finite(lines.price[row]),
        freight: finite(lines.freight[row]),
        insurance: finite(lines.insurance[row]),
        duty: finite(lines.duty[row]),
        brokerage: finite(lines.brokerage[row]),
        'pipeline-stock': finite(lines['pipeline-stock'][row]),
        'cycle-stock': finite(lines['cycle-stock'][row]),
        'safety-stock': finite(lines['safety-stock'][row]),
        'buffer-stock': finite(lines['buffer-stock'][row]),
        quality: finite(lines.quality[row]),
        expedite: finite(lines.expedite[row]),
        oversight: finite(lines.oversight[row]),
        hedging: finite(lines.hedging[row]),
        carbon: finite(lines.carbon[row]),
      },
      certainty: certaintyOf(level),
      notPriced: perUnit === null ? whyNotPriced(plan, row) : null,
      perProduct: perProduct[facts.index] ?? {},
      indicators: risk.indicators,
      riskScore: riskOf,
      missingIndicators: risk.missing,
      surviveDays: known(lasts[worst]),
      recoverDays: known(back[worst]),
      surviveCertainty: certaintyOf(braking.surviveCertainty[worst] ?? 0),
      recoverCertainty: certaintyOf(braking.recoverCertainty[worst] ?? 0),
      gapDays: known(short[worst]),
      lossPerEvent: finite(loss[worst]),
      lossIsUpperBound: braking.upperBound[worst] === 1,
      stopProbability: last > first ? finite(1 - calm) : null,
      notRated: riskOf === null ? (legResults.length === 0 ? 'It has no offer: add a supplier.' : 'Nothing is known of where it comes from: add a country.') : null,
      workingCapital: finite(tied[row]),
      oneOff: oneOff.money,
      oneOffCertainty: oneOff.isDefault ? 'default' : 'known',
      co2KgPerYear: finite(emission[row]),
    }
  })
}

const terms = new Float64Array(riskIndicatorIds.length)
/** What each known indicator brings to the score, and how many are missing. */
function rate(columns: readonly { id: RiskIndicatorId; values: Float64Array }[], row: number, exponent: number): { indicators: RiskIndicator[]; missing: number } {
  let sum = 0
  for (let index = 0; index < columns.length; index++) {
    const term = powerTerm(columns[index]?.values[row] ?? Number.NaN, exponent)
    terms[index] = term
    sum += term
  }
  let missing = 0
  const indicators: RiskIndicator[] = []
  for (let index = 0; index < columns.length; index++) {
    const { id, values } = columns[index] as (typeof columns)[number] // below length
    const score = known(values[row])
    if (score === null) missing += 1
    indicators.push({ id, score, contribution: sum === 0 ? 0 : (terms[index] as number) / sum }) // as many terms as columns
  }
  return { indicators, missing }
}

const perProductCache = new WeakMap<Structure, readonly Readonly<Record<string, number>>[]>()
/** Quantity of each part in one unit of each product that needs it, by index in the structure; the same as long as the BOM is. */
function perProductOf({ structure, contents }: Plan): readonly Readonly<Record<string, number>>[] {
  const found = perProductCache.get(structure)
  if (found !== undefined) return found
  const made = contents.parts.map((_, index) => {
    const perProduct: Record<string, number> = {}
    for (const product of structure.products) {
      if (product.reached[index] === 0) continue
      const quantity = product.quantity[index] ?? Number.NaN
      const id = contents.parts[product.part]?.id
      if (quantity === quantity && id !== undefined) perProduct[id] = quantity
    }
    return perProduct
  })
  perProductCache.set(structure, made)
  return made
}

/** The places as results. */
export function siteResults(plan: Plan): SiteResult[] {
  const { braking, legs, parts, sheets } = plan
  const { placeSheet, stopSheet } = braking
  const [lasts, back, short] = [survive, recover, gap].map((quantity) => columnOf(stopSheet, quantity)) as [Float64Array, Float64Array, Float64Array] // three quantities, three columns
  const [loss, risk, chance, expected] = [q.lossPerEvent, riskScore, stopProbability, expectedLoss].map((quantity) => columnOf(placeSheet, quantity)) as [Float64Array, Float64Array, Float64Array, Float64Array] // four
  const goods = columnOf(sheets.legs, price)
  return braking.places.map((place, row): SiteResult => {
    const worst = braking.worstStop[row] ?? -1
    const first = legs[place.legs[0] ?? -1]
    let bought: number | null = null
    for (const leg of place.legs) {
      const money = (goods[leg] ?? Number.NaN) * (legs[leg]?.need ?? Number.NaN)
      if (Number.isFinite(money)) bought = (bought ?? 0) + money
    }
    const idOf = (stop: number): string | null => parts[braking.stops[stop]?.partRow ?? -1]?.part.id ?? null
    return {
      key: place.key,
      siteId: first?.site?.id ?? null,
      supplierName: first?.supplierName ?? '',
      city: first?.city ?? '',
      country: first?.country?.code ?? null,
      partIds: place.stops.flatMap((stop) => idOf(stop) ?? []),
      worstPartId: idOf(worst),
      surviveDays: known(lasts[worst]),
      recoverDays: known(back[worst]),
      gapDays: known(short[worst]),
      lossPerEvent: finite(loss[row]),
      lossIsUpperBound: braking.placeUpperBound[row] === 1,
      riskScore: known(risk[row]),
      stopProbability: known(chance[row]),
      expectedLossPerYear: finite(expected[row]),
      spendPerYear: bought,
    }
  })
}

/** The products as results. */
export function productResults(plan: Plan, sites: readonly SiteResult[]): ProductResult[] {
  const { structure, contents, sheets } = plan
  const margins = columnOf(sheets.products, q.margin)
  const costs = columnOf(sheets.parts, landed)
  return structure.products.map((product, row): ProductResult => {
    const partId = contents.parts[product.part]?.id ?? ''
    let cost: number | null = null
    for (const [at, { index }] of plan.parts.entries()) {
      const quantity = product.reached[index] === 1 ? (product.quantity[index] ?? Number.NaN) : Number.NaN
      const perUnit = costs[at] ?? Number.NaN
      if (Number.isFinite(quantity) && Number.isFinite(perUnit)) cost = (cost ?? 0) + quantity * perUnit
    }
    const uses = (placeRow: number): boolean =>
      (plan.braking.places[placeRow]?.stops ?? []).some((stop) => {
        const index = plan.parts[plan.braking.stops[stop]?.partRow ?? -1]?.index ?? -1
        return product.reached[index] === 1 && product.quantity[index] !== 0
      })
    let weakest: SiteResult | null = null
    for (const [placeRow, site] of sites.entries()) {
      if (site.gapDays === null || !uses(placeRow)) continue
      if (weakest === null || site.gapDays > (weakest.gapDays ?? Number.NEGATIVE_INFINITY)) weakest = site
    }
    return { partId, demandPerYear: known(demandOf(sheets.products, row)), marginPerUnit: known(margins[row]), landedPerUnit: cost, weakestSiteKey: weakest?.key ?? null }
  })
}
