import { say } from '../text/say.ts'
import { carbon } from './carbon.ts'
import { formula } from './formula.ts'
import {
  annuityInPrice, currencyFactor, expediteDensity, expediteRate, expediteShare, freightFactor, hedgingShare, mass, offerCurrencyRate, oversightShare, partNeed, projectCurrencyRate, standByCovered, standByRetainer, standByStated, toolingCost, volume, writeOffRate,
} from './inputs.ts'
import { landed } from './landed.ts'
import { boughtPerGood, legNeed } from './need.ts'
import { toolingRecovery } from './own-production.ts'
import { price } from './price.ts'
import { generalPractice, own } from './sources.ts'
import { tiedUp } from './stock.ts'

/** Cost of units that are rejected and bought again, EUR per good unit. */
export const quality = formula({
  id: 'quality',
  label: say`Quality`,
  unit: 'EUR/unit',
  says: say`landed cost × (units bought per good unit − 1)`,
  excel: '{landed}*({bought-per-good}-1)',
  source: generalPractice,
  inputs: [landed, boughtPerGood],
  compute: (cost, bought) => cost * (bought - 1),
  example: { given: [22, 1.25], gives: 5.5, tolerance: 1e-12, source: 'by hand' },
})

/** Cost of units that are sent in haste, EUR per unit. */
export const expedite = formula({
  id: 'expedite',
  label: say`Expedite`,
  unit: 'EUR/unit',
  says: say`share expedited × the greater of mass and volume × chargeable mass of volume when expedited × freight by mass when expedited × freight factor × exchange rate`,
  excel: '{expedite-share}*IF({mass}>{volume}*{expedite-density},{mass},{volume}*{expedite-density})*{expedite-rate}*{freight-factor}*{project-currency-rate}',
  source: generalPractice,
  inputs: [expediteShare, mass, volume, expediteDensity, expediteRate, freightFactor, projectCurrencyRate],
  compute: (share, kilograms, cubicMetres, density, rate, factor, projectRate) => share * Math.max(kilograms, cubicMetres * density) * rate * factor * projectRate,
  example: { given: [0.03, 1.2, 0.012, 167, 4.5, 1, 1], gives: 0.270_54, tolerance: 1e-12, source: 'air freight, 167 kg per m³: 2.004 kg at 4.50, three in a hundred' },
})

/** Cost of looking after a supplier, EUR per unit. */
export const oversight = formula({
  id: 'oversight',
  label: say`Oversight and travel`,
  unit: 'EUR/unit',
  says: say`share of spend × price`,
  excel: '{oversight-share}*{price}',
  source: generalPractice,
  inputs: [oversightShare, price],
  compute: (share, goods) => share * goods,
  example: { given: [0.015, 20], gives: 0.3, tolerance: 1e-12, source: 'by hand' },
})

/** Cost of covering exchange rates, EUR per unit. */
export const hedging = formula({
  id: 'hedging',
  label: say`Currency hedging`,
  unit: 'EUR/unit',
  says: say`share of spend in another currency × price`,
  excel: '{hedging-share}*{price}',
  source: generalPractice,
  inputs: [hedgingShare, price],
  compute: (share, goods) => share * goods,
  example: { given: [0.004, 20], gives: 0.08, tolerance: 1e-12, source: 'by hand' },
})

/** Stock written off as obsolete, EUR per unit; usually it is in the carrying rate, and this line is none. */
export const obsolescence = formula({
  id: 'obsolescence',
  label: say`Obsolescence`,
  unit: 'EUR/unit',
  says: say`money in stock × share written off a year ÷ need from this source`,
  excel: 'IF({write-off-rate}=0,0,{tied-up}*{write-off-rate}/{leg-need})',
  source: generalPractice,
  inputs: [tiedUp, writeOffRate, legNeed],
  compute: (money, rate, need) => (rate === 0 ? 0 : (money * rate) / need),
  example: { given: [85_150, 0.02, 17_030], gives: 0.1, tolerance: 1e-12, source: 'by hand: 1,703 ÷ 17,030' },
})

/** Tooling and engineering (NRE) that the price does not hold, EUR per unit. */
export const tooling = formula({
  id: 'tooling',
  label: say`Tooling and engineering`,
  unit: 'EUR/unit',
  says: say`tooling as quoted × (rate of the project ÷ rate of the offer) × currency factor × recovery factor ÷ need from this source`,
  excel: 'IF({tooling-cost}=0,0,{tooling-cost}*({project-currency-rate}/{offer-currency-rate})*{currency-factor}*{tooling-recovery}/{leg-need})',
  source: generalPractice,
  inputs: [toolingCost, projectCurrencyRate, offerCurrencyRate, currencyFactor, toolingRecovery, legNeed],
  compute: (cost, projectRate, offerRate, factor, recovery, need) => (cost === 0 ? 0 : (cost * (projectRate / offerRate) * factor * recovery) / need),
  example: { given: [86_400, 1, 1.2, 1, 0.25, 18_000], gives: 1, tolerance: 1e-12, source: 'by hand: 72,000 × 0.25 ÷ 18,000' },
})

/** What having stand-by contracts costs, EUR per unit of the part that is bought. */
export const standByCharge = formula({
  id: 'stand-by-charge',
  label: say`Stand-by contracts`,
  unit: 'EUR/unit',
  says: say`cost a year as stated ÷ need of the part + share kept ready at the usual retainer × retainer × price`,
  excel: 'IF({stand-by-stated}=0,0,{stand-by-stated}/{part-need})+IF({stand-by-covered}=0,0,{stand-by-covered}*{stand-by-retainer}*{price})',
  source: generalPractice,
  inputs: [standByStated, partNeed, standByCovered, standByRetainer, price],
  compute: (stated, need, covered, retainer, goods) => (stated === 0 ? 0 : stated / need) + (covered === 0 ? 0 : covered * retainer * goods),
  example: { given: [9000, 18_000, 0.5, 0.04, 20], gives: 0.9, tolerance: 1e-12, source: 'by hand: 9,000 ÷ 18,000 and half of 20 at 4 %' },
})

/** What the cost holds of money spent before, written off year by year, EUR per good unit. */
export const annuityCharge = formula({
  id: 'annuity-charge',
  label: say`Annuities in the cost`,
  unit: 'EUR/unit',
  says: say`tooling and engineering + annuities inside the cost of own production × units bought per good unit`,
  excel: '{tooling}+IF({annuity-in-price}=0,0,{annuity-in-price}*{bought-per-good})',
  source: own,
  inputs: [tooling, annuityInPrice, boughtPerGood],
  compute: (tools, inside, bought) => tools + (inside === 0 ? 0 : inside * bought),
  example: { given: [1, 2, 1.25], gives: 3.5, tolerance: 1e-12, source: 'by hand' },
})

/** Landed cost with the softer lines, EUR per unit; expected disruption loss is kept apart. */
export const ownership = formula({
  id: 'ownership',
  label: say`Cost of ownership`,
  unit: 'EUR/unit',
  says: say`landed cost + quality + expedite + oversight and travel + currency hedging + carbon + obsolescence + tooling and engineering + stand-by contracts`,
  excel: '{landed}+{quality}+{expedite}+{oversight}+{hedging}+{carbon}+{obsolescence}+{tooling}+{stand-by-charge}',
  source: generalPractice,
  inputs: [landed, quality, expedite, oversight, hedging, carbon, obsolescence, tooling, standByCharge],
  compute: (cost, bad, haste, travel, hedge, gas, old, tools, ready) => cost + bad + haste + travel + hedge + gas + old + tools + ready,
  example: { given: [22, 0.2, 0.27, 0.3, 0.08, 0.04, 0.1, 1, 0.5], gives: 24.49, tolerance: 1e-9, source: 'by hand' },
})
