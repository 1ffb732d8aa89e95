import type { ReactNode } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { Cash } from '../../charts/cash.tsx'
import { Dumbbell } from '../../charts/dumbbell.tsx'
import { useSize } from '../../charts/use-size.ts'
import { Waterfall } from '../../charts/waterfall.tsx'
import { compareText } from '../../text/compare.ts'
import { futuresText } from '../../text/futures.ts'
import { formatMoney, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import { FaultGuard } from '../../ui/fault-guard.tsx'
import { costSteps, shortSites } from '../../plans/chart-data.ts'
import { planName } from '../../plans/bad-year-chart.ts'
import { yearsText } from '../../text/years.ts'
import { BadYearPane, CausesPane } from './bad-year-panes.tsx'
import { HowOftenPane } from './how-often-pane.tsx'
import { IntervalPane, TornadoPane } from './uncertainty-panes.tsx'

const text = compareText.charts
/** Sites in the chart of days short; the rest are counted. */
const mostSites = 12

interface ChartPaneProps {
  readonly title: string
  readonly note: string
  /** Draws the chart in a width and height in pixels. */
  readonly children: (width: number, height: number) => ReactNode
}

/** What a chart is made of is worked out here, so that a fault in that leaves the other panes too. */
const Drawn = ({ draw, width, height }: { readonly draw: ChartPaneProps['children']; readonly width: number; readonly height: number }): ReactNode => draw(width, height)

function ChartPane({ title, note, children }: ChartPaneProps) {
  const { ref, width, height } = useSize()
  return (
    <section className="pane chart-pane" aria-label={title}>
      <div className="pane-head"><h2>{title}</h2><span className="caption cut">{note}</span><span className="grow" /><ChartMenu of={ref} title={title} /></div>
      <div className="chart-area" ref={ref}>{width > 0 ? <FaultGuard of={title}><Drawn draw={children} width={width} height={height} /></FaultGuard> : null}</div>
    </section>
  )
}

const colours: readonly string[] = ['var(--sA)', 'var(--sB)', 'var(--sC)']
/** A plan's colour is that of its badge. */
const colourOf = (plan: Scenario): string => colours['ABC'.indexOf(plan.letter)] ?? 'var(--sB)'

interface CompareChartsProps {
  readonly contents: ProjectContents
  readonly today: Evaluation
  /** The plan that the first two charts are of. */
  readonly looked: { readonly plan: Scenario; readonly evaluation: Evaluation }
  readonly all: readonly { readonly plan: Scenario; readonly evaluation: Evaluation }[]
  readonly currency: string
}

/** Where the cost moves, what runs short, and cash by month. */
export function CompareCharts({ contents, today, looked, all, currency }: CompareChartsProps) {
  const { plan, evaluation } = looked
  const steps = costSteps(today, evaluation, plan.name)
  const sites = shortSites(today, evaluation)
  const lines = all.flatMap((one) =>
    one.evaluation.economics === null || one.evaluation.economics.monthlyCash.length === 0
      ? []
      : [{ key: one.plan.id, label: one.plan.letter, colour: colourOf(one.plan), cumulative: one.evaluation.economics.monthlyCash }])
  const money = (value: number): string => formatMoney(value, currency)
  const short = (value: number): string => formatShortMoney(value, currency)
  return (
    <div className="compare-charts">
      <ChartPane title={text.cost} note={text.costNote(plan.letter, currency)}>
        {(width) => steps === null ? <p className="quiet">{text.costUnknown}</p> : (
          <Waterfall title={text.cost} steps={steps} write={money} writeStep={(value) => signed(value, money)} axisNote={text.axisStarts} width={width} />
        )}
      </ChartPane>
      <ChartPane title={text.days} note={text.daysNote(plan.letter)}>
        {(width) => sites.length === 0 ? <p className="quiet">{today.totals.longestGapDays === null ? text.daysUnknown : text.daysNone}</p> : (
          <>
            <Dumbbell title={text.days} rows={sites.slice(0, mostSites)} beforeLabel={text.before} afterLabel={text.after} inWords={text.inWords} width={width} />
            {sites.length > mostSites ? <p className="caption">{text.daysRest(formatNumber(sites.length - mostSites))}</p> : null}
          </>
        )}
      </ChartPane>
      <ChartPane title={text.cash} note={text.cashNote}>
        {(width, height) => lines.length === 0 ? <p className="quiet">{text.cashUnknown}</p> : (
          <Cash
            title={text.cash} lines={lines} write={short} yearsLabel={text.years} width={width} height={Math.max(220, Math.min(height, 420))}
            // Plans that invest at the start are all deepest there; only the plan looked at says so in words.
            lowestLabel={(label, amount, month) => (label === plan.letter ? text.deepest(label, amount, formatNumber(month)) : '')}
          />
        )}
      </ChartPane>
      <ChartPane title={futuresText.sure} note={futuresText.sureNote}>
        {(width) => <IntervalPane contents={contents} plans={all.map((one) => one.plan)} colourOf={colourOf} width={width} />}
      </ChartPane>
      <ChartPane title={futuresText.hangsOn} note={futuresText.hangsOnNote(plan.letter)}>
        {(width) => <TornadoPane contents={contents} plan={plan} width={width} />}
      </ChartPane>
      <ChartPane title={yearsText.title} note={yearsText.note}>
        {(width) => <BadYearPane contents={contents} plans={all.map((one) => one.plan)} colourOf={(one) => (one === null ? 'var(--ink-2)' : colourOf(one))} width={width} />}
      </ChartPane>
      <ChartPane title={yearsText.often} note={yearsText.oftenNote}>
        {(width) => <HowOftenPane contents={contents} plans={all.map((one) => one.plan)} colourOf={(one) => (one === null ? 'var(--ink-2)' : colourOf(one))} width={width} />}
      </ChartPane>
      <section className="pane chart-pane" aria-label={yearsText.causes}>
        <div className="pane-head"><h2>{yearsText.causes}</h2><span className="caption cut">{yearsText.causesNote(planName(plan))}</span></div>
        <div className="chart-area"><FaultGuard of={yearsText.causes}><CausesPane contents={contents} plan={plan} /></FaultGuard></div>
      </section>
    </div>
  )
}
