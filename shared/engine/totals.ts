import { survive } from '../formulas/braking.ts'
import { yearlyEmission } from '../formulas/carbon.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { riskScore } from '../formulas/risk.ts'
import { extraStock, tiedUp } from '../formulas/stock.ts'
import { costPerUnit, interestPerYear, landedPerYear, ownershipPerYear, spend } from '../formulas/year.ts'
import { say } from '../text/say.ts'
import { expectedLossOf } from './expected-loss.ts'
import type { Coverage, ProductResult, SiteResult, Totals } from './evaluation.ts'
import type { Plan } from './plan.ts'
import { finite } from './known.ts'
import { oneOffOf } from './move-pass.ts'
import { lineColumns } from './part-results.ts'
import { columnOf, derive } from './sheet.ts'
import { costOfWorks } from './works-facts.ts'

/** A sum over what is known; null while nothing is. */
export function sumKnown<Item>(items: readonly Item[], valueOf: (item: Item) => number | null): number | null {
  let sum = 0
  let isKnown = false
  for (const item of items) {
    const value = valueOf(item)
    if (value === null) continue
    sum += value
    isKnown = true
  }
  return isKnown ? sum : null
}

/** A sum over the finite numbers of a column; null while there is none. */
export function sumColumn(values: Float64Array): number | null {
  let sum = 0
  let isKnown = false
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number // below length
    if (!Number.isFinite(value)) continue
    sum += value
    isKnown = true
  }
  return isKnown ? sum : null
}

const countedNeed = { id: 'counted-need', label: say`Need of the parts with a landed cost`, unit: 'unit/year' } as const
const lineSums = new WeakMap<Float64Array, { readonly need: Float64Array; readonly sum: number }>()

/** A cost line a year; the sum of a column that stayed as it was is remembered. */
function lineSum(need: Float64Array, perUnit: Float64Array): number {
  const found = lineSums.get(perUnit)
  if (found !== undefined && found.need === need) return found.sum
  let sum = 0
  for (let row = 0; row < perUnit.length; row++) {
    const money = (need[row] as number) * (perUnit[row] as number) // one row a part in every column
    if (Number.isFinite(money)) sum += money
  }
  lineSums.set(perUnit, { need, sum })
  return sum
}

/** Each cost line a year, over the parts with a landed cost. */
function linesPerYear(plan: Plan): Totals['linesPerYear'] {
  const { parts } = plan.sheets
  const [need, yearly] = [columnOf(parts, q.partNeed), columnOf(parts, landedPerYear)]
  derive(parts, countedNeed, [need, yearly], () => need.map((units, row) => (Number.isFinite(yearly[row]) ? units : Number.NaN)), { kind: 'aggregate', says: countedNeed.label, pieces: () => [] })
  const counted = columnOf(parts, countedNeed)
  const sums = Object.entries(lineColumns(plan)).map(([id, perUnit]) => [id, lineSum(counted, perUnit)])
  return Object.fromEntries(sums) as Totals['linesPerYear'] // a sum for each line of the record of columns
}

/** Sums of a plan over what is known. */
export function totalsOf(plan: Plan, sites: readonly SiteResult[], products: readonly ProductResult[]): Totals {
  const column = (quantity: Parameters<typeof columnOf>[1]): Float64Array => columnOf(plan.sheets.parts, quantity)
  const { parts, legs, legStart, braking } = plan
  const [spent, risks, lasts] = [column(spend), column(riskScore), columnOf(plan.sheets.stops, survive)]
  const landedCostPerYear = sumColumn(column(landedPerYear))
  const demand = sumKnown(products, (product) => product.demandPerYear)
  let oneOff = costOfWorks(plan.inWorks).once
  let europe = 0
  let placed = 0
  let riskWeight = 0
  let riskSum = 0
  let riskPlain = 0
  let rated = 0
  let shortest: number | null = null
  for (let row = 0; row < parts.length; row++) {
    oneOff += oneOffOf(plan, row).money
    const risk = risks[row] as number // one row a part in every column
    const money = spent[row] as number // the same
    const isSpendKnown = Number.isFinite(money)
    if (risk === risk) {
      rated += 1
      riskPlain += risk
      riskWeight += isSpendKnown ? money : 0
      riskSum += risk * (isSpendKnown ? money : 0)
    }
    const days = lasts[braking.worstStopOfPart[row] ?? -1] ?? Number.NaN
    if (days === days && (shortest === null || days < shortest)) shortest = days
    if (!isSpendKnown) continue
    for (let at = legStart[row] ?? 0; at < (legStart[row + 1] ?? 0); at++) {
      const leg = legs[at] as (typeof legs)[number] // a leg of the part
      if (leg.country === null) continue
      placed += money * leg.share
      if (leg.countryInEurope) europe += money * leg.share
    }
  }
  let weakest: SiteResult | null = null
  for (const site of sites) if (site.gapDays !== null && (weakest === null || site.gapDays > (weakest.gapDays ?? Number.NEGATIVE_INFINITY))) weakest = site
  return {
    landedCostPerYear,
    ownershipCostPerYear: sumColumn(column(ownershipPerYear)),
    costPerUnit: finite(costPerUnit.compute(landedCostPerYear ?? Number.NaN, demand ?? Number.NaN)),
    spendPerYear: sumColumn(spent),
    linesPerYear: linesPerYear(plan),
    capitalChargePerYear: sumColumn(column(interestPerYear)) ?? 0,
    oneOff,
    extraStock: sumColumn(column(extraStock)) ?? 0,
    workingCapital: sumColumn(column(tiedUp)),
    expectedLossPerYear: expectedLossOf(plan),
    riskScore: rated === 0 ? null : riskWeight > 0 ? riskSum / riskWeight : riskPlain / rated,
    shortestSurviveDays: shortest,
    longestGapDays: weakest?.gapDays ?? null,
    weakestSiteKey: weakest?.key ?? null,
    sitesShort: sites.filter((site) => (site.gapDays ?? 0) > 0).length,
    shareFromEurope: placed > 0 ? europe / placed : null,
    co2KgPerYear: sumColumn(column(yearlyEmission)),
  }
}

/** How much of the plan the numbers speak of. A part of unknown spend counts as an average part. */
export function coverageOf({ parts, sheets }: Plan): Coverage {
  const [spent, cost, risks] = [spend, landed, riskScore].map((quantity) => columnOf(sheets.parts, quantity)) as [Float64Array, Float64Array, Float64Array] // three quantities, three columns
  let knownSpend = 0
  let withSpend = 0
  let pricedSpend = 0
  let pricedParts = 0
  let ratedParts = 0
  for (let row = 0; row < parts.length; row++) {
    const priced = Number.isFinite(cost[row])
    if (priced) pricedParts += 1
    if (!Number.isNaN(risks[row])) ratedParts += 1
    const money = spent[row] as number // one row a part
    if (!Number.isFinite(money)) continue
    withSpend += 1
    knownSpend += money
    if (priced) pricedSpend += money
  }
  const count = parts.length
  const assumed = withSpend === 0 ? 0 : (knownSpend / withSpend) * (count - withSpend)
  const byCount = count === 0 ? 0 : pricedParts / count
  return {
    priced: knownSpend + assumed > 0 ? pricedSpend / (knownSpend + assumed) : byCount,
    pricedParts,
    rated: count === 0 ? 0 : ratedParts / count,
    ratedParts,
    parts: count,
  }
}
