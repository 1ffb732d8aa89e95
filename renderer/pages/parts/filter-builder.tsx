import { useState } from 'react'
import { formatNumber, readTypedNumber } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { plainWords } from '../../text/plain-words.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { valueInWords } from './condition-words.ts'
import { columnName } from './column-names.ts'
import { columnIds, sheetColumns, type ColumnId } from './columns.ts'
import { inPercent, kindsFor, valuesIn, type Condition, type ConditionKind } from './conditions.ts'
import { addCondition } from './parts-view.ts'
import type { Rows } from './use-rows.ts'

interface FilterBuilderProps {
  readonly rows: Rows
  readonly column: ColumnId
  readonly onDone: () => void
}

/** Values listed at once; the find field narrows the rest. */
const listedAtMost = 60

/** Asks for one condition: a column, what of it, and a value that fits. */
export function FilterBuilder({ rows, column: first, onDone }: FilterBuilderProps) {
  const [column, setColumn] = useState<ColumnId>(first)
  const [kind, setKind] = useState<ConditionKind>(kindsFor(first)[0] ?? 'contains')
  const [typed, setTyped] = useState('')
  const [until, setUntil] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [fault, setFault] = useState<string | null>(null)
  const values = useMemo(() => (kind === 'one-of' ? valuesIn(rows.all, column, rows.book) : []), [rows.all, rows.book, column, kind])
  const found = values.filter(({ value }) => plainWords(valueInWords(column, value)).includes(plainWords(typed)))
  const number = (text: string): number | null => {
    const value = readTypedNumber(text)
    return value === null ? null : inPercent.has(column) ? Number((value / 100).toPrecision(12)) : value
  }
  const made = (): Condition | string => {
    if (kind === 'missing' || kind === 'known') return { is: kind, column }
    if (kind === 'contains') return typed.trim() === '' ? words.filter.needWords : { is: kind, column, words: typed.trim() }
    if (kind === 'one-of') return chosen.size === 0 ? words.filter.choose : { is: kind, column, values: [...chosen] }
    const low = number(typed)
    const high = number(until)
    if (low === null || (kind === 'between' && high === null)) return words.filter.needNumber
    return kind === 'between' ? { is: kind, column, low, high: high ?? low } : { is: kind, column, than: low }
  }
  const add = (): void => {
    const condition = made()
    if (typeof condition === 'string') return setFault(condition)
    addCondition(condition)
    return onDone()
  }
  const setOf = (next: ColumnId): void => {
    setColumn(next)
    setKind(kindsFor(next)[0] ?? 'contains')
    setTyped('')
    setUntil('')
    setChosen(new Set())
    setFault(null)
  }
  return (
    <form className="filter-builder" onSubmit={(event) => { event.preventDefault(); add() }}>
      <label className="field"><span>{words.filter.by}</span>
        <select value={column} onChange={({ target }) => setOf(target.value as ColumnId) /* the values are those of the options below */} autoFocus>
          {[...columnIds, ...sheetColumns(rows.book)].map((one) => <option key={one} value={one}>{columnName(one)}</option>)}
        </select>
      </label>
      <label className="field"><span>{words.filter.how}</span>
        <select value={kind} onChange={({ target }) => { setKind(target.value as ConditionKind); setFault(null) } /* the values are those of the options below */}>
          {kindsFor(column).map((one) => <option key={one} value={one}>{words.filter.ops[one]}</option>)}
        </select>
      </label>
      {kind === 'missing' || kind === 'known' ? null : (
        <label className="field"><span>{kind === 'one-of' ? words.filter.find : kind === 'between' ? words.filter.from : words.filter.value}</span>
          <input value={typed} onChange={({ target }) => { setTyped(target.value); setFault(null) }} inputMode={kind === 'contains' || kind === 'one-of' ? 'text' : 'decimal'} maxLength={200} autoComplete="off" />
        </label>
      )}
      {kind === 'between' ? <label className="field"><span>{words.filter.to}</span><input value={until} onChange={({ target }) => setUntil(target.value)} inputMode="decimal" maxLength={40} autoComplete="off" /></label> : null}
      {kind === 'one-of' ? (
        <div className="filter-values" role="group" aria-label={words.filter.values}>
          {values.length === 0 ? <p className="quiet small">{words.filter.none}</p> : null}
          {found.slice(0, listedAtMost).map(({ value, count }) => (
            <label key={value} className="row small">
              <input type="checkbox" checked={chosen.has(value)} onChange={({ target }) => {
                const next = new Set(chosen)
                if (target.checked) next.add(value)
                else next.delete(value)
                setChosen(next)
                setFault(null)
              }} />
              <span className="cut grow">{valueInWords(column, value)}</span><span className="faint">{formatNumber(count)}</span>
            </label>
          ))}
          {found.length > listedAtMost ? <p className="caption">{words.paste.more(formatNumber(found.length - listedAtMost))}</p> : null}
        </div>
      ) : null}
      {fault === null ? null : <p className="fault small" role="alert">{fault}</p>}
      <Button type="submit" kind="primary">{words.filter.add}</Button>
    </form>
  )
}
