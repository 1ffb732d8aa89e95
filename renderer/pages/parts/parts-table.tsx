import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsText as words } from '../../text/parts.ts'
import { useMemo } from '../../text/use-memo.ts'
import type { CellContext } from './cell-context.ts'
import type { After } from './cell-editor.tsx'
import { isColumn, type ColumnId } from './columns.ts'
import type { ColumnLayout } from './column-settings.ts'
import { isEditable } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'
import { PastePreview } from './paste-preview.tsx'
import { columnsIn, extendSelection, scrollTops, setActive, setSelected, setTyping, usePartsView } from './parts-view.ts'
import { RowMenu, type MenuPlace } from './row-menu.tsx'
import { keepCell } from './table-deeds.ts'
import { TableHead } from './table-head.tsx'
import { TableRow, type TypingDeeds } from './table-row.tsx'
import { useTableKeys } from './use-table-keys.ts'
import { useRowHeight } from './use-media.ts'
import { useSnap } from './use-snap.ts'

interface PartsTableProps {
  readonly contents: ProjectContents
  readonly rows: readonly PartRow[]
  readonly context: CellContext
  readonly layout: ColumnLayout
}

/** From this many rows on only those in sight are in the page. */
const virtualFrom = 500

/** The row and the column that a mouse event is about. */
function placeOf(event: MouseEvent, rows: readonly PartRow[]): { readonly at: number; readonly row: PartRow; readonly column: ColumnId } | null {
  const from = event.target instanceof Element ? event.target : null
  const at = Number(from?.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN)
  const row = rows[at]
  const column = from?.closest<HTMLElement>('[data-column]')?.dataset['column']
  return row === undefined || !isColumn(column) ? null : { at, row, column }
}

/** The table of parts: one tab stop, arrows inside, whole rows in sight. */
export function PartsTable({ contents, rows, context, layout }: PartsTableProps) {
  const grid = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const closed = usePartsView((state) => state.closed)
  const selected = usePartsView((state) => state.selected)
  const span = usePartsView((state) => state.span)
  const active = usePartsView((state) => state.active)
  const typing = usePartsView((state) => state.typing)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const isVirtual = rows.length >= virtualFrom
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, enabled: isVirtual })
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const keys = useMemo(() => rows.map((row) => row.key), [rows])
  const activeRow = active === null ? 0 : (indexOf.get(active.key) ?? 0)
  const activeColumn = active !== null && layout.shown.includes(active.column) ? active.column : 'part'
  const block = useMemo(() => (span === null ? null : columnsIn(span, layout.shown)), [span, layout.shown])

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scrollTops.get(usePartsView.getState().projectId ?? '') ?? 0 })
  }, [])
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer])

  const focusCell = useCallback((at: number, column: ColumnId): void => {
    const key = rows[at]?.key
    if (key === undefined) return
    setActive(key, column)
    const view = scroller.current
    if (view !== null) {
      const top = at * rowHeight
      const room = Math.floor(view.clientHeight / rowHeight) * rowHeight
      if (top < view.scrollTop) view.scrollTop = top
      else if (top + rowHeight > view.scrollTop + room) view.scrollTop = top + rowHeight - room
    }
    const focus = (): boolean => {
      const inside = grid.current?.querySelector<HTMLElement>(`[data-row="${at}"] [data-column="${CSS.escape(column)}"] [data-cell]`)
      if (inside === null || inside === undefined) return false
      inside.focus({ preventScroll: true })
      if (view !== null) showColumn(view, inside)
      return true
    }
    // A row that was out of sight of a long table is there in the next frame.
    if (!focus()) requestAnimationFrame(focus)
  }, [rows, rowHeight])

  const deeds = useTableKeys({ contents, rows, keys, indexOf, context, layout, activeRow, activeColumn, grid, scroller, rowHeight, focusCell, openMenu: setMenu })

  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const place = placeOf(event, rows)
    if (place === null) return
    const { row, column } = place
    if (event.shiftKey) extendSelection(keys, indexOf, { key: row.key, column })
    else if (event.ctrlKey || event.metaKey) deeds.toggle(row.key)
    // What is filled in from a selected row may count for all that are selected with it.
    else if (!(selected.has(row.key) && event.target instanceof Element && event.target.closest('.edit-row, .unknown'))) setSelected(new Set([row.key]), { key: row.key, column })
    // Adding a fact takes the keyboard into its field.
    if (usePartsView.getState().typing === null) focusCell(place.at, column)
  }
  // Dragging over cells selects them, as in a spreadsheet.
  const dragged = useRef<{ readonly key: string; readonly column: ColumnId } | null>(null)
  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    const place = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey ? placeOf(event, rows) : null
    dragged.current = place === null ? null : { key: place.row.key, column: place.column }
  }
  const onMouseMove = (event: MouseEvent<HTMLDivElement>): void => {
    if (dragged.current === null || event.buttons !== 1 || usePartsView.getState().typing !== null) return
    const place = placeOf(event, rows)
    if (place === null || (place.row.key === dragged.current.key && place.column === dragged.current.column)) return
    const { span: now, selected: chosen } = usePartsView.getState()
    if (now?.to === place.column && chosen.has(place.row.key) && active?.key === place.row.key) return
    usePartsView.setState({ anchor: dragged.current })
    extendSelection(keys, indexOf, { key: place.row.key, column: place.column })
    focusCell(place.at, place.column)
  }
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>): void => {
    const place = placeOf(event, rows)
    if (place !== null && isEditable(place.column)) deeds.startTyping(place.row, place.column, null)
  }
  const onContextMenu = (event: MouseEvent<HTMLDivElement>): void => {
    const place = placeOf(event, rows)
    if (place === null || usePartsView.getState().typing !== null) return
    event.preventDefault()
    if (!selected.has(place.row.key)) setSelected(new Set([place.row.key]), { key: place.row.key, column: place.column })
    focusCell(place.at, place.column)
    setMenu({ x: event.clientX, y: event.clientY, row: place.row, column: place.column })
  }

  useSnap(scroller, head, rowHeight, layout.isSideways)

  const typed: TypingDeeds | null = typing === null ? null : {
    text: typing.text, selectedCount: selected.has(typing.key) ? selected.size : 1,
    keep: (text: string, after: After, forAll: boolean) => {
      const at = indexOf.get(typing.key) ?? 0
      const own = rows[at]
      flushSync(() => setTyping(null))
      const filled = forAll && selected.has(typing.key) ? rows.filter((row) => selected.has(row.key)) : own === undefined ? [] : [own]
      void keepCell(contents, filled, typing.column, text)
      deeds.goOn(at, typing.column, after)
    },
    leave: () => {
      // At once, so that the cell is there to take the keyboard and the next key is not lost.
      flushSync(() => setTyping(null))
      focusCell(indexOf.get(typing.key) ?? 0, typing.column)
    },
  }
  const places = isVirtual ? virtualizer.getVirtualItems().map((item) => item.index) : keys.map((_, index) => index)
  // The row where the keyboard stands stays, so that scrolling away loses neither it nor what is typed there.
  const drawn = isVirtual && active !== null && indexOf.has(active.key) && !places.includes(activeRow) ? [...places, activeRow] : places
  return (
    // The keys of the whole grid are heard here; the cells inside take the focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={`parts-table${layout.isSideways ? ' sideways' : ''}`} role="treegrid" aria-label={words.table} aria-rowcount={rows.length + 1} aria-multiselectable="true" aria-busy={context.shownOf !== null} ref={grid} onKeyDown={deeds.onKeyDown} onCopy={deeds.onCopy} onPaste={deeds.onPaste}
      style={{ '--row-height': `${rowHeight}px`, '--columns': layout.template, '--least': `${layout.least}px` } as React.CSSProperties /* a custom property is no property React knows */}>
      <TableHead context={context} layout={layout} head={head} />
      <div className="rows" role="presentation" ref={scroller} onMouseDown={onMouseDown} onMouseMove={onMouseMove} onClick={onClick} onDoubleClick={onDoubleClick} onContextMenu={onContextMenu}>
        <div className="all-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
          {drawn.map((index) => {
            const row = rows[index]
            if (row === undefined) return null
            const isSelected = selected.has(row.key)
            return (
              <TableRow
                key={row.key} row={row} index={index} top={index * rowHeight} context={context} isSelected={isSelected} isOpen={!closed.has(row.key)}
                activeColumn={index === activeRow ? activeColumn : null} block={isSelected ? block : null}
                typingColumn={typing?.key === row.key ? typing.column : null} typing={typing?.key === row.key ? typed : null}
              />
            )
          })}
        </div>
      </div>
      {menu === null ? null : <RowMenu place={menu} contents={contents} rows={rows} context={context} deeds={deeds} onClose={() => { setMenu(null); if (usePartsView.getState().typing === null) focusCell(activeRow, activeColumn) }} />}
      {deeds.pasted === null ? null : <PastePreview pasted={deeds.pasted} contents={contents} rows={rows} onClose={() => { deeds.endPaste(); focusCell(activeRow, activeColumn) }} />}
    </div>
  )
}

/** Scrolls sideways until a cell is right of the first column, which stays. */
function showColumn(view: HTMLElement, inside: HTMLElement): void {
  const cell = inside.closest<HTMLElement>('.cell')
  const first = cell?.parentElement?.firstElementChild
  if (cell === null || first === null || first === undefined || cell === first || view.scrollWidth <= view.clientWidth) return
  const [box, room, stays] = [cell.getBoundingClientRect(), view.getBoundingClientRect(), first.getBoundingClientRect()]
  if (box.left < stays.right) view.scrollLeft -= stays.right - box.left
  else if (box.right > room.left + view.clientWidth) view.scrollLeft += box.right - room.left - view.clientWidth
}
