import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { automatedShare, hoursAsked, hoursAvailable, hoursPerPiece, labourCostThere, labourEfficiency, labourHours, projectCurrencyRate } from './inputs.ts'
import { legNeed } from './need.ts'
import { learningFactor } from './own-production.ts'
import { rebasedLabour } from './should-cost.ts'
import { generalPractice, own } from './sources.ts'

/** Hours of work in one unit made in one's own works, as own production states them. */
export const producedHours = formula({
  id: 'produced-hours',
  label: say`Hours per piece, own production`,
  unit: 'hour/unit',
  says: say`hours of the first unit × (1 − share that machines do) × learning ÷ productivity`,
  excel: '{labour-hours}*(1-{automated-share})*{learning-factor}/{labour-efficiency}',
  source: generalPractice,
  inputs: [labourHours, automatedShare, learningFactor, labourEfficiency],
  compute: (hours, automated, learned, efficiency) => (hours * (1 - automated) * learned) / efficiency,
  example: { given: [0.5, 0.2, 0.75, 1], gives: 0.3, tolerance: 1e-12, source: 'by hand: 0.5 × 0.8 × 0.75' },
})

/** Hours of work in one unit as far as its re-based price tells. */
export const rebasedHours = formula({
  id: 'rebased-hours',
  label: say`Hours per piece, estimated`,
  unit: 'hour/unit',
  says: say`labour after the move ÷ (labour cost at the destination × exchange rate)`,
  excel: '{rebased-labour}/({labour-cost-destination}*{project-currency-rate})',
  source: own,
  inputs: [rebasedLabour, labourCostThere, projectCurrencyRate],
  compute: (labour, perHour, rate) => labour / (perHour * rate),
  example: { given: [6.4, 32, 1], gives: 0.2, tolerance: 1e-12, source: 'by hand: 6.40 ÷ 32' },
})

/** Hours that a part takes in a works, a year. */
export const worksHours = formula({
  id: 'works-hours',
  label: say`Hours in the works`,
  unit: 'hour/year',
  says: say`need from this source × hours per piece`,
  excel: '{leg-need}*{hours-per-piece}',
  source: generalPractice,
  inputs: [legNeed, hoursPerPiece],
  compute: (need, hours) => need * hours,
  example: { given: [18_000, 0.3], gives: 5400, tolerance: 1e-9, source: 'by hand' },
})

/** Share of the hours of a works that its parts take; above 1 it cannot be done. */
export const worksUse = formula({
  id: 'works-use',
  label: say`Use of the works`,
  unit: '1',
  says: say`hours of its parts ÷ hours a year that it has`,
  excel: '{hours-asked}/{hours-available}',
  source: generalPractice,
  inputs: [hoursAsked, hoursAvailable],
  compute: (asked, available) => asked / available,
  example: { given: [5400, 8000], gives: 0.675, tolerance: 1e-12, source: 'by hand' },
})
