import type { ColumnId } from './columns.ts'
import { isEditable } from './fact-columns.ts'
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
  /** Types in the cell: over what it holds (`text`), or changing it (null). */
  | { readonly kind: 'type'; readonly text: string | null }
  | { readonly kind: 'edit-all' | 'why' | 'toggle' | 'select-all' | 'clear' | 'fill' | 'empty' | 'menu' | 'used' | 'open-all' }

/** A key as pressed. */
export interface Pressed {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt?: boolean
}

/** What a key means where the keyboard stands; null for a key that is none of the table's. `shown` are the columns from left to right. */
export function actionOf({ key, ctrl, shift, alt = false }: Pressed, at: CellPlace, rows: readonly PartRow[], closed: ReadonlySet<string>, shown: readonly ColumnId[], pageRows: number): GridAction | null {
  if (alt) return key === 'Enter' && !ctrl ? { kind: 'edit-all' } : null
  const last = rows.length - 1
  const place = Math.max(0, shown.indexOf(at.column))
  const go = (row: number, column: ColumnId = at.column): GridAction => ({ kind: 'move', to: { row: Math.min(last, Math.max(0, row)), column }, extend: shift })
  const across = (index: number): GridAction => go(at.row, shown[Math.min(shown.length - 1, Math.max(0, index))] ?? at.column)
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
      if (place === 0 && !ctrl && !shift && row !== undefined && row.childCount > 0 && closed.has(row.key)) return { kind: 'open', row: at.row }
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
    case 'Tab':
      // Tab leaves the table, as everywhere; it walks cells only while one types.
      return null
    case 'Enter':
      return ctrl ? { kind: 'fill' } : { kind: 'type', text: null }
    case 'F2':
      return { kind: 'type', text: null }
    case 'F10':
      return shift ? { kind: 'menu' } : null
    case 'ContextMenu':
      return { kind: 'menu' }
    case 'Delete':
    case 'Backspace':
      return ctrl ? null : { kind: 'empty' }
    case ' ':
      return { kind: 'toggle' }
    case 'a':
    case 'A':
      if (ctrl) return { kind: 'select-all' }
      break
    case 'u':
    case 'U':
      if (ctrl) return { kind: 'used' }
      break
    case 'Escape':
      return { kind: 'clear' }
    case '?':
      return { kind: 'why' }
    case '*':
      return { kind: 'open-all' }
    case '/':
      // The page's find field.
      return null
  }
  // A letter or digit begins to type over the cell, as in a spreadsheet.
  return !ctrl && [...key].length === 1 && isEditable(at.column) && at.column !== 'part' ? { kind: 'type', text: key } : null
}
