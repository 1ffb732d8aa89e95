import { Fragment, useState } from 'react'
import { ageOf, tableStates, type TableState } from '../../../shared/data/tables.ts'
import type { ParameterOverride } from '../../../shared/model/parameter.ts'
import { useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { settingsText } from '../../text/settings.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { takeBack } from './table-change.ts'
import { TableUpdate } from './table-update.tsx'

const words = settingsText.data
const states = tableStates()
const none: readonly ParameterOverride[] = []

/** The notes that the replacements of a table carry, each once; those typed one by one carry none. */
const notesOf = (overrides: readonly ParameterOverride[]): string => [...new Set(overrides.flatMap(({ origin }) => (origin.kind === 'typed' ? (origin.note ?? []) : [])))].slice(0, 3).join('; ')

/** Of when a table is: a year, or the day where its source says one. */
const inYear = (said: string): string => (/^\d{4}-\d\d-\d\d$/u.test(said) ? formatDate(said) : said)

function Row({ state, today, overrides, isOpen, onOpen }: {
  readonly state: TableState; readonly today: string; readonly overrides: readonly ParameterOverride[]; readonly isOpen: boolean; readonly onOpen: () => void
}) {
  const contents = useProject((one) => one.contents)
  const { table, figures, countries, published, assumed, publishers, licences, oldest, newest } = state
  const own = overrides.filter((one) => one.scenarioId === null && table.holds(one.key))
  const limit = table.staleAfterYears
  const stale = limit === null ? 0 : figures.filter((figure) => (ageOf(figure.source.year, today) ?? 0) > limit).length
  const age = limit === null ? null : ageOf(newest, today)
  const back = (): void => {
    const step = contents === null ? null : takeBack(contents, table)
    if (step !== null) void change(step.name, step.patches)
  }
  return (
    <tr aria-selected={isOpen}>
      <th scope="row">{inWords(table.label)}</th>
      <td className="number">{formatNumber(figures.length)}</td>
      <td className="number">{countries === 0 ? '' : formatNumber(countries)}</td>
      <td className="small">{published === 0 ? words.allAssumed : assumed === 0 ? words.allPublished : words.mixed(formatNumber(published), formatNumber(assumed))}</td>
      <td className="small cut" title={`${publishers.join('; ')} (${licences.join('; ')})`}>{publishers.join('; ')} <span className="faint">{licences.join('; ')}</span></td>
      <td className="small">{oldest.slice(0, 4) === newest.slice(0, 4) ? inYear(newest) : words.years(oldest.slice(0, 4), newest.slice(0, 4))}</td>
      <td className="small">{age === null ? '' : stale === 0 ? <span className="faint">{words.age(age)}</span> : <b className="stale">{stale === figures.length ? words.stale(words.age(age)) : words.staleSome(formatNumber(stale))}</b>}</td>
      <td className="small">
        {own.length === 0 ? null : <span className="changed-value" title={notesOf(own)}>{words.replaced(own.length)}</span>}{' '}
        {own.length === 0 ? null : <Button kind="link" small onPress={back} aria-label={words.takeBackOf(inWords(table.label))}>{words.takeBack}</Button>}
      </td>
      <td>{table.keyOf === null || contents === null ? null : <Button small kind="link" aria-expanded={isOpen} aria-label={words.updateOf(inWords(table.label))} onPress={onOpen}>{words.update}</Button>}</td>
    </tr>
  )
}

/** Every table of figures: who publishes it, how old it is, what of it is assumed, what the project replaced; and a way to a newer one. */
export function DataSection() {
  const overrides = useProject((state) => state.contents?.parameters ?? none)
  const hasProject = useProject((state) => state.contents !== null)
  const [openId, setOpenId] = useState<string | null>(null)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { heads } = words
  return (
    <div className={`data-tables${overrides.some(({ scenarioId }) => scenarioId === null) ? ' has-replaced' : ''}`} role="region" aria-label={words.title} tabIndex={0}>
      <p className="quiet small data-note">{words.note}{hasProject ? '' : ` ${settingsText.noProject}`}</p>
      <table className="table">
        <colgroup><col className="of-table" /><col className="count" /><col className="count" /><col className="basis" /><col /><col className="years" /><col className="age" /><col className="replaced" /><col className="renew" /></colgroup>
        <thead>
          <tr>
            <th scope="col">{heads.table}</th><th scope="col" className="number">{heads.figures}</th><th scope="col" className="number">{heads.countries}</th><th scope="col">{heads.basis}</th>
            <th scope="col">{heads.publisher}</th><th scope="col">{heads.year}</th><th scope="col">{heads.age}</th><th scope="col">{heads.changed}</th><th scope="col"><span className="said-only">{words.update}</span></th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => {
            const isOpen = state.table.id === openId
            return (
              <Fragment key={state.table.id}>
                <Row state={state} today={today} overrides={overrides} isOpen={isOpen} onOpen={() => setOpenId(isOpen ? null : state.table.id)} />
                {isOpen ? <tr className="update-row"><td colSpan={9}><TableUpdate state={state} onClose={() => setOpenId(null)} /></td></tr> : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
