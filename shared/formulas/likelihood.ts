import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { countryShockRate, lossPerEvent, stopRateAtHundred, stopRateAtZero } from './inputs.ts'
import { governanceScore, riskScore } from './risk.ts'
import { generalPractice, own } from './sources.ts'
import { exp, log } from '../numeric/exp-log.ts'

/** How often a source with this score stops, per year. */
export const stopRate = formula({
  id: 'stop-rate',
  label: say`Stops of this source a year`,
  unit: '1/year',
  says: say`rate at 0 × (rate at 100 ÷ rate at 0)^(score ÷ 100)`,
  excel: '{stop-rate-at-0}*EXP(LN({stop-rate-at-100}/{stop-rate-at-0})*{risk-score}/100)',
  source: own,
  inputs: [riskScore, stopRateAtZero, stopRateAtHundred],
  compute: (score, atZero, atHundred) => atZero * exp((log(atHundred / atZero) * score) / 100),
  example: { given: [50, 0.005, 0.1], gives: 0.022_360_68, tolerance: 1e-8, source: 'by hand: the geometric middle, √(0.005 × 0.1)' },
})

/** How often the whole country stops, per year. */
export const countryStopRate = formula({
  id: 'country-stop-rate',
  label: say`Country shocks a year`,
  unit: '1/year',
  says: say`country shocks a year × governance score ÷ 50, so that the middle of the scale has the plain rate`,
  excel: '{country-shock-rate}*{governance-score}/50',
  source: own,
  inputs: [countryShockRate, governanceScore],
  compute: (rate, governance) => (rate * governance) / 50,
  example: { given: [0.005, 60], gives: 0.006, tolerance: 1e-12, source: 'by hand' },
})

/** Chance of at least one stop in a year. */
export const stopProbability = formula({
  id: 'stop-probability',
  label: say`Chance of a stop in a year`,
  unit: '1',
  says: say`1 − (1 − own chance) × (1 − country’s chance), each 1 − e^(−rate)`,
  excel: '1-EXP(-{stop-rate})*EXP(-{country-stop-rate})',
  source: generalPractice,
  inputs: [stopRate, countryStopRate],
  compute: (ownRate, countryRate) => 1 - exp(-ownRate) * exp(-countryRate),
  example: { given: [0.022_360_68, 0.006], gives: 0.027_962_3, tolerance: 1e-7, source: 'by hand: 1 − e^(−0.02836068)' },
})

/** Loss to expect in a year, EUR per year. */
export const expectedLoss = formula({
  id: 'expected-loss',
  label: say`Expected disruption loss`,
  unit: 'EUR/year',
  says: say`chance of a stop in a year × loss per stop`,
  excel: '{stop-probability}*{loss-per-event}',
  source: generalPractice,
  inputs: [stopProbability, lossPerEvent],
  compute: (chance, loss) => chance * loss,
  example: { given: [0.03, 900_000], gives: 27_000, tolerance: 1e-9, source: 'by hand' },
})
