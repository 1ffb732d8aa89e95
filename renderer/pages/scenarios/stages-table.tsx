import type { ReactNode } from 'react'
import { quarterAfter, quarterText } from '../../../shared/engine/stages/quarter.ts'
import type { StagesAnswer } from '../../../shared/engine/stages/stage-search.ts'
import type { StagedPart, StagedPlan } from '../../../shared/engine/stages/staged-plan.ts'
import type { QuarterUse } from '../../../shared/engine/stages/stage-use.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { bestPlanText } from '../../text/best-plan.ts'
import { countryName } from '../../text/country-names.ts'
import { formatList, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { stagesText as text } from '../../text/stages.ts'
import { namesOfParts } from './stages-names.ts'

interface StagesTableProps {
  readonly contents: ProjectContents
  readonly answer: StagesAnswer
  readonly usual: StagedPlan
}

/** What a quarter takes of what it may, in words. */
function usedInWords({ spent, left, heads, suppliers }: QuarterUse, { limits }: StagesAnswer['wish'], money: (value: number) => string): string {
  return formatList([
    left === null ? text.spentOnly(money(spent)) : text.spent(money(spent), money(left)),
    ...(limits.suppliers === null ? [] : [text.ofSuppliers(formatNumber(suppliers.length), formatNumber(limits.suppliers))]),
    ...(limits.heads === null ? [] : [text.ofHeads(formatNumber(heads), formatNumber(limits.heads))]),
  ])
}

/** The parts of a plan by the quarter that they are done in, each with its reason, and those that find no room. */
export function StagesTable({ contents, answer, usual }: StagesTableProps) {
  const { wish, surge, options, refused, stated } = answer
  const { currency } = contents.project
  const money = (value: number): string => formatShortMoney(value, currency)
  const nameOf = namesOfParts(contents)
  const surged = surge === null ? null : new Map(surge.known.parts.map(({ partId, quarter }) => [partId, quarter]))
  const quarterName = (quarter: number | null | undefined): string => (quarter === null || quarter === undefined ? text.never : quarterText(quarterAfter(wish.from, quarter)))
  const optionInWords = (partId: string): string => {
    const option = options.get(partId)
    return option === undefined ? nameOf(partId) : bestPlanText.option[option.kind](nameOf(partId), option.country === null ? '' : countryName(option.country))
  }
  const row = ({ partId, quarter, cost, gainPerYear, why }: StagedPart): ReactNode => (
    <tr key={partId} className="best-plan-part">
      <th scope="row"><span>{optionInWords(partId)}</span>{why.map((one) => <span key={inWords(one)} className="small quiet">{inWords(one)}</span>)}</th>
      <td className="number">{money(cost)}</td>
      <td className={`number ${(gainPerYear ?? 0) < 0 ? 'bad' : 'good'}`}>{gainPerYear === null ? '' : signed(gainPerYear, money)}</td>
      {surged === null ? null : <td className={surged.get(partId) === quarter ? 'quiet' : undefined}>{surged.get(partId) === quarter ? '=' : quarterName(surged.get(partId))}</td>}
    </tr>
  )
  const undone = usual.parts.filter(({ quarter }) => quarter === null)
  const columns = surged === null ? 3 : 4
  const last = usual.parts.reduce((latest, { quarter }) => Math.max(latest, quarter ?? 0), 0)
  return (
    <>
      <table className="table best-plan-table stages-table">
        <caption className="said-only">{text.list}</caption>
        <thead><tr><th scope="col">{text.part}</th><th scope="col" className="number">{text.cost}</th><th scope="col" className="number">{text.gain}</th>{surged === null ? null : <th scope="col">{text.inSurge}</th>}</tr></thead>
        {usual.use.slice(0, last + 1).map((use, quarter) => {
          const own = usual.parts.filter((part) => part.quarter === quarter)
          const name = quarterName(quarter)
          return (
            <tbody key={name}>
              <tr className="stages-quarter"><th scope="rowgroup" colSpan={columns}><b>{name}</b> <span className="quiet small">{own.length === 0 ? text.idle : usedInWords(use, wish, money)}</span></th></tr>
              {own.map(row)}
            </tbody>
          )
        })}
        {undone.length === 0 ? null : (
          <tbody>
            <tr className="stages-quarter"><th scope="rowgroup" colSpan={columns}><b>{text.undone(wish.quarters)}</b></th></tr>
            {undone.map(row)}
          </tbody>
        )}
      </table>
      {refused.length === 0 ? null : (
        <div className="small">
          <h3>{text.unknown}</h3>
          <ul>{refused.map(({ partId, why }) => <li key={partId}>{nameOf(partId)}: <span className="quiet">{inWords(why)}</span></li>)}</ul>
        </div>
      )}
      {stated === 0 ? null : <p className="small quiet">{text.stated(formatNumber(stated))}</p>}
    </>
  )
}
