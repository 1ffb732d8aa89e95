import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { columnLetter } from '../../../shared/import/workbook.ts'
import type { SheetView } from '../../work/import-view.ts'
import { importText } from '../../text/en/import.ts'
import { ColumnHeads } from './column-heads.tsx'
import { columnWidths } from './column-widths.ts'
import { displayRows } from './display-rows.ts'
import { GridRowView } from './grid-row.tsx'
import { lookAtCell, openMenu, selectTo, typeInCell, useImport, type Cursor } from './import-store.ts'
import { moveCursor } from './move-cursor.ts'
import { cellsOf, emptyCells } from './selection-bar.tsx'
import { selectionOf } from './selection.ts'
import { useGridRows } from './use-grid-rows.ts'

const rowHeight = 27
const rowNumberWidth = 44

interface SheetGridProps {
  readonly sheet: SheetView
  /** Whether the column heads say, and let one change, what each column means. */
  readonly withFields: boolean
}

/** A sheet as Excel shows it, with how each row and column is read; only what is in sight is drawn. */
export function SheetGrid({ sheet, withFields }: SheetGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const version = useImport((state) => state.version)
  const cursor = useImport((state) => state.cursor)
  const anchor = useImport((state) => state.anchor)
  const isPartial = useImport((state) => state.view?.partial ?? true)
  const selection = useMemo(() => selectionOf(cursor, anchor), [cursor, anchor])
  const allColumns = useImport((state) => state.view?.columns)
  const columns = useMemo(() => new Map(allColumns?.filter((column) => column.sheet === sheet.name).map((column) => [column.letter, column])), [allColumns, sheet.name])
  const display = useMemo(() => displayRows(sheet.kinds), [sheet.kinds])
  const widths = useMemo(() => columnWidths(sheet, columns), [sheet, columns])
  const headHeight = withFields ? 80 : 26

  const rows = useVirtualizer({
    count: display.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12,
    scrollMargin: headHeight, scrollPaddingStart: headHeight,
  })
  const across = useVirtualizer({
    horizontal: true, count: sheet.columnCount, getScrollElement: () => scroller.current, estimateSize: (column) => widths[column] ?? 80, overscan: 3,
    paddingStart: rowNumberWidth, scrollPaddingStart: rowNumberWidth,
  })
  useEffect(() => across.measure(), [across, widths])

  const inSight = rows.getVirtualItems()
  const columnsInSight = across.getVirtualItems()
  const width = across.getTotalSize()
  const rowAt = useGridRows(sheet.name, version, display.at(inSight[0]?.index ?? 0).first, display.at(inSight.at(-1)?.index ?? 0).last)

  useEffect(() => {
    if (cursor === null || display.length === 0) return
    rows.scrollToIndex(display.indexOf(cursor.row))
    if (cursor.column >= 0 && cursor.column < sheet.columnCount) across.scrollToIndex(cursor.column)
    // Only a moved cursor scrolls; a new understanding of the cells keeps the place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor])

  const pick = (event: MouseEvent<HTMLElement>) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    if (cell === null) return
    const to = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
    if (event.shiftKey) selectTo(to)
    else lookAtCell(sheet.name, to)
  }
  // The cell with the cursor is what shows where the keyboard is.
  const showCursor = (event: FocusEvent<HTMLElement>) => {
    if (event.target === event.currentTarget && cursor === null) lookAtCell(sheet.name, { row: display.at(0).first, column: 0 })
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    const from: Cursor = cursor ?? { row: display.at(0).first, column: 0 }
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      const fill = selection === null ? null : document.querySelector<HTMLInputElement>('.import-cell-bar [data-fill]')
      if (fill === null) typeInCell(sheet.name, from)
      else fill.focus()
      return
    }
    if (event.key === 'ArrowDown' && event.altKey && withFields && from.column >= 0) {
      event.preventDefault()
      openMenu(sheet.name, columnLetter(from.column), from)
      return
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && !isPartial && from.column >= 0) {
      event.preventDefault()
      emptyCells(cellsOf(sheet, selection ?? { firstRow: from.row, lastRow: from.row, columns: { first: from.column, last: from.column } }))
      return
    }
    if (event.key === 'Escape' && selection !== null) {
      lookAtCell(sheet.name, from)
      return
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const to = moveCursor(from, event, { display, columnCount: sheet.columnCount, page })
    if (to === null) return
    event.preventDefault()
    if (event.shiftKey) selectTo(to)
    else lookAtCell(sheet.name, to)
  }

  return (
    <div ref={scroller} className="import-grid">
      {/* A table that is walked with the arrow keys, cell by cell, is a grid; no tag says so. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" tabIndex={0} aria-multiselectable aria-label={importText.grid.label(sheet.name)} aria-rowcount={sheet.rowCount + 1} aria-colcount={sheet.columnCount + 1}
        style={{ width }} onFocus={showCursor} onKeyDown={keys} onClick={pick} {...(cursor === null ? {} : { 'aria-activedescendant': `${id}${cursor.row}.${cursor.column}` })}
      >
      <ColumnHeads
        sheet={sheet} columns={columns} inSight={columnsInSight} width={width} height={headHeight} withFields={withFields} rowNumberWidth={rowNumberWidth}
      />
      <tbody className="import-rows" style={{ height: rows.getTotalSize(), width }}>
        {inSight.map((item) => {
          const { first, last } = display.at(item.index)
          return (
            <GridRowView
              key={first} id={id} first={first} last={last} top={item.start - headHeight} width={width} sheet={sheet} columns={columns} inSight={columnsInSight}
              row={rowAt(first)}
              selectedFrom={selection !== null && first >= selection.firstRow && first <= selection.lastRow ? (selection.columns?.first ?? -1) : null}
              selectedTo={selection?.columns?.last ?? sheet.columnCount}
              cursorColumn={cursor !== null && cursor.row >= first && cursor.row <= last ? cursor.column : null}
            />
          )
        })}
      </tbody>
      </table>
    </div>
  )
}
