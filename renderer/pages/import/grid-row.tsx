import type { VirtualItem } from '@tanstack/react-virtual'
import type { ColumnMatch } from '../../../shared/import/bom-import.ts'
import { columnLetter } from '../../../shared/import/workbook.ts'
import { rowKinds, type GridRow, type RowKind, type SheetView } from '../../work/import-view.ts'
import { importText } from '../../text/import.ts'
import { rowKey } from './choice-edits.ts'
import { useImport } from './import-store.ts'
import { isPart } from './selection.ts'
import { memo } from '../../text/use-memo.ts'

interface GridRowProps {
  readonly id: string
  /** 1-based rows of the sheet; they differ for folded empty rows. */
  readonly first: number
  readonly last: number
  readonly top: number
  readonly width: number
  readonly sheet: SheetView
  readonly columns: ReadonlyMap<string, ColumnMatch>
  readonly inSight: readonly VirtualItem[]
  /** Undefined until the worker has sent it. */
  readonly row: GridRow | undefined
  /** Column of the cursor when it is on this row. */
  readonly cursorColumn: number | null
  /** First and last selected column, -1 for the whole row; null when the row is not in the selection. */
  readonly selectedFrom: number | null
  readonly selectedTo: number
}

const texts = importText.grid
const spanned: ReadonlySet<RowKind> = new Set(['title', 'section', 'note', 'total', 'no-part', 'other-sheet'])

/** One row of the grid, grey with its reason where it is no part line. */
export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { id, first, last, top, width, sheet, inSight, row, cursorColumn, selectedFrom, selectedTo } = props
  const isSelected = (column: number) => selectedFrom !== null && column >= selectedFrom && column <= selectedTo
  const kind = rowKinds[sheet.kinds[first - 1] ?? 0] ?? 'unread'
  const look = `import-row is-${kind}${row?.hidden === true ? ' is-hidden' : ''}${cursorColumn === -1 ? ' has-cursor' : ''}`
  const said = useImport((state) => state.choices.rows?.[rowKey(sheet.name, first)])
  const what = said === 'skip' && !isPart(kind) ? texts.leftOut : said === 'line' && isPart(kind) ? texts.takenIn : kind === 'line' ? '' : texts.kinds[kind]
  const tag = [what, row?.hidden === true ? texts.hidden : ''].filter((word) => word !== '').join(', ')
  const rowStyle = { width, transform: `translateY(${top}px)` }
  const number = (
    <th scope="row" aria-colindex={1} id={`${id}${first}.-1`} className={`import-number${isSelected(-1) ? ' is-selected' : ''}`} data-row={first} data-column={-1} aria-selected={cursorColumn === -1 || isSelected(-1)}>
      {first === last ? first : '…'}
    </th>
  )
  if (first !== last) {
    return (
      <tr aria-rowindex={first + 1} className="import-row is-fold" style={rowStyle}>
        {number}
        <td aria-colindex={2} id={`${id}${first}.0`} className="import-span" data-row={first} data-column={0}>
          {texts.emptyRows(first, last)}
        </td>
      </tr>
    )
  }
  const only = spanned.has(kind) ? onlyFilled(row) : null
  return (
    <tr aria-rowindex={first + 1} className={look} style={rowStyle}>
      {number}
      {row === undefined && <td className="import-span">{texts.loading}</td>}
      {row !== undefined && only !== null && (
        <td
          aria-colindex={only + 2} id={`${id}${first}.${only}`} data-row={first} data-column={only} aria-selected={cursorColumn === only || isSelected(only)}
          className={`import-span${isSelected(only) ? ' is-selected' : ''}${cursorColumn === only ? ' has-cursor' : ''}`}
        >
          {row.cells[only]}
        </td>
      )}
      {row !== undefined && only === null && inSight.map((item) => <GridCell key={item.index} {...props} row={row} item={item} kind={kind} />)}
      {kind !== 'header' && kind !== 'unread' && tag !== '' && <td className="import-tag">{tag}</td>}
    </tr>
  )
})

/** The column of the one filled cell of a row, null when there are more. */
function onlyFilled(row: GridRow | undefined): number | null {
  const filled = row?.cells.flatMap((text, column) => (text.trim() === '' ? [] : [column])) ?? []
  return filled.length === 1 ? (filled[0] ?? null) : null
}

function GridCell({ id, row, item, kind, columns, cursorColumn, selectedFrom, selectedTo }: GridRowProps & { row: GridRow; item: VirtualItem; kind: RowKind }) {
  const letter = columnLetter(item.index)
  const column = columns.get(letter)
  const mark = row.marks.find((candidate) => candidate.letter === letter)
  const isSelected = selectedFrom !== null && item.index >= selectedFrom && item.index <= selectedTo
  const looks = [
    'import-cell',
    column?.decimal !== null && column !== undefined && kind !== 'header' ? 'is-number' : '',
    column !== undefined && column.field === null ? 'is-off' : '',
    mark === undefined ? '' : `is-${mark.severity}`,
    row.typed.includes(letter) ? 'is-typed' : '',
    isSelected ? 'is-selected' : '',
    cursorColumn === item.index ? 'has-cursor' : '',
  ]
  return (
    <td
      aria-colindex={item.index + 2} id={`${id}${row.row}.${item.index}`} data-row={row.row} data-column={item.index}
      aria-selected={cursorColumn === item.index || isSelected} className={looks.filter((look) => look !== '').join(' ')} style={{ left: item.start, width: item.size }}
    >
      {row.cells[item.index]}
    </td>
  )
}
