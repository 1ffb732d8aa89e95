import { useId, useState } from 'react'
import type { Join, LooseRow } from '../../../shared/import/join.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { updateText } from '../../text/import-update.ts'
import { Button } from '../../ui/button.tsx'
import { FieldSelect } from './field-select.tsx'
import { useImport } from './import-store.ts'
import { decide, matchByHand, takeSheet, useUpdate } from './update-store.ts'

const texts = updateText.pane
/** Entries of a list shown at first. */
const fewEntries = 60

/** Beside the differences of a join: which sheets are taken, which rows match nothing, and what the file does not speak of. */
export function UpdatePane({ join }: { readonly join: Join }) {
  const { sheets, taken, hand, offered } = useUpdate()
  const unsure = join.rows.filter((row) => row.kind === 'unsure')
  // A sheet of which no column says anything yet stays in sight, so that its columns can be set.
  const telling = sheets.filter((sheet) => sheet.holds !== 'nothing' || sheet.columns.some((column) => column.samples.length > 0))
  const waiting = join.unmatched.filter((row) => row.reason !== 'left-out')
  const settled = Object.entries(hand)
  return (
    <section className="import-pane" aria-label={texts.label}>
      <div className="import-pane-body">
        <header className="import-pane-head"><h2>{texts.sheets}</h2></header>
        <ul className="import-sheets">
          {telling.map((sheet) => (
            <li key={sheet.name}>
              <input type="checkbox" aria-label={texts.takeSheet(sheet.name)} checked={taken?.includes(sheet.name) ?? false} onChange={({ target }) => takeSheet(sheet.name, target.checked)} />
              <div>
                <b>{sheet.name}</b>
                <p className="import-quiet">{texts.sheet(sheet.holds, sheet.rows.length)}</p>
                {offered === null && (
                  <details>
                    <summary>{texts.columns(sheet.name)}</summary>
                    <ul className="update-columns">
                      {sheet.columns.filter((column) => column.samples.length > 0).map((column) => (
                        <li key={column.letter}>
                          <span className="cut" title={column.samples.join(' · ')}>{column.header === '' ? column.letter : column.header}</span>
                          <FieldSelect sheet={sheet.name} letter={column.letter} column={column} />
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
        {unsure.length > 0 && (
          <p className="import-pane-note"><Button onPress={() => decide(unsure.map((row) => row.key), true)}>{texts.confirmAll(unsure.length)}</Button></p>
        )}
        {waiting.length > 0 && (
          <>
            <header className="import-pane-head"><h2>{texts.unmatched(waiting.length)}</h2></header>
            <p className="import-pane-note">{texts.unmatchedHint}</p>
            <Unmatched rows={waiting} contents={join.current} />
          </>
        )}
        {settled.length > 0 && (
          <details className="update-details">
            <summary>{texts.byHand(settled.length)}</summary>
            <ul className="update-list">
              {settled.map(([key]) => <li key={key}><span className="cut">{key}</span><Button kind="link" onPress={() => matchByHand(key, undefined)}>{texts.takeBack}</Button></li>)}
            </ul>
          </details>
        )}
        {join.untold.length === 0 ? <p className="import-pane-note">{texts.all(join.about)}</p> : (
          <details className="update-details">
            <summary>{texts.untold(join.untold.length, join.about)}</summary>
            <ul className="update-list">
              {join.untold.slice(0, fewEntries).map((one) => <li key={one.id}><span className="cut" title={`${one.name} ${one.description}`}><b className="code">{one.name}</b> {one.description}</span></li>)}
            </ul>
            {join.untold.length > fewEntries && <p className="import-pane-note">{texts.more(join.untold.length - fewEntries)}</p>}
          </details>
        )}
      </div>
    </section>
  )
}

function Unmatched({ rows, contents }: { readonly rows: readonly LooseRow[]; readonly contents: ProjectContents }) {
  const list = useId()
  const by = rows.some((row) => row.by === 'part') ? 'part' : 'supplier'
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, fewEntries)
  return (
    <>
      <datalist id={list}>
        {by === 'part'
          ? contents.parts.map((part) => <option key={part.id} value={part.partNumber === '' ? part.description : part.partNumber} label={part.description} />)
          : contents.suppliers.map((supplier) => <option key={supplier.id} value={supplier.name} />)}
      </datalist>
      <ul className="update-list">
        {shown.map((row) => <UnmatchedRow key={row.key} row={row} contents={contents} list={list} />)}
      </ul>
      {rows.length > shown.length && <p className="import-pane-note"><Button kind="link" onPress={() => setAll(true)}>{texts.more(rows.length - shown.length)}</Button></p>}
    </>
  )
}

/** The id of what a person typed, by number or name. */
const idOf = (contents: ProjectContents, by: LooseRow['by'], text: string): string | undefined =>
  by === 'part'
    ? (contents.parts.find((part) => part.partNumber === text) ?? contents.parts.find((part) => part.description === text))?.id
    : contents.suppliers.find((supplier) => supplier.name === text)?.id

function UnmatchedRow({ row, contents, list }: { readonly row: LooseRow; readonly contents: ProjectContents; readonly list: string }) {
  const [wrong, setWrong] = useState('')
  const several = useImport((state) => (state.view?.sheets.length ?? 1) > 1)
  const settle = (text: string): void => {
    const id = idOf(contents, row.by, text.trim())
    if (id !== undefined) matchByHand(row.key, id)
    else setWrong(text.trim() === '' ? '' : texts.noSuch(text.trim()))
  }
  return (
    <li className="update-unmatched">
      <span className="cut" title={`${row.name} ${row.description}`}><b className="code">{row.name}</b> {row.description}</span>
      <span className="import-quiet">{several ? `${row.sheet} ${row.row}` : row.row}{row.reason === 'not-sold' ? `, ${texts.reason['not-sold']}` : ''}</span>
      <span className="row">
        <input
          list={list} className="import-value" aria-label={texts.match(row.name)} placeholder={texts.matchPlaceholder[row.by]} aria-invalid={wrong !== ''} spellCheck={false}
          onChange={({ target }) => {
            // Choosing from the list settles it at once; typing waits for Enter or for leaving the field.
            if (wrong !== '') setWrong('')
            if (idOf(contents, row.by, target.value) !== undefined && target.matches(':not(:focus)')) settle(target.value)
          }}
          onBlur={({ target }) => settle(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            settle(event.currentTarget.value)
          }}
        />
        <Button small onPress={() => matchByHand(row.key, null)}>{updateText.leaveOut}</Button>
      </span>
      {wrong !== '' && <span className="import-wrong">{wrong}</span>}
    </li>
  )
}
