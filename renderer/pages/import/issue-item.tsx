import { useState } from 'react'
import type { ImportIssue } from '../../../shared/import/bom-import.ts'
import { english } from '../../../shared/text/english.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import type { IssueFilter } from '../../work/import-repairs.ts'
import type { IssueGroup } from '../../work/import-view.ts'
import { Button } from '../../ui/button.tsx'
import { applyRepair } from './apply-repair.ts'
import { columnNumber } from './column-number.ts'
import { lookAtCell, lookAtSheet } from './import-store.ts'
import { IssueActions } from './issue-actions.tsx'

const texts = importText.issues
/** Places shown before "Show all". */
const fewPlaces = 4

/** Where an issue is, as Excel would name it; '' for the file as a whole. */
const placeOf = ({ sheet, row, column }: ImportIssue): string =>
  row === null ? (column === null ? (sheet ?? '') : texts.column(column)) : column === null ? texts.row(row) : `${column}${row}`

function show({ sheet, row, column }: ImportIssue): void {
  if (sheet === null) return
  if (row === null && column === null) lookAtSheet(sheet)
  else lookAtCell(sheet, { row: row ?? 1, column: column === null ? -1 : columnNumber(column) })
}

/** Issues of one kind: what it is, where, and what can be done about it. */
export function IssueItem({ group, filter }: { readonly group: IssueGroup; readonly filter: IssueFilter }) {
  const [all, setAll] = useState(false)
  const [first] = group.places
  if (first === undefined) return null
  const many = group.count > 1
  const shown = all ? group.places : group.places.slice(0, fewPlaces)
  return (
    <article className={`import-issue is-${group.severity}`}>
      <i aria-hidden="true" />
      <div>
        <h3><span className="said-only">{texts.severity[group.severity]}: </span>{texts.titleOf(group.code)}</h3>
        <span className="import-count">{first.column !== null && first.row !== null ? texts.cells(group.count) : first.row === null ? '' : texts.rows(group.count)}</span>
        {!many && <p>{inWords(first.message)}</p>}
        {many && (
          <ul className="import-places">
            {shown.map((issue) => <Place key={`${issue.sheet} ${issue.row} ${issue.column} ${english(issue.message)}`} issue={issue} />)}
          </ul>
        )}
        {group.places.length > fewPlaces && (
          <Button kind="link" aria-expanded={all} onPress={() => setAll(!all)}>{all ? texts.showFewer : texts.showAll(group.places.length)}</Button>
        )}
        {all && group.count > group.places.length && <p>{texts.more(group.count - group.places.length)}</p>}
        <p className="import-fix">{inWords(first.fix)}</p>
        <IssueActions group={group} filter={filter} first={first} show={show} place={placeOf(first)} />
      </div>
    </article>
  )
}

/** One of several places of an issue, with its own fix where there is one. */
function Place({ issue }: { issue: ImportIssue }) {
  const place = placeOf(issue)
  const { repair } = issue
  return (
    <li>
      {place !== '' && <Button kind="link" onPress={() => show(issue)}>{place}</Button>}
      <span>
        {inWords(issue.message)}{' '}
        {repair !== undefined && (
          <Button kind="link" aria-label={settleText.fixes.one(inWords(repair.label), place)} onPress={() => applyRepair(repair)}>{inWords(repair.label)}</Button>
        )}
      </span>
    </li>
  )
}
