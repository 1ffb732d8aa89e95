import { useEffect, useState } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { call, messageOf } from '../../host.ts'
import { Paper, type PrintBlock } from '../../print/paper.tsx'
import { useDocumentTitle, usePrintedAt, usePrintKey } from '../../print/use-printing.ts'
import { useAbout } from '../../state/about.ts'
import { differenceShown, plansShown, useComparison } from '../../state/comparison.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { showPage } from '../../state/view.ts'
import '../../style/print.css'
import { reportText as text } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { cashBlock, costBlock, kraljicBlock } from './chart-blocks.tsx'
import { comparisonBlock } from './comparison-block.tsx'
import { barsBlock, dumbbellBlock } from './days-blocks.tsx'
import { doubtsBlock } from './doubts-block.tsx'
import { frontBlocks, type ReportTitle } from './front-blocks.tsx'
import { reportFacts, type ReportFacts } from './report-facts.ts'
import { keptOf, restoreReport, useReport } from './report-store.ts'
import { SettingsPane } from './settings-pane.tsx'
import { assumptionsBlock, closingBlock, movesBlock, replacedBlock } from './table-blocks.tsx'
import './report.css'
import { useMemo } from '../../text/use-memo.ts'

/** The blocks of the report in their order. */
function blocksOf(facts: ReportFacts, title: ReportTitle, printedAt: string): PrintBlock[] {
  const charts = [costBlock(facts), cashBlock(facts), barsBlock(facts), kraljicBlock(facts), doubtsBlock(facts)]
  return [
    ...frontBlocks(facts, title, printedAt), comparisonBlock(facts), dumbbellBlock(facts), ...charts, movesBlock(facts), assumptionsBlock(facts), replacedBlock(facts), closingBlock(facts),
  ].filter((block) => block !== null)
}

function Report({ contents }: { readonly contents: ProjectContents }) {
  const { project, scenarios } = contents
  const about = useAbout((state) => state.about)
  const lookedAt = useProject((state) => state.scenarioId)
  const chosen = useComparison((state) => state.shown[project.id])
  const difference = useComparison((state) => state.difference[project.id])
  const kept = useReport((state) => keptOf(state, project.id))
  const [isSaving, setIsSaving] = useState(false)
  const printedAt = usePrintedAt()
  usePrintKey()
  useEffect(() => void restoreReport(project.id), [project.id])

  const plans = plansShown(scenarios, chosen)
  const { one, against } = differenceShown(plans, difference, lookedAt)
  const proposedId = one ?? against ?? plans[0]?.id ?? null
  const planIds = plans.map((plan) => plan.id).join(' ')
  const appVersion = about?.appVersion ?? ''
  const facts = useMemo(
    () => reportFacts(contents, contents.scenarios.filter((plan) => planIds.split(' ').includes(plan.id)), proposedId, appVersion),
    [contents, planIds, proposedId, appVersion],
  )
  const title: ReportTitle = useMemo(
    () => ({ title: kept.title ?? text.defaultTitle(project.name, scenarios.length > 0), for: kept.for, by: kept.by }), [kept, project.name, scenarios.length],
  )
  useDocumentTitle(title.title)
  const blocks = useMemo(() => blocksOf(facts, title, printedAt), [facts, title, printedAt])

  const savePdf = async (): Promise<void> => {
    setIsSaving(true)
    try {
      const saved = await call('report.savePdf', { suggestedName: title.title.slice(0, 200) })
      if (saved !== null) sayDone(text.toolbar.saved(saved.path))
    } catch (error) {
      sayFailed(messageOf(error))
    } finally {
      setIsSaving(false)
    }
  }

  return (
    <PageFrame
      title={text.title}
      toolbar={
        <>
          <b>{text.toolbar.heading}</b>
          <span className="faint small">{text.toolbar.paper}</span>
          <span className="grow" />
          {about?.savesPdf === true ? (
            <>
              <Button onPress={() => window.print()}>{text.toolbar.print}</Button>
              <Button kind="primary" isDisabled={isSaving} onPress={() => void savePdf()}>{isSaving ? text.toolbar.saving : text.toolbar.savePdf}</Button>
            </>
          ) : <Button kind="primary" onPress={() => window.print()}>{text.toolbar.print}</Button>}
        </>
      }
      status={<span>{text.foot.hash(facts.hash.slice(0, 16))}</span>}
      aside={<SettingsPane contents={contents} title={title} plans={plans} proposedId={facts.proposed?.plan.id ?? null} />}
    >
      <div className="report-preview" role="region" aria-label={text.preview} tabIndex={0}>
        <Paper
          blocks={blocks} pageOf={text.foot.page}
          head={<><span>{title.title}</span><span className="grow" /><span>{project.company}</span></>}
          foot={
            <>
              <svg viewBox="0 0 20 20" width="13" height="13" aria-hidden="true">
                <rect width="20" height="20" rx="3" fill="var(--yellow)" /><rect x="3" y="8" width="5" height="5" fill="var(--ink)" />
                <path d="M9 13l2-5M11.5 13l2-5M14 13l1-2.5" stroke="var(--ink)" strokeWidth="1.3" /><rect x="15.6" y="5.5" width="1.6" height="9" fill="var(--ink)" />
              </svg>
              <span>{text.foot.version(appVersion)}</span><span>{text.foot.hash(facts.hash.slice(0, 16))}</span><span>{text.foot.data(facts.dataVersion)}</span>
            </>
          }
        />
      </div>
    </PageFrame>
  )
}

/** Report: what is shown to the board, on A4 as it will be printed. */
export function ReportPage() {
  const contents = useProject((state) => state.contents)
  if (contents === null) {
    return (
      <PageFrame title={text.title} toolbar={null}>
        <EmptyState title={text.empty.title} words={text.empty.body}><Button kind="suggested" onPress={() => showPage('start')}>{text.empty.action}</Button></EmptyState>
      </PageFrame>
    )
  }
  return <Report key={contents.project.id} contents={contents} />
}
