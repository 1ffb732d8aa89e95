import { optionKinds } from '../../../shared/engine/option.ts'
import { BrakingBar } from '../../charts/braking-bar.tsx'
import { scenariosText } from '../../text/scenarios.ts'
import { formatNumber, formatPercent } from '../../text/format.ts'
import { OptionCell } from './option-cell.tsx'
import { partName } from './option-words.ts'
import type { Reach } from './site-groups.ts'
import { noSite } from './site-groups.ts'
import type { PartRow, TableItem } from './table-model.ts'
import { memo } from '../../text/use-memo.ts'
import { countryName } from '../../text/country-names.ts'

const text = scenariosText.grid

function ReachBar({ name, of, reach }: { readonly name: string; readonly of: string; readonly reach: Reach }) {
  const days = reach.gapDays === null ? null : Math.round(reach.gapDays)
  return (
    <div className="reach">
      <span className="faint">{name}</span>
      <span className="bar"><BrakingBar surviveDays={reach.surviveDays} recoverDays={reach.recoverDays} of={`${of}, ${name}`} /></span>
      <span className={days === null ? 'faint' : days > 0 ? 'bad' : 'good'}>{days === null ? text.unknown : days > 0 ? text.short(formatNumber(days)) : text.covered}</span>
    </div>
  )
}

interface SiteRowProps {
  readonly item: Extract<TableItem, { kind: 'site' }>
  readonly index: number
  /** False for today, of which there is nothing to hold beside it. */
  readonly isPlan: boolean
}

const isSameReach = (one: Reach, other: Reach): boolean =>
  one.surviveDays === other.surviveDays && one.recoverDays === other.recoverDays && one.gapDays === other.gapDays

// Under a slider the table is laid out anew; headings whose days stay are not drawn again.
const isSameSite = (one: SiteRowProps, other: SiteRowProps): boolean =>
  one.index === other.index && one.isPlan === other.isPlan && isSameReach(one.item.today, other.item.today) && isSameReach(one.item.plan, other.item.plan) &&
  one.item.key === other.item.key && one.item.group.supplierName === other.item.group.supplierName && one.item.group.city === other.item.group.city &&
  one.item.group.country === other.item.group.country

/** Heading of a supplier site: its braking bar today and under the plan, each as weak as its worst part. */
export const SiteRowView = memo(function SiteRowView({ item, index, isPlan }: SiteRowProps) {
  const { group } = item
  const name = group.key === noSite ? text.noSite : group.supplierName
  return (
    <tr aria-rowindex={index + 2} className="site">
      <th scope="rowgroup" colSpan={2}>
        <span className="row">
          <span className="country" title={group.country === null ? undefined : countryName(group.country)}>{group.country ?? ''}</span>
          <b className="cut">{name}</b>
          <span className="faint plain cut">{group.city}</span>
        </span>
      </th>
      <td colSpan={6}>
        <div className="reaches">
          <ReachBar name={text.today} of={name} reach={item.today} />
          {isPlan ? <ReachBar name={text.plan} of={name} reach={item.plan} /> : null}
        </div>
      </td>
    </tr>
  )
}, isSameSite)

interface PartRowProps {
  readonly row: PartRow
  /** Index among the parts. */
  readonly place: number
  /** Index among all rows. */
  readonly index: number
  readonly currency: string
  readonly isSelected: boolean
  /** Column that Tab leads to; null in other rows. */
  readonly focusColumn: number | null
}

/** True where a row would be drawn as it stands: under a slider only a few rows change, and each holds five radios. */
const isSame = (one: PartRowProps, other: PartRowProps): boolean =>
  one.place === other.place && one.index === other.index && one.isSelected === other.isSelected && one.focusColumn === other.focusColumn &&
  one.currency === other.currency && one.row.partId === other.row.partId && one.row.partNumber === other.row.partNumber && one.row.description === other.row.description &&
  one.row.share === other.row.share && one.row.chosen === other.row.chosen && one.row.cells === other.row.cells

/** True where the number is all the name there is, and would stand there twice. */
const isNumberOnly = (row: PartRow): boolean => row.partNumber !== '' && (row.description === '' || row.description === row.partNumber)

/** A part with its five options. */
export const PartRowView = memo(function PartRowView({ row, place, index, currency, isSelected, focusColumn }: PartRowProps) {
  return (
    <tr aria-rowindex={index + 2} aria-selected={isSelected}>
      <th scope="row" className="part" data-row={place}>
        <span className="row">
          {isNumberOnly(row) ? null : <span className="code number-of-part" title={row.partNumber}>{row.partNumber}</span>}
          <span className="cut plain" title={row.description}>{row.description || row.partNumber}</span>
        </span>
      </th>
      <td className="number share" data-row={place}>{row.share === null ? '' : formatPercent(row.share, 1)}</td>
      {optionKinds.map((kind, column) => (
        <OptionCell
          key={kind} kind={kind} cell={row.cells[kind]} row={place} partName={partName(row)} currency={currency} isChosen={row.chosen === kind}
          isFocusable={focusColumn === column}
        />
      ))}
    </tr>
  )
}, isSame)
