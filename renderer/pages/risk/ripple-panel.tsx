import { RippleChart, type RippleRow } from '../../charts/ripple.tsx'
import { useSize } from '../../charts/use-size.ts'
import type { RippleAnswer } from '../../../shared/engine/disrupt/stress.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsById } from '../../facts/fact-book.ts'
import { useRipple } from '../../state/stress.ts'
import { riskText } from '../../text/risk.ts'
import { formatDays, formatNumber, formatShortMoney } from '../../text/format.ts'
import { ChartMenu } from '../../ui/chart-menu.tsx'
import { PileUpPanel } from './pile-up-panel.tsx'
import type { RiskRow } from './risk-rows.ts'
import { knownName } from '../../text/names.ts'

const words = riskText.ripple
/** Stocks shown at most; the first to run dry tell the story. */
const stocksAtMost = 8
const cut = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)

/** The stop that a row of the page is about, or null for a part. */
export const stopOf = (row: RiskRow | undefined): { readonly kind: 'site' | 'country' | 'chokepoint'; readonly key: string } | null =>
  row === undefined || row.view === 'parts' ? null
  : row.view === 'sites' ? { kind: 'site', key: row.key } : row.view === 'countries' ? (row.country === null ? null : { kind: 'country', key: row.country }) : { kind: 'chokepoint', key: row.name }

/** The rows of the chart: products, then the stocks that run dry. */
export function rippleRows({ products, dry }: RippleAnswer, contents: ProjectContents): RippleRow[] {
  const names = partsById(contents)
  return [
    ...products.map(({ partId, from, until, units }): RippleRow => {
      const label = cut(names.get(partId)?.description || names.get(partId)?.partNumber || '')
      const said = from === null || until === null ? words.runsOn : words.standsStill(formatDays(from), formatDays(until), formatNumber(Math.round(units)))
      return { key: `product ${partId}`, label, lasts: from ?? Infinity, again: until, words: said }
    }),
    ...dry.slice(0, stocksAtMost).map(({ partId, day }): RippleRow => ({
      key: `stock ${partId}`, label: cut(words.stockOf(names.get(partId)?.partNumber || names.get(partId)?.description || '')), lasts: day, again: null, words: words.usedUp(formatDays(day)),
    })),
  ]
}

/** What happens day by day after the selected stop: which stocks run dry when, which products stand still when, and what each week loses; then what piles up behind it. */
export function RipplePanel({ contents, row, stop }: { readonly contents: ProjectContents; readonly row: RiskRow; readonly stop: NonNullable<ReturnType<typeof stopOf>> }) {
  const answer = useRipple(null, stop)
  const { ref, width } = useSize()
  if (answer === null || (answer !== undefined && answer.weeks.every((week) => week.loss === 0))) return null
  const { currency } = contents.project
  return (
    <section className="ripple" aria-label={words.title(knownName(row.name))}>
      <div className="pane-head"><span className="grow cut">{words.title(knownName(row.name))}</span><ChartMenu of={ref} title={words.title(knownName(row.name))} /></div>
      <div className="plot" ref={ref} aria-busy={answer === undefined}>
        {answer === undefined ? <p className="small quiet" role="status">{words.awaited}</p> : width === 0 ? null : (
          <RippleChart
            title={words.title(knownName(row.name))} rows={rippleRows(answer, contents)} endDay={answer.endDay} daysLabel={words.days} lossLabel={words.aWeek} width={width}
            weeks={answer.weeks.map((week) => ({ ...week, label: formatShortMoney(week.loss, currency) }))}
          />
        )}
      </div>
      {answer !== undefined && answer.dry.length > stocksAtMost ? <p className="caption">{words.more(formatNumber(answer.dry.length - stocksAtMost))}</p> : null}
      {answer === undefined || width === 0 ? null : <PileUpPanel contents={contents} pileUp={answer.pileUp} name={row.name} backDay={answer.endDay} width={width} />}
    </section>
  )
}
