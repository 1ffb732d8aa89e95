import { useState } from 'react'
import { call, messageOf } from '../../host.ts'
import { selfContained } from '../../print/self-contained.ts'
import { useAbout } from '../../state/about.ts'
import { saveEvaluation } from '../../state/export-files.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { savePage } from '../../state/save-file.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { reportText as text } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'

interface ReportToolbarProps {
  /** The title of the report, which its files are called after. */
  readonly title: string
  /** The plans in the report, for the workbook. */
  readonly scenarioIds: readonly string[]
}

/** Printing and saving of the report: PDF, workbook, web page. */
export function ReportToolbar({ title, scenarioIds }: ReportToolbarProps) {
  const about = useAbout((state) => state.about)
  const [isSaving, setIsSaving] = useState(false)
  const name = title.slice(0, 200)
  const save = async (make: () => Promise<string | null>): Promise<void> => {
    setIsSaving(true)
    try {
      const saved = await make()
      if (saved !== null) sayDone(text.toolbar.saved(saved))
    } catch (error) {
      sayFailed(messageOf(error))
    } finally {
      setIsSaving(false)
    }
  }
  const savePdf = (): Promise<void> => save(async () => (await call('report.savePdf', { suggestedName: name }))?.path ?? null)
  const saveWebPage = (): Promise<void> => save(async () => {
    const paper = document.querySelector<HTMLElement>('.paper[data-sheets]')
    return paper === null ? null : savePage(name, await selfContained(paper, title, about?.appVersion ?? ''))
  })
  return (
    <>
      <b>{text.toolbar.heading}</b>
      <span className="grow" />
      <MenuButton
        entries={[
          { key: 'workbook', label: reportPaneText.workbook, note: reportPaneText.workbookNote, onAction: () => void saveEvaluation(scenarioIds) },
          { key: 'page', label: reportPaneText.webPage, note: reportPaneText.webPageNote, onAction: () => void saveWebPage() },
        ]}
      >
        {reportPaneText.export}
      </MenuButton>
      {about?.savesPdf === true ? (
        <>
          <Button onPress={() => window.print()}>{text.toolbar.print}</Button>
          <Button kind="primary" isDisabled={isSaving} onPress={() => void savePdf()}>{isSaving ? text.toolbar.saving : text.toolbar.savePdf}</Button>
        </>
      ) : <Button kind="primary" onPress={() => window.print()}>{text.toolbar.print}</Button>}
    </>
  )
}
