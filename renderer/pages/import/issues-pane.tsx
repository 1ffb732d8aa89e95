import { importText } from '../../text/en/import.ts'
import { columnKey } from './choice-edits.ts'
import { isDoubtful } from './doubt.ts'
import { DoubtfulColumn } from './doubtful-column.tsx'
import { useImport } from './import-store.ts'
import { IssueItem } from './issue-item.tsx'
import { SkippedRows } from './skipped-rows.tsx'

const texts = importText.issues

/** What to look at before importing: what must, what should, what is only said, and every row that is no part. */
export function IssuesPane() {
  const view = useImport((state) => state.view)
  const chosen = useImport((state) => state.choices.columns)
  if (view === null) return null
  const used = new Set(view.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name))
  const doubtful = view.columns.filter(
    (column) => used.has(column.sheet) && isDoubtful(column, chosen?.[columnKey(column.sheet, column.letter)] !== undefined),
  )
  const of = (severity: 'error' | 'warning' | 'info') => view.issues.filter((group) => group.severity === severity)
  const counts = texts.counts(of('error').length, of('warning').length + doubtful.length, of('info').length)
  return (
    <section className="import-pane" aria-label={texts.pane}>
      <header className="import-pane-head">
        <h2>{texts.heading}</h2>
        <output>{counts === '' ? texts.nothing : counts}</output>
      </header>
      <div className="import-pane-body">
        {view.refused !== null && (
          <article className="import-issue is-error">
            <i aria-hidden="true" />
            <div><h3>{importText.sheet.notParts}</h3><p>{view.refused.message}</p></div>
          </article>
        )}
        {counts === '' && view.refused === null && <p className="import-settled">{texts.nothingMore}</p>}
        {of('error').map((group) => <IssueItem key={group.code} group={group} />)}
        {doubtful.map((column) => <DoubtfulColumn key={columnKey(column.sheet, column.letter)} column={column} />)}
        {[...of('warning'), ...of('info')].map((group) => <IssueItem key={group.severity + group.code} group={group} />)}
        <SkippedRows groups={view.skipped} />
      </div>
      <footer className="import-pane-foot">{texts.kept}</footer>
    </section>
  )
}
