import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { breakEvenVolume, cashFlows, discountedPayback, firstFlow, internalReturn, lastFlow, payback, presentValue, yearlyFlow } from '../formulas/money.ts'
import { tiedUp } from '../formulas/stock.ts'
import { annuityPerYear, interestPerYear, ownershipPerYear } from '../formulas/year.ts'
import { say, type Sentence } from '../text/say.ts'
import { cashByMonth, deepestOf } from './cash-curve.ts'
import { lateStarts, notYetIn, notYetPieces, type LateStart } from './cash-start.ts'
import { expectedLossOf, sameInBoth } from './expected-loss.ts'
import type { Economics } from './evaluation.ts'
import { demandOf, type Plan } from './plan.ts'
import { finite } from './known.ts'
import { inOrder, runFormulas } from './run-formulas.ts'
import { columnOf, fillFigure, newSheet, setColumn, type Sheet } from './sheet.ts'
import { sumColumn } from './totals.ts'
import { costOfWorks } from './works-facts.ts'

const formulas = inOrder([firstFlow, yearlyFlow, lastFlow, presentValue, payback, discountedPayback, internalReturn, breakEvenVolume])
const delays = [q.notYet1, q.notYet2, q.notYet3, q.notYet4, q.notYet5]

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

/** Interest or annuities inside the cost of ownership: of the parts whose cost of ownership is known. */
function insideOf({ sheets: { parts } }: Plan, quantity: Quantity): number | null {
  const [cost, inside] = [columnOf(parts, ownershipPerYear), columnOf(parts, quantity)]
  const counted = inside.slice()
  for (let row = 0; row < counted.length; row++) if (!Number.isFinite(cost[row])) counted[row] = Number.NaN
  return sumColumn(counted)
}

const lossSays = say`sum over the places; one of unknown loss that the plan leaves as it is counts in neither`

/** Demand of all products, surge included, units a year; NaN while one is unknown or there is none. */
function demandOfAll({ sheets: { products } }: Plan): number {
  let demand = products.length === 0 ? Number.NaN : 0
  for (let row = 0; row < products.length; row++) demand += demandOf(products, row)
  return demand
}

/** Money of a plan against today: one row of numbers, and what of it begins later than the decision. */
export interface Money {
  readonly sheet: Sheet
  readonly late: readonly LateStart[]
}

/** The one row of money of a plan against today in the same world. */
export function moneyOf(today: Plan, plan: Plan, oneOff: number): Money {
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
  const put = (quantity: typeof q.oneOffMoney, value: number | null, says: Sentence): void => {
    setColumn(sheet, quantity, Float64Array.of(value ?? Number.NaN), { kind: 'aggregate', says, pieces: () => [] })
  }
  put(q.oneOffMoney, oneOff, say`sum over the choices of the plan`)
  put(q.ownershipToday, ownToday, say`sum over the parts of need × cost of ownership`)
  put(q.ownershipPlan, ownPlan, say`sum over the parts of need × cost of ownership`)
  put(q.interestToday, insideOf(today, interestPerYear), say`sum over the parts of need × interest in the stock lines`)
  put(q.interestPlan, insideOf(plan, interestPerYear), say`sum over the parts of need × interest in the stock lines`)
  put(q.annuityToday, insideOf(today, annuityPerYear), say`sum over the parts of need × annuities in the cost`)
  put(q.annuityPlan, insideOf(plan, annuityPerYear), say`sum over the parts of need × annuities in the cost`)
  const [lossToday, lossPlan] = [lossOf(today), lossOf(plan)]
  put(q.expectedLossToday, lossToday, lossSays)
  put(q.expectedLossPlan, lossPlan, lossSays)
  const { inWorks, sheets } = plan
  const worksCost = costOfWorks(inWorks).perYear
  setColumn(sheet, q.worksPerYear, Float64Array.of(worksCost), {
    kind: 'aggregate', says: say`sum over the works in use of what having them costs`, pieces: () => inWorks.works.map((_, row) => ({ sheet: sheets.works, quantity: q.worksYearly, row })),
  })
  put(q.workingCapitalToday, stockToday, say`sum over the parts of money in stock`)
  put(q.workingCapitalPlan, stockPlan, say`sum over the parts of money in stock`)
  fillFigure(sheet, q.costOfCapital, world.book.ref('general.cost-of-capital'))
  fillFigure(sheet, q.horizon, world.book.ref('general.horizon-years'))
  const demand = demandOfAll(plan)
  put(q.demandOfAll, Number.isNaN(demand) ? null : demand, say`sum over the products, demand surge included`)
  runFormulas(sheet, [yearlyFlow])
  // A works is paid for from the decision on, whenever its parts begin to come.
  const late = lateStarts(today, plan, (columnOf(sheet, yearlyFlow)[0] ?? Number.NaN) + worksCost)
  for (const [index, quantity] of delays.entries()) {
    setColumn(sheet, quantity, Float64Array.of(notYetIn(late, index + 1)), {
      kind: 'aggregate', says: say`sum over what starts later of cash saved a year × the part of year ${index + 1} before it starts`, pieces: () => notYetPieces(late, index + 1),
    })
  }
  runFormulas(sheet, formulas)
  return { sheet, late }
}

/** Money of a plan against today; unknown where the two know the cost of different parts. */
export function economicsOf({ sheet, late }: Money): Economics {
  const at = (quantity: Parameters<typeof columnOf>[1]): number => columnOf(sheet, quantity)[0] ?? Number.NaN
  const [first, yearly, last, years] = [at(firstFlow), at(yearlyFlow), at(lastFlow), at(q.horizon)]
  const flows = cashFlows(first, yearly, last, years, delays.map(at))
  const isKnown = flows.every((flow) => Number.isFinite(flow))
  const monthlyCash = isKnown ? cashByMonth({ oneOff: at(q.oneOffMoney), stock: last, savingPerYear: yearly, years, late }) : []
  const volume = at(breakEvenVolume)
  return {
    cashFlows: isKnown ? flows : [], npv: finite(at(presentValue)), paybackYears: finite(at(payback)), discountedPaybackYears: finite(at(discountedPayback)),
    internalReturn: finite(at(internalReturn)), savingPerYear: finite(yearly), breakEvenVolume: volume === Number.POSITIVE_INFINITY ? 'never' : finite(volume),
    monthlyCash, deepest: deepestOf(monthlyCash),
  }
}
