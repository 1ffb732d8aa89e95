import { text } from '../../text/en.ts'
import { PageFrame } from '../../ui/page-frame.tsx'

/** The report for the board, as it will lie on paper. */
export function ReportPage() {
  return (
    <PageFrame title={text.pages.report} toolbar={<h2>{text.pages.report}</h2>}>
      <p className="quiet">{text.pages.report}</p>
    </PageFrame>
  )
}
