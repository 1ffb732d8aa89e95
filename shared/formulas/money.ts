import { formula } from './formula.ts'
import {
  costOfCapital, expectedLossPlan, expectedLossToday, horizon, interestPlan, interestToday, oneOffMoney, ownershipPlan, ownershipToday,
  workingCapitalPlan, workingCapitalToday,
} from './inputs.ts'
import { netPresentValue, simplePayback } from '../numeric/finance.ts'
import { corporateFinance, generalPractice } from './sources.ts'

/** Money at the start of a plan, EUR; an outlay is negative. */
export const firstFlow = formula({
  id: 'first-flow',
  label: 'Money at the start',
  unit: 'EUR',
  says: '−one-off money − (money in stock, this plan − money in stock, today)',
  source: corporateFinance,
  inputs: [oneOffMoney, workingCapitalPlan, workingCapitalToday],
  compute: (oneOff, plan, today) => today - plan - oneOff,
  example: { given: [110_000, 500_000, 650_000], gives: 40_000, tolerance: 0, source: 'by hand' },
})

/** Cash saved each year, EUR per year; the interest on stock is left out because discounting counts it. */
export const yearlyFlow = formula({
  id: 'yearly-flow',
  label: 'Cash saved a year',
  unit: 'EUR/year',
  says: '(cost of ownership − interest), today − this plan, + expected disruption loss, today − this plan',
  source: corporateFinance,
  inputs: [ownershipToday, interestToday, ownershipPlan, interestPlan, expectedLossToday, expectedLossPlan],
  compute: (costToday, chargeToday, costPlan, chargePlan, lossToday, lossPlan) => costToday - chargeToday - (costPlan - chargePlan) + (lossToday - lossPlan),
  example: { given: [4_800_000, 60_000, 4_850_000, 40_000, 190_000, 40_000], gives: 80_000, tolerance: 1e-6, source: 'by hand' },
})

/** Money back at the end of the horizon, EUR. */
export const lastFlow = formula({
  id: 'last-flow',
  label: 'Money in stock back at the end',
  unit: 'EUR',
  says: 'money in stock, this plan − money in stock, today',
  source: corporateFinance,
  inputs: [workingCapitalPlan, workingCapitalToday],
  compute: (plan, today) => plan - today,
  example: { given: [500_000, 650_000], gives: -150_000, tolerance: 0, source: 'by hand' },
})

/** The flows by year: 0 the start, then each whole year of the horizon, the last with money in stock back; EUR. */
export function cashFlows(first: number, yearly: number, last: number, years: number): number[] {
  const whole = Math.max(1, Math.floor(years))
  return [first, ...Array.from({ length: whole }, (_, year) => (year === whole - 1 ? yearly + last : yearly))]
}

/** Present value of a plan against today, EUR. */
export const presentValue = formula({
  id: 'npv',
  label: 'Net present value',
  unit: 'EUR',
  says: 'Σ flow of year t ÷ (1 + cost of capital)^t, the start not discounted',
  source: corporateFinance,
  inputs: [firstFlow, yearlyFlow, lastFlow, costOfCapital, horizon],
  compute: (first, yearly, last, rate, years) => (years >= 1 ? netPresentValue(rate, cashFlows(first, yearly, last, years)) : Number.NaN),
  example: { given: [-1000, 1100, 1210, 0.1, 2], gives: 1909.090_909, tolerance: 1e-6, source: 'by hand: −1,000 + 1,000 + 2,310 ÷ 1.21' },
})

/** Years until the money is back, not discounted. */
export const payback = formula({
  id: 'payback',
  label: 'Payback, not discounted',
  unit: 'years',
  says: 'years until the sum of the flows is zero again, with a straight line within the year',
  source: generalPractice,
  inputs: [firstFlow, yearlyFlow, lastFlow, horizon],
  compute: (first, yearly, last, years) => (years >= 1 ? (simplePayback(cashFlows(first, yearly, last, years)) ?? Number.NaN) : Number.NaN),
  example: { given: [-1000, 400, 0, 5], gives: 2.5, tolerance: 1e-9, source: 'by hand: 1,000 ÷ 400' },
})
