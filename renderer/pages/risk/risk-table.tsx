import { Fragment, useDeferredValue, type KeyboardEvent } from 'react'
import { brakingScaleDays } from '../../charts/braking-bar.tsx'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { riskText as words } from '../../text/risk.ts'
import { formatNumber } from '../../text/format.ts'
import { memo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { ProductPathRow } from './product-path-row.tsx'
import type { RankInterval } from '../../../shared/engine/rank-interval.ts'
import { RowCells, type RiskCellContext } from './risk-cells.tsx'
import { partRows, type RiskRow, type RiskView } from './risk-rows.ts'
import { riskPageSize, showMore, useRiskView } from './risk-view.ts'
import { SitePartRows } from './site-part-rows.tsx'

interface RiskTableProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly view: RiskView
  readonly rows: readonly RiskRow[]
  readonly context: RiskCellContext
  /** Between which places a part stands while the weights are shaken, by part id. */
  readonly ranks: ReadonlyMap<string, RankInterval>
  readonly selectedKey: string | null
  readonly onSelect: (row: RiskRow) => void
}

/** Rows that fill a tall window: they are laid out at once, the others in the frames after. */
const rowsAtOnce = 40

const ticks = [0, 20, 40, 60, 80, 100]

/** Arrows, Home and End go from name to name. */
function moveAmongNames(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('.row-name')) return
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-name')]
  const to = Math.min(names.length - 1, Math.max(0, names.indexOf(event.target) + step))
  event.preventDefault()
  names[to]?.focus()
}

const two = ([one, other]: readonly [string, string]) => <>{one}<br />{other}</>

/** The rows with their braking bars on one axis, the worst first; the selected site opens to its parts. */
export function RiskTable({ view, ...props }: RiskTableProps) {
  return (
    // Arrows go from name to name; each name is a button of its own.
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className={`table risk-table ${view}`} aria-label={words.table[view]} onKeyDown={moveAmongNames}>
        <Head view={view} />
        <tbody><Rows key={view} view={view} {...props} /></tbody>
      </table>
      <More rows={props.rows} />
    </>
  )
}

function More({ rows }: Pick<RiskTableProps, 'rows'>) {
  const shown = useRiskView((state) => state.shown)
  return rows.length > shown ? <p className="more"><Button onPress={showMore}>{words.more(formatNumber(Math.min(riskPageSize, rows.length - shown)), formatNumber(rows.length - shown))}</Button></p> : null
}

function Rows({ contents, evaluation, view, rows, context, ranks, selectedKey, onSelect }: RiskTableProps) {
  const wanted = useRiskView((state) => state.shown)
  const shown = useDeferredValue(wanted, Math.min(wanted, rowsAtOnce))
  const parts = selectedKey === null || view === 'parts' ? [] : partRows(evaluation, contents)
  return rows.slice(0, shown).map((row, index) => {
    const isSelected = row.key === selectedKey
    return (
      <Fragment key={row.key}>
        <Row row={row} place={index + 1} context={context} rank={ranks.get(row.key)} isSelected={isSelected} onSelect={onSelect} />
        {isSelected && view !== 'parts' ? <SitePartRows contents={contents} site={row} parts={parts} context={context} /> : null}
        {isSelected && row.partId !== null ? <ProductPathRow contents={contents} partId={row.partId} atMost={6} columns={9} /> : null}
      </Fragment>
    )
  })
}

interface RowProps {
  readonly row: RiskRow
  /** From 1. */
  readonly place: number
  readonly context: RiskCellContext
  readonly rank: RankInterval | undefined
  readonly isSelected: boolean
  readonly onSelect: (row: RiskRow) => void
}

/** One row; it is drawn again only where something of its own is another. */
const Row = memo(({ row, place, context, rank, isSelected, onSelect }: RowProps) => (
  <tr aria-selected={isSelected} onClick={() => onSelect(row)} className={row.gap !== null && row.gap <= 0 ? 'covered' : ''}>
    <td className="number faint rank">{place}</td>
    <RowCells row={row} context={context} rank={rank} isSelected={isSelected} onSelect={() => onSelect(row)} />
  </tr>
))

function Head({ view }: { readonly view: RiskView }) {
  const { heads } = words
  return (
    <thead>
      <tr>
        <th className="rank" scope="col"><span className="said-only">{heads.rank}</span></th>
        <th className="name" scope="col">{view === 'sites' ? heads.site : view === 'parts' ? heads.part : view === 'straits' ? heads.strait : heads.country}</th>
        <th className="number stop" scope="col">{two(view === 'sites' ? heads.stop : view === 'parts' ? heads.risk : view === 'straits' ? heads.sites : heads.governance)}</th>
        <th className="braking" scope="col">
          {view === 'sites' ? heads.braking : view === 'parts' ? heads.brakingPart : view === 'straits' ? heads.brakingStrait : heads.brakingCountry}
          <span className="axis" aria-hidden="true">{ticks.map((tick) => <i key={tick} style={{ left: `${(100 * tick) / brakingScaleDays}%` }}>{tick}</i>)}</span>
        </th>
        {view === 'countries' ? <th className="number sites" scope="col">{two(heads.anyStop)}</th> : null}
        {view === 'parts' ? <th className="number rank-range" scope="col" title={words.score.intervalWhy}>{two(heads.rankRange)}</th> : null}
        <th className="number lasts" scope="col">{two(heads.lasts)}</th>
        <th className="number recovery" scope="col">{two(heads.recovery)}</th>
        <th className="number short" scope="col">{two(heads.short)}</th>
        <th className="number loss" scope="col">{two(heads.loss)}</th>
        <th className="number expected" scope="col">{two(view !== 'sites' ? heads.spend : heads.expected)}</th>
      </tr>
    </thead>
  )
}

