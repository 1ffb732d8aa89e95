import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { riskText as words } from '../../text/risk.ts'
import { formatNumber, formatPercent } from '../../text/format.ts'
import { lanesInUse } from './lanes-in-use.ts'
import { useMemo } from '../../text/use-memo.ts'
import { countryName } from '../../text/country-names.ts'
import { knownName } from '../../text/names.ts'

/** The ways by which today's parts reach the plant: days, what they pass, how much hangs on them. */
export function LanesTable({ contents, evaluation, book }: { readonly contents: ProjectContents; readonly evaluation: Evaluation; readonly book: FigureBook }) {
  const lanes = useMemo(() => lanesInUse(contents, evaluation, book), [contents, evaluation, book])
  const { plantCity, plantCountry } = contents.project
  const { heads } = words.lanes
  if (lanes.length === 0) return null
  return (
    <section className="lanes" aria-label={words.lanes.title(plantCity || countryName(plantCountry))}>
      <div className="pane-head">{words.lanes.title(plantCity || countryName(plantCountry))} <span className="caption">{words.lanes.caption}</span></div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{heads.lane}</th><th scope="col">{heads.chokepoints}</th>
            <th className="number days" scope="col">{heads.days}</th><th className="number count" scope="col">{heads.sites}</th>
            <th className="number count" scope="col">{heads.parts}</th><th className="number share" scope="col">{heads.share}</th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.lane === null ? String(lane.isCountryKnown) : lane.lane.keyPrefix + lane.lane.chokepoints.join()}>
              <td className="way" title={lane.lane?.note}>{lane.lane !== null ? knownName(lane.lane.label) : lane.isCountryKnown ? words.lanes.unknown : words.lanes.noCountry}</td>
              <td className={`passes${lane.lane === null || lane.lane.chokepoints.length === 0 ? ' faint' : ''}`}>{lane.lane === null ? '' : lane.lane.chokepoints.length === 0 ? words.lanes.direct : lane.lane.chokepoints.map(knownName).join(', ')}</td>
              <td className="number">{lane.transitDays === null ? <span className="faint">{words.row.unknown}</span> : formatNumber(lane.transitDays)}</td>
              <td className="number">{formatNumber(lane.siteKeys.length)}</td>
              <td className="number">{formatNumber(lane.partIds.length)}</td>
              <td className="number">{lane.share === null ? <span className="faint">{words.row.unknown}</span> : formatPercent(lane.share, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
