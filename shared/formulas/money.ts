import { say } from '../text/say.ts'
import { formula } from './formula.ts'
import {
  annuityPlan, annuityToday, costOfCapital, demandOfAll, expectedLossPlan, expectedLossToday, horizon, interestPlan, interestToday, notYet1, notYet2, notYet3, notYet4, notYet5, oneOffMoney, ownershipPlan, ownershipToday,
  workingCapitalPlan, workingCapitalToday, worksPerYear,
} from './inputs.ts'
import { discountedPayback as paybackOfWorth, internalRate, netPresentValue, simplePayback } from '../numeric/finance.ts'
import { corporateFinance, generalPractice } from './sources.ts'

/** Money at the start of a plan, EUR; an outlay is negative. */
export const firstFlow = formula({
  id: 'first-flow',
  label: say`Money at the start`,
  unit: 'EUR',
  says: say`−one-off money − (money in stock, this plan − money in stock, today)`,
  excel: '{working-capital-today}-{working-capital-plan}-{one-off-money}',
  source: corporateFinance,
  inputs: [oneOffMoney, workingCapitalPlan, workingCapitalToday],
  compute: (oneOff, plan, today) => today - plan - oneOff,
  example: { given: [110_000, 500_000, 650_000], gives: 40_000, tolerance: 0, source: 'by hand' },
})

/** Cash saved each year once everything runs, EUR per year; interest on stock and annuities are left out, as discounting and the outlay count them. */
export const yearlyFlow = formula({
  id: 'yearly-flow',
  label: say`Cash saved a year`,
  unit: 'EUR/year',
  says: say`(cost of ownership − interest − annuities), today − this plan, + expected disruption loss, today − this plan, − own works`,
  source: corporateFinance,
  inputs: [ownershipToday, interestToday, annuityToday, ownershipPlan, interestPlan, annuityPlan, expectedLossToday, expectedLossPlan, worksPerYear],
  compute: (costToday, chargeToday, writtenToday, costPlan, chargePlan, writtenPlan, lossToday, lossPlan, works) =>
    costToday - chargeToday - writtenToday - (costPlan - chargePlan - writtenPlan) + (lossToday - lossPlan) - works,
  example: { given: [4_800_000, 60_000, 5000, 4_850_000, 40_000, 15_000, 190_000, 40_000, 30_000], gives: 60_000, tolerance: 1e-6, source: 'by hand' },
})

/** Money back at the end of the horizon, EUR. */
export const lastFlow = formula({
  id: 'last-flow',
  label: say`Money in stock back at the end`,
  unit: 'EUR',
  says: say`money in stock, this plan − money in stock, today`,
  excel: '{working-capital-plan}-{working-capital-today}',
  source: corporateFinance,
  inputs: [workingCapitalPlan, workingCapitalToday],
  compute: (plan, today) => plan - today,
  example: { given: [500_000, 650_000], gives: -150_000, tolerance: 0, source: 'by hand' },
})

/** The flows by year: 0 the start, then each whole year of the horizon less what is not yet saved in it, the last with money in stock back; EUR. */
export function cashFlows(first: number, yearly: number, last: number, years: number, notYet: readonly number[] = []): number[] {
  const whole = Math.max(1, Math.floor(years))
  return [first, ...Array.from({ length: whole }, (_, year) => (year === whole - 1 ? yearly + last : yearly) - (notYet[year] ?? 0))]
}

const delays = [notYet1, notYet2, notYet3, notYet4, notYet5] as const

/** Present value of a plan against today, EUR. */
export const presentValue = formula({
  id: 'npv',
  label: say`Net present value`,
  unit: 'EUR',
  says: say`Σ flow of year t ÷ (1 + cost of capital)^t, the start not discounted; the flow of a year is the cash saved a year less what is not yet saved in it`,
  source: corporateFinance,
  inputs: [firstFlow, yearlyFlow, lastFlow, costOfCapital, horizon, ...delays],
  compute: (first, yearly, last, rate, years, ...notYet) => (years >= 1 ? netPresentValue(rate, cashFlows(first, yearly, last, years, notYet)) : Number.NaN),
  example: { given: [-1000, 1100, 1210, 0.1, 2, 0, 0, 0, 0, 0], gives: 1909.090_909, tolerance: 1e-6, source: 'by hand: −1,000 + 1,000 + 2,310 ÷ 1.21' },
})

/** Years until the money is back, not discounted. */
export const payback = formula({
  id: 'payback',
  label: say`Payback, not discounted`,
  unit: 'years',
  says: say`years until the sum of the flows is zero again, with a straight line within the year`,
  source: generalPractice,
  inputs: [firstFlow, yearlyFlow, lastFlow, horizon, ...delays],
  compute: (first, yearly, last, years, ...notYet) => (years >= 1 ? (simplePayback(cashFlows(first, yearly, last, years, notYet)) ?? Number.NaN) : Number.NaN),
  example: { given: [-1000, 400, 0, 5, 100, 0, 0, 0, 0], gives: 2.75, tolerance: 1e-9, source: 'by hand: 1,100 ÷ 400' },
})

/** Years until the money is back with its interest. */
export const discountedPayback = formula({
  id: 'discounted-payback',
  label: say`Payback, discounted`,
  unit: 'years',
  says: say`years until the sum of the discounted flows is zero again, with a straight line within the year`,
  source: corporateFinance,
  inputs: [firstFlow, yearlyFlow, lastFlow, costOfCapital, horizon, ...delays],
  compute: (first, yearly, last, rate, years, ...notYet) => (years >= 1 ? (paybackOfWorth(rate, cashFlows(first, yearly, last, years, notYet)) ?? Number.NaN) : Number.NaN),
  example: { given: [-1000, 1100, 0, 0.1, 2, 550, 0, 0, 0, 0], gives: 1.55, tolerance: 1e-9, source: 'by hand: 500 after one year, the rest of 909.09 in the second' },
})

/** The cost of capital at which a plan is worth nothing against today. */
export const internalReturn = formula({
  id: 'internal-return',
  label: say`Internal rate of return`,
  unit: '1/year',
  says: say`the rate at which the net present value is zero, where money is spent before it comes back; where the flows change their sign more than once, the only such rate above zero`,
  source: corporateFinance,
  inputs: [firstFlow, yearlyFlow, lastFlow, horizon, ...delays],
  compute: (first, yearly, last, years, ...notYet) => (years >= 1 ? (internalRate(cashFlows(first, yearly, last, years, notYet)) ?? Number.NaN) : Number.NaN),
  example: { given: [-1000, 600, 0, 2, 0, 0, 0, 0, 0], gives: 0.130_662, tolerance: 1e-6, source: 'by hand: 600 ÷ 1.130662 + 600 ÷ 1.278397 = 1,000' },
})

/** Products that must be sold before the outlay is back, units; never where a product saves nothing. */
export const breakEvenVolume = formula({
  id: 'break-even-volume',
  label: say`Break-even volume`,
  unit: 'unit',
  says: say`outlay at the start ÷ (cash saved a year ÷ demand of all products), only where a product saves something`,
  source: generalPractice,
  inputs: [firstFlow, yearlyFlow, demandOfAll],
  compute: (first, yearly, demand) => (yearly <= 0 ? Number.POSITIVE_INFINITY : (Math.max(0, -first) * demand) / yearly),
  example: { given: [-110_000, 80_000, 18_000], gives: 24_750, tolerance: 1e-9, source: 'by hand: 110,000 ÷ 4.444' },
})
