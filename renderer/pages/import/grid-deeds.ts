import { tabCell } from '../../../shared/export/formula-guard.ts'
import { columnLetter } from '../../../shared/import/workbook.ts'
import { sayDone } from '../../state/notices.ts'
import { settleText } from '../../text/import-settle.ts'
import type { SheetView } from '../../work/import-view.ts'
import { importClient, lookAtCell, openMenu, selectBetween, typeInCell, type Cursor } from './import-store.ts'
import { cellsOf, emptyCells } from './selection-bar.tsx'
import type { Selection } from './selection.ts'

/** What a key does in the grid, besides moving. */
export type Deed = 'type' | 'menu' | 'empty' | 'copy' | 'column' | 'row' | 'one'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The deed of a key, null for one that moves or does nothing here. */
export function deedOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Deed | null {
  const command = ctrlKey || metaKey
  if (key === 'Enter' || key === 'F2') return 'type'
  if (key === 'ArrowDown' && altKey) return 'menu'
  if (key === 'Delete' || key === 'Backspace') return 'empty'
  if (key.toLowerCase() === 'c' && command) return 'copy'
  if (key === ' ') return command ? 'column' : shiftKey ? 'row' : null
  return key === 'Escape' ? 'one' : null
}

interface Where {
  readonly sheet: SheetView
  readonly from: Cursor
  readonly selection: Selection | null
  readonly withFields: boolean
  readonly isPartial: boolean
  readonly selectColumn: () => void
}

/** Does it; false when there is nothing to do it on. */
export function doInGrid(deed: Deed, { sheet, from, selection, withFields, isPartial, selectColumn }: Where): boolean {
  const here: Selection = selection ?? { firstRow: from.row, lastRow: from.row, columns: from.column < 0 ? null : { first: from.column, last: from.column } }
  switch (deed) {
    case 'type': {
      const fill = selection === null ? null : document.querySelector<HTMLInputElement>('.import-cell-bar [data-fill]')
      if (fill === null) typeInCell(sheet.name, from)
      else fill.focus()
      return true
    }
    case 'menu':
      if (!withFields || from.column < 0) return false
      openMenu(sheet.name, columnLetter(from.column), from)
      return true
    case 'empty':
      if (isPartial || here.columns === null) return false
      emptyCells(cellsOf(sheet, here))
      return true
    case 'copy':
      if (!isPartial) void copyCells(sheet, here)
      return true
    case 'column':
      selectColumn()
      return true
    case 'row':
      selectBetween({ row: from.row, column: sheet.columnCount - 1 }, { row: from.row, column: -1 })
      return true
    case 'one':
      if (selection === null) return false
      lookAtCell(sheet.name, from)
      return true
    default:
      return false
  }
}

/** Copies cells as Excel takes them: columns by tab, rows by line, with quotes where a cell holds either, and no text that runs as a formula. */
async function copyCells(sheet: SheetView, { firstRow, lastRow, columns }: Selection): Promise<void> {
  const rows = await importClient().run((work) => work.rows(sheet.name, firstRow, lastRow - firstRow + 1))
  const { first, last } = columns ?? { first: 0, last: sheet.columnCount - 1 }
  const text = rows.map((row) => row.cells.slice(first, last + 1).map(tabCell).join('\t')).join('\n')
  await navigator.clipboard.writeText(text)
  sayDone(settleText.selection.copied((lastRow - firstRow + 1) * (last - first + 1)))
}
