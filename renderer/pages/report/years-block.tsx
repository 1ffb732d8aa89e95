import type { Report } from '../../../shared/model/report.ts'
import { BadYear } from '../../charts/bad-year.tsx'
import { badYearHead, badYearRows, borneMoney, yearsOfPlan } from '../../plans/bad-year-chart.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import { formatList, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { yearsText } from '../../text/years.ts'
import type { DrawnYears } from '../../work/years-worker.ts'
import { colourOf } from './chart-blocks.tsx'
import { columnWidth } from './days-blocks.tsx'
import type { ReportFacts } from './report-facts.ts'

/** Parts that are named as the cause. */
const mostParts = 3

/** What stops cost in an average and in the worst year in twenty: a line in a summary, with the chart in a full report; null until the years are drawn, or where the loss is unknown. */
export function yearsBlock({ plans, proposed, currency, contents }: ReportFacts, found: DrawnYears | null, length: Report['length']): PrintBlock | null {
  const [today, then] = found === null || proposed === null ? [null, null] : [yearsOfPlan(found, null), yearsOfPlan(found, proposed.plan)]
  if (found === null || proposed === null || today === null || then === null || today.loss === null || then.loss === null) return null
  const words = yearsText.inPrint
  const [worstToday, worstThen, meanToday, meanThen] = [today.loss.conditionalValueAtRisk, then.loss.conditionalValueAtRisk, today.loss.mean, then.loss.mean].map((value) => borneMoney(value, currency))
  const numbers = new Map(contents.parts.map((part) => [part.id, part.partNumber || part.description]))
  const whole = then.loss.conditionalValueAtRisk.value
  const parts = then.parts.slice(0, mostParts).filter(({ worst }) => worst > 0).map(({ id, worst }) => words.part(numbers.get(id) ?? '', formatPercent(worst / whole)))
  const title = words.title(proposed.plan.letter, worstThen ?? '', worstToday ?? '')
  const rows = badYearRows(found, [null, ...plans.map(({ plan }) => plan)], (plan) => (plan === null ? 'var(--ink-2)' : colourOf(plan.letter)), currency)
  return {
    kind: 'whole', key: 'years',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">{words.mean(meanThen ?? '', meanToday ?? '')} {parts.length === 0 ? '' : words.parts(formatList(parts))} {words.note(formatNumber(found.turns * found.draws), String(found.seed))}</p>
        {length === 'summary' ? null : (
          <BadYear title={title} rows={rows} meanLabel={yearsText.mean} worstLabel={yearsText.worst} write={(value) => formatShortMoney(value, currency)} head={badYearHead()} width={columnWidth} />
        )}
      </section>
    ),
  }
}
