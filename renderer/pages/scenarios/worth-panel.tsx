import { useEffect, useState, type ReactNode } from 'react'
import type { PlanBreakEvens } from '../../../shared/engine/break-evens.ts'
import type { Economics } from '../../../shared/engine/evaluation.ts'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { CashSmall } from '../../charts/cash-small.tsx'
import { messageOf } from '../../host.ts'
import { sayFailed } from '../../state/notices.ts'
import { movingText } from '../../text/moving.ts'
import { formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { Why } from '../../ui/why.tsx'
import { askPlanBreakEvens } from '../../work/option-client.ts'

const text = movingText.worth

interface Found {
  readonly contents: ProjectContents
  readonly scenarioId: string
  readonly what: ReadonlyMap<string, number>
  readonly marks: PlanBreakEvens
}

/** How much may turn out otherwise before a plan is worth nothing, worked out beside the page once the hand rests; null while it is awaited. */
function usePlanBreakEvens(contents: ProjectContents, scenarioId: string, what: ReadonlyMap<string, number>, isMoving: boolean): PlanBreakEvens | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (isMoving) return undefined
    let isWanted = true
    const timer = window.setTimeout(() => {
      askPlanBreakEvens(contents, scenarioId, what).then(
        (marks) => { if (isWanted && marks !== null) setFound({ contents, scenarioId, what, marks }) },
        (error: unknown) => { if (isWanted) sayFailed(messageOf(error)) },
      )
    }, 500)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [contents, scenarioId, what, isMoving])
  return found !== null && found.contents === contents && found.scenarioId === scenarioId && found.what === what ? found.marks : null
}

function dutyInWords(tariff: PlanBreakEvens['tariff']): string {
  if (tariff === null) return text.unknown
  if (tariff === 'always') return text.dutyAlways
  if (tariff === 'never') return text.dutyNever
  const points = formatNumber(tariff.at * 100, 1)
  return tariff.betterAbove ? text.dutyAbove(points) : text.dutyBelow(points)
}

interface WorthPanelProps {
  readonly contents: ProjectContents
  readonly scenarioId: string
  readonly what: ReadonlyMap<string, number>
  /** True while these figures are not yet those of where the hand is. */
  readonly isMoving: boolean
  readonly economics: Economics
  readonly horizonYears: number
  /** Width of the small curve, px. */
  readonly width: number
}

const row = (label: string, value: string, quantity?: Extract<ExplainTarget, { on: 'plan' }>['quantity']): ReactNode => (
  <div><dt>{label}</dt><dd>{quantity === undefined ? value : <Why target={{ on: 'plan', quantity }}>{value}</Why>}</dd></div>
)

/** What a plan is worth beyond its net value: return, payback with interest, what may turn out otherwise, and how deep it goes in cash. */
export function WorthPanel({ contents, scenarioId, what, isMoving, economics, horizonYears, width }: WorthPanelProps) {
  const marks = usePlanBreakEvens(contents, scenarioId, what, isMoving)
  const short = (value: number): string => formatShortMoney(value, contents.project.currency)
  const { savingPerYear, internalReturn, discountedPaybackYears, breakEvenVolume, deepest, monthlyCash, npv, cashFlows } = economics
  const isKnown = npv !== null
  const nothingOut = isKnown && (cashFlows[0] ?? 0) >= 0
  const gap = marks?.priceGap ?? null
  return (
    <section className="rail-section worth" aria-label={text.title}>
      <h2>{text.title}</h2>
      <dl className="effects">
        {row(text.saving, savingPerYear === null ? text.unknown : short(savingPerYear), 'saving')}
        {row(text.rate, internalReturn !== null ? formatPercent(internalReturn, 1) : isKnown ? text.rateNone : text.unknown, 'internal-return')}
        {row(text.payback, discountedPaybackYears !== null ? text.months(formatNumber(Math.round(discountedPaybackYears * 12))) : !isKnown ? text.unknown : nothingOut ? text.nothingOut : text.never(formatNumber(horizonYears)), 'discounted-payback')}
        {row(text.volume, breakEvenVolume === 'never' ? text.volumeNever : breakEvenVolume === null ? text.unknown : formatNumber(Math.ceil(breakEvenVolume)), 'break-even-volume')}
        {row(text.duty, marks === null ? text.awaited : dutyInWords(marks.tariff), 'break-even-duty')}
        {row(gap !== null && gap < 0 ? text.gapFall : text.gap, marks === null ? text.awaited : gap === null ? text.gapNone : formatPercent(Math.abs(gap), 1), 'break-even-price-gap')}
        {row(text.deepest, deepest === null ? text.unknown : deepest.money < 0 ? text.deepestAt(short(deepest.money), formatNumber(deepest.month)) : text.deepestNever, 'deepest-cash')}
      </dl>
      {deepest === null ? null : <CashSmall title={text.cash} cumulative={monthlyCash} deepest={deepest} width={width} height={64} />}
      {deepest === null ? null : <p className="caption plain">{text.note}</p>}
    </section>
  )
}
