import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { Exceedance } from '../../charts/exceedance.tsx'
import { yearsOfPlan } from '../../plans/bad-year-chart.ts'
import { useYearsFound } from '../../state/years.ts'
import { formatNumber, formatShortMoney } from '../../text/format.ts'
import { yearsText as text } from '../../text/years.ts'

interface HowOftenPaneProps {
  readonly contents: ProjectContents
  readonly plans: readonly Scenario[]
  readonly colourOf: (plan: Scenario | null) => string
  readonly width: number
}

/** Years of which one is meant, from common to rare. */
const oneIn = [2, 5, 10, 20, 50, 100, 200, 500, 1000] as const

/** What one year in so many costs at least, today and under each plan, in the years that are drawn beside it. */
export function HowOftenPane({ contents, plans, colourOf, width }: HowOftenPaneProps) {
  const { found, isOld, isComing } = useYearsFound(contents)
  if (found === null) return null
  const { currency } = contents.project
  const lines = [null, ...plans].flatMap((plan) => {
    const years = yearsOfPlan(found, plan)
    return years === null || years.exceeded.length === 0 ? [] : [{ key: plan?.id ?? 'today', label: plan?.letter ?? '0', colour: colourOf(plan), points: years.exceeded }]
  })
  if (lines.length === 0) return null
  const marks = oneIn.map((years) => ({ share: 1 / years, words: text.oneIn(formatNumber(years)) })).filter(({ share }) => lines.some(({ points }) => points.some((point) => point.share === share)))
  return (
    <>
      <Exceedance
        title={text.often} lines={lines} marks={marks} write={(value) => formatShortMoney(value, currency)} width={width} head={[text.plan, ...marks.map(({ words }) => words)]}
        rows={lines.map(({ points }) => marks.map(({ share }) => {
          const loss = points.find((point) => point.share === share)?.loss ?? Number.NaN
          return { text: formatShortMoney(loss, currency), value: loss }
        }))}
      />
      {isOld ? <p className="caption">{isComing ? text.old : text.stopped}</p> : null}
    </>
  )
}
