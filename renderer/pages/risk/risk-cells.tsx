import { BrakingBar, brakingWords } from '../../charts/braking-bar.tsx'
import type { Certainty } from '../../../shared/engine/evaluation.ts'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import type { RankInterval } from '../../../shared/engine/rank-interval.ts'
import { openInspector, selectPart, showPage, type Asked } from '../../state/view.ts'
import { riskText as words } from '../../text/risk.ts'
import { siteFactsText } from '../../text/site-facts.ts'
import { text } from '../../text/frame.ts'
import { formatDays, formatFirst, formatNumber, formatPercent, formatShortMoney, roundTo } from '../../text/format.ts'
import { RiskSignal } from '../../ui/risk-signal.tsx'
import { Why } from '../../ui/why.tsx'
import { stopsOthersToo, type RiskRow } from './risk-rows.ts'
import { knownName } from '../../text/names.ts'

/** What the cells of all rows share. */
export interface RiskCellContext {
  readonly currency: string
  readonly alarmDays: number
  readonly totalSpend: number | null
}

type Quantity = 'survive' | 'recover' | 'gap' | 'loss' | 'risk'

/** Whether the numbers of a row can be taken apart: of a supplier of suppliers only once they were worked out exactly. */
const isExplained = (row: RiskRow): boolean => row.tier === 1 || row.exact !== null

/** What the inspector explains for a number of a row: what was worked out exactly, else of a country the number of its worst site. */
export function targetOf(row: RiskRow, quantity: Quantity): ExplainTarget {
  if (row.exact !== null && (quantity === 'loss' || (stopsOthersToo(row, row.exact) && quantity !== 'risk'))) {
    return { on: 'stop', answer: row.exact, quantity: quantity === 'loss' ? 'loss' : quantity === 'recover' ? 'recover' : 'survive' }
  }
  return row.partId !== null ? { on: 'part', partId: row.partId, quantity } : { on: 'site', key: row.siteKey ?? '', quantity }
}

const marks: Readonly<Record<Certainty, string>> = { known: '', default: '○', estimate: '~' }

/** Days with the mark of how sure they are; unknown, a button that goes to the fact that is missing. */
function Days({ row, quantity, value, certainty, className = '' }: {
  readonly row: RiskRow; readonly quantity: Quantity; readonly value: number | null; readonly certainty: Certainty; readonly className?: string
}) {
  if (value === null) return <Unknown row={row} asked={quantity === 'survive' ? 'braking' : 'short'} />
  const shown = <span className={className}>{marks[certainty] === '' ? null : <span className="certainty" aria-hidden="true">{marks[certainty]}</span>}{formatDays(value)}</span>
  return isExplained(row) ? <Why scenarioId={null} target={targetOf(row, quantity)}>{shown}</Why> : shown
}

/** A dashed "add" that goes to the field of the part in which the missing fact is typed. */
function Unknown({ row, asked }: { readonly row: RiskRow; readonly asked: Asked }) {
  const partId = row.partId ?? row.partIds[0]
  if (partId === undefined) return <span className="faint">{text.unknown}</span>
  return (
    <button type="button" className="unknown" aria-label={words.row.addWhat(words.row.facts, row.name)}
      onClick={(event) => {
        event.stopPropagation()
        // While no product says what it sells, no fact of a part makes days or losses known; a country or a price helps all the same.
        const strip = asked === 'site' || asked === 'risk' ? null : document.querySelector<HTMLElement>('.products-strip input, .products-strip button')
        if (strip !== null) return strip.focus()
        selectPart(partId, asked)
        showPage('parts')
      }}>
      {words.row.add}
    </button>
  )
}

const ranksInWords = (rank: RankInterval | undefined): string =>
  rank === undefined ? '' : rank.best === rank.worst ? formatNumber(rank.best) : words.row.ranks(formatNumber(rank.best), formatNumber(rank.worst))

/** All cells of a row after its rank. */
export function RowCells({ row, context, rank, isSelected, onSelect }: {
  readonly row: RiskRow; readonly context: RiskCellContext; readonly rank: RankInterval | undefined; readonly isSelected: boolean; readonly onSelect: () => void
}) {
  const isAlarm = row.gap !== null && row.gap > context.alarmDays
  const certainty: Certainty = row.surviveCertainty === 'known' ? row.recoverCertainty : row.surviveCertainty
  return (
    <>
      <td className="name">
        <span className="row">
          {row.view === 'straits' ? null : row.view === 'parts' ? <span className="code quiet number-of-part">{row.detail}</span> : <span className="country">{row.country ?? ''}</span>}
          <button type="button" className="row-name cut" {...(row.view === 'parts' ? { 'aria-pressed': isSelected } : { 'aria-expanded': isSelected })} onClick={(event) => { event.stopPropagation(); onSelect() }} title={[row.name, row.view === 'sites' ? row.detail : row.worstSiteName].filter((part) => part !== '').join(', ')}>
            {row.name === '' ? (row.view === 'countries' ? words.row.unknownCountry : words.row.noSupplier) : row.view === 'straits' ? knownName(row.name) : row.name}
          </button>
          {row.tier === 2 ? (
            <span className="caption cut" title={siteFactsText.tierTwoWhy}>
              {siteFactsText.tierTwo}: {row.hanging.length === 1 ? siteFactsText.hangingOne(row.hanging[0]?.name ?? '') : siteFactsText.hanging(formatFirst(row.hanging.map(({ name }) => name || words.row.noSupplier), 2))}
            </span>
          ) : null}
          {row.view === 'countries' ? <span className="caption cut">{row.exact === null ? words.row.worst(row.worstSiteName, row.siteCount) : words.row.sites(row.siteCount)}</span> : null}
        </span>
      </td>
      <td className="number stop">
        {row.tier === 2 ? <NotRated /> : row.view === 'sites' ? (row.stopProbability === null ? <Unknown row={row} asked="site" /> : (
          <Why scenarioId={null} target={{ on: 'site', key: row.key, quantity: 'stop-probability' }}>{formatNumber(row.stopProbability * 100, 1)}</Why>
        )) : row.view === 'parts' ? (row.risk === null ? <Unknown row={row} asked="risk" /> : <Why scenarioId={null} target={targetOf(row, 'risk')}><RiskSignal score={row.risk} /></Why>)
          : row.view === 'straits' ? formatNumber(row.siteCount) : row.governance === null ? <span className="faint">{text.unknown}</span> : <RiskSignal score={row.governance} />}
      </td>
      <td className="braking">
        <button type="button" className="bar-button bar-track" tabIndex={-1} aria-label={`${row.name}: ${brakingWords(row.survive, row.recover)}`}
          onClick={(event) => {
            event.stopPropagation()
            if (isExplained(row)) openInspector({ scenarioId: null, target: targetOf(row, 'gap') })
          }}>
          <BrakingBar surviveDays={row.survive} recoverDays={row.recover} />
        </button>
      </td>
      {row.view === 'countries' ? <td className="number">{row.stopProbability === null ? <span className="faint">{text.unknown}</span> : formatNumber(row.stopProbability * 100, 1)}</td> : null}
      {row.view === 'parts' ? <td className="number faint rank-range">{ranksInWords(rank)}</td> : null}
      <td className="number"><Days row={row} quantity="survive" value={row.survive} certainty={row.surviveCertainty} /></td>
      <td className="number"><Days row={row} quantity="recover" value={row.recover} certainty={row.recoverCertainty} /></td>
      <td className="number strong"><Short row={row} certainty={certainty} isAlarm={isAlarm} /></td>
      <td className="number strong"><Loss row={row} context={context} isAlarm={isAlarm} /></td>
      <td className="number">
        {row.tier === 2 ? <NotRated /> : row.view === 'sites' ? (row.expected === null ? <Unknown row={row} asked={row.stopProbability === null ? 'site' : 'loss'} /> : (
          <Why scenarioId={null} target={{ on: 'site', key: row.key, quantity: 'expected-loss' }}>
            <span className={row.expected === 0 ? 'faint' : ''}>{formatShortMoney(row.expected, context.currency)}</span>
          </Why>
        )) : row.spend === null || context.totalSpend === null ? <Unknown row={row} asked="share" /> : formatPercent(row.spend / context.totalSpend, 1)}
      </td>
    </>
  )
}

/** Nobody rates who sells us nothing. */
const NotRated = () => <span className="faint" title={siteFactsText.tierTwoWhy}><span className="said-only">{siteFactsText.notRated}</span><span aria-hidden="true">–</span></span>

function Short({ row, certainty, isAlarm }: { readonly row: RiskRow; readonly certainty: Certainty; readonly isAlarm: boolean }) {
  if (row.gap === null) return <Unknown row={row} asked="short" />
  if (row.gap <= 0) {
    const spare = <span className="faint spare">{row.gap === -Infinity ? words.row.never : words.row.spare(formatDays(-row.gap))}</span>
    return isExplained(row) ? <Why scenarioId={null} target={targetOf(row, 'gap')}>{spare}</Why> : spare
  }
  // The difference of the days shown, so that the row adds up on paper.
  const shown = row.survive === null || row.recover === null ? row.gap : roundTo(row.recover, 0) - roundTo(row.survive, 0)
  return <Days row={row} quantity="gap" value={shown} certainty={certainty} className={isAlarm ? 'bad' : ''} />
}

function Loss({ row, context, isAlarm }: { readonly row: RiskRow; readonly context: RiskCellContext; readonly isAlarm: boolean }) {
  if (row.loss === null) return <Unknown row={row} asked="loss" />
  const amount = row.loss === 0 ? words.row.none : formatShortMoney(row.loss, context.currency)
  const isBound = row.lossIsUpperBound && row.loss !== 0
  const shown = (
    <span className={row.loss === 0 ? 'faint spare' : isAlarm ? 'bad' : ''} title={isBound ? words.row.atMostWhy : undefined}>
      {isBound ? <><span className="said-only">{words.row.atMostWord} </span><span aria-hidden="true">≤ </span></> : null}{amount}
    </span>
  )
  return isExplained(row) ? <Why scenarioId={null} target={targetOf(row, 'loss')}>{shown}</Why> : shown
}
