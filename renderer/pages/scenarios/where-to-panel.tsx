import { shippedFigures } from '../../../shared/data/figures.ts'
import { whereTo, type Destination } from '../../../shared/engine/where-to.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Production } from '../../../shared/model/scenario.ts'
import { WhereToChart, type WhereToDot } from '../../charts/where-to-chart.tsx'
import { useDraft } from '../../state/draft.ts'
import { movingText } from '../../text/moving.ts'
import { formatMoney, formatNumber, signed } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { useMemo } from '../../text/use-memo.ts'
import { countryName } from '../../text/country-names.ts'

const text = movingText.whereTo

interface WhereToPanelProps {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly partId: string
  readonly production: Production | null
  readonly country: string
  readonly onTake: (country: string) => void
}

/** Every European country for a part by cost and risk, those that no other beats marked; one press takes one. */
export function WhereToPanel({ contents, scenarioId, partId, production, country, onTake }: WhereToPanelProps) {
  const what = useDraft((state) => state.what)
  const found = useMemo(() => whereTo({ contents, scenarioId, figures: shippedFigures, what }, partId, production), [contents, scenarioId, what, partId, production])
  const { currency } = contents.project
  const money = (value: number): string => formatMoney(value, currency)
  const known = found.destinations.filter((one) => one.landedPerUnit !== null)
  const unknown = found.destinations.filter((one) => one.landedPerUnit === null)
  // Of a place without a supplier yet, lead time and the like are missing everywhere: only what is missing beside them tells.
  const fewest = Math.min(...known.map((one) => one.missingIndicators))
  const kindOf = (one: Destination): WhereToDot['kind'] => (one.country === country ? 'taken' : one.isSuggested ? 'suggested' : 'plain')
  const dots = [
    ...known.flatMap((one): WhereToDot[] => (one.landedPerUnit === null || one.riskScore === null ? [] : [{ key: one.country, label: countryName(one.country), cost: one.landedPerUnit, risk: one.riskScore, kind: kindOf(one) }])),
    ...(found.today.landedPerUnit === null || found.today.riskScore === null ? [] : [{ key: 'today', label: text.today, cost: found.today.landedPerUnit, risk: found.today.riskScore, kind: 'today' as const }]),
  ]
  return (
    <section className="where-to" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="caption plain">{text.note(production === null ? text.basisEstimate : text.basisOwn)}</p>
      {dots.length < 2 ? null : <WhereToChart title={text.chart} dots={dots} write={(value) => formatMoney(value, currency, value < 10 ? 2 : 0)} costLabel={text.axisCost(currency)} riskLabel={text.axisRisk} width={392} height={190} />}
      <p className="caption plain">★ {text.suggested}</p>
      <div className="where-to-rows">
        <table className="table">
          <thead><tr><th scope="col">{text.country}</th><th scope="col" className="number">{text.landed}</th><th scope="col" className="number">{text.difference}</th><th scope="col" className="number">{text.risk}</th><th scope="col" /></tr></thead>
          <tbody>
            {known.map((one) => (
              <tr key={one.country} className={one.country === country ? 'taken' : undefined}>
                <td className="destination">{countryName(one.country)}{one.isSuggested ? <span className="mark" title={text.suggested}> ★<span className="said-only">{text.suggested}</span></span> : null}</td>
                <td className="number">{one.landedPerUnit === null ? '' : money(one.landedPerUnit)}</td>
                <td className="number">{one.landedPerUnit === null || found.today.landedPerUnit === null ? '' : signed(one.landedPerUnit - found.today.landedPerUnit, (size) => formatNumber(size, 2))}</td>
                <td className="number">{one.missingIndicators > fewest ? <span className="faint">{text.missing(one.missingIndicators - fewest)} </span> : null}{one.riskScore === null ? movingText.trial.unknown : formatNumber(one.riskScore)}</td>
                <td>{one.country === country ? <span className="faint">{text.taken}</span> : <Button kind="link" small aria-label={text.take(countryName(one.country))} onPress={() => onTake(one.country)}>{one.isToday ? text.today : text.takeShort}</Button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unknown.length === 0 ? null : (
        <details className="small">
          <summary>{text.unknownCount(unknown.length)}</summary>
          <ul>{unknown.map((one) => <li key={one.country}><b>{countryName(one.country)}</b> {one.unknown === null ? null : inWords(one.unknown)}</li>)}</ul>
        </details>
      )}
    </section>
  )
}
