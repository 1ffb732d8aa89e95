import type { WorstYear } from '../../../shared/engine/best-plan/bad-years.ts'
import { borneMoney } from '../../plans/bad-year-chart.ts'
import { bestPlanText as text } from '../../text/best-plan.ts'
import { formatNumber } from '../../text/format.ts'

interface BadYearLineProps {
  readonly worst: WorstYear
  /** Years drawn. */
  readonly years: number
  readonly currency: string
  readonly isOld: boolean
}

/** What a bad year costs under the best plan and today, and what that is held against. */
export function BadYearLine({ worst: { plan, today }, years, currency, isOld }: BadYearLineProps) {
  return (
    <div className={isOld ? 'stale' : undefined}>
      <p><b>{text.badYear.instead(borneMoney(plan, currency), borneMoney(today, currency))}</b></p>
      <p className="caption">{text.badYear.note(formatNumber(years))}</p>
    </div>
  )
}
