import { useState } from 'react'
import type { Issue } from '../../../shared/model/issue.ts'
import { importText } from '../../text/en/import.ts'
import type { IssueGroup } from '../../work/import-view.ts'
import { Button } from '../../ui/button.tsx'
import { columnNumber } from './column-number.ts'
import { lookAtCell, lookAtSheet } from './import-store.ts'
import { IssueActions } from './issue-actions.tsx'

const texts = importText.issues
/** Places shown before "Show all". */
const fewPlaces = 4

/** Where an issue is, as Excel would name it; '' for the file as a whole. */
const placeOf = ({ sheet, row, column }: Issue): string =>
  row === null ? (column === null ? (sheet ?? '') : texts.column(column)) : column === null ? texts.row(row) : `${column}${row}`

function show({ sheet, row, column }: Issue): void {
  if (sheet === null) return
  if (row === null && column === null) lookAtSheet(sheet)
  else lookAtCell(sheet, { row: row ?? 1, column: column === null ? -1 : columnNumber(column) })
}

/** Issues of one kind: what it is, where, and what can be done about it. */
export function IssueItem({ group }: { readonly group: IssueGroup }) {
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
        {!many && <p>{first.message}</p>}
        {many && (
          <ul className="import-places">
            {shown.map((issue) => (
              <li key={`${issue.sheet} ${issue.row} ${issue.column} ${issue.message}`}>
                {placeOf(issue) !== '' && <Button kind="link" onPress={() => show(issue)}>{placeOf(issue)}</Button>}
                <span>{issue.message}</span>
              </li>
            ))}
          </ul>
        )}
        {group.places.length > fewPlaces && (
          <Button kind="link" aria-expanded={all} onPress={() => setAll(!all)}>{all ? texts.showFewer : texts.showAll(group.places.length)}</Button>
        )}
        {all && group.count > group.places.length && <p>{texts.more(group.count - group.places.length)}</p>}
        <p className="import-fix">{first.fix}</p>
        <IssueActions group={group} first={first} show={show} place={placeOf(first)} />
      </div>
    </article>
  )
}
