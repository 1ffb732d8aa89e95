import type { StopAnswer } from '../../../shared/engine/disrupt/stop-answer.ts'
import { expectedOver, stopCauses } from '../../../shared/engine/disrupt/joint-loss.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import { chanceOfAny } from '../../../shared/engine/shared-causes.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { partsById } from '../../facts/fact-book.ts'
import { riskText as words } from '../../text/risk.ts'
import { text } from '../../text/frame.ts'
import { formatDays, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { siteFactsText } from '../../text/site-facts.ts'
import { Why } from '../../ui/why.tsx'
import { targetOf } from './risk-cells.tsx'
import { shockOf, siteRows, tierTwoRows, withExact, type RiskRow } from './risk-rows.ts'

/** What would stop the line first, in a sentence, and three figures beside it. */
export function Verdict({ contents, evaluation, book, answers }: {
  readonly contents: ProjectContents; readonly evaluation: Evaluation; readonly book: FigureBook; readonly answers: ReadonlyMap<string, StopAnswer>
}) {
  const { totals, sites, coverage } = evaluation
  const weakest = sites.find((site) => site.key === totals.weakestSiteKey)
  const worst = withExact([...siteRows(evaluation), ...tierTwoRows(evaluation)], answers).reduce<RiskRow | null>((found, site) => (site.loss !== null && site.loss > (found?.loss ?? -1) ? site : found), null)
  const anyStop = chanceOfAny(sites, (country) => shockOf(country, book))
  const causes = stopCauses(sites, (country) => shockOf(country, book), answers)
  const unknown = evaluation.parts.filter((part) => part.gapDays === null).length
  const parts = partsById(contents)
  const lines = contents.products.flatMap((product) => {
    const part = parts.get(product.partId)
    return product.demandPerYear === null || part === undefined ? [] : [words.sentence.product(part.description || part.partNumber, formatNumber(product.demandPerYear))]
  })
  return (
    <section className="risk-verdict" aria-label={words.sentence.label}>
      <div className="sentence">
        <p className="caption">{lines.length === 0 ? words.figures.rated(formatNumber(coverage.ratedParts), formatNumber(coverage.parts)) : (lines.length > 2 ? [lines.join(' · ')] : lines).map((line) => <span key={line} className="sold cut" title={line}>{line}</span>)}</p>
        <Sentence weakest={weakest} />
        {weakest !== undefined && weakest.gapDays !== null && unknown > 0 ? <p className="small quiet">{words.sentence.notAll(formatNumber(unknown), formatNumber(evaluation.parts.length))}</p> : null}
      </div>
      <div className="figure">
        <span className="caption">{worst === null || worst.loss === 0 ? words.figures.lossAny : words.figures.loss(worst.name)}</span>
        {worst === null ? <b className="unknown-figure">{text.unknown}</b> : (
          <Why scenarioId={null} target={targetOf(worst, 'loss')}>
            <b className={worst.loss === 0 ? '' : 'bad'} title={worst.lossIsUpperBound && worst.loss !== 0 ? words.row.atMostWhy : undefined}>
              {worst.lossIsUpperBound && worst.loss !== 0 ? <small>{words.row.atMostWord} </small> : null}{formatShortMoney(worst.loss, contents.project.currency)}
            </b>
          </Why>
        )}
      </div>
      <div className="figure">
        <span className="caption">{words.figures.expected}</span>
        {totals.expectedLossPerYear === null ? <b className="unknown-figure">{text.unknown}</b> : (
          <Why scenarioId={null} target={{ on: 'plan', quantity: 'expected-loss' }}>
            <b>{formatShortMoney(totals.expectedLossPerYear, contents.project.currency)}</b> <span className="quiet small">{words.figures.ayear}</span>
          </Why>
        )}
        {totals.expectedLossPerYear === null ? null : causes === null ? <span className="caption" title={siteFactsText.expected.aloneWhy}>{siteFactsText.expected.alone}</span> : (
          <span className="caption" title={siteFactsText.expected.jointWhy}>
            <Why scenarioId={null} target={{ on: 'causes', causes, quantity: 'expected-loss' }}>{formatShortMoney(expectedOver(causes), contents.project.currency)}</Why> {siteFactsText.expected.joint}
          </span>
        )}
      </div>
      <div className="figure">
        <span className="caption">{words.figures.short}</span>
        {sites.every((site) => site.gapDays === null) ? <b className="unknown-figure">{text.unknown}</b> : (
          <span><b>{formatNumber(totals.sitesShort)}</b> <span className="quiet small">{words.figures.of(formatNumber(sites.length))}</span></span>
        )}
        {anyStop === null ? null : <span className="caption" title={words.figures.anyWhy}>{words.figures.any(formatPercent(anyStop))}</span>}
      </div>
    </section>
  )
}

const days = (value: number): string => words.sentence.days(formatDays(value), Math.round(value) === 1)

function Sentence({ weakest }: { readonly weakest: Evaluation['sites'][number] | undefined }) {
  if (weakest === undefined || weakest.gapDays === null) {
    return <p className="says">{words.sentence.unknown} <span className="quiet">{words.sentence.unknownWhy}</span></p>
  }
  if (weakest.gapDays <= 0) return <p className="says">{weakest.gapDays === -Infinity ? words.sentence.neverStops : words.sentence.safe(days(-weakest.gapDays))}</p>
  return (
    <p className="says">
      {words.sentence.runs} <Why scenarioId={null} target={{ on: 'site', key: weakest.key, quantity: 'survive' }}><b>{days(Math.max(0, weakest.surviveDays ?? 0))}</b></Why>{' '}
      {words.sentence.afterWeakest} <Why scenarioId={null} target={{ on: 'site', key: weakest.key, quantity: 'gap' }}><b className="bad">{days(weakest.gapDays)}</b></Why>{words.sentence.end}
    </p>
  )
}
