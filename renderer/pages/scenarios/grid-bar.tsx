import type { Coverage } from '../../../shared/engine/evaluation.ts'
import { showPage } from '../../state/view.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { CoverageBadge } from '../../ui/coverage-badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Tip } from '../../ui/tip.tsx'
import { Button } from '../../ui/button.tsx'
import { GridProgress } from './grid-progress.tsx'
import { setNearshoreTo } from './options-view.ts'

const text = scenariosText.grid

interface GridBarProps {
  readonly filter: string
  readonly onFilter: (filter: string) => void
  readonly nearshoreTo: string
  readonly projectId: string
  readonly plantCountry: string
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly coverage: Coverage
  /** True where the grid of what is shown was stopped on its way. */
  readonly isStopped: boolean
}

/** What the option grid is looked at with: find field, country to nearshore to, and how much of the spend the numbers know. */
export function GridBar({ filter, onFilter, nearshoreTo, projectId, plantCountry, countries, coverage, isStopped }: GridBarProps) {
  return (
    <div className="grid-bar">
      <SearchBox label={text.filter} value={filter} onChange={onFilter} isPageFilter />
      <span className="quiet">{text.nearshoreTo}</span>
      <SelectField
        label={text.nearshoreTo} isLabelHidden value={nearshoreTo} onChange={(country) => setNearshoreTo(projectId, country)}
        options={countries.filter(({ code }) => code !== plantCountry).map(({ code, name }) => ({ key: code, label: name }))}
      />
      <Tip words={text.leavesOut}><Button kind="ghost" square aria-label={text.leavesOutLabel}><Icon name="info" /></Button></Tip>
      <span className="grow" />
      <GridProgress isStopped={isStopped} />
      <CoverageBadge coverage={coverage} onPress={() => showPage('parts')} />
    </div>
  )
}
