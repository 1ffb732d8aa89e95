/** A cell of the option grid: index of a part in the order shown, and of an option from keep (0) to stand-by (5). */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

const lastColumn = 5

/** Where a key takes the focus within the grid; null when the key does not move it. */
export function movedBy(key: string, ctrl: boolean, from: GridPlace, rowCount: number, pageRows: number): GridPlace | null {
  const lastRow = rowCount - 1
  const to = (row: number, column: number): GridPlace => ({ row: Math.min(lastRow, Math.max(0, row)), column: Math.min(lastColumn, Math.max(0, column)) })
  switch (key) {
    case 'ArrowUp': return to(ctrl ? 0 : from.row - 1, from.column)
    case 'ArrowDown': return to(ctrl ? lastRow : from.row + 1, from.column)
    case 'ArrowLeft': return to(from.row, ctrl ? 0 : from.column - 1)
    case 'ArrowRight': return to(from.row, ctrl ? lastColumn : from.column + 1)
    case 'Home': return to(ctrl ? 0 : from.row, 0)
    case 'End': return to(ctrl ? lastRow : from.row, lastColumn)
    case 'PageUp': return to(from.row - pageRows, from.column)
    case 'PageDown': return to(from.row + pageRows, from.column)
    default: return null
  }
}

/** The rows from one to another, both included, in order. */
export function rowsBetween(one: number, other: number): number[] {
  const [first, last] = one < other ? [one, other] : [other, one]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
