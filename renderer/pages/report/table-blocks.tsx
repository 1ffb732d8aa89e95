import type { PrintBlock } from '../../print/paper.tsx'
import { text as common } from '../../text/frame.ts'
import { reportAnnexText } from '../../text/report-annex.ts'
import { reportFuturesText } from '../../text/report-futures.ts'
import { reportListsText } from '../../text/report-lists.ts'
import type { DrawnFutures } from '../../work/simulation-worker.ts'
import { reportBodyText } from '../../text/report-body.ts'
import { formatNumber, formatPercent, formatShortMoney, signed } from '../../text/format.ts'
import { assumptionsOf } from './assumptions.ts'
import { moreRow, mostRows } from './list-blocks.tsx'
import { movesOf, type Move } from './moves.ts'
import { replacedFigures } from './replaced.ts'
import type { ReportFacts } from './report-facts.ts'

const dayWords = (days: number | null): string => (days === null ? common.unknown : formatNumber(days))

function MoveDays({ before, after }: Pick<Move, 'before' | 'after'>) {
  if (before === null && after === null) return common.unknown
  return <>{dayWords(before)} {reportBodyText.moves.to} <b>{dayWords(after)}</b></>
}

/** What changes in the plan proposed, a part a row, with sums; null without a plan. */
export function movesBlock(facts: ReportFacts): PrintBlock | null {
  const { proposed, currency, today } = facts
  if (proposed === null) return null
  const text = reportBodyText.moves
  const { letter } = proposed.plan
  const moves = movesOf(facts, proposed)
  if (moves.length === 0) return { kind: 'whole', key: 'moves', node: <section><h2>{text.title(letter)}</h2><p>{text.none}</p></section> }
  const money = (value: number): string => (value === 0 ? '' : formatShortMoney(value, currency))
  const stockMoney = (value: number | null): string => (value === null ? common.unknown : signed(value, (size) => formatShortMoney(size, currency)))
  const sites = today.sites.filter((site) => site.partIds.some((partId) => moves.some((move) => move.partId === partId))).length
  const known = moves.filter((move) => move.stock !== null)
  const stock = known.length === 0 ? null : known.reduce((sum, move) => sum + (move.stock ?? 0), 0)
  return {
    kind: 'table', key: 'moves', className: 'print-table moves', label: text.title(letter),
    intro: <><h2>{text.title(letter)}</h2><p className="print-note">{text.note(formatNumber(moves.length), common.counts.parts(proposed.evaluation.parts.length), common.counts.sites(sites))} {text.noteMoney}</p></>,
    again: <p className="print-again-title">{text.again(letter)}</p>,
    columns: <colgroup><col className="part" /><col className="from" /><col /><col className="money" /><col className="money" /><col className="days" /></colgroup>,
    head: (
      <thead>
        <tr>
          <th scope="col">{text.head.part}</th><th scope="col">{text.head.from}</th><th scope="col">{text.head.move}</th>
          <th scope="col" className="number">{text.head.once}</th><th scope="col" className="number">{text.head.stock}</th><th scope="col" className="number">{text.head.days}</th>
        </tr>
      </thead>
    ),
    rows: [
      ...moves.slice(0, mostRows).map((move) => ({
        key: move.partId,
        node: (
          <tr key={move.partId}>
            <th scope="row"><span className="print-code">{move.number}</span> <span className="print-unit">{move.description}</span></th>
            <td>{move.from}</td><td>{move.move}</td><td className="number">{money(move.once)}</td><td className="number">{stockMoney(move.stock)}</td>
            <td className="number"><MoveDays before={move.before} after={move.after} /></td>
          </tr>
        ),
      })),
      ...moreRow(moves.length - mostRows, 6),
      {
        key: 'sum',
        node: (
          <tr key="sum" className="sum">
            <th scope="row" colSpan={3}>{known.length === moves.length ? text.total : text.totalKnown}</th><td className="number">{formatShortMoney(proposed.evaluation.totals.oneOff, currency)}</td><td className="number">{stockMoney(stock)}</td><td />
          </tr>
        ),
      },
    ],
  }
}

/** The inputs that matter with value, source, year and trust. */
export function assumptionsBlock(facts: ReportFacts): PrintBlock {
  const text = reportAnnexText.assumptions
  return {
    kind: 'table', key: 'assumptions', className: 'print-table assumptions', label: text.label,
    intro: <><h2>{text.title}</h2><p className="print-note">{text.note}</p></>,
    again: <p className="print-again-title">{text.again}</p>,
    columns: <colgroup><col className="input" /><col /><col className="source" /><col className="year" /><col className="trust" /></colgroup>,
    head: (
      <thead>
        <tr>
          <th scope="col">{text.head.input}</th><th scope="col">{text.head.value}</th><th scope="col">{text.head.source}</th><th scope="col">{text.head.year}</th>
          <th scope="col" className="trust">{text.head.trust}</th>
        </tr>
      </thead>
    ),
    rows: assumptionsOf(facts).map((row) => ({
      key: row.key,
      node: <tr key={row.key}><th scope="row">{row.input}</th><td>{row.value}</td><td>{row.source}</td><td>{row.year}</td><td className="trust">{row.trust}</td></tr>,
    })),
  }
}

/** The shipped figures that the project or a plan replaces; null where none is. */
export function replacedBlock(facts: ReportFacts): PrintBlock | null {
  const text = reportAnnexText.replaced
  const replaced = replacedFigures(facts)
  if (replaced.length === 0) return null
  return {
    kind: 'table', key: 'replaced', className: 'print-table replaced', label: text.title,
    intro: <><h2>{text.title}</h2><p className="print-note">{text.note}</p></>,
    again: <p className="print-again-title">{text.again}</p>,
    columns: <colgroup><col /><col className="key-of-figure" /><col className="scope" /><col className="used" /><col className="shipped" /></colgroup>,
    head: (
      <thead>
        <tr>
          <th scope="col">{text.head.figure}</th><th scope="col">{text.head.key}</th><th scope="col">{text.head.scope}</th>
          <th scope="col" className="number">{text.head.used}</th><th scope="col">{text.head.shipped}</th>
        </tr>
      </thead>
    ),
    rows: replaced.map((row) => ({
      key: row.id,
      node: (
        <tr key={row.id}>
          <th scope="row">{row.label}</th><td>{row.key}</td><td>{row.scope}</td><td className="number"><b>{row.used}</b></td><td>{row.shipped}</td>
        </tr>
      ),
    })),
  }
}

/** How the main numbers are made, the hash of all inputs, and the seed of the futures where some are drawn. */
export function closingBlock({ book, hash, horizonYears, plans }: ReportFacts, futures: DrawnFutures | null): PrintBlock {
  const text = reportAnnexText.closing
  const letters = plans.map(({ plan }) => plan.letter)
  const covered = letters.length === 0 ? text.todayOnly : letters.length === 1 ? text.plan(letters.join('')) : text.plans(letters.join(', '))
  return {
    kind: 'whole', key: 'closing',
    node: (
      <section>
        <h2>{text.title}</h2>
        <p className="print-small">{text.body(formatNumber(horizonYears), formatPercent(book.ref('general.cost-of-capital').value))}</p>
        <p className="print-small">{text.hash} <span className="print-hash">{hash}</span>. {text.plansIn(covered)} {futures === null ? reportListsText.seed : reportFuturesText.seed(String(futures.seed), formatNumber(futures.futures))}</p>
      </section>
    ),
  }
}
