import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { formatAsTyped, formatMoney, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { text } from '../../text/frame.ts'
import { partsTableText } from '../../text/parts-table.ts'
import { partsText as words } from '../../text/parts.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Why } from '../../ui/why.tsx'
import type { CellContext } from './cell-context.ts'
import { columnName } from './column-names.ts'
import type { ColumnId } from './columns.ts'
import { inPercent } from './conditions.ts'
import type { PartRow } from './part-row.ts'
import { columnsIn, usePartsView } from './parts-view.ts'
import { distinct, isSummed, sumOf } from './selection-sum.ts'
import type { Rows } from './use-rows.ts'

interface PartsStatusProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly rows: Rows
  readonly context: CellContext
}

/** Counts of the project, the total of the view, and the sum of the selection as a spreadsheet shows it. */
export function PartsStatus({ contents, evaluation, rows, context }: PartsStatusProps) {
  const counts = useMemo(() => {
    const bought = rows.all.filter((row) => row.kind === 'part')
    return {
      bought: bought.length, parts: new Set(bought.map((row) => row.partId)).size, countries: new Set(evaluation.sites.map((site) => site.country).filter((code) => code !== null)).size,
      total: moneyOf(bought, context.showsPrice),
    }
  }, [rows.all, evaluation, context.showsPrice])
  const hidden = useMemo(() => counts.bought - rows.found.reduce((count, row) => count + (row.kind === 'part' ? 1 : 0), 0), [counts.bought, rows.found])
  const money = (value: number): string => (context.basis.kind === 'year' ? formatShortMoney(value, contents.project.currency) : formatMoney(value, contents.project.currency))
  return (
    <>
      <span>{text.counts.parts(counts.parts)}</span>
      <span>{text.counts.sites(evaluation.sites.length)}</span>
      <span className="hide-narrow">{text.counts.countries(counts.countries)}</span>
      {counts.total === null || context.basis.kind === 'part' ? null : <span>{context.showsPrice ? words.heads.price : words.heads.landed[context.basis.kind][0]} {context.basis.kind === 'product' && !context.showsPrice && hidden === 0 ? <Why scenarioId={null} target={{ on: 'assembly', partId: context.basis.partId, quantity: 'landed', units: 1 }}><b>{money(counts.total)}</b></Why> : <b>{money(counts.total)}</b>} {words.heads.landed[context.basis.kind][1]}</span>}
      {hidden > 0 ? <span>{words.status.hidden(hidden)}</span> : null}
      {rows.making === null ? null : <span role="status">{partsTableText.status.building(formatNumber(rows.making))}</span>}
      <Selection rows={rows} context={context} money={money} />
    </>
  )
}

const moneyOf = (rows: readonly PartRow[], showsPrice: boolean): number | null =>
  rows.reduce<number | null>((sum, row) => {
    const value = showsPrice ? row.price : row.landed
    return value === null ? sum : (sum ?? 0) + value
  }, null)

/** What is selected adds up to: money and its share, or the column of the block. */
function Selection({ rows, context, money }: { readonly rows: Rows; readonly context: CellContext; readonly money: (value: number) => string }) {
  const selected = usePartsView((state) => state.selected)
  const span = usePartsView((state) => state.span)
  const active = usePartsView((state) => state.active)
  const chosen = useMemo(() => (selected.size > 1 ? rows.shown.filter((row) => selected.has(row.key)) : []), [rows.shown, selected])
  if (chosen.length < 2) return null
  const block = span === null ? null : columnsIn(span, context.columns)
  const column = block === null ? null : (block.find((one) => one === active?.column && isSummed(one)) ?? block.find(isSummed) ?? null)
  if (column !== null && column !== 'landed') return <BlockSum rows={chosen} column={column} context={context} />
  const rowsOf = distinct(chosen)
  const sum = moneyOf(rowsOf, context.showsPrice)
  // Branches selected with all that is below them say nothing that their parts do not: the parts are counted, and averaged.
  const bought = chosen.filter((row) => row.kind === 'part')
  const own = Math.abs((moneyOf(bought, context.showsPrice) ?? 0) - (sum ?? 0)) < 1e-6 && bought.length > 0 ? bought : rowsOf
  const priced = own.filter((row) => (context.showsPrice ? row.price : row.landed) !== null).length
  const share = own.reduce<number | null>((total, row) => (row.share === null ? total : (total ?? 0) + row.share), null)
  return (
    <span role="status" data-selection>
      {words.status.selected(formatNumber(own === bought ? bought.length : chosen.length))} <b>{sum === null ? text.unknown : money(sum)}</b>
      {sum === null ? '' : words.status.average(money(sum / priced))}{share === null ? '' : words.status.shareOfSpend(formatPercent(share, 1))}
      {priced < own.length ? words.status.notPriced(own.length - priced) : ''}
    </span>
  )
}

function BlockSum({ rows, column, context }: { readonly rows: readonly PartRow[]; readonly column: ColumnId; readonly context: CellContext }) {
  const status = partsTableText.status
  const found = sumOf(column === 'share' || column === 'quantity' ? distinct(rows) : rows.filter((row) => row.kind === 'part'), column, context.book)
  const write = (value: number): string => (inPercent.has(column) ? formatPercent(value, 1) : column === 'loss' ? formatShortMoney(value, context.currency) : formatAsTyped(Number(value.toPrecision(6))))
  return (
    <span role="status" data-selection>
      {status.rows(formatNumber(rows.length))} · {status.of(columnName(column))}{' '}
      {found.sum === null ? null : <>{status.sum} <b>{write(found.sum)}</b>, </>}
      {found.average === null || found.least === null || found.most === null ? null : <>{status.average} <b>{write(found.average)}</b>, {status.least} {write(found.least)}, {status.most} {write(found.most)}, </>}
      {status.known(formatNumber(found.known))}{found.unknown > 0 ? `, ${status.unknown(formatNumber(found.unknown))}` : ''}
    </span>
  )
}
