import { say } from '../text/say.ts'
import { brokerage, duty } from './duty.ts'
import { formula } from './formula.ts'
import { freight, insurance } from './freight.ts'
import {
  bufferDays, buyerOwnsInTransit, costOfCapital, demandDeviation, leadTime, leadTimeDeviation, obsolescenceRate, orderQuantity, serviceLevel,
  storageRate, transitDays,
} from './inputs.ts'
import { inverseNormal } from '../numeric/inverse-normal.ts'
import { boughtPerGood, legNeed } from './need.ts'
import { price } from './price.ts'
import { generalPractice, own, stevenson } from './sources.ts'

/** Cost of holding stock, a share of its value per year. */
export const carryingRate = formula({
  id: 'carrying-rate',
  label: say`Carrying rate`,
  unit: '1/year',
  says: say`cost of capital + storage and handling + risk and obsolescence`,
  excel: '{cost-of-capital}+{storage-rate}+{obsolescence-rate}',
  source: generalPractice,
  inputs: [costOfCapital, storageRate, obsolescenceRate],
  compute: (capital, storage, risk) => capital + storage + risk,
  example: { given: [0.09, 0.08, 0.06], gives: 0.23, tolerance: 1e-12, source: 'by hand' },
})

/** Money in one unit on the shelf, EUR per unit. */
export const stockValue = formula({
  id: 'stock-value',
  label: say`Value in stock`,
  unit: 'EUR/unit',
  says: say`price + freight + insurance + duty + brokerage`,
  excel: '{price}+{freight}+{insurance}+{duty}+{brokerage}',
  source: generalPractice,
  inputs: [price, freight, insurance, duty, brokerage],
  compute: (goods, freightCost, insured, dutyCost, entry) => goods + freightCost + insured + dutyCost + entry,
  example: { given: [20, 0.5, 0.1, 0.6, 0.04], gives: 21.24, tolerance: 1e-12, source: 'by hand' },
})

/** Use of what this source delivers, units a day. */
export const dailyUse = formula({
  id: 'daily-use',
  label: say`Use a day`,
  unit: 'unit/day',
  says: say`need from this source ÷ 365`,
  excel: '{leg-need}/365',
  source: generalPractice,
  inputs: [legNeed],
  compute: (need) => need / 365,
  example: { given: [18_250], gives: 50, tolerance: 1e-12, source: 'by hand' },
})

/** Days of use that are under way and already ours. */
export const ownedTransitDays = formula({
  id: 'owned-transit-days',
  label: say`Days under way at our risk`,
  unit: 'days',
  says: say`transit time, where the delivery term makes the buyer the owner on the way`,
  excel: 'IF({buyer-owns-in-transit}=0,0,{transit-days}*{buyer-owns-in-transit})',
  source: generalPractice,
  inputs: [transitDays, buyerOwnsInTransit],
  compute: (days, owns) => (owns === 0 ? 0 : days * owns),
  example: { given: [42, 1], gives: 42, tolerance: 0, source: 'by hand' },
})

/** Cost of goods under way, EUR per unit. */
export const pipelineStock = formula({
  id: 'pipeline-stock',
  label: say`Goods under way`,
  unit: 'EUR/unit',
  says: say`price × carrying rate × days under way ÷ 365`,
  excel: '{price}*{carrying-rate}*{owned-transit-days}/365',
  source: generalPractice,
  inputs: [price, carryingRate, ownedTransitDays],
  compute: (goods, rate, days) => (goods * rate * days) / 365,
  example: { given: [20, 0.23, 36.5], gives: 0.46, tolerance: 1e-12, source: 'by hand: 20 × 0.23 × 0.1' },
})

/** Cost of the half order that lies in stock on average, EUR per unit. */
export const cycleStock = formula({
  id: 'cycle-stock',
  label: say`Cycle stock`,
  unit: 'EUR/unit',
  says: say`value in stock × carrying rate × order quantity ÷ 2 ÷ need from this source`,
  excel: '{stock-value}*{carrying-rate}*({order-quantity}/2)/{leg-need}',
  source: generalPractice,
  inputs: [stockValue, carryingRate, orderQuantity, legNeed],
  compute: (value, rate, quantity, need) => (value * rate * (quantity / 2)) / need,
  example: { given: [20, 0.23, 1500, 18_000], gives: 0.191_666_667, tolerance: 1e-9, source: 'by hand: 20 × 0.23 × 750 ÷ 18,000' },
})

/** How many deviations of stock the service level asks. */
export const serviceFactor = formula({
  id: 'service-factor',
  label: say`Service factor z`,
  unit: '1',
  says: say`the z below which a normal demand stays with the probability of the service level`,
  excel: 'NORMSINV({service-level})',
  source: stevenson,
  inputs: [serviceLevel],
  compute: (level) => inverseNormal(level),
  example: { given: [0.97], gives: 1.880_794, tolerance: 1e-6, source: 'table of the normal distribution' },
})

/** Deviation of the demand of one day, units. */
export const dailyDeviation = formula({
  id: 'daily-deviation',
  label: say`Deviation of a day’s demand`,
  unit: 'unit/day',
  says: say`deviation of a month’s demand, as a share of its mean, × use a day × √(365 ÷ 12)`,
  excel: '{demand-deviation}*{daily-use}*SQRT(365/12)',
  source: own,
  inputs: [demandDeviation, dailyUse],
  compute: (share, use) => share * use * Math.sqrt(365 / 12),
  example: { given: [0.2, 50], gives: 55.151_31, tolerance: 1e-5, source: 'by hand: 10 × 5.515131; days vary independently' },
})

/** Units held against late deliveries and high demand. */
export const safetyUnits = formula({
  id: 'safety-units',
  label: say`Safety stock in units`,
  unit: 'unit',
  says: say`z × √(lead time × deviation of a day’s demand² + use a day² × deviation of the lead time²)`,
  excel: 'IF({service-factor}>0,{service-factor},0)*SQRT({lead-time}*({daily-deviation}*{daily-deviation})+{daily-use}*{daily-use}*({lead-time-deviation}*{lead-time-deviation}))',
  source: stevenson,
  inputs: [serviceFactor, leadTime, dailyDeviation, dailyUse, leadTimeDeviation],
  compute: (z, days, deviation, use, daysDeviation) =>
    Math.max(0, z) * Math.sqrt(days * (deviation * deviation) + use * use * (daysDeviation * daysDeviation)),
  example: { given: [1.880_794, 1, 5, 50, 0], gives: 9.404, tolerance: 5e-4, source: 'Stevenson: lead-time demand N(50, 5), 97 %; reorder point 59.40' },
})

/** Cost of safety stock, EUR per unit. */
export const safetyStock = formula({
  id: 'safety-stock',
  label: say`Safety stock`,
  unit: 'EUR/unit',
  says: say`value in stock × carrying rate × safety stock in units ÷ need from this source`,
  excel: '{stock-value}*{carrying-rate}*{safety-units}/{leg-need}',
  source: generalPractice,
  inputs: [stockValue, carryingRate, safetyUnits, legNeed],
  compute: (value, rate, units, need) => (value * rate * units) / need,
  example: { given: [20, 0.23, 900, 18_000], gives: 0.23, tolerance: 1e-12, source: 'by hand: 20 × 0.23 × 0.05' },
})

/** Cost of extra stock that a plan holds, EUR per unit. */
export const bufferStock = formula({
  id: 'buffer-stock',
  label: say`Extra stock`,
  unit: 'EUR/unit',
  says: say`value in stock × carrying rate × days of extra stock ÷ 365`,
  excel: 'IF({buffer-days}=0,0,{stock-value}*{carrying-rate}*{buffer-days}/365)',
  source: generalPractice,
  inputs: [stockValue, carryingRate, bufferDays],
  compute: (value, rate, days) => (days === 0 ? 0 : (value * rate * days) / 365),
  example: { given: [20, 0.23, 73], gives: 0.92, tolerance: 1e-12, source: 'by hand: 20 × 0.23 × 0.2' },
})

/** Money that the stock of this source ties up, EUR. */
export const tiedUp = formula({
  id: 'tied-up',
  label: say`Money in stock`,
  unit: 'EUR',
  says: say`price × use a day × days under way + value in stock × (order quantity ÷ 2 + safety stock + use a day × days of extra stock)`,
  excel: '{price}*{daily-use}*{owned-transit-days}+{stock-value}*({order-quantity}/2+{safety-units}+{daily-use}*{buffer-days})',
  source: generalPractice,
  inputs: [price, dailyUse, ownedTransitDays, stockValue, orderQuantity, safetyUnits, bufferDays],
  compute: (goods, use, days, value, quantity, safety, buffer) => goods * use * days + value * (quantity / 2 + safety + use * buffer),
  example: { given: [20, 50, 40, 21, 1500, 900, 10], gives: 85_150, tolerance: 1e-9, source: 'by hand: 40,000 + 21 × 2,150' },
})

/** Money in the extra stock alone, EUR. */
export const extraStock = formula({
  id: 'extra-stock',
  label: say`Money in extra stock`,
  unit: 'EUR',
  says: say`value in stock × use a day × days of extra stock`,
  excel: 'IF({buffer-days}=0,0,{stock-value}*{daily-use}*{buffer-days})',
  source: generalPractice,
  inputs: [stockValue, dailyUse, bufferDays],
  compute: (value, use, days) => (days === 0 ? 0 : value * use * days),
  example: { given: [21, 50, 10], gives: 10_500, tolerance: 0, source: 'by hand' },
})

/** The part of the carrying lines, and of buying rejected units again, that is interest on capital, EUR per good unit. */
export const capitalCharge = formula({
  id: 'capital-charge',
  label: say`Interest in the stock lines`,
  unit: 'EUR/unit',
  says: say`(goods under way + cycle + safety + extra stock) × units bought per good unit × cost of capital ÷ carrying rate`,
  excel: 'IF({cost-of-capital}=0,0,({pipeline-stock}+{cycle-stock}+{safety-stock}+{buffer-stock})*{bought-per-good}*{cost-of-capital}/{carrying-rate})',
  source: own,
  inputs: [pipelineStock, cycleStock, safetyStock, bufferStock, boughtPerGood, costOfCapital, carryingRate],
  compute: (pipeline, cycle, safety, buffer, bought, capital, rate) => (capital === 0 ? 0 : ((pipeline + cycle + safety + buffer) * bought * capital) / rate),
  example: { given: [0.46, 0.2, 0.24, 0.02, 1.25, 0.09, 0.23], gives: 0.45, tolerance: 1e-12, source: 'by hand: 0.92 × 1.25 × 9 ÷ 23' },
})
