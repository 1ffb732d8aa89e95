import { useEffect, useRef, useState } from 'react'
import type { Difference } from '../../../shared/import/difference.ts'
import type { Join } from '../../../shared/import/join.ts'
import type { MoneyBook } from '../../../shared/import/difference-money.ts'
import { updateText } from '../../text/import-update.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useLasting } from '../../ui/use-lasting.ts'
import { useProject } from '../../state/project.ts'
import { plainWords } from '../../text/plain-words.ts'
import { goToStep, useImport } from './import-store.ts'
import { compare, leave, useUpdate } from './update-store.ts'
import { UpdatePane } from './update-pane.tsx'
import { UpdateTable } from './update-table.tsx'
import { filterKeyOf, inOrder, type FilterKey } from './update-words.ts'
import './update.css'
import { useMemo } from '../../text/use-memo.ts'

const isJoin = (difference: Difference): difference is Join => 'matched' in difference

/** The last step of a file that comes on top of a project: what differs, and what is taken of it. */
export function UpdateStep() {
  const version = useImport((state) => state.version)
  const contents = useProject((state) => state.contents)
  const { difference, money, failure } = useUpdate()
  // Anew when a column is read otherwise, and when the project changes under it, as by undo or in another tab.
  useEffect(() => {
    void compare()
  }, [version, contents])
  if (failure !== null) {
    return (
      <div className="update-state">
        <ProblemPanel title={updateText.failed} words={`${failure} ${updateText.safe}`}><Button onPress={() => goToStep('columns')}>{updateText.back}</Button></ProblemPanel>
      </div>
    )
  }
  if (difference === null || money === null) return <Working />
  return (
    <div className={isJoin(difference) ? 'import-split update-split' : 'update-whole'}>
      <Differences difference={difference} money={money} />
      {isJoin(difference) && <UpdatePane join={difference} />}
    </div>
  )
}

/** Said only where it takes long enough to be seen. */
function Working() {
  const isLong = useLasting()
  return <div className="update-state" aria-busy="true">{isLong && <ProgressPanel title={updateText.working} done={null} words="" onCancel={() => goToStep('columns')} />}</div>
}

/** No differences: all of it is known already, or nothing matches yet, or no column is read as a fact. */
function Nothing({ difference, file }: { readonly difference: Difference | Join; readonly file: string }) {
  const { sheets, taken } = useUpdate()
  const { same } = updateText
  const { name } = difference.current.project
  const isMute = !sheets.some((sheet) => taken?.includes(sheet.name) && sheet.holds !== 'nothing')
  const [title, words] = !isJoin(difference) ? [same.title, same.update(file, name)]
    : isMute ? [same.noFacts, same.noFactsWords] : difference.matched === 0 ? [same.noMatch, same.noMatchWords(name)] : [same.title, same.join(name)]
  return (
    <EmptyState title={title} words={words}>
      <Button kind="suggested" onPress={() => leave('parts')}>{same.leave}</Button>
    </EmptyState>
  )
}

const topics: Readonly<Record<string, string>> = updateText.filters.topics
const kinds: Readonly<Record<string, string>> = updateText.filters.kinds
const labelOf = (key: FilterKey): string => (key.startsWith('changed ') ? (topics[key.slice('changed '.length)] ?? key) : (kinds[key] ?? key))

function Differences({ difference, money }: { readonly difference: Difference | Join; readonly money: MoneyBook }) {
  const file = useImport((state) => state.view?.file ?? '')
  const offered = useUpdate((state) => state.offered)
  const [filters, setFilters] = useState<ReadonlySet<FilterKey>>(new Set())
  const [typed, setTyped] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone; the keyboard goes on from the heading.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const ordered = useMemo(() => inOrder(difference.rows, (row) => money.of(row, row.to)), [difference, money])
  const counts = useMemo(() => {
    const found = new Map<FilterKey, number>()
    for (const row of ordered) found.set(filterKeyOf(row), (found.get(filterKeyOf(row)) ?? 0) + 1)
    return found
  }, [ordered])
  const withMoney = useMemo(() => ordered.some((row) => money.of(row, row.to) !== null), [ordered, money])
  const words = plainWords(typed)
  const shown = useMemo(
    () => ordered.filter((row) => (filters.size === 0 || filters.has(filterKeyOf(row))) && (words === '' || plainWords(`${row.name} ${row.description} ${row.within} ${row.written}`).includes(words))),
    [ordered, filters, words],
  )
  const { name, currency } = difference.current.project
  const joined = isJoin(difference)
  const heading = offered !== null ? updateText.heading.offered(offered) : joined ? updateText.heading.join(file, name) : updateText.heading.update(file, name)
  return (
    <section className="update" aria-label={updateText.table.label}>
      <header className="update-head">
        <h2 ref={title} tabIndex={-1}>{heading}</h2>
        <p className="quiet small">{joined ? updateText.lead.join(difference.matched, difference.matched + difference.unmatched.length) : updateText.lead.update(difference.same)}</p>
        {ordered.length > 0 && (
          <div className="update-filters" role="group" aria-label={updateText.filters.label}>
            <SearchBox label={updateText.filters.find} value={typed} onChange={setTyped} isPageFilter />
            <Chip label={updateText.filters.all} count={ordered.length} isSelected={filters.size === 0} onChange={() => setFilters(new Set())} />
            {[...counts].map(([key, count]) => (
              <Chip
                key={key} label={labelOf(key)} count={count} isSelected={filters.has(key)}
                onChange={(on) => setFilters((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key)))}
              />
            ))}
          </div>
        )}
      </header>
      {ordered.length === 0 ? <Nothing difference={difference} file={file} />
       : shown.length === 0 ? (
        <EmptyState title={updateText.filters.noMatch} words={updateText.filters.noMatchWords}>
          <Button onPress={() => { setFilters(new Set()); setTyped('') }}>{updateText.filters.clear}</Button>
        </EmptyState>
      ) : <UpdateTable rows={shown} money={money} currency={currency} withMoney={withMoney} />}
    </section>
  )
}
