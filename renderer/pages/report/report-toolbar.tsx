import { useAbout } from '../../state/about.ts'
import { saveEvaluation } from '../../state/export-files.ts'
import { reportPaneText } from '../../text/report-pane.ts'
import { reportText as text } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import type { WayOut } from './use-ways-out.ts'

interface ReportToolbarProps {
  /** The plans in the report, for the workbook. */
  readonly scenarioIds: readonly string[]
  /** True while a PDF or a web page is being written. */
  readonly isSaving: boolean
  readonly onWayOut: (way: WayOut) => void
}

/** Printing and saving of the report: PDF, workbook, web page. */
export function ReportToolbar({ scenarioIds, isSaving, onWayOut }: ReportToolbarProps) {
  const about = useAbout((state) => state.about)
  return (
    <>
      <b>{text.toolbar.heading}</b>
      <span className="grow" />
      <MenuButton
        entries={[
          { key: 'workbook', label: reportPaneText.workbook, note: reportPaneText.workbookNote, onAction: () => void saveEvaluation(scenarioIds) },
          { key: 'page', label: reportPaneText.webPage, note: reportPaneText.webPageNote, onAction: () => onWayOut('page') },
        ]}
      >
        {reportPaneText.export}
      </MenuButton>
      {about?.savesPdf === true ? (
        <>
          <Button onPress={() => onWayOut('print')}>{text.toolbar.print}</Button>
          <Button kind="primary" isDisabled={isSaving} onPress={() => onWayOut('pdf')}>{isSaving ? text.toolbar.saving : text.toolbar.savePdf}</Button>
        </>
      ) : <Button kind="primary" onPress={() => onWayOut('print')}>{text.toolbar.print}</Button>}
    </>
  )
}
