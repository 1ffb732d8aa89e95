import { useEffect, useRef } from 'react'
import { memo } from '../../text/use-memo.ts'
import type { CellContext } from './cell-context.ts'
import { CellEditor, type After } from './cell-editor.tsx'
import { isSheetColumn, type ColumnId } from './columns.ts'
import type { PartRow } from './part-row.ts'
import { Cell } from './table-cells.tsx'

/** What a cell that is typed in tells the table. */
export interface TypingDeeds {
  readonly text: string
  readonly selectedCount: number
  readonly keep: (text: string, after: After, forAll: boolean) => void
  readonly leave: () => void
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
  /** Columns of a selected block, where this row is of it. */
  readonly block: readonly ColumnId[] | null
  /** The column that is typed in, where that is in this row. */
  readonly typingColumn: ColumnId | null
  readonly typing: TypingDeeds | null
}

/** One row; drawn again only when something of it changed. */
export const TableRow = memo(function TableRow({ row, index, top, context, isSelected, isOpen, activeColumn, block, typingColumn, typing }: TableRowProps) {
  return (
    <div role="row" data-row={index} aria-rowindex={index + 2} aria-level={row.depth + 1} aria-selected={isSelected} {...(row.childCount > 0 ? { 'aria-expanded': isOpen } : {})}
      className={`part-row ${row.kind}${block === null ? '' : ' in-block'}${activeColumn === null ? '' : ' here'}`} style={{ top }}>
      {context.columns.map((column) => {
        const isTyped = column === typingColumn && typing !== null
        return (
          <TableCell key={column} column={column} isActive={column === activeColumn} isInBlock={block?.includes(column) ?? false} isTyped={isTyped}>
            {isTyped ? (
              <CellEditor row={row} column={column} of={context} text={typing.text} selectedCount={typing.selectedCount} keep={typing.keep} leave={typing.leave} />
            ) : <Cell row={row} column={column} of={context} isOpen={isOpen} isHere={activeColumn !== null && isSelected} />}
          </TableCell>
        )
      })}
    </div>
  )
})

interface TableCellProps {
  readonly column: ColumnId
  readonly isActive: boolean
  readonly isInBlock: boolean
  readonly isTyped: boolean
  readonly children: React.ReactNode
}

/** A cell that takes the tab stop while the keyboard stands in it. */
function TableCell({ column, isActive, isInBlock, isTyped, children }: TableCellProps) {
  const cell = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Only the cell where the keyboard stands looks for its inside; a row that scrolls into sight has nine others.
    if (!isActive) return undefined
    const inside = cell.current?.querySelector<HTMLElement>('[data-cell]')
    if (inside === null || inside === undefined) return undefined
    inside.tabIndex = 0
    return () => {
      inside.tabIndex = -1
    }
  })
  return (
    <div role={column === 'part' ? 'rowheader' : 'gridcell'} data-column={column} {...(isInBlock ? { 'aria-selected': true } : {})}
      className={`cell ${isSheetColumn(column) ? 'sheet' : column}${isActive ? ' active' : ''}${isInBlock ? ' chosen' : ''}${isTyped ? ' typed' : ''}`} ref={cell}>
      {children}
    </div>
  )
}
