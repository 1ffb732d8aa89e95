import { useRef } from 'react'
import { quarterAfter } from '../../../shared/engine/stages/quarter.ts'
import type { StagesAnswer } from '../../../shared/engine/stages/stage-search.ts'
import type { StagedPlan } from '../../../shared/engine/stages/staged-plan.ts'
import { StageCash } from '../../charts/stage-cash.tsx'
import { useSize } from '../../charts/use-size.ts'
import { formatList, formatNumber, formatShortMoney } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { stagesText as text } from '../../text/stages.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'

interface StagesSumsProps {
  readonly answer: StagesAnswer
  readonly usual: StagedPlan
  readonly currency: string
  readonly nameOf: (partId: string) => string
}

/** Quarters shown: those of the plan, and on until the money is back. */
function shownQuarters({ cash }: StagedPlan, quarters: number): number {
  const back = cash.findLastIndex(({ cumulative }) => cumulative < 0) + 1
  return Math.min(cash.length, Math.max(quarters, Math.min(back + 1, 24)))
}

/** What an order is worth, what it costs not to do all at once, and its cash by quarter. */
export function StagesSums({ answer, usual, currency, nameOf }: StagesSumsProps) {
  const { ref, width } = useSize()
  const figure = useRef<HTMLDivElement>(null)
  const { wish: { from, quarters }, allAtOnce, doneAtOnce } = answer
  const money = (value: number): string => formatShortMoney(value, currency)
  const isWhole = usual.parts.every(({ quarter }) => quarter !== null)
  const lost = (doneAtOnce ?? Number.NaN) - usual.value
  const cash = usual.cash.slice(0, shownQuarters(usual, quarters))
  const deepest = Math.min(0, ...usual.cash.map(({ cumulative }) => cumulative))
  const named = cash.map((_, at) => quarterAfter(from, at))
  const cell = (value: number) => ({ text: money(value), value })
  return (
    <>
      <dl className="best-plan-totals">
        <div><dt>{text.totals.value(formatNumber(answer.years))}</dt><dd>{money(usual.value)}</dd></div>
        <div><dt>{text.totals.atOnce}</dt><dd>{money(allAtOnce ?? Number.NaN)}</dd></div>
        <div><dt>{lost < 0 ? text.totals.gained : text.totals.lost}</dt><dd>{money(Math.abs(lost))}</dd></div>
        <div><dt>{text.totals.deepest}</dt><dd>{money(deepest)}</dd></div>
      </dl>
      {isWhole ? null : <p>{text.inPart(formatNumber(usual.parts.filter(({ quarter }) => quarter !== null).length), formatNumber(usual.parts.length))} {text.sameAtOnce(money(doneAtOnce ?? Number.NaN))}</p>}
      {answer.refused.length === 0 ? null : <p className="small quiet">{text.leavesOut(formatList(answer.refused.map(({ partId }) => nameOf(partId))), answer.refused.length)}</p>}
      {usual.needed.map((needed) => <p key={inWords(needed)}>{inWords(needed)}</p>)}
      <div ref={ref}>
        <div ref={figure} className="best-plan-figure">
          <ChartMenu of={figure} title={text.chart.title} />
          {width === 0 ? null : (
            <StageCash
              title={text.chart.title} staged={quarters} write={money} width={width}
              quarters={cash.map(({ once, stock, saved, cumulative }, at) => ({ year: String(named[at]?.year ?? ''), quarter: `Q${named[at]?.quarter ?? ''}`, out: once + stock, saved, cumulative }))}
              words={{ out: text.chart.out, saved: text.chart.saved, cumulative: text.chart.cumulative, deepest: (value) => text.chart.deepest(value) }}
              table={{
                head: [text.chart.quarter, text.chart.once, text.chart.stock, text.chart.saved, text.chart.cumulative],
                rows: cash.map(({ once, stock, saved, cumulative }, at) => [`${named[at]?.year ?? ''}-Q${named[at]?.quarter ?? ''}`, cell(once), cell(stock), cell(saved), cell(cumulative)]),
              }}
            />
          )}
        </div>
      </div>
    </>
  )
}
