import { roundedToError, stepOf, type Estimated } from '../../shared/engine/uncertainty/spread.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import type { BadYearRow } from '../charts/bad-year.tsx'
import { formatNumber, formatShortMoney } from '../text/format.ts'
import { yearsText } from '../text/years.ts'
import type { DrawnPlanYears, DrawnYears } from '../work/years-worker.ts'

/** Today (null) or a plan by what it is called. */
export const planName = (plan: Scenario | null): string => (plan === null ? yearsText.today : `${plan.letter} ${plan.name}`)

/** The years of today or a plan, where they were drawn. */
export const yearsOfPlan = (found: DrawnYears, plan: Scenario | null): DrawnPlanYears | null => found.plans.find((one) => one.scenarioId === (plan?.id ?? null)) ?? null

/** Money with no digit that the years drawn do not bear. */
export function borneMoney(estimated: Estimated, currency: string): string {
  const rounded = roundedToError(estimated)
  // Little is not nothing: what the draws cannot tell from zero is less than their step.
  return rounded === 0 && estimated.value > 0 ? `< ${formatShortMoney(stepOf(estimated.error), currency)}` : formatShortMoney(rounded, currency)
}

/** Years of a hundred in which nothing is lost. */
export const calmYears = ({ calm }: DrawnPlanYears): string => formatNumber(Math.round(calm.value * 100))

/** A row for today and for each plan whose years are known. */
export function badYearRows(found: DrawnYears, plans: readonly (Scenario | null)[], colourOf: (plan: Scenario | null) => string, currency: string): BadYearRow[] {
  return plans.flatMap((plan) => {
    const years = yearsOfPlan(found, plan)
    if (years === null || years.loss === null) return []
    const { mean, valueAtRisk, conditionalValueAtRisk } = years.loss
    const cell = (estimated: Estimated) => ({ text: borneMoney(estimated, currency), value: roundedToError(estimated) })
    return [{
      key: plan?.id ?? 'today', label: plan?.letter ?? '0', colour: colourOf(plan), mean: mean.value, worst: conditionalValueAtRisk.value,
      words: yearsText.row(borneMoney(mean, currency), borneMoney(conditionalValueAtRisk, currency), calmYears(years)),
      cells: [cell(mean), cell(valueAtRisk), cell(conditionalValueAtRisk), { text: calmYears(years), value: Math.round(years.calm.value * 100) }],
    }]
  })
}

/** Heads of the table behind the chart. */
export const badYearHead = (): string[] => [yearsText.plan, yearsText.meanHead, yearsText.passedHead, yearsText.worstHead, yearsText.calmHead]
