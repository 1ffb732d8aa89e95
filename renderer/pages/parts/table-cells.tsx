import type { MouseEvent, ReactNode } from 'react'
import type { Certainty } from '../../../shared/engine/evaluation.ts'
import { openInspector } from '../../state/view.ts'
import { formatDays, formatMoney, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { partsTableText } from '../../text/parts-table.ts'
import { partsText as words } from '../../text/parts.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { RiskSignal } from '../../ui/risk-signal.tsx'
import { BarCell } from './bar-cell.tsx'
import { targetOf, type CellContext } from './cell-context.ts'
import { columnName } from './column-names.ts'
import { isSheetColumn, valueOf, type ColumnId } from './columns.ts'
import { isFactColumn } from './fact-columns.ts'
import { FactCell } from './fact-cell.tsx'
import { missingOf } from './missing-of.ts'
import { PartCell, SiteCell } from './name-cells.tsx'
import { daysShort, isAlarming, type PartRow } from './part-row.ts'
import { quantityNow } from './typed-now.ts'

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
  const label = columnName(column)
  if (value === null) {
    if (row.kind !== 'part' || (column === 'quantity' && row.lineId === null)) return <span className="faint" data-cell tabIndex={-1} aria-label={words.row.notKnown}>·</span>
    return (
      <button type="button" data-cell tabIndex={-1} className="unknown" title={column === 'landed' ? (row.notPricedWhy === null ? undefined : inWords(row.notPricedWhy)) : undefined}
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

/** What the buyer's own sheet says of a part; it is neither read as a number nor changed here. */
function SheetCell({ words: said, isPart }: { readonly words: string | number | null; readonly isPart: boolean }) {
  if (said === null) return isPart ? <span className="faint" data-cell tabIndex={-1} aria-label={words.row.notKnown}>·</span> : <span data-cell tabIndex={-1} />
  return <span className="cut" data-cell tabIndex={-1} title={String(said)}>{said}</span>
}

/** The content of one cell. */
export function Cell({ row, column, of, isOpen, isHere }: {
  readonly row: PartRow; readonly column: ColumnId; readonly of: CellContext; readonly isOpen: boolean
  /** True where the keyboard stands in the row. */
  readonly isHere: boolean
}) {
  if (isFactColumn(column)) return <FactCell row={row} column={column} of={of} />
  if (isSheetColumn(column)) return <SheetCell words={valueOf(row, column, of.book)} isPart={row.kind === 'part'} />
  switch (column) {
    case 'part':
      return <PartCell row={row} of={of} isOpen={isOpen} isHere={isHere} />
    case 'site':
      return <SiteCell row={row} of={of} />
    case 'quantity': {
      const now = quantityNow(row, of)
      return row.kind === 'site' ? <span data-cell tabIndex={-1} /> : <NumberCell row={row} column={column} of={of} value={now}>{quantityText(now)}</NumberCell>
    }
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
          <BarCell surviveDays={row.survive} recoverDays={row.recover} />
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
    case 'survive':
      return <NumberCell row={row} column={column} of={of} value={row.survive} certainty={row.kind === 'part' ? row.surviveCertainty : 'known'}>{formatDays(row.survive)}</NumberCell>
    case 'recover':
      return <NumberCell row={row} column={column} of={of} value={row.recover} certainty={row.kind === 'part' ? row.recoverCertainty : 'known'}>{formatDays(row.recover)}</NumberCell>
    case 'missing': {
      if (row.kind !== 'part') return <span data-cell tabIndex={-1} />
      const missing = missingOf(row, of.book)
      return missing.length === 0 ? <span className="faint" data-cell tabIndex={-1}>{partsTableText.missing.none}</span> : (
        <span data-cell tabIndex={-1} title={partsTableText.missing.title(missing.map((one) => columnName(one)).join(', '))}>{partsTableText.missing.count(missing.length)}</span>
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
