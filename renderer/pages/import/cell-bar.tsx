import { useEffect, useRef, useState } from 'react'
import { columnLetter } from '../../../shared/import/workbook.ts'
import { ImportEnded } from '../../work/import-client.ts'
import { rowKinds, type CellReading, type SheetView } from '../../work/import-view.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import { cellKey, withDecimal, withHeaderRow, withRows, withValue } from './choice-edits.ts'
import { DecimalSelect } from './decimal-select.tsx'
import { arrived, choose, importClient, useImport, type Cursor } from './import-store.ts'
import { readingInWords } from './reading-in-words.ts'
import { isPart, selectionOf } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'

const texts = importText.cell

interface CellBarProps {
  readonly sheet: SheetView
  /** Gives the keyboard back to the grid. */
  readonly onLeave: () => void
}

/** The line above the grid, as in Excel: what is written in the cell, what it is read as, and what can be done with its row. */
export function CellBar({ sheet, onLeave }: CellBarProps) {
  const cursor = useImport((state) => state.cursor)
  const anchor = useImport((state) => state.anchor)
  const partial = useImport((state) => state.view?.partial ?? true)
  const selection = partial ? null : selectionOf(cursor, anchor)
  if (selection !== null) return <div className="import-cell-bar"><SelectionBar sheet={sheet} selection={selection} onLeave={onLeave} /></div>
  return (
    <div className="import-cell-bar">
      {cursor === null || cursor.row > sheet.rowCount ? <span className="import-quiet">{texts.none}</span> : (
        <>
          {cursor.column >= 0 && <CellValue sheet={sheet} cursor={cursor} onLeave={onLeave} />}
          <RowActions sheet={sheet} row={cursor.row} />
        </>
      )}
    </div>
  )
}

function useCell(sheet: string, { row, column }: Cursor): CellReading | null {
  const version = useImport((state) => state.version)
  const place = `${sheet} ${row} ${column}`
  const [found, setFound] = useState<{ place: string; version: number; reading: CellReading } | null>(null)
  useEffect(() => {
    let wanted = true
    importClient()
      .run((work) => work.cell(sheet, row, column))
      .then((reading) => {
        if (wanted) setFound({ place, version, reading })
      })
      .catch((error: unknown) => {
        if (!(error instanceof ImportEnded)) throw error
      })
    return () => {
      wanted = false
    }
  }, [sheet, row, column, place, version])
  return found?.place === place ? found.reading : null
}

function CellValue({ sheet, cursor, onLeave }: CellBarProps & { cursor: Cursor }) {
  const letter = columnLetter(cursor.column)
  const address = `${letter}${cursor.row}`
  const cell = useCell(sheet.name, cursor)
  const typed = useImport((state) => state.choices.values?.[cellKey(sheet.name, letter, cursor.row)])
  const column = useImport((state) => state.view?.columns.find((match) => match.sheet === sheet.name && match.letter === letter))
  const partial = useImport((state) => state.view?.partial ?? true)
  const kind = rowKinds[sheet.kinds[cursor.row - 1] ?? 0]
  const shown = typed ?? cell?.raw ?? ''
  const wanted = useImport((state) => state.wanted === 'value')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!wanted || cell === null) return
    input.current?.focus()
    input.current?.select()
    arrived()
  }, [wanted, cell])
  const put = (value: string) => {
    if (cell === null || value === shown) return
    void choose(settleText.steps.value(address), (choices) => withValue(choices, sheet.name, letter, cursor.row, value === cell.raw ? null : value))
  }
  return (
    <>
      <b className="import-address">{address}</b>
      <input
        key={`${address} ${shown} ${cell === null}`} ref={input} className="import-value" aria-label={texts.typeOver(address)} defaultValue={shown} spellCheck={false}
        readOnly={cell === null || partial}
        onBlur={({ target }) => put(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Escape') event.currentTarget.value = shown
          onLeave()
        }}
      />
      {typed !== undefined && cell !== null && (
        <>
          <span className="import-quiet">{texts.typed(cell.raw)}</span>
          <Button kind="link" onPress={() => void choose(settleText.steps.takeBack(address), (choices) => withValue(choices, sheet.name, letter, cursor.row, null))}>{texts.takeBack}</Button>
        </>
      )}
      {cell !== null && (kind === 'line' || kind === 'alternate') && <span className="import-quiet">{readingInWords(cell)}</span>}
      {column?.decimal && (
        <DecimalSelect
          label={importText.decimals.ofColumn(letter)} value={column.decimal}
          onChange={(decimal) => void choose(settleText.steps.decimals([letter]), (choices) => withDecimal(choices, sheet.name, [letter], decimal))}
        />
      )}
    </>
  )
}

function RowActions({ sheet, row }: { sheet: SheetView; row: number }) {
  const partial = useImport((state) => state.view?.partial ?? true)
  const kind = rowKinds[sheet.kinds[row - 1] ?? 0] ?? 'unread'
  const isLine = isPart(kind)
  return (
    <span className="import-row-actions">
      <span className="import-quiet">{[texts.row(row), importText.grid.kinds[kind]].filter((word) => word !== '').join(': ')}</span>
      {sheet.used && !isLine && kind !== 'header' && kind !== 'blank' && (
        <Button small isDisabled={partial} onPress={() => void choose(settleText.steps.takeIn(1), (choices) => withRows(choices, sheet.name, [row], 'line'))}>{texts.asLine}</Button>
      )}
      {isLine && (
        <Button small isDisabled={partial} onPress={() => void choose(settleText.steps.leaveOut(1), (choices) => withRows(choices, sheet.name, [row], 'skip'))}>{texts.leaveOut}</Button>
      )}
      {sheet.headerRow !== row && kind !== 'blank' && (
        <Button small isDisabled={partial} onPress={() => void choose(settleText.steps.header(row), (choices) => withHeaderRow(choices, sheet.name, row))}>{importText.header.use}</Button>
      )}
    </span>
  )
}
