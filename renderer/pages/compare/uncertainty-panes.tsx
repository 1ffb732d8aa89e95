import type { Scenario } from '../../../shared/model/scenario.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { usualDraws, usualTurns } from '../../../shared/engine/uncertainty/simulate.ts'
import { Interval } from '../../charts/interval.tsx'
import { Tornado } from '../../charts/tornado.tsx'
import { intervalRows, tornadoRows } from '../../plans/futures-chart.ts'
import { InteractionsLine } from './interactions-line.tsx'
import { drawAll, stopDrawing, useFutures, useTornado } from '../../state/futures.ts'
import { futuresText } from '../../text/futures.ts'
import { formatNumber, formatShortMoney } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'

const text = futuresText
/** Inputs that the tornado shows; the rest are counted. */
const mostInputs = 10

interface IntervalPaneProps {
  readonly contents: ProjectContents
  readonly plans: readonly Scenario[]
  readonly colourOf: (plan: Scenario) => string
  readonly width: number
}

/** How sure the net value of each plan is: the futures drawn, the same ones for every plan. */
export function IntervalPane({ contents, plans, colourOf, width }: IntervalPaneProps) {
  const ids = plans.map((plan) => plan.id)
  const { found, done, all, isRunning, isOld, isComing, failure } = useFutures(contents, ids)
  const { currency } = contents.project
  const short = (value: number): string => formatShortMoney(value, currency)
  const rows = found === null ? [] : intervalRows(found, plans, colourOf, currency)
  const isAll = found !== null && !isOld && found.futures >= usualTurns * usualDraws
  return (
    <>
      {found === null ? null : rows.length === 0 ? <p className="quiet">{text.unknown}</p> : (
        <Interval title={text.sure} rows={rows} low={found.low} high={found.high} write={short} head={[text.plan, text.words, 'P10', 'P25', 'P50', 'P75', 'P90']} width={width} />
      )}
      <p className="caption row" role="status">
        {failure !== null ? text.failed(failure)
          : isRunning || (found === null && isComing) ? text.drawing(formatNumber(done), formatNumber(all === 0 ? usualTurns : all))
          : isOld || found === null ? (isComing ? text.old : text.stopped) : text.drawn(formatNumber(found.futures), formatNumber(found.inputs), String(found.seed))}
        {isRunning ? <Button small kind="link" onPress={stopDrawing}>{text.stop}</Button> : null}
        {!isComing && (isOld || (!isAll && rows.length > 0)) ? <Button small kind="link" onPress={() => drawAll(contents, ids)}>{text.drawAll(formatNumber(usualTurns * usualDraws))}</Button> : null}
      </p>
      {found === null || found.oneByOne === 0 ? null : <p className="caption">{text.oneByOne(formatNumber(found.oneByOne))}</p>}
    </>
  )
}

/** What the net value of a plan hangs on: each input alone at the ends of eight in ten futures. */
export function TornadoPane({ contents, plan, width }: { readonly contents: ProjectContents; readonly plan: Scenario; readonly width: number }) {
  const { bars: found, isOld } = useTornado(contents, plan.id, 'npv', mostInputs)
  const { currency } = contents.project
  const short = (value: number): string => formatShortMoney(value, currency)
  if (found === undefined) return <p className="quiet" role="status">{text.workingOut}</p>
  if (found === null) return <p className="quiet">{text.noTornado}</p>
  if (!Number.isFinite(found.central)) return <p className="quiet">{text.unknown}</p>
  return (
    <>
      <Tornado
        title={text.hangsOn} central={found.central} centralLabel={text.asItStands(short(found.central))} write={short} width={width}
        head={[text.input, text.low, text.there, text.high, `${text.there} `]}
        rows={tornadoRows(found)}
      />
      {isOld ? null : <InteractionsLine key={plan.id} contents={contents} scenarioId={plan.id} bars={found} />}
      {found.inputs > found.bars.length ? <p className="caption">{text.rest(formatNumber(found.inputs - found.bars.length))}</p> : null}
    </>
  )
}
