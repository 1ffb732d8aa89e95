import { formula } from './formula.ts'
import { carbonPrice, mainDistance, mainEmission, mass, projectCurrencyRate } from './inputs.ts'
import { legNeed } from './need.ts'
import { freightEmissions, generalPractice } from './sources.ts'

/** Greenhouse gas of bringing one unit, kg CO2e per unit. */
export const freightEmission = formula({
  id: 'freight-emission',
  label: 'CO2e of freight',
  unit: 'kg/unit',
  says: 'mass × distance × emission per tonne-kilometre ÷ 1,000',
  source: freightEmissions,
  inputs: [mass, mainDistance, mainEmission],
  compute: (kilograms, distance, emission) => (kilograms * distance * emission) / 1000,
  example: { given: [20_000, 19_600, 0.008_15], gives: 3194.8, tolerance: 1e-6, source: 'published example: 20 t, 19,600 km, 8.15 g per t·km' },
})

/** Internal price of that gas, EUR per unit. */
export const carbon = formula({
  id: 'carbon',
  label: 'Carbon',
  unit: 'EUR/unit',
  says: 'CO2e of freight ÷ 1,000 × internal carbon price × exchange rate',
  source: generalPractice,
  inputs: [freightEmission, carbonPrice, projectCurrencyRate],
  compute: (kilograms, perTonne, projectRate) => (kilograms / 1000) * perTonne * projectRate,
  example: { given: [0.5, 80, 1], gives: 0.04, tolerance: 1e-12, source: 'by hand' },
})

/** Greenhouse gas of what this source delivers, kg CO2e a year. */
export const yearlyEmission = formula({
  id: 'yearly-emission',
  label: 'CO2e of freight a year',
  unit: 'kg/year',
  says: 'CO2e of freight × need from this source',
  source: freightEmissions,
  inputs: [freightEmission, legNeed],
  compute: (perUnit, need) => perUnit * need,
  example: { given: [0.5, 18_000], gives: 9000, tolerance: 0, source: 'by hand' },
})
