import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsText as words } from '../../text/parts.ts'
import { formatPercent } from '../../text/format.ts'
import { text } from '../../text/frame.ts'
import { saveBom } from '../../state/export-files.ts'
import { useView } from '../../state/view.ts'
import { exportText } from '../../text/export.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Tip } from '../../ui/tip.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { FilterButton } from './filter-bar.tsx'
import { partChips, productName, type PartChip } from './filter-rows.ts'
import { OrderButton } from './order-button.tsx'
import { partViews, type Basis } from './part-row.ts'
import { setBasis, setChips, setPartView, usePartsView } from './parts-view.ts'
import type { Rows } from './use-rows.ts'

interface PartsToolbarProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly rows: Rows
  readonly filter: string
}

const keyOfBasis = (basis: Basis): string => (basis.kind === 'product' ? `product ${basis.partId}` : basis.kind)

/** Layout, product, filter and chips on the left; order, columns, file and coverage on the right. */
export function PartsToolbar({ contents, evaluation, rows, filter }: PartsToolbarProps) {
  const view = usePartsView((state) => state.view)
  const chips = usePartsView((state) => state.chips)
  const toggle = (chip: PartChip, on: boolean): void => {
    const next = new Set(chips)
    if (on) next.add(chip)
    else next.delete(chip)
    setChips(next)
  }
  const shown = partChips.filter((chip) => rows.counts[chip] > 0 || chips.has(chip))
  return (
    <>
      <Segmented label={words.views.label} value={view} options={partViews.map((key) => ({ key, label: words.views[key] }))} onChange={setPartView} />
      {rows.bases.length > 1 ? (
        <SelectField
          label={words.basis.label} isLabelHidden value={keyOfBasis(rows.basis)}
          options={rows.bases.map((basis) => ({ key: keyOfBasis(basis), label: basis.kind === 'product' ? productName(contents, basis.partId) : words.basis[basis.kind] }))}
          onChange={(key) => {
            const basis = rows.bases.find((one) => keyOfBasis(one) === key)
            if (basis !== undefined) setBasis(basis)
          }}
        />
      ) : null}
      <SearchBox label={words.filter.label} value={filter} onChange={(typed) => useView.setState({ filter: typed })} isPageFilter />
      <FilterButton rows={rows} />
      <span className="row chips" role="group" aria-label={words.filter.chips}>
        {shown.map((chip) => <Chip key={chip} label={words.chips[chip]} count={rows.counts[chip]} isSelected={chips.has(chip)} onChange={(on) => toggle(chip, on)} />)}
      </span>
      <span className="grow" />
      <OrderButton rows={rows} />
      <ColumnChooser book={rows.book} />
      <Tip words={exportText.bom}><Button kind="ghost" square onPress={() => void saveBom()} aria-label={exportText.bom}><Icon name="save" /></Button></Tip>
      <Coverage evaluation={evaluation} onPress={() => setChips(new Set(['not-priced']))} />
    </>
  )
}

function Coverage({ evaluation, onPress }: { readonly evaluation: Evaluation; readonly onPress: () => void }) {
  const { priced, pricedParts, parts } = evaluation.coverage
  return (
    <Button kind="ghost" onPress={onPress} isDisabled={pricedParts === parts} aria-label={`${formatPercent(priced)} ${text.ofSpendPriced}. ${words.coverage.show}`}>
      <span className="coverage">
        <span className="meter" aria-hidden="true"><i style={{ width: `${100 * priced}%` }} /></span>
        <span><b className="strong">{formatPercent(priced)}</b> <span className="hide-narrow">{text.ofSpendPriced}</span><span className="only-narrow">{text.priced}</span></span>
      </span>
    </Button>
  )
}
