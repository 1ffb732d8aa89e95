import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { partsTableText } from '../../text/parts-table.ts'
import { partsText as words } from '../../text/parts.ts'
import { Icon } from '../../ui/icon.tsx'
import type { CellContext } from './cell-context.ts'
import { widen } from './column-deeds.ts'
import type { ColumnLayout } from './column-settings.ts'
import { columnName, sheetHeading } from './column-names.ts'
import { isSheetColumn, type ColumnId } from './columns.ts'
import { HeadMenu } from './head-menu.tsx'
import { setColumns, sortBy, startsDown, usePartsView } from './parts-view.ts'

const axisTicks = [0, 30, 60, 90]
const currencySign: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' }

/** The lines of a column's head. */
function headOf(column: ColumnId, { basis, currency, showsPrice }: CellContext): readonly string[] {
  const sign = currencySign[currency] ?? currency
  switch (column) {
    case 'quantity':
      return [words.heads.quantity[basis.kind]]
    case 'landed': {
      const [name = '', per = ''] = words.heads.landed[basis.kind]
      return [showsPrice ? words.heads.price : name, basis.kind === 'year' ? per : `${sign} ${per}`]
    }
    case 'share':
      return words.heads.share
    case 'risk':
      return words.heads.risk
    case 'short':
      return words.heads.short
    case 'loss':
      return words.heads.loss
    default:
      return isSheetColumn(column) ? [sheetHeading(column)] : partsTableText.heads[column]
  }
}

interface TableHeadProps {
  readonly context: CellContext
  readonly layout: ColumnLayout
  readonly head: RefObject<HTMLDivElement | null>
}

/** The heads of the columns; each sorts, its edge makes it wider, and the right button asks what else. */
export function TableHead({ context, layout, head }: TableHeadProps) {
  const sort = usePartsView((state) => state.sort)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number; readonly column: ColumnId } | null>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, column: ColumnId): void => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey) && !(event.key === 'ArrowDown' && event.altKey)) return
    const box = event.currentTarget.getBoundingClientRect()
    event.preventDefault()
    setMenu({ x: box.left, y: box.bottom, column })
  }
  return (
    <div className="head" role="row" aria-rowindex={1} ref={head}>
      {layout.shown.map((column) => {
        const direction = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : null
        return (
          <div key={column} role="columnheader" tabIndex={-1} data-column={column} className={`cell ${isSheetColumn(column) ? 'sheet' : column}`} aria-sort={direction ?? 'none'} onKeyDown={(event) => onKeyDown(event, column)}
            onContextMenu={(event) => { event.preventDefault(); setMenu({ x: event.clientX, y: event.clientY, column }) }}>
            <button type="button" onClick={() => sortBy(column)} title={words.sortBy(columnName(column))}>
              <span>{headOf(column, context).map((line) => <span key={line} className="line">{line}</span>)}</span>
              <span className={direction === null ? 'direction offered' : 'direction'} aria-hidden="true">{(direction === null ? startsDown(column) : direction === 'descending') ? '▼' : '▲'}</span>
            </button>
            <button type="button" className="head-more" tabIndex={-1} aria-label={partsTableText.menu.head(columnName(column))} onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect()
              setMenu({ x: box.left, y: box.bottom, column })
            }}><Icon name="down" size={10} /></button>
            {column === 'braking' ? (
              <span className="axis" aria-hidden="true">{axisTicks.map((tick) => <i key={tick} style={{ left: `${tick}%` }}>{tick}</i>)}</span>
            ) : null}
            <WidthHandle column={column} />
          </div>
        )
      })}
      {menu === null ? null : <HeadMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  )
}

/** The right edge of a head: dragging it, or pressing it twice, sets the width. Keys do it in the deeds of the column. */
function WidthHandle({ column }: { readonly column: ColumnId }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    const head = event.currentTarget.parentElement
    if (head === null || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: head.getBoundingClientRect().width }
  }
  return (
    <span
      className="width-handle" aria-hidden="true" onPointerDown={onPointerDown}
      onPointerMove={(event) => { if (from.current !== null) widen(column, from.current.width + event.clientX - from.current.x) }}
      onPointerUp={() => { from.current = null }} onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => {
        const { columns } = usePartsView.getState()
        const { [column]: _, ...widths } = columns.widths
        setColumns({ ...columns, widths })
      }}
    />
  )
}
