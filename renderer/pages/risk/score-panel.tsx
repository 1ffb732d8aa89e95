import type { Evaluation, PartResult } from '../../../shared/engine/evaluation.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import { quadrantOf } from '../../../shared/engine/kraljic.ts'
import type { RankInterval } from '../../../shared/engine/rank-interval.ts'
import { supplyOf } from '../../../shared/engine/supply.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { roundToTotal } from '../../../shared/numeric/round-to-total.ts'
import { factBook } from '../../facts/fact-book.ts'
import { resultsOf } from '../../plans/results-of.ts'
import { selectPart, showPage } from '../../state/view.ts'
import { text } from '../../text/frame.ts'
import { riskText } from '../../text/risk.ts'
import { formatNumber } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { Term } from '../../ui/term.tsx'
import { Why } from '../../ui/why.tsx'
import { useMemo } from '../../text/use-memo.ts'

const words = riskText.score

/** What each indicator brings, the largest first, in points of one decimal that add up to the score as shown. */
export function pointsOf({ indicators, riskScore }: Pick<PartResult, 'indicators' | 'riskScore'>): { readonly id: PartResult['indicators'][number]['id']; readonly score: number; readonly points: number }[] {
  if (riskScore === null) return []
  const known = indicators.flatMap(({ id, score, contribution }) => (score === null ? [] : [{ id, score, contribution }]))
  const points = roundToTotal(known.map(({ contribution }) => contribution * riskScore), 1)
  return known.map(({ id, score }, place) => ({ id, score, points: points[place] ?? 0 })).toSorted((one, other) => other.points - one.points)
}

const orUnknown = (value: number | null): string => (value === null ? text.unknown : formatNumber(value))

interface ScorePanelProps {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
  readonly book: FigureBook
  readonly partId: string
  readonly rank: RankInterval | undefined
  /** Share of spend by which the part is placed among the quadrants; null while unknown. */
  readonly share: number | null
}

/** Of one part: what its score is made of, how sure its place among the others is, how its supply is spread, and what its quadrant asks for. */
export function ScorePanel({ contents, evaluation, book: figures, partId, rank, share }: ScorePanelProps) {
  const book = factBook(contents)
  const result = resultsOf(evaluation).get(partId)
  const part = book.parts.get(partId)
  // Of this part alone: its own offers say all that is asked.
  const supply = useMemo(
    () => (result === undefined ? undefined : supplyOf({ offers: [...(book.offersOf.get(partId) ?? [])], lines: contents.lines }, { parts: [result] }).get(partId)), [result, book.offersOf, contents.lines, partId],
  )
  if (result === undefined || part === undefined) return null
  const missing = result.indicators.filter((indicator) => indicator.score === null).map((indicator) => words.indicators[indicator.id])
  const borders = { risk: figures.ref('general.strategic-risk-score').value, share: figures.ref('general.strategic-spend-share').value }
  const quadrant = result.riskScore === null || share === null ? null : riskText.kraljic.quadrants[quadrantOf(result.riskScore, share, borders)]
  const points = pointsOf(result)
  const longest = Math.max(1, ...points.map((row) => row.points))
  const rated = evaluation.coverage.ratedParts
  return (
    <section className="score-panel small" aria-label={words.title(part.partNumber || part.description)}>
      <div className="pane-head">
        {words.title(part.partNumber || part.description)}<Term of="risk-score" />
        <span className="grow" />
        <Button kind="link" small onPress={() => { selectPart(partId); showPage('parts') }}>{words.open}</Button>
      </div>
      {result.riskScore === null ? <p>{result.notRated === null ? null : inWords(result.notRated)}</p> : (
        <>
          <p>
            <Why scenarioId={null} target={{ on: 'part', partId, quantity: 'risk' }}><b className="score">{formatNumber(result.riskScore, 1)}</b></Why>{' '}
            {rank === undefined ? null : <span title={words.intervalWhy}>{words.rank(formatNumber(rank.rank), formatNumber(rated))}, <span className="quiet">{words.interval(formatNumber(rank.best), formatNumber(rank.worst))}</span></span>}
          </p>
          <table className="table points">
            <thead><tr><th scope="col">{words.heads.indicator}</th><th scope="col" className="number">{words.heads.score}</th><th scope="col" className="number">{words.heads.points}</th><th aria-hidden="true" /></tr></thead>
            <tbody>
              {points.map((row) => (
                <tr key={row.id}>
                  <td>{words.indicators[row.id]}</td><td className="number">{formatNumber(row.score)}</td><td className="number">{formatNumber(row.points, 1)}</td>
                  <td aria-hidden="true"><i className="point-bar" style={{ width: `${(100 * row.points) / longest}%` }} /></td>
                </tr>
              ))}
              <tr className="strong"><td>{words.total}</td><td /><td className="number">{formatNumber(result.riskScore, 1)}</td><td /></tr>
            </tbody>
          </table>
        </>
      )}
      {missing.length === 0 ? null : <p className="quiet">{words.missing(missing.join(', '))}</p>}
      {supply === undefined ? null : <p><b className={supply.sourcing === 'sole' ? 'bad' : 'strong'}>{words.sourcing[supply.sourcing]}</b> <span className="quiet">{words.index(orUnknown(supply.siteIndex), orUnknown(supply.countryIndex))}</span></p>}
      {quadrant === null ? null : <p><b className="strong">{words.quadrant(quadrant.name)}</b> <span className="quiet">{quadrant.asks}</span></p>}
    </section>
  )
}
