import { useRef } from 'react'
import type { PlanAnswer } from '../../../shared/engine/best-plan/plan-answer.ts'
import type { PlanObjective } from '../../../shared/engine/best-plan/plan-problem.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { Frontier, type FrontierMark, type FrontierPoint } from '../../charts/frontier.tsx'
import { useSize } from '../../charts/use-size.ts'
import { inOrder } from '../../plans/scenario-changes.ts'
import { evaluationOf } from '../../state/evaluation.ts'
import { useDraft } from '../../state/draft.ts'
import { bestPlanText as text } from '../../text/best-plan.ts'
import { formatMoney, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { text as frameText } from '../../text/frame.ts'
import { useMemo } from '../../text/use-memo.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import type { ShownFront, ShownPoint } from '../../work/best-plan-worker.ts'
import type { PlanNumbers } from './plan-numbers.ts'

type Worth = Pick<ShownPoint, 'netValue' | 'expectedLoss' | 'longestGapDays' | 'worstYear'>

/** What a plan achieves in the objective, more being better; null while unknown. */
function achieved({ netValue, expectedLoss, longestGapDays, worstYear }: Worth, { totals }: Evaluation, objective: PlanObjective): number | null {
  if (objective === 'net-value') return netValue
  if (objective === 'bad-years') return worstYear === null ? null : worstYear.today.value - worstYear.plan.value
  const [now, then] = objective === 'expected-loss' ? [totals.expectedLossPerYear, expectedLoss] : [totals.longestGapDays, longestGapDays]
  return now === null || then === null ? null : Math.max(0, now) - Math.max(0, then)
}

/** Points that no cheaper one is as good as, by rising money. */
function unbeaten(points: readonly FrontierPoint[]): FrontierPoint[] {
  const kept: FrontierPoint[] = []
  for (const point of points.toSorted((one, other) => one.money - other.money || other.value - one.value)) {
    if (point.value > (kept.at(-1)?.value ?? Number.NEGATIVE_INFINITY)) kept.push(point)
  }
  return kept
}

interface BestPlanChartProps {
  readonly contents: ProjectContents
  readonly front: ShownFront
  readonly numbers: PlanNumbers
  /** The plan for the budget; null while it is looked for. */
  readonly answer: PlanAnswer | null
  readonly budget: number | null
  readonly objective: PlanObjective
  readonly isOld: boolean
  /** True while not all of the curve is known. */
  readonly isComing: boolean
}

/** What each sum of money buys, with the plans there are beside it, and what the best plan comes to. */
export function BestPlanChart({ contents, front, numbers, answer, budget, objective, isOld, isComing }: BestPlanChartProps) {
  const { ref, width } = useSize()
  const figure = useRef<HTMLDivElement>(null)
  const what = useDraft((state) => state.what)
  const { today, horizonYears } = numbers
  const { currency } = contents.project
  const money = (value: number): string => formatShortMoney(value, currency)
  const writeValue = objective === 'standstill' ? (days: number): string => frameText.counts.days(Math.round(days)) : money
  // The plan for the budget is a point of the curve like those that were drawn.
  const points = unbeaten([...front.points, ...(answer === null ? [] : [{ ...answer.totals, worstYear: answer.plan.worstYear }])].flatMap((point) => {
    const value = achieved(point, today, objective)
    return value === null ? [] : [{ money: point.once, value }]
  }))
  const { worstYears } = front
  const plans = useMemo(() => inOrder(contents.scenarios).flatMap((scenario): (FrontierMark & { letter: string })[] => {
    const { totals, economics } = evaluationOf(contents, scenario.id, what)
    const value = achieved({ netValue: economics?.npv ?? null, expectedLoss: totals.expectedLossPerYear, longestGapDays: totals.longestGapDays, worstYear: worstYears.get(scenario.id) ?? null }, today, objective)
    return value === null ? [] : [{ key: scenario.id, letter: scenario.letter, money: totals.oneOff + totals.extraStock, value, words: '', colour: scenario.letter === 'A' ? 'var(--sA)' : scenario.letter === 'C' ? 'var(--sC)' : 'var(--sB)' }]
  }), [contents, what, today, objective, worstYears])
  // While the plan itself is still looked for, the front tells what the budget buys.
  const known = answer === null ? front.points.findLast(({ once }) => budget === null || once <= budget) ?? null : { ...answer.totals, worstYear: answer.plan.worstYear, isProved: answer.plan.isProved, once: answer.totals.once }
  const value = known === null ? null : achieved(known, today, objective)
  const best = known === null || value === null ? null : { key: 'best', money: known.once, value, words: text.chart.best(money(known.once), writeValue(value)), colour: 'var(--ink)' }
  const valueLabel = objective === 'net-value' ? text.chart.netValue(formatNumber(horizonYears)) : objective === 'expected-loss' ? text.chart.lossAvoided : objective === 'bad-years' ? text.chart.badYearAvoided : text.chart.daysAvoided
  const end = front.flatFrom ?? 0
  return (
    <div className={isOld ? 'best-plan-chart stale' : 'best-plan-chart'}>
      <div ref={ref}>
        <div ref={figure} className="best-plan-figure">
          <ChartMenu of={figure} title={text.chart.title} />
          {width === 0 ? null : (
            <Frontier
              title={text.chart.title} points={points} best={best} plans={plans.map((plan) => ({ ...plan, words: text.chart.plan(plan.letter, writeValue(plan.value)) }))}
              budget={{ at: Math.min(budget ?? end, end * 1.15), words: text.chart.budget(money(budget ?? end)) }} flat={front.flatFrom === null ? null : { at: front.flatFrom, words: text.chart.flat(money(front.flatFrom)) }}
              moneyTo={end * 1.15} unreachable={isComing ? null : text.chart.unreachable} moneyLabel={text.chart.money} valueLabel={valueLabel} writeMoney={money} writeValue={writeValue}
              head={[text.chart.plans, text.chart.money, valueLabel]} pointName={(number) => text.chart.point(String(number))} width={width} height={230}
            />
          )}
        </div>
      </div>
      <Totals known={known} answer={answer} currency={currency} today={today} horizonYears={horizonYears} />
    </div>
  )
}

interface TotalsProps {
  readonly known: (Worth & Pick<ShownPoint, 'once'>) | null
  readonly answer: PlanAnswer | null
  readonly currency: string
  readonly today: Evaluation
  readonly horizonYears: number
}

function Totals({ known, answer, currency, today, horizonYears }: TotalsProps) {
  const money = (value: number | null): string => formatShortMoney(value, currency)
  const cost = answer?.totals.costPerUnitChange ?? null
  const payback = answer?.totals.paybackYears ?? null
  const loss = today.totals.expectedLossPerYear
  return (
    <dl className="best-plan-totals">
      <div><dt>{text.totals.netValue(formatNumber(horizonYears))}</dt><dd>{known === null ? '–' : money(known.netValue)}</dd></div>
      <div><dt>{text.totals.loss}</dt><dd>{known === null ? '–' : money(known.expectedLoss)} {loss === null ? null : <small>{text.totals.from(money(loss))}</small>}</dd></div>
      <div><dt>{text.totals.cost}</dt><dd>{answer === null ? '–' : cost === null ? formatMoney(null, currency) : signed(cost, (size) => formatMoney(size, currency))}</dd></div>
      <div><dt>{text.totals.payback}</dt><dd>{answer === null ? '–' : payback === null ? text.totals.never : text.totals.months(formatNumber(Math.round(payback * 12)))}</dd></div>
    </dl>
  )
}
