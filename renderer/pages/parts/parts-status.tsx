import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsText as words } from '../../text/parts.ts'
import { formatMoney, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { text } from '../../text/frame.ts'
import { Why } from '../../ui/why.tsx'
import type { PartRow } from './part-row.ts'
import { usePartsView } from './parts-view.ts'
import type { CellContext } from './table-cells.tsx'
import type { Rows } from './use-rows.ts'

interface PartsStatusProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly rows: Rows
  readonly context: CellContext
}

/** Counts of the project, the total of the view, and the sum of the selection as a spreadsheet shows it. */
export function PartsStatus({ contents, evaluation, rows, context }: PartsStatusProps) {
  const selected = usePartsView((state) => state.selected)
  const bought = rows.all.filter((row) => row.kind === 'part')
  const partCount = new Set(bought.map((row) => row.partId)).size
  const countries = new Set(evaluation.sites.map((site) => site.country).filter((code) => code !== null)).size
  const total = sumOf(bought, context.showsPrice)
  const money = (value: number): string => (context.basis.kind === 'year' ? formatShortMoney(value, contents.project.currency) : formatMoney(value, contents.project.currency))
  const chosen = selected.size > 1 ? rows.shown.filter((row) => selected.has(row.key)) : []
  const hidden = bought.length - rows.found.filter((row) => row.kind === 'part').length
  return (
    <>
      <span>{text.counts.parts(partCount)}</span>
      <span>{text.counts.sites(evaluation.sites.length)}</span>
      <span className="hide-narrow">{text.counts.countries(countries)}</span>
      {total === null || context.basis.kind === 'part' ? null : <span>{context.showsPrice ? words.heads.price : words.heads.landed[context.basis.kind][0]} {context.basis.kind === 'product' && !context.showsPrice && hidden === 0 ? <Why scenarioId={null} target={{ on: 'assembly', partId: context.basis.partId, quantity: 'landed', units: 1 }}><b>{money(total)}</b></Why> : <b>{money(total)}</b>} {words.heads.landed[context.basis.kind][1]}</span>}
      {hidden > 0 ? <span>{words.status.hidden(hidden)}</span> : null}
      {chosen.length > 1 ? <Selection rows={chosen} context={context} money={money} /> : null}
    </>
  )
}

const sumOf = (rows: readonly PartRow[], showsPrice: boolean): number | null =>
  rows.reduce<number | null>((sum, row) => {
    const value = showsPrice ? row.price : row.landed
    return value === null ? sum : (sum ?? 0) + value
  }, null)

/** A row under a selected branch is in the branch's sum already. */
function distinct(rows: readonly PartRow[]): PartRow[] {
  const keys = new Set(rows.map((row) => row.key))
  return rows.filter((row) => row.parentKey === null || !keys.has(row.parentKey))
}

function Selection({ rows, context, money }: { readonly rows: readonly PartRow[]; readonly context: CellContext; readonly money: (value: number) => string }) {
  const own = distinct(rows)
  const sum = sumOf(own, context.showsPrice)
  const priced = own.filter((row) => (context.showsPrice ? row.price : row.landed) !== null).length
  const share = own.reduce<number | null>((total, row) => (row.share === null ? total : (total ?? 0) + row.share), null)
  return (
    <span role="status">
      {words.status.selected(formatNumber(rows.length))} <b>{sum === null ? text.unknown : money(sum)}</b>
      {sum === null ? '' : words.status.average(money(sum / priced))}{share === null ? '' : words.status.shareOfSpend(formatPercent(share, 1))}
      {priced < own.length ? words.status.notPriced(own.length - priced) : ''}
    </span>
  )
}
