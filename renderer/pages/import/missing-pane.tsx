import type { ColumnMatch, ImportField } from '../../../shared/import/bom-import.ts'
import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { Button } from '../../ui/button.tsx'
import type { ImportView } from '../../work/import-view.ts'
import { withField } from './choice-edits.ts'
import { choose, settle, useImport } from './import-store.ts'
import { missingFields } from './missing-fields.ts'
import { useUpdate } from './update-store.ts'

const { missing: texts, steps } = settleText

const sayAbsent = (fields: readonly ImportField[]): void =>
  void settle(fields.length === 1 ? steps.absent(fields[0] ?? 'note') : texts.none, ({ choices, absent }) => ({ choices, absent: [...absent, ...fields] }))

/** Fields on which the result hangs and that no column was taken for: each is in a column after all, or not in this file. */
export function MissingFields({ view }: { readonly view: ImportView }) {
  const absent = useImport((state) => state.absent)
  const shown = useImport((state) => state.sheet)
  const addsFacts = useUpdate((state) => state.target.mode === 'join')
  const fields = missingFields(view)
  const open = fields.filter((field) => !absent.includes(field))
  const settled = fields.filter((field) => absent.includes(field))
  const used = view.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name)
  const sheet = used.includes(shown) ? shown : (used[0] ?? '')
  const columns = view.columns.filter((column) => column.sheet === sheet && column.samples.length > 0)
    .toSorted((left, right) => Number(left.field !== null) - Number(right.field !== null))
  // A list of stock or prices need hold nothing else.
  if (fields.length === 0 || view.partial || addsFacts) return null
  return (
    <article className={`import-issue ${open.length === 0 ? 'is-done' : 'is-info'}`}>
      <i aria-hidden="true" />
      <div>
        {open.length > 0 && (
          <>
            <h3>{texts.heading}</h3>
            <span className="import-count">{importText.issues.columns(open.length)}</span>
            <ul className="import-missing">{open.map((field) => <MissingField key={field} field={field} sheet={sheet} columns={columns} />)}</ul>
            {open.length > 1 && <div className="import-actions"><Button small onPress={() => sayAbsent(open)}>{texts.none}</Button></div>}
          </>
        )}
        {settled.length > 0 && (
          <p>
            {texts.settled(settled)}{' '}
            <Button kind="link" onPress={() => void settle(texts.again, ({ choices }) => ({ choices, absent: absent.filter((field) => !settled.includes(field)) }))}>{texts.again}</Button>
          </p>
        )}
      </div>
    </article>
  )
}

function MissingField({ field, sheet, columns }: { field: ImportField; sheet: string; columns: readonly ColumnMatch[] }) {
  return (
    <li>
      <b>{importText.columns.names[field]}</b>
      <select
        className="import-inline" aria-label={texts.point(field)} value=""
        onChange={({ target }) => {
          if (target.value !== '') void choose(steps.field(target.value, field), (choices) => withField(choices, sheet, target.value, field))
        }}
      >
        <option value="">{texts.choose}</option>
        {columns.map(({ letter, header, samples }) => <option key={letter} value={letter}>{texts.option(letter, header, samples)}</option>)}
      </select>
      <Button kind="link" aria-label={texts.absentOf(field)} onPress={() => sayAbsent([field])}>{texts.absent}</Button>
      <span>{texts.says(field)}</span>
    </li>
  )
}
