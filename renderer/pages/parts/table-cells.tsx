import type { MouseEvent, ReactNode } from 'react'
import { BrakingBar } from '../../charts/braking-bar.tsx'
import type { Certainty } from '../../../shared/engine/evaluation.ts'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import { isEuropean } from '../../../shared/data/countries.ts'
import { openInspector } from '../../state/view.ts'
import { partsText as words } from '../../text/parts.ts'
import { formatMoney, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { RiskSignal } from '../../ui/risk-signal.tsx'
import type { ColumnId } from './columns.ts'
import { daysShort, isAlarming, type Basis, type PartRow } from './part-row.ts'

/** What the cells of all rows share. */
export interface CellContext {
  readonly currency: string
  readonly basis: Basis
  /** Days short above which a number is red. */
  readonly alarmDays: number
  readonly showsPrice: boolean
  readonly largestShare: number
  readonly closed: ReadonlySet<string>
  readonly setOpen: (key: string, open: boolean) => void
  readonly edit: (row: PartRow) => void
  /** Opens the edit panel at the fact that makes a column known. */
  readonly add: (row: PartRow, column: ColumnId) => void
}

/** What the inspector explains for a cell; null where the cell is a sum that the table itself shows. */
export function targetOf(row: PartRow, column: ColumnId, showsPrice = false, isPerPart = false): ExplainTarget | null {
  if (row.kind === 'site') {
    if (row.siteKey === null) return null
    const quantity = ({ risk: 'risk', braking: 'gap', short: 'gap', loss: 'loss' } as const)[column as 'risk' | 'braking' | 'short' | 'loss'] // other columns find nothing
    return quantity === undefined ? null : { on: 'site', key: row.siteKey, quantity }
  }
  if (row.kind === 'assembly' && row.partId !== null) {
    // Counted per part, an assembly's sum has no one number of units.
    if (column === 'landed') return showsPrice || row.quantity === null || isPerPart ? null : { on: 'assembly', partId: row.partId, quantity: 'landed', units: row.quantity }
    if (column === 'risk') return { on: 'assembly', partId: row.partId, quantity: 'risk', units: 1 }
  }
  const partId = row.kind === 'assembly' ? (column === 'braking' || column === 'short' || column === 'loss' ? row.worstPartId : null) : row.partId
  if (partId === null) return null
  switch (column) {
    case 'quantity':
      return { on: 'part', partId, quantity: 'need' }
    case 'landed':
      return { on: 'part', partId, quantity: showsPrice ? 'price' : 'landed' }
    case 'share':
      return { on: 'part', partId, quantity: 'spend-share' }
    case 'risk':
      return { on: 'part', partId, quantity: 'risk' }
    case 'braking':
    case 'short':
      return { on: 'part', partId, quantity: 'gap' }
    case 'loss':
      return { on: 'part', partId, quantity: 'loss' }
    case 'part':
    case 'site':
      return null
  }
}

const nameOf = (row: PartRow): string => row.number || row.description
const marks: Readonly<Record<Certainty, ReactNode>> = {
  known: null,
  default: <span className="certainty" aria-hidden="true">○</span>,
  estimate: <span className="certainty" aria-hidden="true">~</span>,
}

interface NumberCellProps {
  readonly row: PartRow
  readonly column: ColumnId
  readonly of: CellContext
  readonly value: number | null
  readonly certainty?: Certainty
  readonly className?: string
  readonly title?: string
  readonly children: ReactNode
}

/** A number that says why when pressed; unknown, it asks to be added. */
function NumberCell({ row, column, of, value, certainty = 'known', className = '', title, children }: NumberCellProps) {
  const label = words.columns[column]
  if (value === null) {
    if (row.kind !== 'part' || (column === 'quantity' && row.lineId === null)) return <span className="faint" data-cell tabIndex={-1} aria-label={words.row.notKnown}>·</span>
    return (
      <button type="button" data-cell tabIndex={-1} className="unknown" title={column === 'landed' ? (row.notPricedWhy ?? undefined) : undefined}
        aria-label={words.row.addWhat(label, nameOf(row))} onClick={() => of.add(row, column)}>
        {words.row.add}
      </button>
    )
  }
  const target = targetOf(row, column, of.showsPrice, of.basis.kind === 'part')
  const content = <>{marks[certainty]}{children}</>
  if (target === null) return <span data-cell tabIndex={-1} className={className} title={title}>{content}</span>
  const open = (event: MouseEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openInspector({ scenarioId: null, target })
  }
  return <button type="button" data-cell tabIndex={-1} className={`why ${className}`} title={title} onClick={open}>{content}</button>
}

/** The content of one cell. */
export function Cell({ row, column, of }: { readonly row: PartRow; readonly column: ColumnId; readonly of: CellContext }) {
  switch (column) {
    case 'part':
      return <PartCell row={row} of={of} />
    case 'site':
      return <SiteCell row={row} of={of} />
    case 'quantity':
      return row.kind === 'site' ? <span data-cell tabIndex={-1} /> : <NumberCell row={row} column={column} of={of} value={row.quantity}>{quantityText(row.quantity)}</NumberCell>
    case 'landed': {
      const value = of.showsPrice ? row.price : row.landed
      const isPartial = !of.showsPrice && row.kind !== 'part' && row.notPriced > 0
      const amount = value === null ? '' : of.basis.kind === 'year' ? formatShortMoney(value, of.currency) : formatNumber(value, 2)
      // The explanation is of one part; the cell says how the two belong together.
      const perUnit = row.kind === 'part' && of.basis.kind !== 'part' && value !== null && row.quantity !== null && row.quantity > 0 && row.quantity !== 1
        ? words.row.times(quantityText(row.quantity), formatMoney(value / row.quantity, of.currency)) : null
      return (
        <NumberCell row={row} column={column} of={of} value={value} certainty={of.showsPrice || row.kind !== 'part' ? 'known' : row.landedCertainty}
          {...(isPartial ? { title: words.row.atLeastWhy(row.notPriced) } : perUnit === null ? {} : { title: perUnit })}>
          {isPartial ? words.row.atLeast(amount) : amount}
        </NumberCell>
      )
    }
    case 'share':
      return (
        <>
          <span className="share-bar" aria-hidden="true">{row.kind === 'part' && row.share !== null ? <i style={{ width: `${(100 * row.share) / of.largestShare}%` }} /> : null}</span>
          <NumberCell row={row} column={column} of={of} value={row.share}>{row.share === null ? '' : row.share > 0 && row.share < 0.0005 ? words.row.lessThan(formatPercent(0.001, 1)) : formatPercent(row.share, 1)}</NumberCell>
        </>
      )
    case 'risk':
      return <NumberCell row={row} column={column} of={of} value={row.risk}><RiskSignal score={row.risk} /></NumberCell>
    case 'braking':
      return row.survive === null && row.recover === null ? (
        <NumberCell row={row} column={column} of={of} value={null}>{null}</NumberCell>
      ) : (
        <NumberCell row={row} column={column} of={of} value={row.survive ?? row.recover} className="bar-button">
          <BrakingBar surviveDays={row.survive} recoverDays={row.recover} />
        </NumberCell>
      )
    case 'short': {
      const days = daysShort(row.gap)
      const certainty: Certainty = row.surviveCertainty === 'known' ? row.recoverCertainty : row.surviveCertainty
      return (
        <NumberCell row={row} column={column} of={of} value={days} certainty={row.kind === 'part' ? certainty : 'known'} className={isAlarming(row, of.alarmDays) ? 'bad' : days === 0 ? 'faint' : ''}>
          {formatNumber(days)}
        </NumberCell>
      )
    }
    case 'loss': {
      const short = row.loss === null ? '' : row.loss === 0 ? words.row.none : formatShortMoney(row.loss, of.currency)
      const isBound = row.lossIsUpperBound && row.loss !== 0
      return (
        <NumberCell row={row} column={column} of={of} value={row.loss} className={row.loss === 0 ? 'faint' : isAlarming(row, of.alarmDays) ? 'bad' : ''} {...(isBound ? { title: words.row.atMostWhy } : {})}>
          {isBound ? words.row.atMost(short) : short}
        </NumberCell>
      )
    }
  }
}

const quantityText = (quantity: number | null): string =>
  quantity === null ? '' : formatNumber(quantity, Number.isInteger(quantity) || quantity >= 100 ? 0 : quantity < 1 ? 3 : 2)

function PartCell({ row, of }: { readonly row: PartRow; readonly of: CellContext }) {
  const isOpen = !of.closed.has(row.key)
  const name = row.description || row.number || words.row.noSupplier
  // A number that is all the name there is would stand there twice, the first time cut off.
  const isNumberOnly = row.number !== '' && (row.description === '' || row.description === row.number)
  return (
    <span className="part-name" style={{ paddingLeft: row.depth * 16 }}>
      {row.childCount > 0 ? (
        <button type="button" className="twist" data-cell tabIndex={-1} aria-label={isOpen ? words.row.close(name) : words.row.open(name)} aria-expanded={isOpen}
          onClick={(event) => { event.stopPropagation(); of.setOpen(row.key, !isOpen) }}>
          <Icon name={isOpen ? 'down' : 'right'} size={10} />
        </button>
      ) : <span className="twist" />}
      {row.kind === 'part' && !isNumberOnly ? <span className="code quiet part-number" title={row.number}>{row.number}</span> : null}
      <span className="cut" title={`${row.number} ${row.description}`.trim()} {...(row.childCount > 0 ? {} : { 'data-cell': true, tabIndex: -1 })}>{row.kind === 'site' ? name : row.description || row.number}</span>
      {row.kind === 'part' ? null : <span className="caption">{words.row.parts(row.partCount)}</span>}
      {row.partId === null ? null : (
        <button type="button" className="edit-row" tabIndex={-1} aria-label={words.edit.rowLabel(row.number || name)} onClick={() => of.edit(row)}>{words.edit.row}</button>
      )}
    </span>
  )
}

function SiteCell({ row, of }: { readonly row: PartRow; readonly of: CellContext }) {
  if (row.kind === 'assembly') return <span className="quiet" data-cell tabIndex={-1}>{row.moreSites === 0 ? '' : words.row.sites(row.moreSites)}</span>
  if (row.kind === 'part' && row.siteKey === null) {
    return <button type="button" data-cell tabIndex={-1} className="unknown" aria-label={words.row.addWhat(words.columns.site, nameOf(row))} onClick={() => of.add(row, 'site')}>{words.row.add}</button>
  }
  return (
    <span className="row site-name" data-cell tabIndex={-1}>
      {row.country === null && row.siteKey !== null && row.kind === 'part' ? (
        <button type="button" tabIndex={-1} className="unknown" aria-label={words.row.addWhat('country', nameOf(row))} onClick={() => of.add(row, 'site')}>{words.row.add}</button>
      ) : <span className={`country${row.country !== null && isEuropean(row.country) ? '' : ' far'}`}>{row.country ?? ''}</span>}
      <span className="cut" title={row.supplier}>{row.supplier}</span>
      {row.moreSites > 0 ? <span className="caption">+{row.moreSites}</span> : null}
    </span>
  )
}
