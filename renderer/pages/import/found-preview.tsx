import { columnLetter } from '../../../shared/import/workbook.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import type { FoundCell } from '../../work/find-in-sheet.ts'
import { lookAtCell } from './import-store.ts'

const texts = settleText.find
/** Cells shown at a time. */
const few = 3

interface FoundPreviewProps {
  readonly sheet: string
  readonly cells: readonly FoundCell[]
  readonly count: number
  /** Place of the first one to show. */
  readonly place: number
}

/** The next few cells that were found, as they are and as they would be. */
export function FoundPreview({ sheet, cells, count, place }: FoundPreviewProps) {
  const from = Math.min(place, Math.max(0, cells.length - few))
  return (
    <ul className="import-found" aria-label={texts.count(count)}>
      {cells.slice(from, from + few).map(({ row, column, before, after }) => (
        <li key={`${column} ${row}`}>
          <Button kind="link" onPress={() => lookAtCell(sheet, { row, column })}>{columnLetter(column)}{row}</Button>
          <span>{before}</span>
          <span aria-hidden="true">→</span>
          {after === '' ? <i>{texts.nothing}</i> : <b>{after}</b>}
        </li>
      ))}
      {count > from + few && <li className="import-quiet">{importText.issues.more(count - from - few)}</li>}
      <li className="import-quiet">{texts.kept}</li>
    </ul>
  )
}
