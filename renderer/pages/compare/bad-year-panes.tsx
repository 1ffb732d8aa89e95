import { useState } from 'react'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import { allYears, yearTurns } from '../../../shared/engine/year/years.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { partsById } from '../../facts/fact-book.ts'
import { BadYear } from '../../charts/bad-year.tsx'
import { badYearHead, badYearRows, borneMoney, planName, yearsOfPlan } from '../../plans/bad-year-chart.ts'
import { selectPart, showPage } from '../../state/view.ts'
import { drawAllYears, stopYears, useYears, useYearsFound } from '../../state/years.ts'
import { countryName } from '../../text/country-names.ts'
import { formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { knownName } from '../../text/names.ts'
import { yearsText as text } from '../../text/years.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Why } from '../../ui/why.tsx'
import type { DrawnPlanYears } from '../../work/years-worker.ts'

interface BadYearPaneProps {
  readonly contents: ProjectContents
  readonly plans: readonly Scenario[]
  readonly colourOf: (plan: Scenario | null) => string
  readonly width: number
}

/** What stops cost today and each plan in an average and in the worst year in twenty: the years drawn, the same ones for all. */
export function BadYearPane({ contents, plans, colourOf, width }: BadYearPaneProps) {
  const ids = plans.map(({ id }) => id)
  const { found, at, done, all, isRunning, isOld, isComing, failure } = useYears(contents, ids)
  const { currency } = contents.project
  const shown = [null, ...plans]
  const rows = found === null ? [] : badYearRows(found, shown, colourOf, currency)
  const unknown = found === null ? [] : shown.flatMap((plan) => {
    const names = yearsOfPlan(found, plan)?.unknown ?? []
    return names.length === 0 ? [] : [{ plan, names }]
  })
  const drawn = found === null ? 0 : found.turns * found.draws
  return (
    <>
      {rows.length === 0 ? null : (
        <BadYear title={text.title} rows={rows} meanLabel={text.mean} worstLabel={text.worst} write={(value) => formatShortMoney(value, currency)} head={badYearHead()} width={width} />
      )}
      {unknown.map(({ plan, names }) => (
        <p key={plan?.id ?? 'today'} className="quiet">{text.unknown(planName(plan), names.slice(0, 3).map(({ name }) => name).join('; '))}</p>
      ))}
      <p className="caption row" role="status">
        {failure !== null ? text.failed(failure)
          : isRunning || (found === null && isComing) ? (at === 'stops' ? text.stops(formatNumber(done), formatNumber(all)) : text.drawing(formatNumber(done), formatNumber(all)))
          : isOld || found === null ? (isComing ? text.old : text.stopped) : text.drawn(formatNumber(drawn), String(found.seed))}
        {isRunning ? <Button small kind="link" onPress={stopYears}>{text.stop}</Button> : null}
        {!isComing && (isOld || (drawn < yearTurns * allYears && rows.length > 0)) ? <Button small kind="link" onPress={() => drawAllYears(contents, ids)}>{text.drawAll(formatNumber(yearTurns * allYears))}</Button> : null}
      </p>
    </>
  )
}

interface CausesPaneProps {
  readonly contents: ProjectContents
  /** The plan whose loss is put down to parts; null is today. */
  readonly plan: Scenario | null
}

/** Which parts, or which stops, cause what is lost in the worst years; a part leads to where it can be changed. */
export function CausesPane({ contents, plan }: CausesPaneProps) {
  const { found, isOld, isComing } = useYearsFound(contents)
  const [by, setBy] = useState<'parts' | 'stops'>('parts')
  const years = found === null ? null : yearsOfPlan(found, plan)
  if (found === null || years === null || years.loss === null) return null
  const { loss, parts, stops, partCount, stopCount } = years
  if (loss.conditionalValueAtRisk.value === 0) return <p className="quiet">{text.none}</p>
  const { currency } = contents.project
  const numbers = partsById(contents)
  const step = (value: number): string => borneMoney({ value, error: loss.conditionalValueAtRisk.error / 10 }, currency)
  const explained = { loss, atUsualLength: years.atUsualLength, stopsAlone: years.stopsAlone, stops, drawn: found.turns * found.draws, seed: found.seed }
  const why = (quantity: 'expected-loss' | 'worst-year'): ExplainTarget => ({ on: 'years', years: explained, quantity })
  const rows = by === 'parts' ? parts.map(({ id, mean, worst }) => ({ key: id, name: <PartName number={numbers.get(id)?.partNumber ?? ''} description={numbers.get(id)?.description ?? ''} partId={id} />, mean, worst }))
    : stops.map((stop) => ({ key: stop.id, name: stopName(stop), mean: stop.mean, worst: stop.worst }))
  return (
    <>
      <Segmented label={text.by} value={by} onChange={setBy} options={[{ key: 'parts', label: text.parts }, { key: 'stops', label: text.whatStops }]} />
      <table className="table causes-table">
        <thead><tr><th scope="col">{by === 'parts' ? text.part : text.cause}</th><th scope="col" className="number">{text.inWorst}</th><th scope="col" className="number">{text.share}</th><th scope="col" className="number">{text.onAverage}</th></tr></thead>
        <tbody>
          {rows.map(({ key, name, mean, worst }) => (
            <tr key={key}>
              <th scope="row">{name}</th><td className="number">{step(worst)}</td><td className="number">{formatPercent(worst / loss.conditionalValueAtRisk.value)}</td><td className="number">{step(mean)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.whole(formatNumber(by === 'parts' ? partCount : stopCount))}</th>
            <td className="number"><Why scenarioId={plan?.id ?? null} target={why('worst-year')}><b>{borneMoney(loss.conditionalValueAtRisk, currency)}</b></Why></td>
            <td />
            <td className="number"><Why scenarioId={plan?.id ?? null} target={why('expected-loss')}><b>{borneMoney(loss.mean, currency)}</b></Why></td>
          </tr>
        </tfoot>
      </table>
      {isOld ? <p className="caption">{isComing ? text.old : text.stopped}</p> : null}
    </>
  )
}

const stopName = ({ kind, key, name }: DrawnPlanYears['stops'][number]): string => (kind === 'country' ? countryName(key) : kind === 'chokepoint' ? knownName(name) : name)

function PartName({ partId, number, description }: { readonly partId: string; readonly number: string; readonly description: string }) {
  const open = (): void => {
    selectPart(partId)
    showPage('parts')
  }
  return <button type="button" className="row-name cut" onClick={open} title={text.open(number || description)}><b className="part-number">{number}</b> <span className="quiet">{description}</span></button>
}
