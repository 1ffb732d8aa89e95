import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { partsTableText as words } from '../../text/parts-table.ts'
import { columnDeeds } from './column-deeds.ts'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { setSort, usePartsView } from './parts-view.ts'

interface HeadMenuProps {
  readonly x: number
  readonly y: number
  readonly column: ColumnId
  readonly onClose: () => void
}

/** Pixels by which a key makes a column wider or narrower. */
const widthStep = 20

/** What can be done with a column: order, filter, place, width. */
export function HeadMenu({ x, y, column, onClose }: HeadMenuProps) {
  const at = useRef<HTMLSpanElement>(null)
  const entries = [
    { key: 'up', label: words.menu.sortUp, run: () => setSort({ column, descending: false }) },
    { key: 'down', label: words.menu.sortDown, run: () => setSort({ column, descending: true }) },
    { key: 'filter', label: words.menu.filter, run: () => usePartsView.setState({ asking: column }) },
    null,
    ...(column === 'part' ? [] : [
      { key: 'left', label: words.menu.left, run: () => columnDeeds.move(column, -1) },
      { key: 'right', label: words.menu.right, run: () => columnDeeds.move(column, 1) },
    ]),
    { key: 'wider', label: words.menu.wider, run: () => columnDeeds.widen(column, widthStep) },
    { key: 'narrower', label: words.menu.narrower, run: () => columnDeeds.widen(column, -widthStep) },
    ...(column === 'part' ? [] : [{ key: 'hide', label: words.menu.hide(columnName(column)), run: () => columnDeeds.show(column, false) }]),
  ]
  return (
    <>
      <span ref={at} className="menu-place" style={{ left: x, top: y }} aria-hidden="true" />
      <Popover className="popover" isOpen triggerRef={at} placement="bottom start" onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
        <Menu className="menu" aria-label={words.menu.head(columnName(column))} autoFocus="first" onAction={(key) => { onClose(); entries.find((entry) => entry?.key === key)?.run() }}>
          {entries.map((entry) => (entry === null ? <Separator key="line" className="menu-line" /> : <MenuItem key={entry.key} id={entry.key} textValue={entry.label} className="menu-item">{entry.label}</MenuItem>))}
        </Menu>
      </Popover>
    </>
  )
}
