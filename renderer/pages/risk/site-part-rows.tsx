import { Fragment, useDeferredValue } from 'react'
import { BrakingBar } from '../../charts/braking-bar.tsx'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { selectPart, showPage } from '../../state/view.ts'
import { riskText as words } from '../../text/risk.ts'
import { formatDays, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Why } from '../../ui/why.tsx'
import { ProductPathRow } from './product-path-row.tsx'
import type { RiskCellContext } from './risk-cells.tsx'
import { sortRiskRows, type RiskRow } from './risk-rows.ts'

/** Parts listed at most under a site. */
const partsAtMost = 40
/** Of them laid out with the site; the others come in the frames after. */
const partsAtOnce = 10

/** The parts of the selected site below it, on the same axis: the site is as weak as the worst of them. */
export function SitePartRows({ contents, site, parts, context }: { readonly contents: ProjectContents; readonly site: RiskRow; readonly parts: readonly RiskRow[]; readonly context: RiskCellContext }) {
  const own = useMemo(() => {
    const ids = new Set(site.partIds)
    return sortRiskRows(parts.filter((part) => part.partId !== null && ids.has(part.partId)), 'short')
  }, [parts, site])
  const shown = useDeferredValue(partsAtMost, partsAtOnce)
  const rows = own.slice(0, shown).map((part, index) => {
    const partId = part.partId ?? ''
    const isAlarm = part.gap !== null && part.gap > context.alarmDays
    const days = (quantity: 'survive' | 'recover' | 'gap', value: number | null, className = '') =>
      value === null ? null : <Why scenarioId={null} target={{ on: 'part', partId, quantity }}><span className={className}>{formatDays(value)}</span></Why>
    return (
      <Fragment key={part.key}>
        <tr className="of-site">
          <td />
          <td className="name" colSpan={2}>
            <span className="row">
              <span className="code quiet number-of-part">{part.detail}</span>
              <button type="button" className="row-name cut" onClick={() => { selectPart(partId); showPage('parts') }} title={words.selected.open(part.name)}>{part.name}</button>
              {index === 0 && site.view === 'sites' && part.gap !== null ? <span className="caption">{words.selected.setsPace}</span> : null}
            </span>
          </td>
          <td className="braking"><div className="bar-track"><BrakingBar surviveDays={part.survive} recoverDays={part.recover} height={7} of={part.name} /></div></td>
          {site.view === 'countries' ? <td /> : null}
          <td className="number">{days('survive', part.survive)}</td>
          <td className="number">{days('recover', part.recover)}</td>
          <td className="number">{part.gap === null ? null : part.gap <= 0 ? <span className="faint">{words.row.spare(formatDays(-part.gap))}</span> : days('gap', part.gap, isAlarm ? 'bad' : '')}</td>
          <td className="number">{part.loss === null ? null : <Why scenarioId={null} target={{ on: 'part', partId, quantity: 'loss' }}>{part.loss === 0 ? words.row.none : `${part.lossIsUpperBound ? '≤ ' : ''}${formatShortMoney(part.loss, context.currency)}`}</Why>}</td>
          <td className="number faint">{part.spend === null || context.totalSpend === null || site.view === 'sites' ? null : formatPercent(part.spend / context.totalSpend, 1)}</td>
        </tr>
        <ProductPathRow contents={contents} partId={partId} atMost={1} columns={site.view === 'countries' ? 9 : 8} />
      </Fragment>
    )
  })
  if (own.length <= partsAtMost) return rows
  return [...rows, <tr key="others" className="of-site"><td /><td className="faint" colSpan={site.view === 'countries' ? 9 : 8}>{words.selected.others(formatNumber(own.length - partsAtMost))}</td></tr>]
}
