import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { riskMapText } from '../../text/risk-map.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { filterNames, isEverything, type FilterName } from './risk-filter.ts'
import type { RiskRow, RiskView } from './risk-rows.ts'
import { clearRiskFilter, setRiskFilter, setRiskLayout, useRiskView } from './risk-view.ts'
import type { FilteredRows } from './use-risk-filter.ts'

const words = riskMapText.filter
/** An option's key never is empty, so this stands for everything. */
const all = ''

interface RiskFiltersProps {
  readonly projectId: string
  readonly view: RiskView
  readonly every: readonly RiskRow[]
  readonly filtered: FilteredRows
  /** How sites come back, before how the rows are shown. */
  readonly ramp: ReactNode
}

/** Above the rows: what they are narrowed to, how many that leaves, and whether they are a table or a map. */
export function RiskFilters({ projectId, view, every, filtered: { rows, filter, options }, ramp }: RiskFiltersProps) {
  const layout = useRiskView((state) => state.layout)
  const on = filterNames.filter((name) => filter[name] !== null)
  const nameOf = (name: FilterName): string => options[name].find(({ key }) => key === filter[name])?.label ?? ''
  return (
    <div className="risk-filters" role="group" aria-label={words.label}>
      {filterNames.filter((name) => options[name].length > 1 || filter[name] !== null).map((name) => (
        <SelectField
          key={name} label={words[name].label} isLabelHidden value={filter[name] ?? all} options={[{ key: all, label: words[name].all }, ...options[name]]}
          onChange={(key) => setRiskFilter(projectId, name, key === all ? null : key)}
        />
      ))}
      {on.map((name) => (
        <AriaButton key={name} className="chip" aria-label={words.remove(nameOf(name))} onPress={() => setRiskFilter(projectId, name, null)}>{nameOf(name)}<Icon name="close" size={10} /></AriaButton>
      ))}
      <span className="caption" role="status">{on.length === 0 ? '' : words.count(formatNumber(rows.length), formatNumber(every.length), words.rows[view])}</span>
      <span className="grow" />
      {ramp}
      <Segmented label={riskMapText.map.show.label} value={layout} options={[{ key: 'table', label: riskMapText.map.show.table }, { key: 'map', label: riskMapText.map.show.map }]} onChange={setRiskLayout} />
    </div>
  )
}

/** Nothing passes the filter: what it is, and the way back. */
export function NothingPasses({ projectId, filtered: { filter, options } }: Pick<RiskFiltersProps, 'projectId' | 'filtered'>) {
  if (isEverything(filter)) return null
  const names = filterNames.flatMap((name) => options[name].find(({ key }) => key === filter[name])?.label ?? [])
  return (
    <section className="no-match" role="status">
      <h2>{words.none.title}</h2>
      <p className="quiet">{words.none.body(names.join(', '))}</p>
      <Button onPress={() => clearRiskFilter(projectId)}>{words.clear} <kbd className="key" aria-hidden="true">Esc</kbd></Button>
    </section>
  )
}
