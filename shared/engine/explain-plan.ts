import { gap, survive } from '../formulas/braking.ts'
import { yearlyEmission } from '../formulas/carbon.ts'
import type { Quantity } from '../formulas/formula.ts'
import * as q from '../formulas/inputs.ts'
import { expectedLoss } from '../formulas/likelihood.ts'
import { breakEvenVolume, discountedPayback, internalReturn, payback, presentValue, yearlyFlow } from '../formulas/money.ts'
import { oneOffOfMove } from '../formulas/moving.ts'
import { riskScore } from '../formulas/risk.ts'
import { own } from '../formulas/sources.ts'
import { extraStock, tiedUp } from '../formulas/stock.ts'
import { costPerUnit, landedPerYear, ownershipPerYear } from '../formulas/year.ts'
import { say, type Sentence } from '../text/say.ts'
import type { Explanation, ExplainTarget, Provenance } from './explanation.ts'
import type { WorkedOut } from './evaluate.ts'
import { explainPlanSum } from './explain-sums.ts'
import { known } from './known.ts'
import { columnOf, type Piece, type Sheet } from './sheet.ts'

type PlanQuantity = Extract<ExplainTarget, { on: 'plan' }>['quantity']
type Cell = (piece: Piece) => Explanation

const ofMoney = {
  npv: presentValue, payback, 'discounted-payback': discountedPayback, 'internal-return': internalReturn, 'break-even-volume': breakEvenVolume, saving: yearlyFlow,
} as const

const delays = [q.notYet1, q.notYet2, q.notYet3, q.notYet4, q.notYet5]

const computed: Provenance = { kind: 'computed' }
const about = (quantity: Quantity, value: number | null, says: Sentence, inputs: readonly Explanation[]): Explanation => ({
  quantity, value, says, source: null, provenance: computed, of: '', inputs,
})

/** The rows of a column with a number, largest first, each without its own inputs: a part or site is explained by itself. */
function shallow(sheet: Sheet, quantity: Quantity): Explanation[] {
  const values = columnOf(sheet, quantity)
  const rows = Array.from(values.keys()).filter((row) => Number.isFinite(values[row]))
  rows.sort((left, right) => Math.abs(values[right] ?? 0) - Math.abs(values[left] ?? 0))
  return rows.map((row) => ({ quantity, value: known(values[row]), says: null, source: null, provenance: computed, of: sheet.nameOf(row), inputs: [] }))
}

/** A number of the whole plan taken apart, down to parts and sites. */
export function explainPlan(worked: WorkedOut, quantity: Exclude<PlanQuantity, 'break-even-duty' | 'break-even-price-gap'>, cell: Cell): Explanation {
  const { plan, evaluation, money } = worked
  const { totals } = evaluation
  const { parts, places: placeSheet, stops: stopSheet } = plan.sheets
  const { worstStop } = plan.braking
  const overParts = (of: Quantity, value: number | null): Explanation => about(of, value, say`sum over the parts for which it is known`, shallow(parts, of))
  switch (quantity) {
    case 'landed':
      return overParts(landedPerYear, totals.landedCostPerYear)
    case 'ownership':
      return overParts(ownershipPerYear, totals.ownershipCostPerYear)
    case 'working-capital':
      return overParts(tiedUp, totals.workingCapital)
    case 'extra-stock':
      return overParts(extraStock, totals.extraStock)
    case 'share-from-europe': case 'sites-short': case 'priced':
      return explainPlanSum(worked, quantity)
    case 'co2':
      return overParts(yearlyEmission, totals.co2KgPerYear)
    case 'cost-per-unit': {
      const { products } = plan.sheets
      const demand = evaluation.products.map((product, row) =>
        about(q.productDemand, product.demandPerYear, say`demand × (1 + demand surge)`, [q.productDemand, q.demandSurge].map((input) => cell({ sheet: products, quantity: input, row }))),
      )
      const all = demand.reduce<number | null>((sum, one) => (one.value === null ? sum : (sum ?? 0) + one.value), null)
      return {
        ...about(costPerUnit, totals.costPerUnit, costPerUnit.says, [
          { ...overParts(landedPerYear, totals.landedCostPerYear), quantity: q.landedOfAll },
          about(q.demandOfAll, all, say`sum over the products, demand surge included`, demand),
        ]),
        source: costPerUnit.source,
      }
    }
    case 'risk':
      return { ...about(riskScore, totals.riskScore, say`mean over the parts that are rated, weighted by spend`, shallow(parts, riskScore)), source: own }
    case 'expected-loss':
      return about(expectedLoss, totals.expectedLossPerYear, say`sum over the places for which it is known`, shallow(placeSheet, expectedLoss))
    case 'survive': {
      const days = columnOf(stopSheet, survive)
      const row = days.findIndex((day) => day === totals.shortestSurviveDays)
      return cell({ sheet: stopSheet, quantity: survive, row })
    }
    case 'gap': {
      const place = plan.places.findIndex((one) => one.key === totals.weakestSiteKey)
      return cell({ sheet: stopSheet, quantity: gap, row: worstStop[place] ?? -1 })
    }
    case 'one-off':
      return about(q.oneOffMoney, totals.oneOff, say`sum over the choices of the plan`, [
        ...plan.moves.map((_, row) => cell({ sheet: plan.sheets.moves, quantity: oneOffOfMove, row })),
        ...plan.standBys.contracts.map((_, row) => cell({ sheet: plan.sheets.standBys, quantity: q.qualification, row })),
        ...plan.inWorks.works.map((_, row) => cell({ sheet: plan.sheets.works, quantity: q.worksOpening, row })),
      ])
    case 'deepest-cash': {
      const found = evaluation.economics?.deepest ?? null
      const says = say`lowest sum of the money by month, in month ${found?.month ?? 0}: −one-off money − money into stock when a new source starts + cash saved since`
      return about({ id: 'deepest-cash', label: say`Deepest point of cash`, unit: 'EUR' }, found?.money ?? null, says, money === null ? [] : [q.oneOffMoney, q.workingCapitalToday, q.workingCapitalPlan, yearlyFlow, ...delays].map((of) => cell({ sheet: money, quantity: of, row: 0 })))
    }
    case 'npv': case 'payback': case 'discounted-payback': case 'internal-return': case 'break-even-volume': case 'saving': {
      const of = ofMoney[quantity]
      return money === null ? about(of, null, say`today’s plan is not held against itself`, []) : cell({ sheet: money, quantity: of, row: 0 })
    }
  }
}
