import { moveColumn, narrowest, showColumn } from './column-settings.ts'
import type { ColumnId } from './columns.ts'
import { setColumns, usePartsView } from './parts-view.ts'

/** Sets how wide a column is, in px. */
export function widen(column: ColumnId, width: number): void {
  const { columns } = usePartsView.getState()
  setColumns({ ...columns, widths: { ...columns.widths, [column]: Math.min(900, Math.max(narrowest, Math.round(width))) } })
}

/** Changes to a column that its deeds and the chooser offer. */
export const columnDeeds = {
  move: (column: ColumnId, by: -1 | 1): void => setColumns(moveColumn(usePartsView.getState().columns, column, by)),
  show: (column: ColumnId, isShown: boolean): void => setColumns(showColumn(usePartsView.getState().columns, column, isShown)),
  widen: (column: ColumnId, by: number): void => {
    const width = document.querySelector(`.parts-table [role=columnheader][data-column="${CSS.escape(column)}"]`)?.getBoundingClientRect().width
    if (width !== undefined) widen(column, width + by)
  },
}
