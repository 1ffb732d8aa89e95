import { antiDumping, appliedDutyRate, customsAdditions, customsValue, duty } from '../formulas/duty.ts'
import { freightToBorder, insurance, usualFreight } from '../formulas/freight.ts'
import * as q from '../formulas/inputs.ts'
import { price } from '../formulas/price.ts'
import type { Incoterm } from '../model/offer.ts'
import { workOut, type EvaluationRequest } from './evaluate.ts'
import { usualTerm } from './incoterm-terms.ts'
import { known } from './known.ts'
import { columnOf } from './sheet.ts'

/** A step on the way from the price to the customs value. */
export type CustomsStepId = 'price' | 'freight-after-border' | 'duty-inside' | 'freight-to-border' | 'insurance' | 'additions'

/** How the customs value and the duty of one source come about; money in the project's currency per unit, null where unknown. */
export interface CustomsSteps {
  readonly key: string
  readonly offerId: string | null
  readonly supplierName: string
  readonly country: string | null
  readonly term: Incoterm
  /** False where nobody stated a delivery term and the usual one is taken. */
  readonly isTermStated: boolean
  readonly currency: string
  /** Price per unit in that currency. */
  readonly quoted: number | null
  /** Steps that change something, the price first. They add up to the customs value. */
  readonly steps: readonly { readonly id: CustomsStepId; readonly amount: number | null }[]
  readonly customsValue: number | null
  /** Share of the customs value, what-ifs included. */
  readonly dutyRate: number | null
  readonly antiDumping: number | null
  /** Duty on the buyer's account. */
  readonly duty: number | null
  readonly priceHoldsDuty: boolean
  /** True where goods cross no border of the customs union, so that the value matters to nobody. */
  readonly isInside: boolean
}

/** The way from price to customs value of every source of a part under a plan. */
export function customsStepsOf(request: EvaluationRequest, partId: string): CustomsSteps[] {
  const { plan } = workOut(request)
  const row = plan.parts.findIndex((facts) => facts.part.id === partId)
  if (row < 0) return []
  const { legs, legStart, sheets } = plan
  const made: CustomsSteps[] = []
  for (let leg = legStart[row] ?? 0; leg < (legStart[row + 1] ?? 0); leg++) {
    const facts = legs[leg]
    if (facts === undefined) continue
    const at = (quantity: Parameters<typeof columnOf>[1]): number => columnOf(sheets.legs, quantity)[leg] ?? Number.NaN
    const goods = at(price)
    const taken = at(q.priceIncludesFreightFromBorder) === 0 ? 0 : at(usualFreight) * at(q.freightShareAfterBorder) * at(q.priceIncludesFreightFromBorder)
    const [toBorder, insured, added, value] = [at(freightToBorder), at(insurance), at(customsAdditions), at(customsValue)]
    const holdsDuty = at(q.priceIncludesDuty) === 1
    const steps: { id: CustomsStepId; amount: number | null }[] = [
      { id: 'price', amount: known(goods) },
      { id: 'freight-after-border', amount: known(-taken) },
      // What is left of the price when everything else is told apart.
      { id: 'duty-inside', amount: holdsDuty ? known(value - toBorder - insured - added - (goods - taken)) : 0 },
      { id: 'freight-to-border', amount: known(toBorder) },
      { id: 'insurance', amount: known(insured) },
      { id: 'additions', amount: known(added) },
    ]
    made.push({
      key: facts.key, offerId: facts.offer?.id ?? null, supplierName: facts.supplierName, country: facts.country?.code ?? null,
      term: facts.offer?.incoterm ?? (facts.offer === null ? 'EXW' : usualTerm), isTermStated: facts.offer === null || facts.offer.incoterm !== null,
      currency: facts.currency, quoted: known(at(q.quotedPrice)),
      steps: steps.filter(({ id, amount }) => id === 'price' || (amount !== 0 && !Object.is(amount, -0))),
      customsValue: known(value), dutyRate: known(at(appliedDutyRate)), antiDumping: known(at(antiDumping)), duty: known(at(duty)), priceHoldsDuty: holdsDuty,
      isInside: facts.country !== null && ((facts.countryInEu && facts.plantInEu) || facts.country.code === facts.project.plantCountry),
    })
  }
  return made
}
