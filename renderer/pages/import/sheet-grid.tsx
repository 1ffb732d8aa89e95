import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import type { SheetView } from '../../work/import-view.ts'
import { importText } from '../../text/import.ts'
import { ColumnHeads } from './column-heads.tsx'
import { columnWidths } from './column-widths.ts'
import { displayRows } from './display-rows.ts'
import { GridRowView } from './grid-row.tsx'
import { deedOf, doInGrid } from './grid-deeds.ts'
import { lookAtCell, selectBetween, selectTo, useImport, type Cursor } from './import-store.ts'
import { moveCursor } from './move-cursor.ts'
import { selectionOf } from './selection.ts'
import { useGridRows } from './use-grid-rows.ts'
import { useMemo } from '../../text/use-memo.ts'

const rowHeight = 27
const rowNumberWidth = 44
/** Room beside the last column for what a row is, so that it covers no number. */
const tagWidth = 112

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
    paddingStart: rowNumberWidth, scrollPaddingStart: rowNumberWidth, paddingEnd: tagWidth,
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

  const lastRow = display.length === 0 ? 1 : display.at(display.length - 1).last
  const selectColumn = (column: number) => selectBetween({ row: lastRow, column }, { row: 1, column })
  const pick = (event: MouseEvent<HTMLElement>) => {
    const letter = event.target instanceof HTMLElement ? event.target.dataset['letter'] : undefined
    if (letter !== undefined) return selectColumn(Number(letter))
    const to = placeOf(event)
    if (to === null || event.button !== 0) return
    if (event.shiftKey) selectTo(to)
    else lookAtCell(sheet.name, to)
  }
  // Drawn with the button down, from cell to cell.
  const draw = (event: MouseEvent<HTMLElement>) => {
    const to = event.buttons === 1 ? placeOf(event) : null
    if (to !== null && cursor !== null && (to.row !== cursor.row || to.column !== cursor.column)) selectTo(to)
  }
  // The cell with the cursor is what shows where the keyboard is.
  const showCursor = (event: FocusEvent<HTMLElement>) => {
    if (event.target === event.currentTarget && cursor === null) lookAtCell(sheet.name, { row: display.at(0).first, column: 0 })
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    const from: Cursor = cursor ?? { row: display.at(0).first, column: 0 }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const deed = deedOf(event)
    const done = deed !== null && doInGrid(deed, { sheet, from, selection, withFields, isPartial, selectColumn: () => selectColumn(Math.max(0, from.column)) })
    const to = done ? null : moveCursor(from, event, { display, columnCount: sheet.columnCount, page })
    if (!done && to === null) return
    event.preventDefault()
    if (to === null) return
    if (event.shiftKey) selectTo(to)
    else lookAtCell(sheet.name, to)
  }

  return (
    <div ref={scroller} className="import-grid">
      {/* A table that is walked with the arrow keys, cell by cell, is a grid; no tag says so. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" tabIndex={0} aria-multiselectable aria-label={importText.grid.label(sheet.name)} aria-rowcount={sheet.rowCount + 1} aria-colcount={sheet.columnCount + 1}
        style={{ width }} onFocus={showCursor} onKeyDown={keys} onMouseDown={pick} onMouseOver={draw} {...(cursor === null ? {} : { 'aria-activedescendant': `${id}${cursor.row}.${cursor.column}` })}
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

/** The place in the sheet that the mouse is on. */
function placeOf(event: MouseEvent<HTMLElement>): Cursor | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}
