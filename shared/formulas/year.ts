import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import { demandOfAll, landedOfAll, partNeed } from './inputs.ts'
import { landed } from './landed.ts'
import { annuityCharge, ownership } from './ownership.ts'
import { price } from './price.ts'
import { generalPractice } from './sources.ts'
import { capitalCharge } from './stock.ts'

/** Money spent on a part, EUR per year. */
export const spend = formula({
  id: 'spend',
  label: say`Spend a year`,
  unit: 'EUR/year',
  says: say`need × price`,
  excel: '{part-need}*{price}',
  source: generalPractice,
  inputs: [partNeed, price],
  compute: (need, goods) => need * goods,
  example: { given: [12, 150.64], gives: 1807.68, tolerance: 1e-9, source: 'published example, first line of the BOM roll-up: 12 × 150.64' },
})

/** Landed cost of a part, EUR per year. */
export const landedPerYear = formula({
  id: 'landed-per-year',
  label: say`Landed cost a year`,
  unit: 'EUR/year',
  says: say`need × landed cost`,
  excel: '{part-need}*{landed}',
  source: generalPractice,
  inputs: [partNeed, landed],
  compute: (need, cost) => need * cost,
  example: { given: [18_000, 22.5], gives: 405_000, tolerance: 0, source: 'by hand' },
})

/** Cost of ownership of a part, EUR per year. */
export const ownershipPerYear = formula({
  id: 'ownership-per-year',
  label: say`Cost of ownership a year`,
  unit: 'EUR/year',
  says: say`need × cost of ownership`,
  excel: '{part-need}*{ownership}',
  source: generalPractice,
  inputs: [partNeed, ownership],
  compute: (need, cost) => need * cost,
  example: { given: [18_000, 23], gives: 414_000, tolerance: 0, source: 'by hand' },
})

/** Interest inside the stock lines of a part, EUR per year. */
export const interestPerYear = formula({
  id: 'interest-per-year',
  label: say`Interest in the stock lines a year`,
  unit: 'EUR/year',
  says: say`need × interest in the stock lines`,
  excel: '{part-need}*{capital-charge}',
  source: generalPractice,
  inputs: [partNeed, capitalCharge],
  compute: (need, charge) => need * charge,
  example: { given: [18_000, 0.25], gives: 4500, tolerance: 0, source: 'by hand' },
})

/** Money spent before that the cost of a part writes off, EUR per year. */
export const annuityPerYear = formula({
  id: 'annuity-per-year',
  label: say`Annuities in the cost a year`,
  unit: 'EUR/year',
  says: say`need × annuities in the cost`,
  source: generalPractice,
  inputs: [partNeed, annuityCharge],
  compute: (need, charge) => (charge === 0 ? 0 : need * charge),
  example: { given: [18_000, 1.5], gives: 27_000, tolerance: 0, source: 'by hand' },
})

/** Landed cost of all parts for one product sold, EUR per unit. */
export const costPerUnit = formula({
  id: 'cost-per-unit',
  label: say`Landed cost per product sold`,
  unit: 'EUR/unit',
  says: say`landed cost of all parts a year ÷ demand of all products`,
  excel: '{landed-of-all}/{demand-of-all}',
  source: generalPractice,
  inputs: [landedOfAll, demandOfAll],
  compute: (cost, demand) => (demand === 0 ? Number.NaN : cost / demand),
  example: { given: [4_800_000, 18_000], gives: 266.666_667, tolerance: 1e-6, source: 'by hand' },
})
