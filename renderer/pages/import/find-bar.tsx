import { useEffect, useRef, useState } from 'react'
import { columnLetter } from '../../../shared/import/workbook.ts'
import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import type { FindQuery, FoundCells } from '../../work/find-in-sheet.ts'
import { ImportEnded } from '../../work/import-client.ts'
import type { SheetView } from '../../work/import-view.ts'
import { withValue, withValues } from './choice-edits.ts'
import { FoundPreview } from './found-preview.tsx'
import { choose, importClient, lookAtCell, showFind, useImport } from './import-store.ts'

const { find: texts, steps } = settleText
/** Typing is looked for after so many milliseconds of rest. */
const rest = 120

function useFound(query: FindQuery): FoundCells | null {
  const version = useImport((state) => state.version)
  const { sheet, column, find, replace, matchCase, wholeCell } = query
  const [found, setFound] = useState<FoundCells | null>(null)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      importClient()
        .run((work) => work.find({ sheet, column, find, replace, matchCase, wholeCell }))
        .then((cells) => {
          if (wanted) setFound(cells)
        })
        .catch((error: unknown) => {
          if (!(error instanceof ImportEnded)) throw error
        })
    }, rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [sheet, column, find, replace, matchCase, wholeCell, version])
  return find === '' ? null : found
}

/** Finds and replaces in the cells of the sheet, or of one column; replacing all is one step. */
export function FindBar({ sheet, onLeave }: { readonly sheet: SheetView; readonly onLeave: () => void }) {
  const [query, setQuery] = useState<FindQuery>({ sheet: sheet.name, column: null, find: '', replace: '', matchCase: false, wholeCell: false })
  const cursor = useImport((state) => state.cursor)
  const columns = useImport((state) => state.view?.columns)
  const found = useFound(query)
  const field = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const element = bar.current
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      showFind(false)
      onLeave()
    }
    element?.addEventListener('keydown', escape)
    return () => element?.removeEventListener('keydown', escape)
  })
  const put = (change: Partial<FindQuery>) => setQuery({ ...query, ...change })
  const close = () => {
    showFind(false)
    onLeave()
  }
  const cells = found?.first ?? []
  const place = cells.findIndex(({ row, column }) => row === cursor?.row && column === cursor.column)
  const go = (step: 1 | -1) => {
    const target = cells.at(place === -1 && step === 1 ? 0 : (place + step) % cells.length)
    if (target !== undefined) lookAtCell(sheet.name, target)
  }
  const replaceOne = () => {
    const target = cells[place]
    if (target === undefined) return go(1)
    const letter = columnLetter(target.column)
    go(1)
    void choose(steps.value(`${letter}${target.row}`), (choices) => withValue(choices, sheet.name, letter, target.row, target.after))
  }
  const replaceAll = async () => {
    const values = await importClient().run((work) => work.replaced(query))
    const count = Object.keys(values).length
    if (count > 0) await choose(steps.replace(count), (choices) => withValues(choices, values))
    // The button has nothing left to do; the keyboard goes on where the next words are typed.
    field.current?.focus()
  }
  const { count, changes } = found ?? { count: 0, changes: 0 }
  return (
    <search ref={bar} className="import-find" aria-label={texts.label}>
      <label className="import-setting">{texts.find}
        <input
          ref={field} className="import-value" value={query.find} spellCheck={false} onChange={({ target }) => put({ find: target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
          }}
        />
      </label>
      <label className="import-setting">{texts.replace}
        <input className="import-value" value={query.replace} spellCheck={false} onChange={({ target }) => put({ replace: target.value })} />
      </label>
      <label className="import-setting">{texts.where}
        <select className="import-inline" aria-label={texts.where} value={query.column ?? ''} onChange={({ target }) => put({ column: target.value === '' ? null : Number(target.value) })}>
          <option value="">{texts.everywhere}</option>
          {Array.from({ length: sheet.columnCount }, (_, index) => (
            <option key={columnLetter(index)} value={index}>
              {texts.column(columnLetter(index), columns?.find((each) => each.sheet === sheet.name && each.letter === columnLetter(index))?.header ?? '')}
            </option>
          ))}
        </select>
      </label>
      <label className="import-setting"><input type="checkbox" checked={query.matchCase} onChange={({ target }) => put({ matchCase: target.checked })} />{texts.matchCase}</label>
      <label className="import-setting"><input type="checkbox" checked={query.wholeCell} onChange={({ target }) => put({ wholeCell: target.checked })} />{texts.wholeCell}</label>
      <span className="import-find-actions">
        <output className="import-quiet">{found === null ? '' : place === -1 ? texts.count(count) : texts.at(place + 1, count)}</output>
        <Button small isDisabled={count === 0} onPress={() => go(-1)}>{texts.previous}</Button>
        <Button small isDisabled={count === 0} onPress={() => go(1)}>{texts.next}</Button>
        <Button small isDisabled={changes === 0} onPress={replaceOne}>{texts.replaceOne}</Button>
        <Button small kind="suggested" isDisabled={changes === 0} onPress={() => void replaceAll()}>{texts.replaceAll(changes)}</Button>
        <Button small onPress={close}>{texts.close} <kbd className="key">Esc</kbd></Button>
      </span>
      {count > 0 && <FoundPreview sheet={sheet.name} cells={cells} count={count} place={Math.max(0, place)} />}
    </search>
  )
}
