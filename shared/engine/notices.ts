import * as q from '../formulas/inputs.ts'
import { legNeed } from '../formulas/need.ts'
import type { PartNotice } from './evaluation.ts'
import type { Layout } from './layout.ts'
import { columnOf } from './sheet.ts'

/** What to know of how parts were priced, by part row; parts without a notice are left out. */
export function noticesOf({ legs, sheets }: Layout): ReadonlyMap<number, readonly PartNotice[]> {
  const [quantity, need] = [columnOf(sheets.legs, q.orderQuantity), columnOf(sheets.legs, legNeed)]
  const notices = new Map<number, PartNotice[]>()
  for (let row = 0; row < legs.length; row++) {
    const leg = legs[row] as (typeof legs)[number] // below length
    const { offer } = leg
    if (offer === null) continue
    const add = (notice: PartNotice): void => {
      const known = notices.get(leg.partRow)
      if (known === undefined) notices.set(leg.partRow, [notice])
      else known.push(notice)
    }
    const order = quantity[row] as number // one a source
    if (offer.priceBreaks.length > 0) {
      let [first, lowest] = [Number.POSITIVE_INFINITY, Number.NaN]
      for (const step of offer.priceBreaks) if (step.fromQuantity < first) [first, lowest] = [step.fromQuantity, step.unitPrice]
      // A price of its own for small orders is a price like any other; the first break's price written as the unit price is not.
      if (order < first && (offer.unitPrice === null || offer.unitPrice === lowest)) add({ kind: 'below-first-break', offerId: offer.id, orderQuantity: order, firstBreak: first })
    }
    const year = need[row] as number // one a source
    if (year > 0 && order > year && (offer.minimumOrder ?? 0) > year) add({ kind: 'order-above-need', offerId: offer.id, orderQuantity: order, needPerYear: year })
    if (offer.originProof === 'in hand' && offer.preferentialDutyRate === null) add({ kind: 'proof-without-rate', offerId: offer.id })
    if (offer.preferentialDutyRate !== null && offer.originProof !== 'in hand') add({ kind: 'rate-without-proof', offerId: offer.id, rate: offer.preferentialDutyRate })
  }
  return notices
}
