import { useState } from 'react'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { everyIssue, type IssueFilter } from '../../work/import-repairs.ts'
import { applyAll } from './apply-repair.ts'
import { columnKey } from './choice-edits.ts'
import { isDoubtful } from './doubt.ts'
import { DoubtfulColumn } from './doubtful-column.tsx'
import { useImport } from './import-store.ts'
import { IssueFilterBar } from './issue-filter.tsx'
import { IssueItem } from './issue-item.tsx'
import { MissingFields } from './missing-pane.tsx'
import { SkippedRows } from './skipped-rows.tsx'
import { useIssues } from './use-issues.ts'

const texts = importText.issues
/** Places of one kind above which the list can be narrowed. */
const manyPlaces = 4

/** What to look at before importing: what must, what should, what is only said, what is missing, and every row that is no part. */
export function IssuesPane() {
  const view = useImport((state) => state.view)
  const pending = useImport((state) => state.pending)
  const chosen = useImport((state) => state.choices.columns)
  const [filter, setFilter] = useState<IssueFilter>(everyIssue)
  const groups = useIssues(filter)
  if (view === null) return null
  const used = new Set(view.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name))
  const doubtful = view.columns.filter(
    (column) => used.has(column.sheet) && isDoubtful(column, chosen?.[columnKey(column.sheet, column.letter)] !== undefined),
  )
  const countOf = (severity: 'error' | 'warning' | 'info') => view.issues.filter((group) => group.severity === severity).length
  const numbers = { error: countOf('error'), warning: countOf('warning') + doubtful.length, info: countOf('info') }
  const counts = texts.counts(numbers.error, numbers.warning, numbers.info)
  const isAll = filter.severities.length === 0 && filter.column === null && filter.text.trim() === ''
  const asked = doubtful.filter(
    (column) => (filter.severities.length === 0 || filter.severities.includes('warning')) && (filter.column === null || filter.column === columnKey(column.sheet, column.letter)) && filter.text.trim() === '',
  )
  const suggested = groups.reduce((sum, group) => sum + (group.severity === 'info' ? 0 : group.repairable), 0)
  const weighty = filter.severities.length === 0 ? (['error', 'warning'] as const) : filter.severities.filter((severity) => severity !== 'info')
  const list = (severity: 'error' | 'warning' | 'info') =>
    groups.filter((group) => group.severity === severity).map((group) => <IssueItem key={group.severity + group.code} group={group} filter={filter} />)
  return (
    <section className="import-pane" aria-label={texts.pane} aria-busy={pending}>
      <header className="import-pane-head">
        <h2>{texts.heading}</h2>
        <output>{counts === '' ? texts.nothing : counts}</output>
      </header>
      {(!isAll || view.issues.length + doubtful.length > 2 || view.issues.some((group) => group.count > manyPlaces)) && !view.partial && <IssueFilterBar view={view} filter={filter} counts={numbers} onChange={setFilter} />}
      <div className="import-pane-body">
        {view.refused !== null && (
          <article className="import-issue is-error">
            <i aria-hidden="true" />
            <div><h3>{importText.sheet.notParts}</h3><p>{inWords(view.refused.message)}</p></div>
          </article>
        )}
        {counts === '' && view.refused === null && <p className="import-settled">{texts.nothingMore}</p>}
        {!isAll && groups.length + asked.length === 0 && (
          <p className="import-settled">{settleText.filter.none} <Button kind="link" onPress={() => setFilter(everyIssue)}>{settleText.filter.clear}</Button></p>
        )}
        {list('error')}
        {asked.map((column) => <DoubtfulColumn key={columnKey(column.sheet, column.letter)} column={column} />)}
        {list('warning')}
        {list('info')}
        {isAll && <MissingFields view={view} />}
        {isAll && <SkippedRows groups={view.skipped} />}
      </div>
      <footer className="import-pane-foot">
        {suggested > 0 && (
          <Button isDisabled={pending || view.partial} onPress={() => void applyAll({ ...filter, severities: weighty }, '')}>{settleText.fixes.suggested(suggested)}</Button>
        )}
        <p>{texts.kept}</p>
      </footer>
    </section>
  )
}
