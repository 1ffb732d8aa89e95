import type { Evaluation, SiteResult } from '../../../shared/engine/evaluation.ts'
import { BrakingBar, brakingScaleDays } from '../../charts/braking-bar.tsx'
import { Dumbbell } from '../../charts/dumbbell.tsx'
import { shortSites } from '../../plans/chart-data.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import { text as common } from '../../text/frame.ts'
import { reportBodyText } from '../../text/report-body.ts'
import { formatDays, formatNumber } from '../../text/format.ts'
import { siteName } from '../../plans/site-name.ts'
import type { ReportFacts } from './report-facts.ts'

/** Sites in the charts of days; the rest are counted. */
const most = 8
/** Pixels of the column of a sheet. */
export const columnWidth = 680

/** Days short at the worst sites, today and under the plan proposed; null for a report of today alone. */
export function dumbbellBlock({ today, proposed }: ReportFacts): PrintBlock | null {
  if (proposed === null) return null
  const text = reportBodyText.days
  const sites = shortSites(today, proposed.evaluation)
  const shown = sites.slice(0, most)
  const isUnknown = today.sites.every((site) => site.gapDays === null)
  return {
    kind: 'whole', key: 'days-short',
    node: (
      <section>
        <h2>{text.title(shown.length)}</h2>
        <p className="print-note">{text.note}{sites.length > most ? text.rest(formatNumber(sites.length - most)) : ''}</p>
        {shown.length === 0 ? <p>{isUnknown ? text.unknown : text.none}</p> : (
          <Dumbbell
            title={text.title(shown.length)} rows={shown} beforeLabel={text.before} afterLabel={text.after(proposed.plan.letter)} inWords={text.inWords} width={columnWidth}
          />
        )}
      </section>
    ),
  }
}

interface Bar {
  readonly survive: number | null
  readonly recover: number | null
  readonly gap: number | null
}

/** A site of today under a plan: the worst of the parts that came from it, wherever they come from then. */
export function barAfter(site: SiteResult, plan: Evaluation): Bar {
  const own = new Set(site.partIds)
  const parts = plan.parts.filter((part) => own.has(part.partId))
  const worst = parts.reduce<(typeof parts)[number] | null>((found, part) => (part.gapDays !== null && (found === null || part.gapDays > (found.gapDays ?? -Infinity)) ? part : found), null)
  return { survive: worst?.surviveDays ?? null, recover: worst?.recoverDays ?? null, gap: worst?.gapDays ?? null }
}

function Days({ bar, scale, of }: { readonly bar: Bar; readonly scale: number; readonly of: string }) {
  const text = reportBodyText.bars
  const short = bar.gap === null ? common.unknown : bar.survive === Infinity ? text.never : Math.round(bar.gap) > 0 ? formatDays(bar.gap) : text.spare
  return (
    <>
      <td className="bar"><BrakingBar surviveDays={bar.survive} recoverDays={bar.recover} scaleDays={scale} height={9} of={of} isOnPaper /></td>
      <td className={`number${bar.gap !== null && Math.round(bar.gap) > 0 ? ' bad' : ''}`}>{short}</td>
    </>
  )
}

const sitesShort = ({ totals }: Evaluation): string => formatNumber(totals.sitesShort)

/** The braking bars of the worst sites: today, and under the plan proposed where there is one. */
export function barsBlock({ today, proposed }: ReportFacts): PrintBlock | null {
  const text = reportBodyText.bars
  const worst = today.sites.filter((site) => site.gapDays !== null).toSorted((one, other) => (other.gapDays ?? 0) - (one.gapDays ?? 0)).slice(0, most)
  if (worst.length === 0) return null
  const rows = worst.map((site) => ({
    site, now: { survive: site.surviveDays, recover: site.recoverDays, gap: site.gapDays }, later: proposed === null ? null : barAfter(site, proposed.evaluation),
  }))
  const longest = Math.max(...rows.flatMap(({ now, later }) => [now.recover ?? 0, later?.recover ?? 0]))
  const scale = Math.max(brakingScaleDays, Math.ceil(longest / 20) * 20)
  return {
    kind: 'whole', key: 'bars',
    node: (
      <section>
        <h2>
          {proposed === null
            ? text.titleToday(sitesShort(today), formatNumber(today.sites.length))
            : text.title(sitesShort(today), sitesShort(proposed.evaluation), formatNumber(proposed.evaluation.sites.length), proposed.plan.letter)}
        </h2>
        <p className="print-note">{text.note} {text.scale(formatNumber(scale))}</p>
        <table className="print-table bars">
          <colgroup><col className="site" /><col /><col className="short" />{proposed === null ? null : <><col /><col className="short" /></>}</colgroup>
          <thead>
            <tr>
              <th scope="col">{text.site}</th>
              <th scope="col">{text.today}</th>
              <th scope="col" className="number">{text.short}</th>
              {proposed === null ? null : <><th scope="col">{text.plan(proposed.plan.letter)}</th><th scope="col" className="number">{text.short}</th></>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ site, now, later }) => (
              <tr key={site.key}>
                <th scope="row">{siteName(site)}</th>
                <Days bar={now} scale={scale} of={`${siteName(site)}, ${text.today}`} />
                {later === null || proposed === null ? null : <Days bar={later} scale={scale} of={`${siteName(site)}, ${text.plan(proposed.plan.letter)}`} />}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ),
  }
}
