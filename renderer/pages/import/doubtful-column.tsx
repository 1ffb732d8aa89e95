import type { ColumnMatch } from '../../../shared/import/bom-import.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import { withField } from './choice-edits.ts'
import { columnNumber } from './column-number.ts'
import { choose, openMenu, useImport } from './import-store.ts'

/** Asks whether a column that was matched with little confidence means what it is taken for. */
export function DoubtfulColumn({ column }: { readonly column: ColumnMatch }) {
  const headerRow = useImport((state) => state.view?.sheets.find((sheet) => sheet.name === column.sheet)?.headerRow ?? 1)
  const { issues, columns } = importText
  if (column.field === null) return null
  const another = () => openMenu(column.sheet, column.letter, { row: headerRow, column: columnNumber(column.letter) })
  return (
    <article className="import-issue is-warning">
      <i aria-hidden="true" />
      <div>
        <h3>{issues.doubtful(columns.names[column.field], column.letter)}</h3>
        <span className="import-count">{columns.sure(column.confidence)}</span>
        <p>{issues.doubtfulSays(column.header, columns.samples(column.samples))}</p>
        <div className="import-actions">
          <Button kind="suggested" small onPress={() => void choose(settleText.steps.field(column.letter, column.field), (choices) => withField(choices, column.sheet, column.letter, column.field))}>{columns.confirm}</Button>
          <Button small onPress={another}>{issues.another}</Button>
          <Button small onPress={() => void choose(settleText.steps.field(column.letter, null), (choices) => withField(choices, column.sheet, column.letter, null))}>{columns.notUse}</Button>
        </div>
      </div>
    </article>
  )
}
