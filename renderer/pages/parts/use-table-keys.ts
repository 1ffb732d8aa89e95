import { useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { sayDone } from '../../state/notices.ts'
import { openInspector, useView } from '../../state/view.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { targetOf, type CellContext } from './cell-context.ts'
import { typedOf, type After } from './cell-editor.tsx'
import type { ColumnLayout } from './column-settings.ts'
import type { ColumnId } from './columns.ts'
import { isEditable, isFactColumn } from './fact-columns.ts'
import { mayHave } from './fact-cell.tsx'
import { actionOf } from './grid-keys.ts'
import { factOfColumn } from './missing-fact.ts'
import type { PartRow } from './part-row.ts'
import { cellsOfText, readBlock } from './paste-block.ts'
import type { Pasted } from './paste-preview.tsx'
import { columnsIn, editPart, extendSelection, setClosed, setOpen, setSelected, setTyping, showPane, usePartsView } from './parts-view.ts'
import type { MenuPlace } from './row-menu.tsx'
import { emptyCells, fillDown, keepCell } from './table-deeds.ts'
import { copyTable, type CopiedTable } from './table-text.ts'

interface TableKeysInput {
  readonly contents: ProjectContents
  readonly rows: readonly PartRow[]
  readonly keys: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly context: CellContext
  readonly layout: ColumnLayout
  readonly activeRow: number
  readonly activeColumn: ColumnId
  readonly grid: RefObject<HTMLDivElement | null>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rowHeight: number
  readonly focusCell: (row: number, column: ColumnId) => void
  readonly openMenu: (place: MenuPlace) => void
}

export type TableDeeds = ReturnType<typeof useTableKeys>

/** What keys, copying and pasting do in the table. */
export function useTableKeys({ contents, rows, keys, indexOf, context, layout, activeRow, activeColumn, grid, scroller, rowHeight, focusCell, openMenu }: TableKeysInput) {
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const row = rows[activeRow]
  const { shown } = layout

  /** The selected rows, or the row where the keyboard stands; with a block its columns, otherwise those given. */
  const chosen = (): readonly PartRow[] => {
    const { selected } = usePartsView.getState()
    const found = selected.size === 0 ? [] : rows.filter((one) => selected.has(one.key))
    return found.length > 0 ? found : row === undefined ? [] : [row]
  }
  const columnsOf = (whole: readonly ColumnId[]): readonly ColumnId[] => {
    const { span } = usePartsView.getState()
    return span === null ? whole : columnsIn(span, shown)
  }
  const startTyping = (of: PartRow, column: ColumnId, text: string | null): void => {
    const field = isEditable(column) && !(isFactColumn(column) && !mayHave(of, column)) && !(of.kind === 'site' && !isFactColumn(column)) && !(column === 'quantity' && of.lineId === null) && !(column === 'site' && of.kind !== 'part')
    if (field) setTyping({ key: of.key, column, text: text ?? typedOf(of, column, context) })
    else if (of.kind === 'site') setOpen(of.key, usePartsView.getState().closed.has(of.key))
    else if (text === null && of.partId !== null) editPart(of.partId, factOfColumn[column] ?? null)
  }
  const toggle = (key: string): void => {
    const next = new Set(usePartsView.getState().selected)
    if (!next.delete(key)) next.add(key)
    setSelected(next, { key, column: activeColumn })
  }
  const table = (withHeads: boolean): { readonly copied: CopiedTable; readonly count: number } => {
    const of = chosen()
    const isWhole = usePartsView.getState().span === null
    const single = of.length === 1 && isWhole && usePartsView.getState().selected.size === 0
    return { copied: copyTable(of, columnsOf(shown), contents, withHeads || (isWhole && !single)), count: of.length }
  }
  const paste = (text: string): void => {
    const cells = cellsOfText(text)
    const only = cells[0]?.[0]
    if (row === undefined || only === undefined) return
    if (cells.length === 1 && cells[0]?.length === 1 && isEditable(activeColumn)) {
      // One value goes into every row of the column that is selected, as in a spreadsheet.
      const of = chosen().some((one) => one.key === row.key) ? chosen() : [row]
      void keepCell(contents, of, activeColumn, only)
      return
    }
    setPasted({ cells, reading: readBlock(cells, shown, activeColumn), fromRow: activeRow, fromColumn: activeColumn })
  }
  const goOn = (at: number, column: ColumnId, after: After): void => {
    const step = after === 'down' ? 1 : after === 'up' ? -1 : 0
    const typedIn = shown.filter(isEditable)
    const to = after === 'right' ? typedIn[typedIn.indexOf(column) + 1] : after === 'left' ? typedIn[typedIn.indexOf(column) - 1] : undefined
    focusCell(Math.min(rows.length - 1, Math.max(0, at + step)), to ?? column)
  }
  const why = (): void => {
    if (row === undefined) return
    const isPerPart = context.basis.kind === 'part'
    const target = targetOf(row, activeColumn, context.showsPrice, isPerPart) ?? targetOf(row, 'landed', context.showsPrice, isPerPart)
    if (target !== null) openInspector({ scenarioId: null, target })
  }
  const menu = (): void => {
    if (row === undefined) return
    const box = grid.current?.querySelector(`[data-row="${activeRow}"] [data-column="${CSS.escape(activeColumn)}"]`)?.getBoundingClientRect()
    openMenu({ x: box?.left ?? 0, y: box?.bottom ?? 0, row, column: activeColumn })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest('.rows') === null) return
    const { closed, selected } = usePartsView.getState()
    const pressed = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const action = actionOf(pressed, { row: activeRow, column: activeColumn }, rows, closed, shown, page)
    if (action === null || row === undefined) return
    // Esc closes the topmost: an open explanation before the selection under it.
    if (action.kind === 'clear' && (selected.size === 0 || useView.getState().inspector !== null)) return
    event.preventDefault()
    if (action.kind !== 'clear') event.stopPropagation()
    switch (action.kind) {
      case 'move': {
        const to = rows[action.to.row]
        if (action.extend && to !== undefined) {
          if (usePartsView.getState().anchor === null || selected.size === 0) setSelected(new Set([row.key]), { key: row.key, column: activeColumn })
          extendSelection(keys, indexOf, { key: to.key, column: action.to.column })
        }
        return focusCell(action.to.row, action.to.column)
      }
      case 'open':
      case 'close':
        return setOpen(row.key, action.kind === 'open')
      case 'open-all':
        return setClosed(new Set())
      case 'type':
        return startTyping(row, activeColumn, action.text)
      case 'edit-all':
        return row.partId === null ? undefined : editPart(row.partId, factOfColumn[activeColumn] ?? null)
      case 'why':
        return why()
      case 'used':
        return row.partId === null ? undefined : showPane({ kind: 'used', partId: row.partId })
      case 'menu':
        return menu()
      case 'toggle':
        return toggle(row.key)
      case 'select-all':
        return setSelected(new Set(keys))
      case 'fill':
        return void fillDown(contents, chosen(), columnsOf([activeColumn]), context)
      case 'empty':
        return void emptyCells(contents, chosen(), columnsOf([activeColumn]))
      case 'clear':
        return setSelected(new Set(), null)
    }
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('input, textarea') !== null) return
    const { copied, count } = table(false)
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied.text)
    event.clipboardData.setData('text/html', copied.html)
    sayDone(words.done.copied(count))
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('input, textarea') !== null) return
    event.preventDefault()
    paste(event.clipboardData.getData('text/plain'))
  }
  return {
    onKeyDown, onCopy, onPaste, toggle, startTyping, goOn, why, paste, pasted, endPaste: () => setPasted(null),
    copyWithHeads: (withHeads: boolean): CopiedTable => table(withHeads).copied,
    fill: () => void fillDown(contents, chosen(), columnsOf([activeColumn]), context),
    empty: () => void emptyCells(contents, chosen(), columnsOf([activeColumn])),
    countSelected: () => chosen().length,
  }
}
