import { useState } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { CellEdit } from '../../facts/plan-cells.ts'
import { formatAsTyped, readTypedNumber, signed } from '../../text/format.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { CellContext } from './cell-context.ts'
import { typedOf } from './cell-editor.tsx'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { editableColumns, fieldOf, targetOfRow } from './fact-columns.ts'
import type { PartRow } from './part-row.ts'
import { closePane } from './parts-view.ts'
import { ChangeTable, RefusalTable } from './plan-tables.tsx'
import { planNow, storePlan } from './table-deeds.ts'

const ways = ['set', 'raise', 'clear'] as const
type Way = (typeof ways)[number]

interface BulkPanelProps {
  readonly contents: ProjectContents
  readonly rows: readonly PartRow[]
  readonly context: CellContext
  readonly column: ColumnId | null
}

/** One fact of all selected rows at once: set, raised by per cent, or emptied, with what that changes before it is done. */
export function BulkPanel({ contents, rows, context, column: first }: BulkPanelProps) {
  const [column, setColumn] = useState<ColumnId>(first ?? 'stock')
  const [way, setWay] = useState<Way>('set')
  const [typed, setTyped] = useState('')
  const field = fieldOf(column)
  const isNumber = field?.kind === 'amount' || field?.kind === 'percent'
  const allowed = ways.filter((one) => one === 'set' || (one === 'raise' ? isNumber : field?.optional === true))
  const used: Way = allowed.includes(way) ? way : 'set'
  const percent = used === 'raise' ? readTypedNumber(typed) : null
  const plan = useMemo(() => {
    if (field === null || (used === 'set' && typed.trim() === '') || (used === 'raise' && percent === null)) return null
    const given: CellEdit['given'] = used === 'clear' ? '' : used === 'raise' ? { times: Number((1 + (percent ?? 0) / 100).toPrecision(12)) } : typed
    return planNow(contents, rows.flatMap((row, at): CellEdit[] => (row.partId === null ? [] : [{ row: at, target: targetOfRow(row), field, given }])))
  }, [contents, rows, field, used, typed, percent])
  const now = useMemo(() => {
    const values = new Set(rows.filter((row) => row.kind === 'part').map((row) => typedOf(row, column, context)))
    const [only] = values
    return values.size > 1 ? words.bulk.mixed(values.size) : only === undefined || only === '' ? words.bulk.allUnknown : words.bulk.allSame(only)
  }, [rows, column, context])
  const store = (): void => {
    if (plan === null || plan.changed.length === 0) return
    const name = columnName(column)
    const value = plan.changed[0]?.after ?? ''
    void storePlan(plan, used === 'raise' ? words.step.raise(name, plan.changed.length, `${signed(percent ?? 0, formatAsTyped)} %`) : words.step.bulk(name, plan.changed.length, value === '' ? words.paste.unknown : value))
    setTyped('')
  }
  const suggestions = field?.kind === 'choice' ? (field.options ?? []).map((option) => option.label) : column === 'site' ? contents.suppliers.slice(0, 500).map((supplier) => supplier.name) : []
  const count = useMemo(() => new Set(rows.map((row) => row.partId ?? row.key)).size, [rows])
  const names = { part: words.paste.description, site: words.paste.supplier } as Partial<Record<ColumnId, string>> // the two columns that are called otherwise here
  return (
    <aside className="inspector bulk-edit" aria-label={words.bulk.title(count)}>
      <div className="pane-head">
        <span className="grow">{words.bulk.title(count)}</span>
        <Button kind="ghost" square small aria-label={words.bulk.close} onPress={closePane}><Icon name="close" size={12} /></Button>
      </div>
      <form className="edit-body" onSubmit={(event) => { event.preventDefault(); store() }}>
        {rows.length === 0 ? <p className="quiet">{words.bulk.none}</p> : null}
        <label className="field">
          <span>{words.bulk.fact}</span>
          <select value={column} onChange={({ target }) => { setColumn(target.value as ColumnId); setTyped('') } /* the values are those of the options below */}>
            {editableColumns.map((one) => <option key={one} value={one}>{names[one] ?? columnName(one)}</option>)}
          </select>
        </label>
        <p className="caption">{now}</p>
        {allowed.length > 1 ? <Segmented label={words.bulk.how} value={used} options={allowed.map((key) => ({ key, label: words.bulk[key] }))} onChange={setWay} /> : null}
        {used === 'clear' ? null : (
          <label className="field">
            <span>{used === 'raise' ? words.bulk.percent : words.bulk.value}</span>
            <input value={typed} onChange={({ target }) => setTyped(target.value)} maxLength={2000} autoComplete="off" {...(suggestions.length > 0 && used === 'set' ? { list: 'bulk-values' } : {})} autoFocus />
            <datalist id="bulk-values">{suggestions.map((one) => <option key={one} value={one} />)}</datalist>
          </label>
        )}
        {plan === null ? null : (
          <p role="status"><b>{words.bulk.will(plan.changed.length)}</b>{plan.same > 0 ? <span className="quiet"> · {words.paste.same(plan.same)}</span> : null}{plan.alsoChanged > 0 ? <span className="quiet"> · {words.paste.also(plan.alsoChanged)}</span> : null}</p>
        )}
        <Button type="submit" kind="primary" isDisabled={plan === null || plan.changed.length === 0}>{words.bulk.go(count)}</Button>
        {plan === null || plan.refused.length === 0 ? null : <RefusalTable refused={plan.refused} />}
        {plan === null || plan.changed.length === 0 ? null : <ChangeTable changed={plan.changed} />}
      </form>
    </aside>
  )
}
