import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  carbonPrice, cbamApplies, cbamBenchmark, cbamEmbedded, cbamFreeShare, cbamMass, cbamPrice, cbamThreshold, mainDistance, mainEmission, mass, packagingShare,
  projectCurrencyRate,
} from './inputs.ts'
import { legNeed } from './need.ts'
import { carbonBorder, freightEmissions, generalPractice } from './sources.ts'

/** Greenhouse gas of bringing one unit, kg CO2e per unit. */
export const freightEmission = formula({
  id: 'freight-emission',
  label: say`CO2e of freight`,
  unit: 'kg/unit',
  says: say`mass × (1 + packaging) × distance × emission per tonne-kilometre ÷ 1,000, from well to wheel`,
  excel: '{mass}*(1+{packaging-share})*{main-distance}*{main-emission}/1000',
  source: freightEmissions,
  inputs: [mass, mainDistance, mainEmission, packagingShare],
  compute: (kilograms, distance, emission, packaging) => (kilograms * (1 + packaging) * distance * emission) / 1000,
  example: { given: [20_000, 19_600, 0.008_15, 0], gives: 3194.8, tolerance: 1e-6, source: 'published example: 20 t, 19,600 km, 8.15 g per t·km' },
})

/** Certificates that a tonne of goods asks, tonnes CO2e per tonne. */
export const cbamCertificates = formula({
  id: 'cbam-certificates',
  label: say`Certificates due`,
  unit: 't/t',
  says: say`emissions embedded in the goods − benchmark × share of it that stays free, at least none`,
  excel: 'IF({cbam-embedded}-{cbam-benchmark}*{cbam-free-share}>0,{cbam-embedded}-{cbam-benchmark}*{cbam-free-share},0)',
  source: carbonBorder,
  inputs: [cbamEmbedded, cbamBenchmark, cbamFreeShare],
  compute: (embedded, benchmark, free) => Math.max(0, embedded - benchmark * free),
  example: { given: [1.2, 1, 0.975], gives: 0.225, tolerance: 1e-12, source: 'published example: embedded 1.2, benchmark 1, factor 0.975' },
})

/** Carbon border charge on goods of Annex I from outside, EUR per unit. */
export const cbam = formula({
  id: 'cbam',
  label: say`Carbon border charge`,
  unit: 'EUR/unit',
  says: say`mass ÷ 1,000 × certificates due × price of a certificate × exchange rate, for goods of Annex I once their mass a year passes the threshold`,
  excel: 'IF({cbam-applies}=0,0,IF({cbam-mass}<={cbam-threshold},0,{mass}/1000*{cbam-certificates}*{cbam-price}*{project-currency-rate}*{cbam-applies}))',
  source: carbonBorder,
  inputs: [mass, cbamCertificates, cbamPrice, projectCurrencyRate, cbamApplies, cbamMass, cbamThreshold],
  compute: (kilograms, due, perTonne, projectRate, applies, massPerYear, threshold) =>
    applies === 0 || massPerYear <= threshold ? 0 : (kilograms / 1000) * due * perTonne * projectRate * applies,
  example: { given: [20, 0.225, 80, 1, 1, 120, 50], gives: 0.36, tolerance: 1e-12, source: 'by hand: 0.02 t × 0.225 × 80' },
})

/** Internal price of freight's gas, and the carbon border charge on the goods, EUR per unit. */
export const carbon = formula({
  id: 'carbon',
  label: say`Carbon`,
  unit: 'EUR/unit',
  says: say`CO2e of freight ÷ 1,000 × internal carbon price × exchange rate + carbon border charge`,
  excel: '{freight-emission}/1000*{carbon-price}*{project-currency-rate}+{cbam}',
  source: generalPractice,
  inputs: [freightEmission, carbonPrice, projectCurrencyRate, cbam],
  compute: (kilograms, perTonne, projectRate, border) => (kilograms / 1000) * perTonne * projectRate + border,
  example: { given: [0.5, 80, 1, 0], gives: 0.04, tolerance: 1e-12, source: 'by hand' },
})

/** Greenhouse gas of what this source delivers, kg CO2e a year. */
export const yearlyEmission = formula({
  id: 'yearly-emission',
  label: say`CO2e of freight a year`,
  unit: 'kg/year',
  says: say`CO2e of freight × need from this source`,
  excel: '{freight-emission}*{leg-need}',
  source: freightEmissions,
  inputs: [freightEmission, legNeed],
  compute: (perUnit, need) => perUnit * need,
  example: { given: [0.5, 18_000], gives: 9000, tolerance: 0, source: 'by hand' },
})
