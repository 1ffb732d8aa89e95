import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { currencyFactor, offerCurrencyRate, projectCurrencyRate, quotedPrice } from './inputs.ts'
import { generalPractice } from './sources.ts'

/** Unit price in the project's currency, EUR per unit. */
export const price = formula({
  id: 'price',
  label: say`Price`,
  unit: 'EUR/unit',
  says: say`price as quoted × (rate of the project ÷ rate of the offer) × currency factor, rates in units per euro`,
  excel: '{quoted-price}*({project-currency-rate}/{offer-currency-rate})*{currency-factor}',
  source: generalPractice,
  inputs: [quotedPrice, projectCurrencyRate, offerCurrencyRate, currencyFactor],
  compute: (quoted, projectRate, offerRate, factor) => quoted * (projectRate / offerRate) * factor,
  example: { given: [23.368, 1, 1.1684, 1], gives: 20, tolerance: 1e-9, source: 'by hand: 23.368 ÷ 1.1684' },
})
