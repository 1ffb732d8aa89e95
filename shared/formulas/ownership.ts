import { carbon } from './carbon.ts'
import { formula } from './formula.ts'
import { chargeableMass } from './freight.ts'
import { expediteRate, expediteShare, freightFactor, hedgingShare, oversightShare, projectCurrencyRate } from './inputs.ts'
import { landed } from './landed.ts'
import { boughtPerGood } from './need.ts'
import { price } from './price.ts'
import { generalPractice } from './sources.ts'

/** Cost of units that are rejected and bought again, EUR per good unit. */
export const quality = formula({
  id: 'quality',
  label: 'Quality',
  unit: 'EUR/unit',
  says: 'landed cost × (units bought per good unit − 1)',
  source: generalPractice,
  inputs: [landed, boughtPerGood],
  compute: (cost, bought) => cost * (bought - 1),
  example: { given: [22, 1.25], gives: 5.5, tolerance: 1e-12, source: 'by hand' },
})

/** Cost of units that are sent in haste, EUR per unit. */
export const expedite = formula({
  id: 'expedite',
  label: 'Expedite',
  unit: 'EUR/unit',
  says: 'share expedited × chargeable mass × freight by mass when expedited × freight factor × exchange rate',
  source: generalPractice,
  inputs: [expediteShare, chargeableMass, expediteRate, freightFactor, projectCurrencyRate],
  compute: (share, kilograms, rate, factor, projectRate) => share * kilograms * rate * factor * projectRate,
  example: { given: [0.03, 2, 4.5, 1, 1], gives: 0.27, tolerance: 1e-12, source: 'by hand' },
})

/** Cost of looking after a supplier, EUR per unit. */
export const oversight = formula({
  id: 'oversight',
  label: 'Oversight and travel',
  unit: 'EUR/unit',
  says: 'share of spend × price',
  source: generalPractice,
  inputs: [oversightShare, price],
  compute: (share, goods) => share * goods,
  example: { given: [0.015, 20], gives: 0.3, tolerance: 1e-12, source: 'by hand' },
})

/** Cost of covering exchange rates, EUR per unit. */
export const hedging = formula({
  id: 'hedging',
  label: 'Currency hedging',
  unit: 'EUR/unit',
  says: 'share of spend in another currency × price',
  source: generalPractice,
  inputs: [hedgingShare, price],
  compute: (share, goods) => share * goods,
  example: { given: [0.004, 20], gives: 0.08, tolerance: 1e-12, source: 'by hand' },
})

/** Landed cost with the softer lines, EUR per unit; expected disruption loss is kept apart. */
export const ownership = formula({
  id: 'ownership',
  label: 'Cost of ownership',
  unit: 'EUR/unit',
  says: 'landed cost + quality + expedite + oversight and travel + currency hedging + carbon',
  source: generalPractice,
  inputs: [landed, quality, expedite, oversight, hedging, carbon],
  compute: (cost, bad, haste, travel, hedge, gas) => cost + bad + haste + travel + hedge + gas,
  example: { given: [22, 0.2, 0.27, 0.3, 0.08, 0.04], gives: 22.89, tolerance: 1e-9, source: 'by hand' },
})
