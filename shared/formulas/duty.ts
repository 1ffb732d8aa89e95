import { formula } from './formula.ts'
import { freightToBorder, insurance, usualFreight } from './freight.ts'
import {
  brokeragePerEntry, customsEntry, dutyRate, extraDuty, extraDutyChina, freightShareAfterBorder, orderQuantity, partsInShipment, priceIncludesDuty,
  priceIncludesFreightFromBorder, projectCurrencyRate,
} from './inputs.ts'
import { price } from './price.ts'
import { customsCode, generalPractice } from './sources.ts'

/** Duty rate with any extra duty of a what-if, a share of customs value. */
export const appliedDutyRate = formula({
  id: 'applied-duty-rate',
  label: 'Duty rate applied',
  unit: '1',
  says: 'duty rate + extra duty from outside the EU + extra duty on Chinese origin',
  source: generalPractice,
  inputs: [dutyRate, extraDuty, extraDutyChina],
  compute: (rate, extra, china) => rate + extra + china,
  example: { given: [0.027, 0.05, 0.2], gives: 0.277, tolerance: 1e-12, source: 'by hand' },
})

/** Value that duty is charged on, EUR per unit. */
export const customsValue = formula({
  id: 'customs-value',
  label: 'Customs value',
  unit: 'EUR/unit',
  says: '(price − usual freight after the border that is in it) ÷ (1 + duty rate, if duty is in it) + freight to the border + insurance',
  source: customsCode,
  inputs: [price, usualFreight, freightShareAfterBorder, priceIncludesFreightFromBorder, dutyRate, priceIncludesDuty, freightToBorder, insurance],
  compute: (goods, freightCost, after, freightInside, rate, dutyInside, toBorder, insured) =>
    (goods - (freightInside === 0 ? 0 : freightCost * after * freightInside)) / (dutyInside === 0 ? 1 : 1 + rate * dutyInside) + toBorder + insured,
  example: { given: [200_000, 4000, 0, 0, 0.05, 0, 4000, 500], gives: 204_500, tolerance: 0, source: 'published example: EXW 200,000 + freight 4,000 + insurance 500' },
})

/** Duty on the buyer's account, EUR per unit. */
export const duty = formula({
  id: 'duty',
  label: 'Duty',
  unit: 'EUR/unit',
  says: 'customs value × duty rate applied, unless the price holds the duty',
  source: customsCode,
  inputs: [customsValue, appliedDutyRate, priceIncludesDuty],
  compute: (value, rate, inside) => (rate === 0 || inside === 1 ? 0 : value * rate * (1 - inside)),
  example: { given: [10_000, 0.05, 0], gives: 500, tolerance: 1e-9, source: 'published example: CIF 10,000 at 5 %' },
})

/** Customs brokerage on the buyer's account, EUR per unit. */
export const brokerage = formula({
  id: 'brokerage',
  label: 'Brokerage',
  unit: 'EUR/unit',
  says: 'charge per entry × exchange rate ÷ (order quantity × parts that share the shipment), where the buyer makes an entry',
  source: generalPractice,
  inputs: [brokeragePerEntry, orderQuantity, partsInShipment, customsEntry, projectCurrencyRate],
  compute: (perEntry, quantity, parts, entry, projectRate) => (entry === 0 ? 0 : ((perEntry * projectRate) / (quantity * parts)) * entry),
  example: { given: [95, 500, 5, 1, 1], gives: 0.038, tolerance: 1e-12, source: 'by hand: 95 ÷ 2,500' },
})
