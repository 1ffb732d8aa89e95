import { Cash } from '../../charts/cash.tsx'
import { Kraljic, type KraljicDot } from '../../charts/kraljic.tsx'
import { Waterfall } from '../../charts/waterfall.tsx'
import { costSteps } from '../../plans/chart-data.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import { text as common } from '../../text/frame.ts'
import { compareText } from '../../text/compare.ts'
import { reportBodyText } from '../../text/report-body.ts'
import { riskText } from '../../text/risk.ts'
import { formatMoney, formatNumber, formatShortMoney, roundShortMoney, roundTo, signed } from '../../text/format.ts'
import { columnWidth } from './days-blocks.tsx'
import { partName, type ReportFacts } from './report-facts.ts'

const colours: readonly string[] = ['var(--sA)', 'var(--sB)', 'var(--sC)']
/** A plan's colour is that of its badge. */
export const colourOf = (letter: string): string => colours['ABC'.indexOf(letter)] ?? 'var(--sB)'

/** Where the cost of a unit moves; null where there is no plan or the two cannot be compared. */
export function costBlock({ today, proposed, currency }: ReportFacts): PrintBlock | null {
  if (proposed === null) return null
  const text = reportBodyText.cost
  const steps = costSteps(today, proposed.evaluation, proposed.plan.name)
  if (steps === null) return null
  const change = roundTo((steps.at(-1)?.value ?? 0) - (steps[0]?.value ?? 0), 2)
  const money = (value: number): string => formatMoney(value, currency)
  const withLoss = today.totals.expectedLossPerYear !== null
  const title = text.title(money(Math.abs(change)), change === 0 ? 'same' : change > 0 ? 'more' : 'less', withLoss)
  return {
    kind: 'whole', key: 'cost',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">{text.note(proposed.plan.letter, currency, withLoss)}</p>
        <Waterfall title={title} steps={steps} write={money} writeStep={(value) => signed(value, money)} axisNote={compareText.charts.axisStarts} width={columnWidth} />
      </section>
    ),
  }
}

/** Cash by month of every plan in the report; null while it is unknown. */
export function cashBlock({ plans, proposed, currency, horizonYears }: ReportFacts): PrintBlock | null {
  const lines = plans.flatMap(({ plan, evaluation }) =>
    evaluation.economics === null || evaluation.economics.monthlyCash.length === 0 ? []
      : [{ key: plan.id, label: plan.letter, colour: colourOf(plan.letter), cumulative: evaluation.economics.monthlyCash }])
  const own = lines.find((line) => line.key === proposed?.plan.id)
  if (proposed === null || own === undefined) return null
  const text = reportBodyText.cash
  const short = (value: number): string => formatShortMoney(value, currency)
  const lowest = Math.min(...own.cumulative)
  const low = own.cumulative.indexOf(lowest)
  const ahead = own.cumulative.findIndex((value, month) => month > low && value >= 0)
  const { letter } = proposed.plan
  const title = roundShortMoney(lowest) >= 0 ? text.titleNone(letter) : text.title(letter, short(-lowest), ahead < 0 ? null : formatNumber(Math.ceil(ahead / 12)), formatNumber(horizonYears))
  return {
    kind: 'whole', key: 'cash',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">{text.note}</p>
        <Cash
          title={title} lines={lines} write={short} yearsLabel={compareText.charts.years} width={columnWidth} height={230}
          lowestLabel={(label, amount, month) => (label !== letter || month === own.cumulative.length - 1 ? '' : compareText.charts.deepest(label, amount, formatNumber(month)))}
        />
      </section>
    ),
  }
}

/** Most dots on paper. */
const mostDots = 400
const shortened = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name)

/** Supply risk against spend; null while no part has both. */
export function kraljicBlock({ shown, proposed, book, parts }: ReportFacts): PrintBlock | null {
  const text = reportBodyText.kraljic
  const { quadrants } = riskText.kraljic
  const names = { strategic: quadrants.strategic.name, leverage: quadrants.leverage.name, bottleneck: quadrants.bottleneck.name, routine: quadrants['non-critical'].name }
  const alarm = book.ref('general.alarm-days').value
  const [riskBorder, shareBorder] = [book.ref('general.strategic-risk-score').value, book.ref('general.strategic-spend-share').value]
  const total = shown.parts.reduce((sum, part) => sum + (part.spendPerYear ?? 0), 0)
  const dots = shown.parts.flatMap((part): KraljicDot[] => {
    if (part.riskScore === null || part.spendPerYear === null || part.spendPerYear <= 0 || total <= 0) return []
    const state = part.gapDays === null ? 'unknown' : part.gapDays <= 0 ? 'covered' : part.gapDays > alarm ? 'alarm' : 'short'
    // On paper nothing can be pointed at, so that only the dots that ask for something have a name.
    const isUnnamed = state !== 'alarm' && (part.riskScore < riskBorder || part.spendPerYear / total < shareBorder)
    return [{ key: part.partId, label: shortened(partName(parts.get(part.partId))), risk: part.riskScore, share: part.spendPerYear / total, state, isUnnamed }]
  })
  if (dots.length === 0) return null
  // Thousands of dots are a blot: the dearest are drawn, and the words say so.
  const drawn = dots.length <= mostDots ? dots : dots.toSorted((one, other) => other.share - one.share).slice(0, mostDots)
  const strategic = dots.filter((dot) => dot.risk >= riskBorder && dot.share >= shareBorder).length
  const alarmed = dots.filter((dot) => dot.state === 'alarm').length
  const title = text.title(common.counts.parts(strategic), formatNumber(alarmed), formatNumber(alarm), strategic === 1)
  return {
    kind: 'whole', key: 'kraljic',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">
          {text.note(proposed === null ? text.ofToday : text.ofPlan(proposed.plan.letter), dots.some((dot) => dot.state === 'unknown'))}
          {drawn.length < dots.length ? text.dearest(formatNumber(drawn.length), formatNumber(dots.length)) : ''}
        </p>
        <Kraljic
          title={title} dots={drawn} riskBorder={riskBorder} shareBorder={shareBorder} width={columnWidth} height={340} names={names}
          axes={{ risk: riskText.kraljic.axisX, share: riskText.kraljic.axisY }}
        />
      </section>
    ),
  }
}

