import { Emphasis } from '../../print/emphasis.tsx'
import type { PrintBlock } from '../../print/paper.tsx'
import { reportFrontText } from '../../text/report-front.ts'
import { reportText } from '../../text/report.ts'
import { formatMoment } from '../../text/format.ts'
import { askedFor, worstFirst } from './ask.ts'
import type { ReportFacts } from './report-facts.ts'
import { whatIsUnknown } from './unknowns.ts'
import { planVerdict, todayVerdict } from './verdict.ts'
import { provenWrong } from './wrong.ts'

/** What a person wrote on the report. */
export interface ReportTitle {
  readonly title: string
  readonly for: string
  readonly by: string
}

function Column({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </section>
  )
}

/** The head of the first sheet: title, for whom, the verdict in words, and three columns about it. */
export function frontBlocks(facts: ReportFacts, title: ReportTitle, printedAt: string): PrintBlock[] {
  const { project } = facts.contents
  const company = [project.company, project.plantCity].filter((word) => word !== '').join(', ')
  const lines = [[reportText.head.for, title.for], [reportText.head.by, title.by], [reportText.head.company, company], [reportText.head.printed, formatMoment(printedAt)]] as const
  const { proposed } = facts
  const verdict = proposed === null ? todayVerdict(facts) : planVerdict(facts, proposed)
  return [
    {
      kind: 'whole', key: 'title',
      node: (
        <header className="print-title">
          <h1>{title.title}</h1>
          <dl>{lines.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
        </header>
      ),
    },
    {
      kind: 'whole', key: 'verdict',
      node: <p className="print-verdict"><Emphasis words={verdict.join(' ')} /></p>,
    },
    {
      kind: 'whole', key: 'columns',
      node: (
        <div className="print-columns">
          {proposed === null ? <Column title={reportFrontText.worst.title} sentences={worstFirst(facts)} /> : <Column title={reportFrontText.ask.title} sentences={askedFor(facts)} />}
          <Column title={reportFrontText.wrong.title} sentences={provenWrong(facts)} />
          <Column title={reportFrontText.unknowns.title} sentences={whatIsUnknown(facts)} />
        </div>
      ),
    },
  ]
}
