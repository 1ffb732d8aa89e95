import type { DisplayRows } from './display-rows.ts'
import type { Cursor } from './import-store.ts'

interface Bounds {
  readonly display: DisplayRows
  readonly columnCount: number
  /** Rows in sight. */
  readonly page: number
}

/** Where a key takes the cursor, null for a key that does not move it. Column -1 is the row number. */
export function moveCursor(from: Cursor, { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean }, bounds: Bounds): Cursor | null {
  const { display, columnCount, page } = bounds
  const far = ctrlKey || metaKey
  const place = display.indexOf(from.row)
  const toPlace = (index: number): Cursor => ({ row: display.at(Math.min(display.length - 1, Math.max(0, index))).first, column: from.column })
  const toColumn = (column: number): Cursor => ({ row: from.row, column: Math.min(columnCount - 1, Math.max(-1, column)) })
  switch (key) {
    case 'ArrowDown': return toPlace(far ? display.length - 1 : place + 1)
    case 'ArrowUp': return toPlace(far ? 0 : place - 1)
    case 'PageDown': return toPlace(place + page)
    case 'PageUp': return toPlace(place - page)
    case 'ArrowRight': return toColumn(far ? columnCount - 1 : from.column + 1)
    case 'ArrowLeft': return toColumn(far ? 0 : from.column - 1)
    case 'Home': return far ? { row: display.at(0).first, column: 0 } : toColumn(0)
    case 'End': return far ? { row: display.at(display.length - 1).first, column: columnCount - 1 } : toColumn(columnCount - 1)
    default: return null
  }
}
