import { rowKinds, type RowKind } from '../../work/import-view.ts'
import type { Cursor } from './import-store.ts'

/** Selected cells: 1-based rows, and columns from 0; no columns where whole rows are selected. */
export interface Selection {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: { readonly first: number; readonly last: number } | null
}

/** What lies between two corners; null while only one cell, or one row, is selected. */
export function selectionOf(cursor: Cursor | null, anchor: Cursor | null): Selection | null {
  if (cursor === null || anchor === null || (cursor.row === anchor.row && cursor.column === anchor.column)) return null
  const [firstRow, lastRow] = cursor.row < anchor.row ? [cursor.row, anchor.row] : [anchor.row, cursor.row]
  const [first, last] = cursor.column < anchor.column ? [cursor.column, anchor.column] : [anchor.column, cursor.column]
  return { firstRow, lastRow, columns: first < 0 ? null : { first, last } }
}

/** Rows of a selection that are of such kinds, 1-based. */
export function rowsOf({ firstRow, lastRow }: Selection, kinds: Uint8Array, wanted: (kind: RowKind) => boolean): number[] {
  const rows: number[] = []
  for (let row = firstRow; row <= lastRow; row += 1) if (wanted(rowKinds[kinds[row - 1] ?? 0] ?? 'unread')) rows.push(row)
  return rows
}

/** Is a row read as a part, or as a further source of one? */
export const isPart = (kind: RowKind): boolean => kind === 'line' || kind === 'alternate'
/** Could a row be read as a part after all? */
export const couldBePart = (kind: RowKind): boolean => !isPart(kind) && kind !== 'header' && kind !== 'blank'
/** Does a row hold cells that a value can be put over together with others? */
export const canBeFilled = (kind: RowKind): boolean => kind !== 'header' && kind !== 'blank'
