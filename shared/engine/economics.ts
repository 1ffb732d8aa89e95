import * as q from '../formulas/inputs.ts'
import { cashFlows, firstFlow, lastFlow, payback, presentValue, yearlyFlow } from '../formulas/money.ts'
import type { Economics, PartResult, Totals } from './evaluation.ts'
import { finite } from './results.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, newSheet, setColumn, type Sheet } from './sheet.ts'
import type { World } from './world.ts'

/** A plan as far as money against another goes. */
export interface Side {
  readonly parts: readonly PartResult[]
  readonly totals: Totals
}

const formulas = inOrder([firstFlow, yearlyFlow, lastFlow, presentValue, payback])

/** True where both plans know the same: a sum over different parts is no difference. */
const sameKnown = (today: Side, plan: Side, knows: (part: PartResult) => boolean): boolean =>
  today.parts.length === plan.parts.length && today.parts.every((part, row) => knows(part) === knows(plan.parts[row] as PartResult)) // same length

/** The one row of money of a plan against today in the same world. */
export function moneySheet(today: Side, plan: Side, world: World): Sheet {
  const sheet = newSheet(1, () => '')
  const cost = sameKnown(today, plan, (part) => part.ownershipPerUnit !== null && part.needPerYear !== null)
  const stock = sameKnown(today, plan, (part) => part.workingCapital !== null)
  const loss = sameKnown(today, plan, (part) => part.lossPerEvent !== null && part.stopProbability !== null)
  const put = (quantity: typeof q.oneOffMoney, value: number | null, says: string): void => {
    setColumn(sheet, quantity, Float64Array.of(value ?? Number.NaN), { kind: 'aggregate', says, pieces: () => [] })
  }
  put(q.oneOffMoney, plan.totals.oneOff, 'sum over the choices of the plan')
  put(q.ownershipToday, cost ? today.totals.ownershipCostPerYear : null, 'sum over the parts of need × cost of ownership')
  put(q.ownershipPlan, cost ? plan.totals.ownershipCostPerYear : null, 'sum over the parts of need × cost of ownership')
  put(q.interestToday, today.totals.capitalChargePerYear, 'sum over the parts of need × interest in the stock lines')
  put(q.interestPlan, plan.totals.capitalChargePerYear, 'sum over the parts of need × interest in the stock lines')
  put(q.expectedLossToday, loss ? today.totals.expectedLossPerYear : null, 'sum over the places')
  put(q.expectedLossPlan, loss ? plan.totals.expectedLossPerYear : null, 'sum over the places')
  put(q.workingCapitalToday, stock ? today.totals.workingCapital : null, 'sum over the parts of money in stock')
  put(q.workingCapitalPlan, stock ? plan.totals.workingCapital : null, 'sum over the parts of money in stock')
  fillFigure(sheet, q.costOfCapital, world.book.ref('general.cost-of-capital'))
  fillFigure(sheet, q.horizon, world.book.ref('general.horizon-years'))
  runFormulas(sheet, formulas)
  return sheet
}

/** Money of a plan against today; unknown where the two know the cost of different parts. */
export function economicsOf(sheet: Sheet): Economics {
  const at = (quantity: Parameters<typeof columnOf>[1]): number => columnOf(sheet, quantity)[0] ?? Number.NaN
  const flows = cashFlows(at(firstFlow), at(yearlyFlow), at(lastFlow), at(q.horizon))
  return { cashFlows: flows.every((flow) => Number.isFinite(flow)) ? flows : [], npv: finite(at(presentValue)), paybackYears: finite(at(payback)) }
}
