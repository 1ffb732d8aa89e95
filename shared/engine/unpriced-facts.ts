import { landed } from '../formulas/landed.ts'
import { fullFreight } from '../formulas/freight.ts'
import * as q from '../formulas/inputs.ts'
import { spend } from '../formulas/year.ts'
import type { MissingFact, MissingKind, MissingRef } from './missing-fact.ts'
import type { Plan } from './plan.ts'
import { columnOf } from './sheet.ts'
import { sumColumn } from './totals.ts'

interface Asked {
  readonly kind: MissingKind
  readonly ref: MissingRef
  readonly siteId: string | null
}

/** The prices, weights, HS codes and countries without which parts have no landed cost, each with the spend a year that this leaves out;
 *  a part of unknown spend counts as an average one. */
export function unpricedFacts(plan: Plan): MissingFact[] {
  const { parts, legStart, sheets } = plan
  const [costs, spent] = [columnOf(sheets.parts, landed), columnOf(sheets.parts, spend)]
  const known = spent.filter((money) => Number.isFinite(money)).length
  const average = known === 0 ? null : (sumColumn(spent) ?? 0) / known
  const found = new Map<string, MissingFact>()
  const heaviest = new Map<string, number>()
  for (const [row, { part }] of parts.entries()) {
    if (Number.isFinite(costs[row])) continue
    const isGuess = !Number.isFinite(spent[row])
    const money = isGuess ? average : (spent[row] ?? null)
    const seen = new Set<string>()
    for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) {
      for (const { kind, ref, siteId } of askedOf(plan, leg)) {
        const key = `${ref.noun} ${ref.id} ${ref.field}`
        if (seen.has(key)) continue
        seen.add(key)
        const before = found.get(key)
        const weight = money ?? 0
        const isHeaviest = before === undefined || weight > (heaviest.get(key) ?? 0)
        if (isHeaviest) heaviest.set(key, weight)
        found.set(key, {
          kind, ref, siteId, partId: isHeaviest ? part.id : before.partId, parts: (before?.parts ?? 0) + 1, assumed: null, answer: null,
          opens: money === null ? null : (before?.opens ?? 0) + money, isGuess: isGuess || (before?.isGuess ?? false),
        })
      }
    }
  }
  return [...found.values()]
}

/** What to ask so that one source of a part gets a landed cost. */
function askedOf({ legs, sheets }: Plan, row: number): Asked[] {
  const leg = legs[row]
  if (leg === undefined || leg.offer === null || Number.isFinite(columnOf(sheets.legs, landed)[row])) return []
  const unknown = (quantity: Parameters<typeof columnOf>[1]): boolean => !Number.isFinite(columnOf(sheets.legs, quantity)[row])
  const { offer, site, country, of: { part } } = leg
  const siteId = site?.id ?? null
  const asked: Asked[] = []
  if (site !== null && site.country === null) asked.push({ kind: 'country', ref: { noun: 'site', id: site.id, field: 'country' }, siteId })
  if (offer.unitPrice === null && unknown(q.quotedPrice)) asked.push({ kind: 'price', ref: { noun: 'offer', id: offer.id, field: 'unitPrice' }, siteId })
  if (part.massKg === null && unknown(fullFreight)) asked.push({ kind: 'weight', ref: { noun: 'part', id: part.id, field: 'massKg' }, siteId })
  // Outside the EU no code leads to a rate.
  if (part.hsCode === null && country !== null && leg.plantInEu && unknown(q.dutyRate)) asked.push({ kind: 'hs-code', ref: { noun: 'part', id: part.id, field: 'hsCode' }, siteId })
  return asked
}
