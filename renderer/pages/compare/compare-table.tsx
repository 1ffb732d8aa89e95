import { Fragment } from 'react'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import type { CompareId } from '../../../shared/engine/compare.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { compareText } from '../../text/compare.ts'
import { formatNumber } from '../../text/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { ScenarioBadge } from '../../ui/scenario-badge.tsx'
import { Why } from '../../ui/why.tsx'
import { differenceOf, groupIds, type ShownDifference, type ShownRow } from '../../plans/shown-rows.ts'

const text = compareText.table

const targets: Readonly<Partial<Record<CompareId, ExplainTarget>>> = {
  'cost-per-unit': { on: 'plan', quantity: 'cost-per-unit' }, 'landed-per-year': { on: 'plan', quantity: 'landed' }, 'ownership-per-year': { on: 'plan', quantity: 'ownership' },
  'one-off': { on: 'plan', quantity: 'one-off' }, 'working-capital': { on: 'plan', quantity: 'working-capital' }, npv: { on: 'plan', quantity: 'npv' },
  'internal-return': { on: 'plan', quantity: 'internal-return' },
  'discounted-payback': { on: 'plan', quantity: 'discounted-payback' }, 'deepest-cash': { on: 'plan', quantity: 'deepest-cash' },
  payback: { on: 'plan', quantity: 'payback' }, 'expected-loss': { on: 'plan', quantity: 'expected-loss' }, 'longest-gap': { on: 'plan', quantity: 'gap' },
  'shortest-survive': { on: 'plan', quantity: 'survive' }, risk: { on: 'plan', quantity: 'risk' }, co2: { on: 'plan', quantity: 'co2' },
  'extra-stock': { on: 'plan', quantity: 'extra-stock' }, 'sites-short': { on: 'plan', quantity: 'sites-short' },
  'share-from-europe': { on: 'plan', quantity: 'share-from-europe' }, priced: { on: 'plan', quantity: 'priced' },
}

function Difference({ difference, isUnknown }: { readonly difference: ShownDifference | null; readonly isUnknown: boolean }) {
  if (difference === null) return isUnknown ? <span className="faint">{text.notComparable}</span> : null
  if (difference.direction === 'same') return <span className="faint">{difference.text}</span>
  const tone = difference.tone === 'better' ? 'good' : difference.tone === 'worse' ? 'bad' : ''
  return (
    <span className={`difference ${tone}`}>
      <Icon name={difference.direction === 'more' ? 'up' : 'fall'} size={10} />
      <span className="said-only">{difference.direction === 'more' ? text.more : text.less}</span>
      {difference.text}
      <span className="said-only">{difference.tone === 'neither' ? '' : text[difference.tone]}</span>
    </span>
  )
}

interface CompareTableProps {
  readonly rows: readonly ShownRow[]
  /** Today (null) and the plans, left to right. */
  readonly plans: readonly (Scenario | null)[]
  readonly difference: { readonly one: number; readonly against: number }
  readonly horizonYears: number
}

/** Today and plans side by side, the best of each row bold, with one difference column. */
export function CompareTable({ rows, plans, difference, horizonYears }: CompareTableProps) {
  const names = { cost: compareText.groups.cost, risk: compareText.groups.risk, value: compareText.groups.value(formatNumber(horizonYears)), europe: compareText.groups.europe }
  return (
    <table className="table compare-table" aria-label={text.label}>
      <thead>
        <tr>
          <th scope="col" className="what"><span className="said-only">{text.what}</span></th>
          {plans.map((plan, index) => (
            <th key={plan?.id ?? 'today'} scope="col" className={`number${index === difference.one ? ' looked-at' : ''}`}>
              <span className="row plan-head"><ScenarioBadge scenario={plan} /><b className="cut" title={plan?.name}>{plan?.name ?? compareText.today}</b></span>
            </th>
          ))}
          <th scope="col" className="number">
            <span className="row plan-head">
              <ScenarioBadge scenario={plans[difference.one] ?? null} /> {compareText.toolbar.against} <ScenarioBadge scenario={plans[difference.against] ?? null} />
            </span>
          </th>
        </tr>
      </thead>
      {groupIds.map((group) => (
        <tbody key={group}>
          <tr className="group"><th scope="rowgroup" colSpan={plans.length + 2}>{names[group]}</th></tr>
          {rows.filter((row) => row.group === group).map((row) => {
            const target = targets[row.id]
            return (
              <tr key={row.id} data-row={row.id}>
                <th scope="row">{row.label} <span className="faint">{row.unit}</span></th>
                {row.cells.map((cell, index) => {
                  const words = cell.isUnknown ? <span className="stated-unknown">{cell.text}</span> : cell.isBest ? <b>{cell.text}<span className="said-only"> {text.best}</span></b> : cell.text
                  const plan = plans[index] ?? null
                  return (
                    <td key={plan?.id ?? 'today'} className={`number${index === difference.one ? ' looked-at' : ''}`}>
                      {target === undefined || cell.text === '' ? words : <Fragment><Why target={target} scenarioId={plan?.id ?? null}>{words}</Why></Fragment>}
                    </td>
                  )
                })}
                <td className="number"><Difference difference={differenceOf(row, difference.one, difference.against)} isUnknown={[difference.one, difference.against].some((index) => row.cells[index]?.isUnknown ?? false)} /></td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
