import { useState } from 'react'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import type { SkippedGroup } from '../../work/import-view.ts'
import { Button } from '../../ui/button.tsx'
import { withRows } from './choice-edits.ts'
import { choose, lookAtCell } from './import-store.ts'

const texts = importText.skipped
/** Rows shown before "Show all". */
const fewRows = 12
/** Rows of these kinds are counted; there is nothing in them to read. */
const counted: ReadonlySet<SkippedGroup['reason']> = new Set(['blank', 'other-sheet', 'header'])

/** Every row that is no part, by reason, so that nothing is dropped in silence; each can be read as a part after all. */
export function SkippedRows({ groups }: { readonly groups: readonly SkippedGroup[] }) {
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return (
    <article className="import-issue is-done">
      <i aria-hidden="true" />
      <div>
        <h3>{count === 0 ? texts.none : texts.heading(count)}</h3>
        {count > 0 && (
          <details>
            <summary>{texts.all(groups.map((group) => texts.reason(group.reason, group.count)))}</summary>
            {groups.filter((group) => !counted.has(group.reason)).map((group) => <SkippedOf key={group.reason} group={group} />)}
          </details>
        )}
      </div>
    </article>
  )
}

function SkippedOf({ group }: { group: SkippedGroup }) {
  const [all, setAll] = useState(false)
  const shown = all ? group.rows : group.rows.slice(0, fewRows)
  return (
    <>
      <h4>{texts.reason(group.reason, group.count)}</h4>
      <ul className="import-skipped">
        {shown.map(({ sheet, row, text }) => (
          <li key={`${sheet} ${row}`}>
            <Button kind="link" onPress={() => lookAtCell(sheet, { row, column: -1 })}>{row}</Button>
            <span title={text}>{text === '' ? texts.emptyRow : text}</span>
            <Button kind="link" aria-label={texts.asLineOf(row)} onPress={() => void choose(settleText.steps.takeIn(1), (choices) => withRows(choices, sheet, [row], 'line'))}>{texts.asLine}</Button>
          </li>
        ))}
      </ul>
      {group.rows.length > fewRows && (
        <Button kind="link" aria-expanded={all} onPress={() => setAll(!all)}>{all ? importText.issues.showFewer : importText.issues.showAll(group.rows.length)}</Button>
      )}
      {all && group.count > group.rows.length && <p>{importText.issues.more(group.count - group.rows.length)}</p>}
    </>
  )
}
