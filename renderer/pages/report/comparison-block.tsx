import { Fragment } from 'react'
import type { CompareId } from '../../../shared/engine/compare.ts'
import { borneMoney, yearsOfPlan } from '../../plans/bad-year-chart.ts'
import { differenceOf, groupIds, shownRows, type ShownDifference, type ShownRow } from '../../plans/shown-rows.ts'
import type { PrintBlock } from '../../print/paper.tsx'
import { compareText } from '../../text/compare.ts'
import { reportBodyText } from '../../text/report-body.ts'
import { formatNumber, formatShortMoney } from '../../text/format.ts'
import { yearsText } from '../../text/years.ts'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import type { DrawnYears } from '../../work/years-worker.ts'
import type { ReportFacts } from './report-facts.ts'

const text = () => reportBodyText.table

/** Rows on paper; the others stay on the Compare page. */
const ofPlans: readonly CompareId[] = [
  'cost-per-unit', 'one-off', 'extra-stock', 'longest-gap', 'sites-short', 'expected-loss', 'npv', 'payback', 'share-from-europe', 'co2',
]
const ofToday: readonly CompareId[] = [
  'cost-per-unit', 'landed-per-year', 'ownership-per-year', 'working-capital', 'longest-gap', 'shortest-survive', 'sites-short', 'expected-loss', 'risk', 'share-from-europe', 'co2', 'priced',
]

function Difference({ difference }: { readonly difference: ShownDifference | null }) {
  if (difference === null || difference.direction === 'same') return null
  const tone = difference.tone === 'better' ? 'good' : difference.tone === 'worse' ? 'bad' : ''
  return (
    <span className={`print-difference ${tone}`}>
      <span aria-hidden="true">{difference.direction === 'more' ? '↑' : '↓'}</span>
      <span className="said-only">{difference.direction === 'more' ? text().more : text().less}</span> {difference.text}
    </span>
  )
}

function Row({ row, proposed, years }: { readonly row: ShownRow; readonly proposed: number | null; readonly years: string }) {
  return (
    <tr>
      <th scope="row">{row.label} <span className="print-unit">{row.id === 'npv' ? text().npvUnit(years) : row.unit}</span></th>
      {row.cells.map((cell, plan) => (
        // Plans have no name of their own here; their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={plan} className={`number${plan === proposed ? ' proposed' : ''}${cell.isUnknown ? ' unknown-cell' : ''}`}>{cell.isBest ? <b>{cell.text}</b> : cell.text}</td>
      ))}
      {proposed === null ? null : <td className="number"><Difference difference={differenceOf(row, proposed, 0)} /></td>}
    </tr>
  )
}

/** What the worst year in twenty costs today and under each plan, drawn in the same years. */
function WorstYearRow({ facts: { plans, currency }, years, proposed }: { readonly facts: ReportFacts; readonly years: DrawnYears; readonly proposed: number | null }) {
  const worst = [null, ...plans.map(({ plan }) => plan)].map((plan) => yearsOfPlan(years, plan)?.loss?.conditionalValueAtRisk ?? null)
  if (worst.every((value) => value === null)) return null
  return (
    <tr>
      <th scope="row">{yearsText.inPrint.row}</th>
      {worst.map((value, plan) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={plan} className={`number${plan === proposed ? ' proposed' : ''}${value === null ? ' unknown-cell' : ''}`}>{value === null ? formatShortMoney(null, currency) : borneMoney(value, currency)}</td>
      ))}
      {proposed === null ? null : <td />}
    </tr>
  )
}

/** Today beside the plans with the difference of the one proposed; of today alone where there is no plan. */
export function comparisonBlock(facts: ReportFacts, years: DrawnYears | null): PrintBlock {
  const { today, plans, currency, proposed, contents } = facts
  const chosen = proposed === null ? ofToday : ofPlans
  const rows = shownRows([today, ...plans.map(({ evaluation }) => evaluation)], currency).filter((row) => chosen.includes(row.id))
  const place = proposed === null ? null : plans.indexOf(proposed) + 1
  const worlds = plans.filter(({ plan }) => contents.parameters.some((one) => one.scenarioId === plan.id) || contents.shocks.some((one) => one.isOn && one.scenarioId === plan.id)).map(({ plan }) => plan.letter)
  return {
    kind: 'whole', key: 'comparison',
    node: (
      <section>
        <div className="print-headline">
          <h2>{proposed === null ? text().today : text().side(plans.length)}</h2>
          {proposed === null ? null : <p className="print-note">{text().note}</p>}
        </div>
        <table className={`print-table comparison${proposed === null ? ' today-only' : ''}`}>
          <thead>
            <tr>
              <th scope="col"><span className="said-only">{text().what}</span></th>
              <th scope="col" className="number"><ScenarioBadge scenario={null} /> {compareText.today}</th>
              {plans.map(({ plan }) => <th key={plan.id} scope="col" className={`number${plan.id === proposed?.plan.id ? ' proposed' : ''}`}><ScenarioBadge scenario={plan} /> {plan.name}</th>)}
              {proposed === null ? null : <th scope="col" className="number against"><ScenarioBadge scenario={proposed.plan} /> {text().against} <ScenarioBadge scenario={null} /></th>}
            </tr>
          </thead>
          {groupIds.map((group) => {
            const own = rows.filter((row) => row.group === group)
            return own.length === 0 ? null : (
              <tbody key={group}>
                {own.map((row) => (
                  <Fragment key={row.id}>
                    <Row row={row} proposed={place} years={formatNumber(facts.horizonYears)} />
                    {row.id === 'expected-loss' && years !== null ? <WorstYearRow facts={facts} years={years} proposed={place} /> : null}
                  </Fragment>
                ))}
              </tbody>
            )
          })}
        </table>
        {worlds.length === 0 ? null : <p className="print-note below">{text().worlds(worlds.join(', '))}</p>}
      </section>
    ),
  }
}
