import { useState } from 'react'
import { columnLetter } from '../../../shared/import/workbook.ts'
import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import type { SheetView } from '../../work/import-view.ts'
import { cellKey, withRows, withValues } from './choice-edits.ts'
import { choose } from './import-store.ts'
import { canBeFilled, couldBePart, isPart, rowsOf, type Selection } from './selection.ts'

const { selection: texts, steps } = settleText

/** Keys of the selected cells that can be written over. */
export const cellsOf = (sheet: SheetView, selection: Selection): string[] =>
  selection.columns === null ? [] : Array.from({ length: selection.columns.last - selection.columns.first + 1 }, (_, index) => columnLetter((selection.columns?.first ?? 0) + index))
    .flatMap((letter) => rowsOf(selection, sheet.kinds, canBeFilled).map((row) => cellKey(sheet.name, letter, row)))

/** Empties the selected cells, in one step. */
export function emptyCells(cells: readonly string[]): void {
  if (cells.length > 0) void choose(steps.empty(cells.length), (choices) => withValues(choices, Object.fromEntries(cells.map((cell) => [cell, '']))))
}

/** What can be done with several rows or cells at once; it stands where a single cell shows its value. */
export function SelectionBar({ sheet, selection, onLeave }: { readonly sheet: SheetView; readonly selection: Selection; readonly onLeave: () => void }) {
  const { firstRow, lastRow, columns } = selection
  const parts = rowsOf(selection, sheet.kinds, isPart)
  const others = sheet.used ? rowsOf(selection, sheet.kinds, couldBePart) : []
  const cells = cellsOf(sheet, selection)
  const where = columns === null ? texts.rows(firstRow, lastRow, lastRow - firstRow + 1)
    : texts.cells(`${columnLetter(columns.first)}${firstRow}`, `${columnLetter(columns.last)}${lastRow}`, (lastRow - firstRow + 1) * (columns.last - columns.first + 1))
  const as = (rows: readonly number[], kind: 'line' | 'skip') =>
    void choose(kind === 'line' ? steps.takeIn(rows.length) : steps.leaveOut(rows.length), (choices) => withRows(choices, sheet.name, rows, kind))
  return (
    <>
      <output className="import-address">{where}</output>
      {cells.length > 0 && <FillField key={where} cells={cells} onLeave={onLeave} />}
      {cells.length > 0 && <Button small onPress={() => emptyCells(cells)}>{texts.empty}</Button>}
      <span className="import-row-actions">
        {parts.length > 0 && <Button small onPress={() => as(parts, 'skip')}>{texts.leaveOut(parts.length)}</Button>}
        {others.length > 0 && <Button small onPress={() => as(others, 'line')}>{texts.takeIn(others.length)}</Button>}
      </span>
    </>
  )
}

function FillField({ cells, onLeave }: { cells: readonly string[]; onLeave: () => void }) {
  const [value, setValue] = useState('')
  const fill = () => {
    if (value !== '') void choose(steps.fill(cells.length), (choices) => withValues(choices, Object.fromEntries(cells.map((cell) => [cell, value]))))
    onLeave()
  }
  return (
    <>
      <input
        className="import-value" data-fill aria-label={texts.value(cells.length)} placeholder={texts.placeholder} value={value} spellCheck={false}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') fill()
          else onLeave()
        }}
      />
      <Button small isDisabled={value === ''} onPress={fill}>{texts.fill(cells.length)}</Button>
    </>
  )
}
