import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { openInspector, useView } from '../../state/view.ts'
import { sayDone } from '../../state/notices.ts'
import { partsText as words } from '../../text/parts.ts'
import { columnIds, rowsAsText, type ColumnId } from './columns.ts'
import { actionOf } from './grid-keys.ts'
import { factOfColumn } from './missing-fact.ts'
import type { PartRow } from './part-row.ts'
import { editPart, extendSelection, scrollTops, setActive, setOpen, setSelected, usePartsView } from './parts-view.ts'
import { Cell, targetOf, type CellContext } from './table-cells.tsx'
import { TableHead } from './table-head.tsx'
import { useRowHeight } from './use-media.ts'
import { memo, useMemo } from '../../text/use-memo.ts'

interface PartsTableProps {
  readonly rows: readonly PartRow[]
  readonly context: CellContext
}

/** From this many rows on only those in sight are in the page. */
const virtualFrom = 500

const isColumn = (name: string | undefined): name is ColumnId => columnIds.some((column) => column === name)

/** False for a column that the width of the window hides. */
const isShown = (column: ColumnId): boolean => (document.querySelector(`.parts-table [role=columnheader][data-column="${column}"]`)?.getClientRects().length ?? 0) > 0

function edit(row: PartRow, column: ColumnId): void {
  if (row.partId !== null) editPart(row.partId, factOfColumn[column])
}

/** The table of parts: one tab stop, arrows inside, whole rows in sight. */
export function PartsTable({ rows, context }: PartsTableProps) {
  const grid = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const closed = usePartsView((state) => state.closed)
  const selected = usePartsView((state) => state.selected)
  const active = usePartsView((state) => state.active)
  const isVirtual = rows.length >= virtualFrom
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, enabled: isVirtual })
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const activeRow = active === null ? 0 : (indexOf.get(active.key) ?? 0)
  const activeColumn = active?.column ?? 'part'

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scrollTops.get(usePartsView.getState().projectId ?? '') ?? 0 })
  }, [])
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer])

  const focusCell = useCallback((row: number, column: ColumnId): void => {
    const key = rows[row]?.key
    if (key === undefined) return
    setActive(key, column)
    const view = scroller.current
    if (view !== null) {
      const top = row * rowHeight
      const room = Math.floor(view.clientHeight / rowHeight) * rowHeight
      if (top < view.scrollTop) view.scrollTop = top
      else if (top + rowHeight > view.scrollTop + room) view.scrollTop = top + rowHeight - room
    }
    const cell = (): HTMLElement | null => grid.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"] [data-cell]`) ?? null
    // A row that was out of sight of a long table is there in the next frame.
    if (cell() === null) requestAnimationFrame(() => cell()?.focus({ preventScroll: true }))
    else cell()?.focus({ preventScroll: true })
  }, [rows, rowHeight])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.defaultPrevented || event.altKey) return
    const pressed = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const action = actionOf(pressed, { row: activeRow, column: activeColumn }, rows, closed, isShown, page)
    const row = rows[activeRow]
    if (action === null || row === undefined) return
    // Esc closes the topmost: an open explanation before the selection under it.
    if (action.kind === 'clear' && (selected.size === 0 || useView.getState().inspector !== null)) return
    event.preventDefault()
    if (action.kind !== 'clear') event.stopPropagation()
    switch (action.kind) {
      case 'move':
        if (action.extend) {
          const to = rows[action.to.row]
          if (usePartsView.getState().anchor === null) setSelected(new Set([row.key]), row.key)
          if (to !== undefined) extendSelection(rows.map((one) => one.key), to.key)
        }
        return focusCell(action.to.row, action.to.column)
      case 'open':
      case 'close':
        return setOpen(row.key, action.kind === 'open')
      case 'edit':
        return row.kind === 'part' || row.kind === 'assembly' ? edit(row, activeColumn) : setOpen(row.key, closed.has(row.key))
      case 'why': {
        const target = targetOf(row, activeColumn, context.showsPrice, context.basis.kind === 'part') ?? targetOf(row, 'landed', context.showsPrice, context.basis.kind === 'part')
        return target === null ? undefined : openInspector({ scenarioId: null, target })
      }
      case 'toggle':
        return toggle(row.key)
      case 'select-all':
        return setSelected(new Set(rows.map((one) => one.key)))
      case 'copy':
        return copy(row)
      case 'clear':
        return setSelected(new Set(), null)
    }
  }

  const toggle = (key: string): void => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    setSelected(next, key)
  }
  const copy = (row: PartRow): void => {
    const chosen = rows.filter((one) => selected.has(one.key))
    const copied = chosen.length > 0 ? chosen : [row]
    const text = rowsAsText(copied, words.copyHeads(context.currency, context.basis.kind))
    void navigator.clipboard.writeText(text).then(() => sayDone(words.status.copied(copied.length)))
  }
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const from = event.target instanceof Element ? event.target : null
    const row = rows[Number(from?.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN)]
    const column = from?.closest<HTMLElement>('[data-column]')?.dataset['column']
    if (row === undefined || !isColumn(column)) return
    focusCell(indexOf.get(row.key) ?? 0, column)
    if (event.shiftKey) extendSelection(rows.map((one) => one.key), row.key)
    else if (event.ctrlKey || event.metaKey) toggle(row.key)
    // What is filled in from a selected row may count for all that are selected with it.
    else if (!(selected.has(row.key) && from?.closest('.edit-row, .unknown'))) setSelected(new Set([row.key]), row.key)
  }
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>): void => {
    const from = event.target instanceof Element ? event.target : null
    const row = rows[Number(from?.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN)]
    const column = from?.closest<HTMLElement>('[data-column]')?.dataset['column']
    if (row !== undefined && isColumn(column) && (column === 'part' || column === 'site')) edit(row, column)
  }
  /** Leaves no row cut in half at the top. */
  const onScrollEnd = (): void => {
    const view = scroller.current
    if (view === null) return
    const top = Math.round(view.scrollTop / rowHeight) * rowHeight
    if (Math.abs(top - view.scrollTop) > 0.5) view.scrollTop = top
    scrollTops.set(usePartsView.getState().projectId ?? '', top)
  }
  useEffect(() => {
    const view = scroller.current
    view?.addEventListener('scrollend', onScrollEnd)
    return () => view?.removeEventListener('scrollend', onScrollEnd)
  })

  const places = isVirtual ? virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start })) : rows.map((_, index) => ({ index, top: index * rowHeight }))
  return (
    // The keys of the whole grid are heard here; the cells inside take the focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className="parts-table" role="treegrid" aria-label={words.table} aria-rowcount={rows.length + 1} aria-multiselectable="true" ref={grid} onKeyDown={onKeyDown}
      style={{ '--row-height': `${rowHeight}px` } as React.CSSProperties /* a custom property is no property React knows */}>
      <TableHead context={context} />
      <div className="rows" role="presentation" ref={scroller} onClick={onClick} onDoubleClick={onDoubleClick}>
        <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
          {places.map(({ index, top }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <TableRow
                key={row.key} row={row} index={index} top={top} context={context} isSelected={selected.has(row.key)} isOpen={!closed.has(row.key)}
                activeColumn={index === activeRow ? activeColumn : null}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface TableRowProps {
  readonly row: PartRow
  readonly index: number
  readonly top: number
  readonly context: CellContext
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** The column that the keyboard stands in, where it stands in this row. */
  readonly activeColumn: ColumnId | null
}

/** One row; drawn again only when something of it changed. */
const TableRow = memo(function TableRow({ row, index, top, context, isSelected, isOpen, activeColumn }: TableRowProps) {
  return (
    <div role="row" data-row={index} aria-rowindex={index + 2} aria-level={row.depth + 1} aria-selected={isSelected} {...(row.childCount > 0 ? { 'aria-expanded': isOpen } : {})}
      className={`part-row ${row.kind}`} style={{ top }}>
      {columnIds.map((column) => <ActiveCell key={column} row={row} column={column} context={context} isActive={column === activeColumn} />)}
    </div>
  )
})

/** A cell that takes the tab stop while the keyboard stands in it. */
function ActiveCell({ row, column, context, isActive }: { readonly row: PartRow; readonly column: ColumnId; readonly context: CellContext; readonly isActive: boolean }) {
  const cell = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inside = cell.current?.querySelector<HTMLElement>('[data-cell]')
    if (inside !== null && inside !== undefined) inside.tabIndex = isActive ? 0 : -1
  })
  return (
    <div role={column === 'part' ? 'rowheader' : 'gridcell'} data-column={column} className={`cell ${column}${isActive ? ' active' : ''}`} ref={cell}>
      <Cell row={row} column={column} of={context} />
    </div>
  )
}
