import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  coursePerHead, dualRunningMonths, dualRunningShare, exitCost, machineCapex, productionTooling, qualification, rampMonths, savingAYear, startMonths,
  trainedHeads, trainingHours, wage, yearNumber,
} from './inputs.ts'
import { legNeed } from './need.ts'
import { ownLabour } from './own-production.ts'
import { price } from './price.ts'
import { generalPractice, own } from './sources.ts'

/** Training the people of a works of one's own, once, EUR. */
export const training = formula({
  id: 'training',
  label: say`Training`,
  unit: 'EUR',
  says: say`people × (course + wage × hours of training)`,
  excel: 'IF({trained-heads}=0,0,{trained-heads}*({course-per-head}+{wage}*{training-hours}))',
  source: generalPractice,
  inputs: [trainedHeads, coursePerHead, wage, trainingHours],
  compute: (heads, course, perHour, hours) => (heads === 0 ? 0 : heads * (course + perHour * hours)),
  example: { given: [6, 1500, 30, 80], gives: 23_400, tolerance: 1e-9, source: 'by hand: 6 × 3,900' },
})

/** Wages paid while a new line makes less than it will, once, EUR. */
export const rampLoss = formula({
  id: 'ramp-loss',
  label: say`Ramp-up`,
  unit: 'EUR',
  says: say`labour × need from this source × months until full rate ÷ 12 ÷ 2: the rate rises in a straight line, the wages are paid in full`,
  excel: 'IF({ramp-months}=0,0,{own-labour}*{leg-need}*{ramp-months}/12/2)',
  source: own,
  inputs: [ownLabour, legNeed, rampMonths],
  compute: (labour, need, months) => (months === 0 ? 0 : (labour * need * months) / 12 / 2),
  example: { given: [9.6, 18_000, 6], gives: 43_200, tolerance: 1e-9, source: 'by hand: 172,800 ÷ 2 ÷ 2' },
})

/** Running the old and the new source side by side, once, EUR. */
export const dualRunning = formula({
  id: 'dual-running',
  label: say`Dual running`,
  unit: 'EUR',
  says: say`price × need from this source × months ÷ 12 × what running both costs, as a share of the new spend`,
  excel: 'IF({dual-running-months}=0,0,{price}*{leg-need}*{dual-running-months}/12*{dual-running-share})',
  source: own,
  inputs: [price, legNeed, dualRunningMonths, dualRunningShare],
  compute: (goods, need, months, share) => (months === 0 ? 0 : ((goods * need * months) / 12) * share),
  example: { given: [20, 18_000, 3, 0.2], gives: 18_000, tolerance: 1e-9, source: 'by hand: 90,000 × 0.2' },
})

/** All that bringing a part from a new source costs once, EUR. */
export const oneOffOfMove = formula({
  id: 'one-off-of-move',
  label: say`One-off money of a new source`,
  unit: 'EUR',
  says: say`qualification and other one-off money + machines and building + tooling + training + ramp-up + dual running + leaving the old source`,
  source: generalPractice,
  inputs: [qualification, machineCapex, productionTooling, training, rampLoss, dualRunning, exitCost],
  compute: (once, capex, tooling, trained, ramp, both, leaving) => once + capex + tooling + trained + ramp + both + leaving,
  example: { given: [12_000, 400_000, 72_000, 23_400, 43_200, 18_000, 5000], gives: 573_600, tolerance: 1e-9, source: 'by hand' },
})

/** From when a new source saves money as if it ran at full rate, months from the decision. */
export const savingStart = formula({
  id: 'saving-start',
  label: say`Months before it saves`,
  unit: 'months',
  says: say`months until the first delivery + months until full rate ÷ 2`,
  excel: '{start-months}+{ramp-months}/2',
  source: own,
  inputs: [startMonths, rampMonths],
  compute: (start, ramp) => start + ramp / 2,
  example: { given: [5, 6], gives: 8, tolerance: 0, source: 'by hand' },
})

/** What a new source does not save in one year because it does not deliver yet, EUR; a start after five years is not worked out. */
export const notYetSaved = formula({
  id: 'not-yet-saved',
  label: say`Not yet saved`,
  unit: 'EUR',
  says: say`cash saved a year × the part of the year before the new source saves`,
  source: own,
  inputs: [savingAYear, savingStart, yearNumber],
  compute: (saving, start, year) => (start > 60 ? Number.NaN : saving * Math.min(1, Math.max(0, start / 12 - (year - 1)))),
  example: { given: [120_000, 18, 2], gives: 60_000, tolerance: 1e-9, source: 'by hand: six months of the second year' },
})
