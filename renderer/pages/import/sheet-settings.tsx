import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import type { SheetView } from '../../work/import-view.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tip } from '../../ui/tip.tsx'
import { withDecimal, withHeaderRow, withSheets } from './choice-edits.ts'
import { DecimalSelect } from './decimal-select.tsx'
import { HeaderRowInput } from './header-row-input.tsx'
import { choose, lookAtSheet, showFind, useImport } from './import-store.ts'
import { KnownNote } from './known-note.tsx'

/** The line that says which sheet, which header row and which way of writing numbers are used, each changeable. */
export function SheetSettings({ sheet }: { readonly sheet: SheetView }) {
  const view = useImport((state) => state.view)
  if (view === null) return null
  const columns = view.columns.filter((column) => column.sheet === sheet.name)
  const numeric = columns.filter((column) => column.decimal !== null)
  const marks = new Set(numeric.map((column) => column.decimal))
  const { decimals, sheet: texts } = importText
  return (
    <div className="import-settings">
      <b className="import-name" title={view.file}>{view.file}</b>
      {view.sheets.length > 1 && (
        <label className="import-setting">
          <span>{texts.choose}</span>
          <select value={sheet.name} onChange={({ target }) => lookAtSheet(target.value)}>
            {view.sheets.map(({ name, used, lines }) => <option key={name} value={name}>{texts.option(name, used, lines)}</option>)}
          </select>
        </label>
      )}
      {!sheet.used && view.refused === null && (
        <span className="import-setting">
          {texts.notRead}
          {sheet.rowCount > 0 && (
            <Button small onPress={() => void choose(settleText.steps.sheets, (choices) => withSheets(choices, view.sheets.flatMap((each) => (each.used || each === sheet ? [each.name] : []))))}>{texts.readIt}</Button>
          )}
        </span>
      )}
      {sheet.rowCount > 0 && <HeaderRowInput key={`${sheet.name} ${sheet.headerRow}`} sheet={sheet} onChange={(row) => void choose(settleText.steps.header(row), (choices) => withHeaderRow(choices, sheet.name, row))} />}
      {numeric.length > 0 && (
        <DecimalSelect
          label={decimals.label} showLabel value={marks.size === 1 ? (numeric[0]?.decimal ?? null) : null}
          onChange={(decimal) => void choose(settleText.steps.decimals(numeric.map((column) => column.letter)), (choices) => withDecimal(choices, sheet.name, numeric.map((column) => column.letter), decimal))}
        />
      )}
      {sheet.used && (
        <output className="import-quiet">
          {importText.columns.recognised(columns.filter((column) => column.field !== null).length, columns.length, sheet.lines)}
          {sheet.hiddenRowCount > 0 && `, ${texts.hiddenRows(sheet.hiddenRowCount)}`}
        </output>
      )}
      <KnownNote sheet={sheet.name} />
      {sheet.rowCount > 0 && !view.partial && (
        <span className="import-settings-end"><Tip words={settleText.find.hint}><Button small aria-label={settleText.find.open} onPress={() => showFind(true)}><Icon name="search" size={12} />{settleText.find.find}</Button></Tip></span>
      )}
    </div>
  )
}
