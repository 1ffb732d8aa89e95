import { useEffect, useId, useRef, useState } from 'react'
import { factAsTyped, readFact } from '../../facts/read-fact.ts'
import { formatNumber } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import type { CellContext } from './cell-context.ts'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { factOf, fieldOf, isFactColumn } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'
import { setTyping } from './parts-view.ts'

/** Where the keyboard goes on after a cell is kept. */
export type After = 'down' | 'up' | 'right' | 'left' | 'stay'

interface CellEditorProps {
  readonly row: PartRow
  readonly column: ColumnId
  readonly of: CellContext
  /** What is in the field when it opens. */
  readonly text: string
  /** Rows that Ctrl+Enter would fill at once. */
  readonly selectedCount: number
  readonly keep: (text: string, after: After, forAll: boolean) => void
  readonly leave: () => void
}

/** What a cell holds now, as a person would type it. */
export function typedOf(row: PartRow, column: ColumnId, of: CellContext): string {
  const field = fieldOf(column, row.kind === 'site')
  if (field === null) return ''
  if (isFactColumn(column)) return factAsTyped(field, factOf(row, column, of.book))
  if (column === 'part') return row.description
  if (column === 'site') return row.supplier
  return factAsTyped(field, of.book.lines.get(row.lineId ?? '')?.quantity ?? null)
}

/** A field in the place of a cell: Enter keeps and goes down, Tab keeps and goes right, Esc leaves it as it was. */
export function CellEditor({ row, column, of, text, selectedCount, keep, leave }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(text)
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  // Taking the field away blurs it; what was kept or left is not kept again.
  const isDone = useRef(false)
  const field = fieldOf(column, row.kind === 'site')
  useEffect(() => {
    const box = input.current
    if (box === null) return
    box.focus({ preventScroll: true })
    // A letter typed over the cell stays and the next follows it; F2 marks the whole, as in a field of a form.
    if (text === typedOf(row, column, of)) box.select()
    else box.setSelectionRange(text.length, text.length)
    // oxlint-disable-next-line react/exhaustive-deps -- only when the field opens
  }, [])
  if (field === null) return null
  const commit = (after: After, forAll: boolean): void => {
    const reading = readFact(field, typed)
    if ('fault' in reading) setFault(reading.fault)
    else {
      isDone.current = true
      keep(typed, after, forAll)
    }
  }
  const line = column === 'quantity' ? of.book.lines.get(row.lineId ?? '') : undefined
  const parent = line?.parentId === null || line === undefined ? undefined : of.book.parts.get(line.parentId)
  const notes = [...(parent === undefined ? [] : [words.typing.perParent(parent.description || parent.partNumber)]), ...(selectedCount > 1 ? [words.typing.fillAll(formatNumber(selectedCount))] : [])]
  const suggestions = field.kind === 'choice' ? (field.options ?? []).map((option) => option.label) : column === 'site' ? [...of.book.suppliers.values()].slice(0, 500).map((supplier) => supplier.name) : []
  return (
    <span className="cell-editor">
      <input
        ref={input} value={typed} maxLength={2000} aria-label={words.typing.label(columnName(column), row.number || row.description)} aria-invalid={fault !== null}
        {...(fault === null && notes.length === 0 ? {} : { 'aria-describedby': `${id}-note` })} {...(suggestions.length === 0 ? {} : { list: `${id}-list` })}
        inputMode={field.kind === 'amount' || field.kind === 'percent' ? 'decimal' : 'text'} autoComplete="off" spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value)
          setFault(null)
          setTyping({ key: row.key, column, text: target.value })
        }}
        onBlur={(event) => {
          // What cannot be kept is left out when the person goes elsewhere; a field with a fault said so before.
          if (event.relatedTarget instanceof Element && event.currentTarget.parentElement?.contains(event.relatedTarget) === true) return
          if (isDone.current) return
          const reading = readFact(field, typed)
          if ('fault' in reading) leave()
          else keep(typed, 'stay', false)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') {
            event.preventDefault()
            isDone.current = true
            leave()
          } else if (event.key === 'Enter') {
            event.preventDefault()
            commit(event.ctrlKey || event.metaKey ? 'stay' : event.shiftKey ? 'up' : 'down', event.ctrlKey || event.metaKey)
          } else if (event.key === 'Tab') {
            event.preventDefault()
            commit(event.shiftKey ? 'left' : 'right', false)
          }
        }}
        onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()} onPaste={(event) => event.stopPropagation()}
      />
      {suggestions.length === 0 ? null : <datalist id={`${id}-list`}>{suggestions.map((one) => <option key={one} value={one} />)}</datalist>}
      {fault === null && notes.length === 0 ? null : <span className={`cell-note${fault === null ? '' : ' fault'}`} id={`${id}-note`} role={fault === null ? undefined : 'alert'}>{fault ?? notes.join(' · ')}</span>}
    </span>
  )
}
