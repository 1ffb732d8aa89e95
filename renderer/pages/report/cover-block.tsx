import { BrakingBar, brakingScaleDays, brakingWords } from '../../charts/braking-bar.tsx'
import type { PrintBlock, SheetOf } from '../../print/paper.tsx'
import { reportBodyText } from '../../text/report-body.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { barAfter } from './days-blocks.tsx'
import { companyOf, FrontLines, type ReportFront, VerdictWords } from './front-blocks.tsx'
import { siteName } from '../../plans/site-name.ts'
import type { ReportFacts } from './report-facts.ts'

/** The mark of the whole report: how far stock carries the weakest site today, and under the plan proposed. */
function WeakestSite({ facts: { today, proposed } }: { readonly facts: ReportFacts }) {
  const site = today.sites.find((one) => one.key === today.totals.weakestSiteKey)
  if (site === undefined || site.gapDays === null) return null
  const later = proposed === null ? null : barAfter(site, proposed.evaluation)
  const scale = Math.max(brakingScaleDays, Math.ceil(Math.max(site.recoverDays ?? 0, later?.recover ?? 0) / 20) * 20)
  const rows = [
    { key: 'today', scenario: null, name: reportBodyText.bars.today, survive: site.surviveDays, recover: site.recoverDays },
    ...(later === null || proposed === null ? [] : [{ key: 'plan', scenario: proposed.plan, name: proposed.plan.name, survive: later.survive, recover: later.recover }]),
  ]
  return (
    <div className="cover-bars">
      <p className="cover-label">{reportPaneText.coverBars(siteName(site))}</p>
      {rows.map((row) => (
        <div key={row.key} className="cover-bar">
          <p><ScenarioBadge scenario={row.scenario} /> <b>{row.name}</b> <span className="print-unit">{brakingWords(row.survive, row.recover)}</span></p>
          <BrakingBar surviveDays={row.survive} recoverDays={row.recover} scaleDays={scale} height={16} of={row.name} isOnPaper />
        </div>
      ))}
    </div>
  )
}

function Contents({ entries, sheetOf }: { readonly entries: readonly { readonly key: string; readonly label: string }[]; readonly sheetOf: SheetOf }) {
  // By sheet, as a chart may have come earlier to fill one.
  const found = entries.flatMap(({ key, label }) => {
    const sheet = sheetOf(key)
    return sheet === null ? [] : [{ key, label, sheet }]
  }).toSorted((one, other) => one.sheet - other.sheet)
  return (
    <div className="cover-contents">
      <p className="cover-label">{reportPaneText.contents}</p>
      <ol>{found.map(({ key, label, sheet }) => <li key={key}><span>{label}</span><span className="leader" aria-hidden="true" /><span className="number">{sheet}</span></li>)}</ol>
    </div>
  )
}

/** The cover: whose report it is, the verdict, the weakest site before and after, and what is on which sheet. */
export function coverBlock(facts: ReportFacts, front: ReportFront, entries: readonly { readonly key: string; readonly label: string }[]): PrintBlock {
  return {
    kind: 'whole', key: 'cover',
    node: (sheetOf: SheetOf) => (
      <header className="print-cover">
        <div>
          <p className="cover-company">{companyOf(facts)}</p>
          <h1>{front.title}</h1>
          <FrontLines facts={facts} front={front} isUnderCompany />
        </div>
        <div className="cover-verdict"><VerdictWords front={front} /></div>
        <WeakestSite facts={facts} />
        <Contents entries={entries} sheetOf={sheetOf} />
      </header>
    ),
  }
}
