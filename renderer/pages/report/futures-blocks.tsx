import { Interval } from '../../charts/interval.tsx'
import { Tornado } from '../../charts/tornado.tsx'
import { chanceOf, intervalRows, tornadoRows } from '../../plans/futures-chart.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import { formatList, formatNumber, formatShortMoney } from '../../text/format.ts'
import { futuresText } from '../../text/futures.ts'
import { reportFuturesText } from '../../text/report-futures.ts'
import type { DrawnFutures, TornadoBars } from '../../work/simulation-worker.ts'
import { colourOf } from './chart-blocks.tsx'
import { columnWidth } from './days-blocks.tsx'
import type { ReportFacts } from './report-facts.ts'

/** How sure the net value of each plan is; null until the futures are drawn, or where it is unknown. */
export function futuresBlock({ plans, proposed, currency, horizonYears }: ReportFacts, found: DrawnFutures | null): PrintBlock | null {
  if (found === null || proposed === null) return null
  const rows = intervalRows(found, plans.map(({ plan }) => plan), (plan) => colourOf(plan.letter), currency)
  const chance = chanceOf(found, proposed.plan.id)
  if (rows.length === 0 || chance === null) return null
  const text = reportFuturesText
  const others = plans.flatMap(({ plan }) => {
    const other = plan.id === proposed.plan.id ? null : chanceOf(found, plan.id)
    return other === null ? [] : [text.other(plan.letter, formatNumber(other))]
  })
  const title = text.title(proposed.plan.letter, formatNumber(chance), formatList(others))
  return {
    kind: 'whole', key: 'futures',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">{text.note(formatNumber(horizonYears), formatNumber(found.futures), formatNumber(found.inputs))}</p>
        <Interval
          title={title} rows={rows} low={found.low} high={found.high} write={(value) => formatShortMoney(value, currency)} width={columnWidth}
          head={[futuresText.plan, futuresText.words, 'P10', 'P25', 'P50', 'P75', 'P90']}
        />
      </section>
    ),
  }
}

/** Which single inputs the net value of the plan proposed hangs on; null until it is worked out, or where it is unknown. */
export function tornadoBlock({ proposed, currency }: ReportFacts, found: TornadoBars | null): PrintBlock | null {
  if (found === null || proposed === null || !Number.isFinite(found.central)) return null
  const rows = tornadoRows(found)
  const [widest] = rows
  if (widest === undefined) return null
  const text = reportFuturesText
  const title = text.tornado(proposed.plan.letter, widest.label)
  const short = (value: number): string => formatShortMoney(value, currency)
  return {
    kind: 'whole', key: 'tornado',
    node: (
      <section>
        <h2>{title}</h2>
        <p className="print-note">{text.tornadoNote}{found.inputs > found.bars.length ? ` ${futuresText.rest(formatNumber(found.inputs - found.bars.length))}.` : ''}</p>
        <Tornado
          title={title} rows={rows} central={found.central} centralLabel={futuresText.asItStands(short(found.central))} write={short} width={columnWidth}
          head={[futuresText.input, futuresText.low, futuresText.there, futuresText.high, `${futuresText.there} `]}
        />
      </section>
    ),
  }
}
