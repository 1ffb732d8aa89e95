import { columnIds, type ColumnId } from './columns.ts'
import type { PartRow } from './part-row.ts'

/** Where the keyboard stands in the table. */
export interface CellPlace {
  readonly row: number
  readonly column: ColumnId
}

/** What a key asks of the table. */
export type GridAction =
  | { readonly kind: 'move'; readonly to: CellPlace; readonly extend: boolean }
  | { readonly kind: 'open' | 'close'; readonly row: number }
  | { readonly kind: 'edit' | 'why' | 'toggle' | 'select-all' | 'copy' | 'clear' }

/** A key as pressed. */
export interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

/** What a key means where the keyboard stands; null for a key that is none of the table's. `isShown` leaves out columns that the width hides. */
export function actionOf({ key, ctrl, shift }: Pressed, at: CellPlace, rows: readonly PartRow[], closed: ReadonlySet<string>, isShown: (column: ColumnId) => boolean, pageRows: number): GridAction | null {
  const last = rows.length - 1
  const shown = columnIds.filter(isShown)
  const place = Math.max(0, shown.indexOf(at.column))
  const go = (row: number, column: ColumnId = at.column): GridAction => ({ kind: 'move', to: { row: Math.min(last, Math.max(0, row)), column }, extend: shift })
  const across = (index: number): GridAction => ({ kind: 'move', to: { row: at.row, column: shown[Math.min(shown.length - 1, Math.max(0, index))] ?? at.column }, extend: false })
  const row = rows[at.row]
  switch (key) {
    case 'ArrowDown':
      return go(ctrl ? last : at.row + 1)
    case 'ArrowUp':
      return go(ctrl ? 0 : at.row - 1)
    case 'PageDown':
      return go(at.row + pageRows)
    case 'PageUp':
      return go(at.row - pageRows)
    case 'ArrowRight':
      if (place === 0 && !ctrl && row !== undefined && row.childCount > 0 && closed.has(row.key)) return { kind: 'open', row: at.row }
      return across(ctrl ? shown.length - 1 : place + 1)
    case 'ArrowLeft': {
      if (place > 0 || ctrl || row === undefined) return across(ctrl ? 0 : place - 1)
      if (row.childCount > 0 && !closed.has(row.key)) return { kind: 'close', row: at.row }
      const parent = rows.findIndex((one) => one.key === row.parentKey)
      return parent < 0 ? null : go(parent)
    }
    case 'Home':
      return ctrl ? go(0, shown[0]) : across(0)
    case 'End':
      return ctrl ? go(last, shown.at(-1)) : across(shown.length - 1)
    case 'Enter':
    case 'F2':
      return { kind: 'edit' }
    case '?':
      return { kind: 'why' }
    case ' ':
      return { kind: 'toggle' }
    case 'a':
      return ctrl ? { kind: 'select-all' } : null
    case 'c':
      return ctrl ? { kind: 'copy' } : null
    case 'Escape':
      return { kind: 'clear' }
    default:
      return null
  }
}
