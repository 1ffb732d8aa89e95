import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { freightToBorder, insurance, usualFreight } from './freight.ts'
import {
  antiDumpingPerTonne, antiDumpingRate, assists, brokeragePerEntry, currencyFactor, customsEntry, dutyRate, extraDuty, extraDutyChina, freightShareAfterBorder, mass,
  offerCurrencyRate, orderQuantity, partsInShipment, priceIncludesDuty, priceIncludesFreightFromBorder, projectCurrencyRate, royaltyShare, tariffShock,
} from './inputs.ts'
import { price } from './price.ts'
import { customsCode, generalPractice } from './sources.ts'

/** Duty rate with any extra duty of a what-if, a share of customs value. */
export const appliedDutyRate = formula({
  id: 'applied-duty-rate',
  label: say`Duty rate applied`,
  unit: '1',
  says: say`duty rate + extra duty from outside the EU + extra duty on Chinese origin + extra duty of what-ifs, at least nothing`,
  excel: 'MAX(0,{duty-rate}+{extra-duty}+{extra-duty-china}+{tariff-shock})',
  source: generalPractice,
  inputs: [dutyRate, extraDuty, extraDutyChina, tariffShock],
  compute: (rate, extra, china, tariff) => Math.max(0, rate + extra + china + tariff),
  example: { given: [0.027, 0.05, 0.2, 0.1], gives: 0.377, tolerance: 1e-12, source: 'by hand' },
})

/** Duty rates that a price with duty in it was made with, a share of customs value. */
export const dutyInPrice = formula({
  id: 'duty-in-price',
  label: say`Duty rate that a price with duty holds`,
  unit: '1',
  says: say`duty rate + anti-dumping duty`,
  excel: '{duty-rate}+{anti-dumping-rate}',
  source: customsCode,
  inputs: [dutyRate, antiDumpingRate],
  compute: (rate, dumping) => rate + dumping,
  example: { given: [0.037, 0.25], gives: 0.287, tolerance: 1e-12, source: 'by hand' },
})

/** What the customs value holds beside price, freight and insurance, EUR per unit. */
export const customsAdditions = formula({
  id: 'customs-additions',
  label: say`Assists and royalties`,
  unit: 'EUR/unit',
  says: say`tools and engineering that the buyer provides × exchange rates × currency factor + price × royalties that are a condition of the sale`,
  excel: 'IF({assists}=0,0,{assists}*({project-currency-rate}/{offer-currency-rate})*{currency-factor})+IF({royalty-share}=0,0,{royalty-share}*{price})',
  source: customsCode,
  inputs: [assists, projectCurrencyRate, offerCurrencyRate, currencyFactor, royaltyShare, price],
  compute: (provided, projectRate, offerRate, factor, royalty, goods) =>
    (provided === 0 ? 0 : provided * (projectRate / offerRate) * factor) + (royalty === 0 ? 0 : royalty * goods),
  example: { given: [1.2, 1, 1.2, 1, 0.05, 20], gives: 2, tolerance: 1e-12, source: 'by hand: 1 + 1' },
})

/** Value that duty is charged on, EUR per unit. */
export const customsValue = formula({
  id: 'customs-value',
  label: say`Customs value`,
  unit: 'EUR/unit',
  says: say`(price − usual freight after the border that is in it, at least nothing) ÷ (1 + duty rate, if duty is in it) + freight to the border + insurance + assists and royalties`,
  excel: 'IF({price-includes-freight-from-border}=0,{price},IF({price}>{usual-freight}*{freight-share-after-border}*{price-includes-freight-from-border},{price}-{usual-freight}*{freight-share-after-border}*{price-includes-freight-from-border},0))/IF({price-includes-duty}=0,1,1+{duty-in-price}*{price-includes-duty})+{freight-to-border}+{insurance}+{customs-additions}',
  source: customsCode,
  inputs: [price, usualFreight, freightShareAfterBorder, priceIncludesFreightFromBorder, dutyInPrice, priceIncludesDuty, freightToBorder, insurance, customsAdditions],
  compute: (goods, freightCost, after, freightInside, rate, dutyInside, toBorder, insured, added) =>
    (freightInside === 0 ? goods : Math.max(0, goods - freightCost * after * freightInside)) / (dutyInside === 0 ? 1 : 1 + rate * dutyInside) + toBorder + insured + added,
  example: { given: [200_000, 4000, 0, 0, 0.05, 0, 4000, 500, 0], gives: 204_500, tolerance: 0, source: 'published example: EXW 200,000 + freight 4,000 + insurance 500' },
})

/** Anti-dumping or countervailing duty on the buyer's account, EUR per unit. */
export const antiDumping = formula({
  id: 'anti-dumping',
  label: say`Anti-dumping duty`,
  unit: 'EUR/unit',
  says: say`customs value × anti-dumping rate + mass ÷ 1,000 × anti-dumping duty per tonne × exchange rate, unless the price holds the duty`,
  excel: 'IF(OR({price-includes-duty}=1,AND({anti-dumping-rate}=0,{anti-dumping-per-tonne}=0)),0,(IF({anti-dumping-rate}=0,0,{customs-value}*{anti-dumping-rate})+IF({anti-dumping-per-tonne}=0,0,{mass}/1000*{anti-dumping-per-tonne}*{project-currency-rate}))*(1-{price-includes-duty}))',
  source: customsCode,
  inputs: [customsValue, antiDumpingRate, mass, antiDumpingPerTonne, projectCurrencyRate, priceIncludesDuty],
  compute: (value, rate, kilograms, perTonne, projectRate, inside) =>
    inside === 1 || (rate === 0 && perTonne === 0)
      ? 0
      : ((rate === 0 ? 0 : value * rate) + (perTonne === 0 ? 0 : (kilograms / 1000) * perTonne * projectRate)) * (1 - inside),
  example: { given: [20, 0.25, 2, 500, 1, 0], gives: 6, tolerance: 1e-12, source: 'by hand: 5 + 1' },
})

/** Duty on the buyer's account, EUR per unit. */
export const duty = formula({
  id: 'duty',
  label: say`Duty`,
  unit: 'EUR/unit',
  says: say`customs value × duty rate applied, unless the price holds the duty, + anti-dumping duty`,
  excel: 'IF(OR({applied-duty-rate}=0,{price-includes-duty}=1),0,{customs-value}*{applied-duty-rate}*(1-{price-includes-duty}))+{anti-dumping}',
  source: customsCode,
  inputs: [customsValue, appliedDutyRate, priceIncludesDuty, antiDumping],
  compute: (value, rate, inside, dumping) => (rate === 0 || inside === 1 ? 0 : value * rate * (1 - inside)) + dumping,
  example: { given: [10_000, 0.05, 0, 0], gives: 500, tolerance: 1e-9, source: 'published example: CIF 10,000 at 5 %' },
})

/** Customs brokerage on the buyer's account, EUR per unit. */
export const brokerage = formula({
  id: 'brokerage',
  label: say`Brokerage`,
  unit: 'EUR/unit',
  says: say`charge per entry × exchange rate ÷ (order quantity × parts that share the shipment), where the buyer makes an entry`,
  excel: 'IF({customs-entry}=0,0,{brokerage-per-entry}*{project-currency-rate}/({order-quantity}*{parts-in-shipment})*{customs-entry})',
  source: generalPractice,
  inputs: [brokeragePerEntry, orderQuantity, partsInShipment, customsEntry, projectCurrencyRate],
  compute: (perEntry, quantity, parts, entry, projectRate) => (entry === 0 ? 0 : ((perEntry * projectRate) / (quantity * parts)) * entry),
  example: { given: [95, 500, 5, 1, 1], gives: 0.038, tolerance: 1e-12, source: 'by hand: 95 ÷ 2,500' },
})
