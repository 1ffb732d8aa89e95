import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { cashFlows, firstFlow, lastFlow, payback, presentValue, yearlyFlow } from '../formulas/money.ts'
import { tiedUp } from '../formulas/stock.ts'
import { interestPerYear, ownershipPerYear } from '../formulas/year.ts'
import { expectedLossOf, sameInBoth } from './expected-loss.ts'
import type { Economics } from './evaluation.ts'
import type { Plan } from './plan.ts'
import { finite } from './known.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, newSheet, setColumn, type Sheet } from './sheet.ts'
import { sumColumn } from './totals.ts'

const formulas = inOrder([firstFlow, yearlyFlow, lastFlow, presentValue, payback])

/** True where both plans know the same rows: a sum over different parts is no difference. */
function sameKnown(today: Float64Array, plan: Float64Array): boolean {
  for (let row = 0; row < today.length; row++) if (Number.isFinite(today[row]) !== Number.isFinite(plan[row])) return false
  return today.length === plan.length
}

/** True where both plans know the loss of the worst stop of the same parts. */
function sameLossesKnown(today: Plan, plan: Plan): boolean {
  const [now, then] = [today, plan].map(({ sheets }) => columnOf(sheets.stops, q.lossPerEvent)) as [Float64Array, Float64Array] // two plans, two columns
  const [worstNow, worstThen] = [today.braking.worstStopOfPart, plan.braking.worstStopOfPart]
  // A part without a stop has row −1, which no column has: its loss is unknown.
  for (let row = 0; row < worstNow.length; row++) if (Number.isFinite(now[worstNow[row] ?? -1]) !== Number.isFinite(then[worstThen[row] ?? -1])) return false
  return worstNow.length === worstThen.length
}

/** Interest inside the cost of ownership: of the parts whose cost of ownership is known. */
function interestOf({ sheets: { parts } }: Plan): number | null {
  const [cost, interest] = [columnOf(parts, ownershipPerYear), columnOf(parts, interestPerYear)]
  const counted = interest.slice()
  for (let row = 0; row < counted.length; row++) if (!Number.isFinite(cost[row])) counted[row] = Number.NaN
  return sumColumn(counted)
}

const lossSays = 'sum over the places; one of unknown loss that the plan leaves as it is counts in neither'

/** The one row of money of a plan against today in the same world. */
export function moneySheet(today: Plan, plan: Plan, oneOff: number): Sheet {
  const sheet = newSheet(1, () => '')
  const { world } = plan
  const both = (quantity: Quantity): [number | null, number | null] => {
    const [now, then] = [columnOf(today.sheets.parts, quantity), columnOf(plan.sheets.parts, quantity)]
    return sameKnown(now, then) ? [sumColumn(now), sumColumn(then)] : [null, null]
  }
  const [ownToday, ownPlan] = both(ownershipPerYear)
  const [stockToday, stockPlan] = both(tiedUp)
  const loss = sameLossesKnown(today, plan)
  const same = sameInBoth(today, plan)
  const lossOf = (of: Plan): number | null => (loss ? expectedLossOf(of, same) : null)
  const put = (quantity: typeof q.oneOffMoney, value: number | null, says: string): void => {
    setColumn(sheet, quantity, Float64Array.of(value ?? Number.NaN), { kind: 'aggregate', says, pieces: () => [] })
  }
  put(q.oneOffMoney, oneOff, 'sum over the choices of the plan')
  put(q.ownershipToday, ownToday, 'sum over the parts of need × cost of ownership')
  put(q.ownershipPlan, ownPlan, 'sum over the parts of need × cost of ownership')
  put(q.interestToday, interestOf(today), 'sum over the parts of need × interest in the stock lines')
  put(q.interestPlan, interestOf(plan), 'sum over the parts of need × interest in the stock lines')
  put(q.expectedLossToday, lossOf(today), lossSays)
  put(q.expectedLossPlan, lossOf(plan), lossSays)
  put(q.workingCapitalToday, stockToday, 'sum over the parts of money in stock')
  put(q.workingCapitalPlan, stockPlan, 'sum over the parts of money in stock')
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
