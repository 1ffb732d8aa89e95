import { useRef, useState } from 'react'
import { Button as AriaButton, Dialog, Popover, ToggleButton } from 'react-aria-components'
import { useView } from '../../state/view.ts'
import { partsTableText as words } from '../../text/parts-table.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { conditionInWords } from './condition-words.ts'
import { FilterBuilder } from './filter-builder.tsx'
import { clearFilters, forgetFilter, keepFilter, setOwn, switchNamed, usePartsView } from './parts-view.ts'
import type { Rows } from './use-rows.ts'

const close = (): void => usePartsView.setState({ asking: null })

/** The button that asks for a filter by any column, and the box in which it is asked. */
export function FilterButton({ rows }: { readonly rows: Rows }) {
  const asking = usePartsView((state) => state.asking)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <AriaButton ref={button} className="button ghost square" aria-label={words.filter.title} aria-haspopup="dialog" aria-expanded={asking !== null} onPress={() => usePartsView.setState({ asking: asking === null ? 'site' : null })}><Icon name="filter" /></AriaButton>
      <Popover className="popover padded" triggerRef={button} isOpen={asking !== null} placement="bottom start" onOpenChange={(isOpen) => { if (!isOpen) close() }}>
        <Dialog aria-label={words.filter.title}>{asking === null ? null : <FilterBuilder key={asking} rows={rows} column={asking} onDone={close} />}</Dialog>
      </Popover>
    </>
  )
}

/** The filters that are on, and those that were kept, above the table; nothing where there are none. */
export function FilterBar() {
  const own = usePartsView((state) => state.own)
  const named = usePartsView((state) => state.named)
  const on = usePartsView((state) => state.on)
  if (own.conditions.length === 0 && named.length === 0) return null
  return (
    <div className="filter-bar" role="group" aria-label={words.filter.bar}>
      {named.map((filter) => (
        <span key={filter.name} className="kept-filter">
          <ToggleButton className="chip" isSelected={on.has(filter.name)} onChange={(isOn) => switchNamed(filter.name, isOn)}>
            <span title={filter.conditions.map(conditionInWords).join(filter.joins === 'all' ? ' + ' : ' / ')}>{filter.name}</span>
          </ToggleButton>
          <button type="button" className="drop" aria-label={words.filter.forget(filter.name)} onClick={() => forgetFilter(filter.name)}><Icon name="close" size={9} /></button>
        </span>
      ))}
      {own.conditions.map((condition, index) => {
        const said = conditionInWords(condition)
        return (
          <span key={JSON.stringify(condition)} className="condition">
            {said}
            <button type="button" className="drop" aria-label={words.filter.remove(said)} onClick={() => setOwn({ ...own, conditions: own.conditions.filter((_, at) => at !== index) })}><Icon name="close" size={9} /></button>
          </span>
        )
      })}
      {own.conditions.length > 1 ? (
        <label className="row small"><span className="quiet">{words.filter.join}</span>
          <select value={own.joins} onChange={({ target }) => setOwn({ ...own, joins: target.value === 'any' ? 'any' : 'all' })}><option value="all">{words.filter.all}</option><option value="any">{words.filter.any}</option></select>
        </label>
      ) : null}
      {own.conditions.length > 0 ? <KeepFilter /> : null}
      <span className="grow" />
      <Button kind="link" onPress={() => { clearFilters(); useView.setState({ filter: '' }) }}>{words.filter.clear}</Button>
    </div>
  )
}

/** Gives the conditions of the moment a name. */
function KeepFilter() {
  const [name, setName] = useState<string | null>(null)
  if (name === null) return <Button kind="link" onPress={() => setName('')}>{words.filter.save}</Button>
  const keep = (): void => {
    if (name.trim() !== '') keepFilter(name.trim())
    setName(null)
  }
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); keep() }}>
      <input className="name-filter" aria-label={words.filter.name} placeholder={words.filter.name} value={name} maxLength={80} autoFocus onChange={({ target }) => setName(target.value)} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setName(null) } }} />
      <Button type="submit" small>{words.filter.keep}</Button>
    </form>
  )
}
