import { allActions, useRegistry } from '../../state/actions.ts'
import { shownKeys } from '../../state/keys.ts'
import { steps, type PageName } from '../../state/view.ts'
import { text } from '../../text/frame.ts'
import { helpText } from '../../text/help.ts'

interface KeyRow {
  readonly keys: string
  readonly label: string
}

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <table className="table keys-table" aria-label={title}>
        <thead><tr><th scope="col">{helpText.keysHeads.keys}</th><th scope="col">{helpText.keysHeads.does}</th></tr></thead>
        <tbody>{rows.map(({ keys, label }) => <tr key={`${keys} ${label}`}><td>{keys.split(', ').map((one) => <kbd key={one} className="key">{shownKeys(one)}</kbd>)}</td><td>{label}</td></tr>)}</tbody>
      </table>
    </section>
  )
}

/** Every key of the app, from the same list that carries it out. */
export function KeysSection() {
  const pageKeys = useRegistry((state) => state.pageKeys)
  const everywhere = allActions().flatMap(({ keys, label, id }) => (keys === undefined || id.startsWith('page ') ? [] : [{ keys, label: label() }]))
  const pages = allActions().flatMap(({ keys, label, id }) => (keys !== undefined && id.startsWith('page ') ? [{ keys, label: label() }] : []))
  const { tableKeys } = helpText
  const inTables: readonly KeyRow[] = [
    { keys: '↑, ↓, Home, End', label: tableKeys.move }, { keys: 'Ctrl+↑, Ctrl+↓', label: tableKeys.ends }, { keys: '→, ←', label: tableKeys.branch },
    { keys: 'Enter, F2', label: tableKeys.edit }, { keys: 'Esc', label: tableKeys.cancel }, { keys: 'Space', label: tableKeys.select }, { keys: 'Ctrl+A', label: tableKeys.all },
    { keys: '?', label: tableKeys.why }, { keys: 'Ctrl+C', label: tableKeys.copy }, { keys: 'Ctrl+V', label: tableKeys.paste },
  ]
  const own = (page: PageName): readonly KeyRow[] => (pageKeys.get(page) ?? []).map(({ keys, label }) => ({ keys, label: label() }))
  return (
    <div className="help-entries help-keys">
      <p className="quiet">{helpText.keysWords}</p>
      <KeyTable title={helpText.everywhere} rows={[...everywhere, ...pages]} />
      <KeyTable title={helpText.inTables} rows={inTables} />
      <KeyTable title={text.pages.scenarios} rows={[{ keys: '1, 2, 3, 4, 5, 6', label: tableKeys.option }, ...own('scenarios')]} />
      {steps.filter((page) => page !== 'scenarios' && own(page).length > 0).map((page) => <KeyTable key={page} title={text.pages[page]} rows={own(page)} />)}
      <KeyTable title={helpText.inPalette} rows={[{ keys: '↑, ↓', label: tableKeys.move }, { keys: 'Enter', label: tableKeys.choose }, { keys: 'Esc', label: tableKeys.leave }]} />
    </div>
  )
}
