import { gap, recover, survive } from '../formulas/braking.ts'
import * as q from '../formulas/inputs.ts'
import { landed } from '../formulas/landed.ts'
import { expectedLoss, stopProbability } from '../formulas/likelihood.ts'
import { legNeed } from '../formulas/need.ts'
import { price } from '../formulas/price.ts'
import { riskScore } from '../formulas/risk.ts'
import type { ProductResult, SiteResult } from './evaluation.ts'
import { finite, known } from './known.ts'
import type { Layout } from './layout.ts'
import { demandOf, type Plan } from './plan.ts'
import { columnOf } from './sheet.ts'

/** The parts that each place sends, by id. */
export const partIdsOf = ({ places, stops, parts }: Layout): string[][] =>
  places.map((place) => {
    const ids: string[] = []
    for (const stop of place.stops) {
      const of = parts[stops[stop]?.partRow ?? -1]
      if (of !== undefined) ids.push(of.part.id)
    }
    return ids
  })

/** The places as results. */
export function siteResults(plan: Plan, partIds: readonly string[][]): SiteResult[] {
  const { braking, legs, parts, places, stops, sheets } = plan
  const [lasts, back, short] = [survive, recover, gap].map((quantity) => columnOf(sheets.stops, quantity)) as [Float64Array, Float64Array, Float64Array] // three quantities, three columns
  const [loss, risk, chance, expected] = [q.lossPerEvent, riskScore, stopProbability, expectedLoss].map((quantity) => columnOf(sheets.places, quantity)) as [Float64Array, Float64Array, Float64Array, Float64Array] // four
  const goods = columnOf(sheets.legs, price)
  const needs = columnOf(sheets.legs, legNeed)
  const idOf = (stop: number): string | null => parts[stops[stop]?.partRow ?? -1]?.part.id ?? null
  return places.map((place, row): SiteResult => {
    const worst = braking.worstStop[row] ?? -1
    const first = legs[place.legs[0] ?? -1]
    let bought: number | null = null
    for (const leg of place.legs) {
      const money = (goods[leg] ?? Number.NaN) * (needs[leg] ?? Number.NaN)
      if (Number.isFinite(money)) bought = (bought ?? 0) + money
    }
    return {
      key: place.key,
      siteId: first?.site?.id ?? null,
      supplierName: first?.supplierName ?? '',
      city: first?.city ?? '',
      country: first?.country?.code ?? null,
      partIds: partIds[row] ?? [],
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
    let cost = 0
    let isKnown = false
    for (let at = 0; at < plan.parts.length; at++) {
      const { index } = plan.parts[at] as Plan['parts'][number] // below length
      if (product.reached[index] === 0) continue
      const money = (product.quantity[index] as number) * (costs[at] as number) // columns of all parts and of those bought
      if (!Number.isFinite(money)) continue
      cost += money
      isKnown = true
    }
    const uses = (placeRow: number): boolean =>
      (plan.places[placeRow]?.stops ?? []).some((stop) => {
        const index = plan.parts[plan.stops[stop]?.partRow ?? -1]?.index ?? -1
        return product.reached[index] === 1 && product.quantity[index] !== 0
      })
    let weakest: SiteResult | null = null
    for (const [placeRow, site] of sites.entries()) {
      if (site.gapDays === null || !uses(placeRow)) continue
      if (weakest === null || site.gapDays > (weakest.gapDays ?? Number.NEGATIVE_INFINITY)) weakest = site
    }
    return { partId, demandPerYear: known(demandOf(sheets.products, row)), marginPerUnit: known(margins[row]), landedPerUnit: isKnown ? cost : null, weakestSiteKey: weakest?.key ?? null }
  })
}
