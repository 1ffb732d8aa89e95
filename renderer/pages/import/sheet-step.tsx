import { importText } from '../../text/import.ts'
import { settleText } from '../../text/import-settle.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import type { ImportView, SheetView } from '../../work/import-view.ts'
import { withSheets } from './choice-edits.ts'
import { choose, lookAtSheet } from './import-store.ts'
import { SheetWork } from './sheet-work.tsx'

const texts = importText.sheet

/** The second step: which sheets are read, and from which header on. */
export function SheetStep({ view, sheet }: { readonly view: ImportView; readonly sheet: SheetView }) {
  const used = view.sheets.filter((each) => each.used).map((each) => each.name)
  return (
    <div className="import-split is-sheets">
      <SheetWork sheet={sheet} withFields={false} />
      <section className="import-pane" aria-label={texts.heading}>
        <header className="import-pane-head"><h2>{texts.heading}</h2></header>
        <div className="import-pane-body">
          {view.refused !== null && <p className="import-pane-note is-error">{inWords(view.refused.message)}</p>}
          <ul className="import-sheets">
            {view.sheets.map((each) => (
              <li key={each.name} className={each === sheet ? 'is-current' : ''}>
                <input
                  type="checkbox" aria-label={texts.read(each.name)} checked={each.used} disabled={view.partial || each.rowCount === 0 || (each.used && used.length === 1)}
                  onChange={({ target }) => void choose(settleText.steps.sheets, (choices) => withSheets(choices, target.checked ? [...used, each.name] : used.filter((name) => name !== each.name)))}
                />
                <div>
                  <button type="button" className="import-link" aria-current={each === sheet} onClick={() => lookAtSheet(each.name)}>{each.name}</button>
                  <p>{[texts.size(each.rowCount, each.columnCount), each.lines > 0 ? texts.parts(each.lines) : '', each.hidden ? texts.hiddenSheet : ''].filter((part) => part !== '').join(', ')}</p>
                  {each.why !== null && <p className="import-quiet">{inWords(each.why)}</p>}
                </div>
              </li>
            ))}
          </ul>
          <p className="import-pane-note">{texts.headerHint}</p>
        </div>
      </section>
    </div>
  )
}
