import { Fragment, type KeyboardEvent } from 'react'
import { brakingScaleDays } from '../../charts/braking-bar.tsx'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { riskText as words } from '../../text/risk.ts'
import { formatNumber } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { ProductPathRow } from './product-path-row.tsx'
import { RowCells, type RiskCellContext } from './risk-cells.tsx'
import { partRows, type RiskRow, type RiskView } from './risk-rows.ts'
import { showMore, useRiskView } from './risk-view.ts'
import { SitePartRows } from './site-part-rows.tsx'

interface RiskTableProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly view: RiskView
  readonly rows: readonly RiskRow[]
  readonly context: RiskCellContext
  readonly selectedKey: string | null
  readonly onSelect: (row: RiskRow) => void
}

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
export function RiskTable({ contents, evaluation, view, rows, context, selectedKey, onSelect }: RiskTableProps) {
  const shown = useRiskView((state) => state.shown)
  const parts = selectedKey === null ? [] : partRows(evaluation, contents)
  return (
    <>
      {/* Arrows go from name to name; each name is a button of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className={`table risk-table ${view}`} aria-label={words.table[view]} onKeyDown={moveAmongNames}>
        <Head view={view} />
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <Fragment key={row.key}>
              <tr aria-selected={row.key === selectedKey} onClick={() => onSelect(row)} className={row.gap !== null && row.gap <= 0 ? 'covered' : ''}>
                <td className="number faint rank">{index + 1}</td>
                <RowCells row={row} context={context} isSelected={row.key === selectedKey} onSelect={() => onSelect(row)} />
              </tr>
              {row.key === selectedKey && view !== 'parts' ? <SitePartRows contents={contents} site={row} parts={parts} context={context} /> : null}
              {row.key === selectedKey && row.partId !== null ? <ProductPathRow contents={contents} partId={row.partId} atMost={6} columns={9} /> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? <p className="more"><Button onPress={showMore}>{words.more(formatNumber(Math.min(200, rows.length - shown)), formatNumber(rows.length - shown))}</Button></p> : null}
    </>
  )
}

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

