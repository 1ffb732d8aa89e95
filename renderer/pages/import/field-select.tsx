import { useEffect, useRef } from 'react'
import { importFields, type ColumnMatch, type ImportField } from '../../../shared/import/bom-import.ts'
import { exchangeRateRows } from '../../../shared/data/generated/exchange-rates.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { columnKey, withField } from './choice-edits.ts'
import { arrived, choose, useImport } from './import-store.ts'

const isField = (name: string): name is ImportField => importFields.some((field) => field === name)

/** A unit as it is written: currencies in capitals. */
const unitName = (unit: string): string => (currencies.has(unit.toUpperCase()) ? unit.toUpperCase() : unit)
const currencies: ReadonlySet<string> = new Set(['EUR', ...exchangeRateRows.map(([currency]) => currency)])

interface FieldSelectProps {
  readonly sheet: string
  readonly letter: string
  readonly column: ColumnMatch | undefined
}

/** The menu under a column letter that says, and changes, what the column means. */
export function FieldSelect({ sheet, letter, column }: FieldSelectProps) {
  const disabled = useImport((state) => state.view?.partial ?? true)
  const chosen = useImport((state) => state.choices.columns?.[columnKey(sheet, letter)])
  const field = chosen === undefined ? (column?.field ?? null) : chosen
  const wanted = useImport((state) => typeof state.wanted === 'object' && state.wanted?.menu === columnKey(sheet, letter))
  const menu = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (!wanted) return
    menu.current?.focus()
    arrived()
  }, [wanted])
  const { names, groups, notUsed, fieldOf, samples } = importText.columns
  return (
    <select
      ref={menu} className={`import-field${field === null ? ' is-off' : ''}`} disabled={disabled}
      aria-label={fieldOf(letter, column?.header ?? '')} title={samples(column?.samples ?? [])} value={field ?? ''}
      onChange={({ target }) => {
        const picked = isField(target.value) ? target.value : null
        void choose(settleText.steps.field(letter, picked), (choices) => withField(choices, sheet, letter, picked))
      }}
    >
      <option value="">{notUsed}</option>
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.fields.map((option) => (
            <option key={option} value={option}>
              {column?.field === option && column.unit !== null ? `${names[option]}, ${unitName(column.unit)}` : names[option]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
