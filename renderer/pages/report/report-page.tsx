import { useCallback, useDeferredValue, useEffect, useState } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { Paper } from '../../print/paper.tsx'
import { usePageSize } from '../../print/paper-size.ts'
import { useDocumentTitle, usePrintedAt } from '../../print/use-printing.ts'
import { useAbout } from '../../state/about.ts'
import { useActions, type Action } from '../../state/actions.ts'
import { calculatedFrom } from '../../state/calculated-from.ts'
import { differenceShown, plansShown, useComparison } from '../../state/comparison.ts'
import { useFutures, useTornado } from '../../state/futures.ts'
import { useYears } from '../../state/years.ts'
import { useMissingFacts } from '../../state/missing-facts.ts'
import { useProject } from '../../state/project.ts'
import { useShown } from '../../state/shown.ts'
import { showPage } from '../../state/view.ts'
import { useWorkedOut } from '../../state/worked-out.ts'
import '../../style/print.css'
import { deskActionText } from '../../text/desk.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { reportFuturesText } from '../../text/report-futures.ts'
import { reportVerdictText } from '../../text/report-verdict.ts'
import { reportText as text } from '../../text/report.ts'
import { useLanguage, useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { arrivalOfDrawing, lackingInWords, laterThat, type Arrivals, type LaterKey } from './later-blocks.ts'
import { letOut } from './let-out.ts'
import { changedSince, fromTyped } from './own-verdict.ts'
import { reportBlocks, summary } from './report-blocks.ts'
import { keptReportFacts } from './report-facts.ts'
import { keptOf, reportOf, restoreReport, useReport } from './report-store.ts'
import { ReportToolbar } from './report-toolbar.tsx'
import './report.css'
import { SettingsPane } from './settings-pane.tsx'
import { useBlocksWritten } from './use-blocks-written.ts'
import { useWaysOut, type WayOut } from './use-ways-out.ts'
import { verdictOf } from './verdict.ts'
import { VerdictField } from './verdict-field.tsx'
import { WaitingPanel } from './waiting-panel.tsx'

/** Inputs that the tornado shows; the rest are counted. */
const mostInputs = 10

/** The ways out that have no button of their own, or are asked for by a key. */
const waysOut = (ask: (way: WayOut) => void): readonly Action[] => [
  { id: 'print', group: 'do', label: () => deskActionText.print, more: () => deskActionText.printMore, keys: 'Ctrl+P', whileTyping: true, isOffered: true, run: () => ask('print') },
  { id: 'report-page', group: 'do', label: () => `${text.title}: ${reportPaneText.webPage}`, more: () => 'html', run: () => ask('page') },
]

function Report({ contents, worked }: { readonly contents: ProjectContents; readonly worked: ProjectContents }) {
  const { project, scenarios } = contents
  const about = useAbout((state) => state.about)
  const lookedAt = useProject((state) => state.scenarioId)
  const chosen = useComparison((state) => state.shown[project.id])
  const difference = useComparison((state) => state.difference[project.id])
  // The sheets of a long project are a moment behind what a person does.
  const isBehind = useShown((state) => state.isBehind)
  const kept = useReport((state) => keptOf(state, project.id))
  const report = useMemo(() => reportOf(project, kept), [project, kept])
  // What is written on the report changes no number: none is worked out again for it.
  const settled = useMemo(() => calculatedFrom(worked), [worked])
  const { facts: missing, failure, isWorking } = useMissingFacts(settled)
  const [dropped, setDropped] = useState<readonly string[]>([])
  const printedAt = usePrintedAt()
  // What is settled beside the sheets shows in its own frame; they are laid out by it after that.
  const settledReport = useDeferredValue(report)
  usePageSize(settledReport.paper)
  useEffect(() => void restoreReport(project.id), [project.id])

  const plans = plansShown(scenarios, chosen)
  const { one, against } = differenceShown(plans, difference, lookedAt)
  const proposedId = one ?? against ?? plans[0]?.id ?? null
  const planIds = report.todayAlone ? '' : plans.map((plan) => plan.id).join(' ')
  const appVersion = about?.appVersion ?? ''
  const language = useLanguage()
  const facts = useMemo(() => keptReportFacts(settled, planIds, proposedId, appVersion, language), [settled, planIds, proposedId, appVersion, language])
  const scenarioId = facts.proposed?.plan.id ?? null
  const generated = useMemo(() => verdictOf(facts), [facts])
  const own = report.verdicts.find((written) => written.scenarioId === scenarioId) ?? null
  const changes = useMemo(() => (own === null ? '' : changedSince(own, generated)), [own, generated])
  const drawing = useFutures(settled, facts.plans.map(({ plan }) => plan.id))
  const drawingYears = useYears(settled, facts.plans.map(({ plan }) => plan.id), scenarioId !== null)
  const hangsOn = useTornado(settled, scenarioId, 'npv', mostInputs)
  const futuresAre = arrivalOfDrawing(drawing)
  const yearsAre = arrivalOfDrawing(drawingYears)
  const tornadoIs = hangsOn.bars === undefined || hangsOn.isOld ? 'awaited' : hangsOn.bars === null ? 'failed' : 'there'
  const defaultsAre = isWorking ? 'awaited' : failure !== null || missing === null ? 'failed' : 'there'
  const [awaited, failed] = useMemo(() => {
    const arrivals: Arrivals = { futures: futuresAre, years: yearsAre, tornado: tornadoIs, defaults: defaultsAre }
    return [laterThat('awaited', arrivals, report, scenarioId !== null), laterThat('failed', arrivals, report, scenarioId !== null)]
  }, [futuresAre, yearsAre, tornadoIs, defaultsAre, report, scenarioId])
  const title = report.title ?? text.defaultTitle(project.name, facts.proposed !== null)
  useDocumentTitle(title)
  const [without, setWithout] = useState<readonly LaterKey[]>([])
  // Only what is worked out to the end goes on paper: a sheet that changes under the reader is none.
  const later = useMemo(() => ({
    missing: defaultsAre === 'there' && !without.includes('defaults') ? missing : null,
    futures: scenarioId !== null && futuresAre === 'there' && !without.includes('futures') ? drawing.found : null,
    years: scenarioId !== null && yearsAre === 'there' && !without.includes('years') ? drawingYears.found : null,
    tornado: tornadoIs === 'there' && !without.includes('tornado') ? (hangsOn.bars ?? null) : null,
  }), [without, defaultsAre, missing, scenarioId, futuresAre, drawing.found, yearsAre, drawingYears.found, tornadoIs, hangsOn.bars])
  const [isPrinted, setPrinted] = useState(false)
  const areWritten = useBlocksWritten(facts, settledReport, later, isPrinted)
  const isThere = areWritten && !isBehind && settledReport === report
  const { waiting, isLeaving, ask, goWithout, giveUp } = useWaysOut({ awaited, without, setWithout, isThere, setPrinted }, useCallback((way) => letOut(way, title), [title]))
  useActions(useCallback(() => waysOut(ask), [ask]))
  const written = useMemo(
    () => (!areWritten ? null : { facts, title, later, blocks: reportBlocks(facts, settledReport, {
      title, preparedFor: settledReport.preparedFor, preparedBy: settledReport.preparedBy, printedAt, verdict: own === null ? generated.sentences.join(' ') : fromTyped(own.words),
      outdated: own === null || changes === '' ? null : reportVerdictText.changed(formatDate(own.at), changes),
      lacking: lackingInWords(without, failed, isPrinted && isBehind),
    }, later) }),
    [areWritten, facts, settledReport, title, printedAt, own, generated, changes, without, failed, isPrinted, isBehind, later],
  )
  // The sheets of before stand until those of now are written.
  const [last, setLast] = useState(written)
  if (written !== null && written !== last) setLast(written)
  const sheets = written ?? last

  return (
    <PageFrame
      title={text.title}
      toolbar={<ReportToolbar scenarioIds={facts.plans.map(({ plan }) => plan.id)} isSaving={isLeaving} onWayOut={ask} />}
      status={
        <>
          <span>{text.foot.hash(facts.hash.slice(0, 16))}</span>
          {drawing.isRunning && facts.proposed !== null ? <span>{reportFuturesText.drawing(formatNumber(drawing.done), formatNumber(drawing.all))}</span> : null}
        </>
      }
      aside={
        <SettingsPane
          contents={contents} report={report} title={title} plans={plans} proposedId={scenarioId} printed={new Set(sheets?.blocks.map(({ key }) => key))} dropped={dropped}
          verdict={<VerdictField report={report} scenarioId={scenarioId} generated={generated} own={own} changes={changes} />}
        />
      }
    >
      <div className="report-body">
        {waiting === null ? null : <WaitingPanel key={waiting} way={waiting} awaited={awaited} drawn={drawing} onGoWithout={goWithout} onGiveUp={giveUp} />}
        <div className="report-preview" role="region" aria-label={text.preview} tabIndex={0} data-complete={(isThere && awaited.length === 0) || undefined} aria-busy={!isThere || undefined}>
          {sheets === null ? null : (
            <Paper
              blocks={sheets.blocks} pageOf={text.foot.page} size={settledReport.paper} onLeftOut={setDropped}
              {...(settledReport.length === 'summary' ? { within: summary } : {})}
              head={<><span>{sheets.title}</span><span className="grow" /><span>{project.company}</span></>}
              foot={
                <>
                  <svg viewBox="0 0 20 20" width="13" height="13" aria-hidden="true">
                    <rect width="20" height="20" rx="3" fill="var(--yellow)" /><rect x="3" y="8" width="5" height="5" fill="var(--ink)" />
                    <path d="M9 13l2-5M11.5 13l2-5M14 13l1-2.5" stroke="var(--ink)" strokeWidth="1.3" /><rect x="15.6" y="5.5" width="1.6" height="9" fill="var(--ink)" />
                  </svg>
                  <span>{text.foot.version(appVersion)}</span><span>{text.foot.hash(sheets.facts.hash.slice(0, 16))}</span><span>{text.foot.data(sheets.facts.dataVersion)}</span>
                  {sheets.blocks.some(({ key }) => key === 'futures') && sheets.later.futures !== null ? <span>{reportFuturesText.foot(String(sheets.later.futures.seed), formatNumber(sheets.later.futures.futures))}</span> : null}
                </>
              }
            />
          )}
        </div>
      </div>
    </PageFrame>
  )
}

/** Report: what is shown to the board, on paper as it will be printed. */
export function ReportPage() {
  const contents = useProject((state) => state.contents)
  const worked = useWorkedOut()
  if (contents === null || worked === null) {
    return (
      <PageFrame title={text.title} toolbar={null}>
        <EmptyState title={text.empty.title} words={text.empty.body}><Button kind="suggested" onPress={() => showPage('start')}>{text.empty.action}</Button></EmptyState>
      </PageFrame>
    )
  }
  return <Report key={contents.project.id} contents={contents} worked={worked} />
}
