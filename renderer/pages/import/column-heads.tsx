import type { VirtualItem } from '@tanstack/react-virtual'
import type { ColumnMatch } from '../../../shared/import/bom-import.ts'
import { columnLetter } from '../../../shared/import/workbook.ts'
import type { SheetView } from '../../work/import-view.ts'
import { importText } from '../../text/import.ts'
import { FieldSelect } from './field-select.tsx'
import { columnKey } from './choice-edits.ts'
import { isDoubtful } from './doubt.ts'
import { useImport } from './import-store.ts'

interface ColumnHeadsProps {
  readonly sheet: SheetView
  readonly columns: ReadonlyMap<string, ColumnMatch>
  readonly inSight: readonly VirtualItem[]
  readonly width: number
  readonly height: number
  readonly withFields: boolean
  readonly rowNumberWidth: number
}

/** The heads of the grid: column letters, and what each column means and how sure that is. */
export function ColumnHeads({ sheet, columns, inSight, width, height, withFields, rowNumberWidth }: ColumnHeadsProps) {
  const refused = useImport((state) => state.view?.refused !== null)
  return (
    <thead className="import-heads" style={{ width, height }}>
      <tr aria-rowindex={1} style={{ height }}>
        <th scope="col" aria-colindex={1} className="import-corner" style={{ width: rowNumberWidth, height }}>
          <span className="said-only">{importText.grid.corner}</span>
        </th>
        {inSight.map(({ index, start, size }) => (
          <ColumnHead
            key={index} sheet={sheet.name} letter={columnLetter(index)} column={columns.get(columnLetter(index))} index={index} left={start} width={size}
            withFields={withFields && (sheet.used || refused)}
          />
        ))}
      </tr>
    </thead>
  )
}

interface ColumnHeadProps {
  readonly sheet: string
  readonly letter: string
  readonly column: ColumnMatch | undefined
  readonly index: number
  readonly left: number
  readonly width: number
  readonly withFields: boolean
}

function ColumnHead({ sheet, letter, column, index, left, width, withFields }: ColumnHeadProps) {
  const chosen = useImport((state) => state.choices.columns?.[columnKey(sheet, letter)] !== undefined)
  const field = column?.field ?? null
  const confidence = column?.confidence ?? 0
  const doubtful = withFields && column !== undefined && isDoubtful(column, chosen)
  const look = chosen ? ' is-chosen' : doubtful ? ' is-doubtful' : ''
  return (
    <th scope="col" aria-colindex={index + 2} className={`import-head${look}`} style={{ left, width }}>
      <span className="import-letter" data-letter={index}>{letter}</span>
      {withFields && (
        <>
          <FieldSelect sheet={sheet} letter={letter} column={column} />
          {field !== null && (
            <>
              <span className="import-confidence" aria-hidden="true">
                <i style={{ width: `${chosen ? 100 : confidence * 100}%` }} />
              </span>
              <span className="import-percent">
                {chosen ? importText.columns.chosen : doubtful ? importText.columns.ask(confidence) : importText.columns.sure(confidence)}
              </span>
            </>
          )}
        </>
      )}
    </th>
  )
}
