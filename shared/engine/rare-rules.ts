import { cbamGroupOf, isCbamExempt, type CbamGroup } from '../data/cbam.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import type { Offer } from '../model/offer.ts'
import { say, type Sentence } from '../text/say.ts'
import { chosen, fact, figure, reasoned } from './candidates.ts'
import type { LegFacts } from './leg-facts.ts'
import type { LegRule } from './leg-rules.ts'
import { derive, type Sheet } from './sheet.ts'
import type { World } from './world.ts'

/** Terms that few offers have, each with what it means that nobody stated it. */
const terms = [
  [q.antiDumpingRate, 'antiDumpingRate', say`No anti-dumping duty is stated.`],
  [q.antiDumpingPerTonne, 'antiDumpingPerTonne', say`No anti-dumping duty is stated.`],
  [q.assists, 'assistsPerUnit', say`No assists are stated.`],
  [q.royaltyShare, 'royaltyShare', say`No royalties are stated.`],
  [q.toolingCost, 'toolingCost', say`No tooling apart from the price is stated.`],
] as const satisfies readonly (readonly [Quantity, keyof Offer, Sentence])[]

/** Which of these terms any source states, in one pass. */
function statedTerms(legs: readonly LegFacts[]): Record<(typeof terms)[number][1], boolean> {
  const stated = { antiDumpingRate: false, antiDumpingPerTonne: false, assistsPerUnit: false, royaltyShare: false, toolingCost: false }
  for (const { offer } of legs) {
    if (offer === null) continue
    if (offer.antiDumpingRate !== null) stated.antiDumpingRate = true
    if (offer.antiDumpingPerTonne !== null) stated.antiDumpingPerTonne = true
    if (offer.assistsPerUnit !== null) stated.assistsPerUnit = true
    if (offer.royaltyShare !== null) stated.royaltyShare = true
    if (offer.toolingCost !== null) stated.toolingCost = true
  }
  return stated
}

const noStandBy = say`This plan has no stand-by contract for it.`
const noGoods = say`No source brings goods of Annex I from outside.`

const rule = (quantity: Quantity, candidates: LegRule['candidates']): LegRule => ({ quantity, own: false, candidates })

/** What few sources have, found out once for all of them: rules for the terms that one of them states, and columns of nothing for the others,
 *  so that what nobody uses costs no time. */
export function rareTerms(legs: readonly LegFacts[], { book }: World): { readonly rules: readonly LegRule[]; readonly fillNone: (sheet: Sheet) => void } {
  const groups = new Map<string, CbamGroup | null>()
  const groupOf = ({ of: { part } }: LegFacts): CbamGroup | null => {
    if (part.hsCode === null) return null
    const found = groups.get(part.hsCode)
    if (found !== undefined) return found
    const group = cbamGroupOf(part.hsCode)
    groups.set(part.hsCode, group)
    return group
  }
  const isGoods = (leg: LegFacts): boolean => leg.plantInEu && leg.country !== null && !leg.countryInEu && !isCbamExempt(leg.country.code) && groupOf(leg) !== null
  // Who clears the goods declares them: delivered duty paid, that is the seller.
  const isCovered = (leg: LegFacts): boolean => leg.terms.holdsDuty === 0 && isGoods(leg)
  const ofCbam = (what: 'embedded' | 'benchmark'): LegRule['candidates'] => [
    figure((leg) => (isCovered(leg) ? book.ref(`general.cbam-${what}-${groupOf(leg) ?? ''}`) : null), (leg) => groupOf(leg) ?? ''),
    reasoned(() => 0, say`Not among the goods of Annex I from outside.`, 'known'),
  ]
  const rules: LegRule[] = []
  const none: [Quantity, Sentence][] = []
  const stated = statedTerms(legs)
  for (const [quantity, field, says] of terms) {
    if (!stated[field]) none.push([quantity, says])
    else rules.push(rule(quantity, [fact(({ offer }) => offer?.[field], ({ offer }) => offer, field), reasoned(() => 0, says, 'default')]))
  }
  if (!legs.some(({ of }) => of.standBys.length > 0)) for (const quantity of [q.standByStated, q.standByCovered]) none.push([quantity, noStandBy])
  else {
    rules.push(
      rule(q.standByStated, [
        chosen(({ of }) => (of.standBys.some(({ costPerYear }) => costPerYear !== null) ? of.standBys.reduce((sum, { costPerYear }) => sum + (costPerYear ?? 0), 0) : null), ({ of }) => of.standBys.find(({ costPerYear }) => costPerYear !== null)?.id ?? ''),
        reasoned(() => 0, ({ of }) => (of.standBys.length === 0 ? noStandBy : say`No cost a year of the stand-by is stated: the usual retainer is taken.`), 'known'),
      ]),
      rule(q.standByCovered, [
        chosen(({ of }) => (of.standBys.some(({ costPerYear }) => costPerYear === null) ? of.standBys.reduce((sum, { costPerYear, share }) => sum + (costPerYear === null ? share : 0), 0) : null), ({ of }) => of.standBys.find(({ costPerYear }) => costPerYear === null)?.id ?? ''),
        reasoned(() => 0, ({ of }) => (of.standBys.length === 0 ? noStandBy : say`The cost a year of the stand-by is stated.`), 'known'),
      ]),
    )
  }
  if (!legs.some(isCovered)) for (const quantity of [q.cbamApplies, q.cbamEmbedded, q.cbamBenchmark]) none.push([quantity, noGoods])
  else {
    rules.push(
      rule(q.cbamApplies, [
        reasoned((leg) => (isCovered(leg) ? 1 : 0), (leg) => {
          if (isCovered(leg)) return say`HS ${leg.of.part.hsCode ?? ''} is in Annex I, and the goods come from outside.`
          if (isGoods(leg)) return say`Delivered duty paid, the seller brings the goods in: the charge is in the price.`
          return leg.of.part.hsCode === null ? say`Without an HS code no carbon border charge is counted.` : say`Not goods of Annex I from outside.`
        }, 'default'),
      ]),
      rule(q.cbamEmbedded, ofCbam('embedded')),
      rule(q.cbamBenchmark, ofCbam('benchmark')),
    )
  }
  return {
    rules,
    fillNone(sheet) {
      for (const [quantity, method] of none) {
        derive(sheet, quantity, [method], () => new Float64Array(sheet.length), {
          kind: 'rule', origin: () => ({ provenance: { kind: 'estimate', method }, of: '' }), readings: [], levels: new Uint8Array(0),
        })
      }
    },
  }
}
