import { Emphasis, Unbroken } from '../../print/emphasis.tsx'
import type { PrintBlock } from '../../print/paper.tsx'
import { formatMoment } from '../../text/format.ts'
import { reportFrontText } from '../../text/report-front.ts'
import { reportText } from '../../text/report.ts'
import { askedFor, worstFirst } from './ask.ts'
import type { ReportFacts } from './report-facts.ts'
import { whatIsUnknown } from './unknowns.ts'
import { provenWrong } from './wrong.ts'

/** What stands at the head of the report. */
export interface ReportFront {
  readonly title: string
  readonly preparedFor: string
  readonly preparedBy: string
  /** ISO time of printing. */
  readonly printedAt: string
  /** The verdict, generated or as a person wrote it, its bold words marked. */
  readonly verdict: string
  /** Set where a person wrote the verdict and its numbers have changed since; in words. */
  readonly outdated: string | null
  /** What the sheets lack, as it was not worked out when they went out, in words; null where they lack nothing. */
  readonly lacking: string | null
}

function Column({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {sentences.map((sentence) => <p key={sentence}><Unbroken words={sentence} /></p>)}
    </section>
  )
}

/** The company with the city of its plant; empty where neither is known. */
export const companyOf = ({ contents: { project } }: ReportFacts): string => [project.company, project.plantCity].filter((word) => word !== '').join(', ')

/** For whom, by whom, of which company unless it stands above already, when. */
export function FrontLines({ facts, front, isUnderCompany = false }: { readonly facts: ReportFacts; readonly front: ReportFront; readonly isUnderCompany?: boolean }) {
  const company = isUnderCompany ? '' : companyOf(facts)
  const lines = [[reportText.head.for, front.preparedFor], [reportText.head.by, front.preparedBy], [reportText.head.company, company], [reportText.head.printed, formatMoment(front.printedAt)]] as const
  return <dl>{lines.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

/** The verdict in words, what is wrong with it if its numbers have changed, and what the report lacks. */
export function VerdictWords({ front }: { readonly front: ReportFront }) {
  return (
    <>
      <p className="print-verdict"><Emphasis words={front.verdict} /></p>
      {front.outdated === null ? null : <p className="print-outdated">{front.outdated}</p>}
      {front.lacking === null ? null : <p className="print-outdated">{front.lacking}</p>}
    </>
  )
}

/** The head of the first sheet where there is no cover: title, for whom, the verdict. */
export function headBlocks(facts: ReportFacts, front: ReportFront): PrintBlock[] {
  return [
    { kind: 'whole', key: 'title', node: <header className="print-title"><h1>{front.title}</h1><FrontLines facts={facts} front={front} /></header> },
    { kind: 'whole', key: 'verdict', node: <VerdictWords front={front} /> },
  ]
}

/** Three columns about the verdict: what is asked, what could prove it wrong, what is unknown. */
export function columnsBlock(facts: ReportFacts, startsSheet: boolean): PrintBlock {
  return {
    kind: 'whole', key: 'columns', startsSheet,
    node: (
      <div className="print-columns">
        {facts.proposed === null ? <Column title={reportFrontText.worst.title} sentences={worstFirst(facts)} /> : <Column title={(facts.proposed.evaluation.economics?.npv ?? 0) < 0 ? reportFrontText.ask.titleCostly : reportFrontText.ask.title} sentences={askedFor(facts)} />}
        <Column title={reportFrontText.wrong.title} sentences={provenWrong(facts)} />
        <Column title={reportFrontText.unknowns.title} sentences={whatIsUnknown(facts)} />
      </div>
    ),
  }
}
