import { scaleLinear } from 'd3-scale'
import { Hatch } from './hatch.tsx'
import { TableBehind, type BehindCell } from './table-behind.tsx'

/** Units of a week. */
export interface SurgeWeek {
  readonly from: number
  readonly to: number
  readonly asked: number
  readonly delivered: number
}

interface SurgeWeeksProps {
  readonly title: string
  readonly weeks: readonly SurgeWeek[]
  readonly width: number
  readonly write: (units: number) => string
  readonly weekLabel: string
  readonly askedLabel: string
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly BehindCell[])[] }
}

const [height, top, bottom, left, right] = [160, 18, 22, 48, 10]

/** Units of a week; one cut short by the end is drawn as if it were whole. */
const rate = ({ from, to }: SurgeWeek, units: number): number => (units * 7) / (to - from)

/** What is delivered each week as bars, what is missing of what is asked hatched in red above them. */
export function SurgeWeeks({ title, weeks, width, write, weekLabel, askedLabel, table }: SurgeWeeksProps) {
  const end = weeks.at(-1)?.to ?? 1
  const most = weeks.reduce((largest, week) => Math.max(largest, rate(week, week.asked)), 0) || 1
  const x = scaleLinear([0, end], [left, width - right])
  const y = scaleLinear([0, most], [height - bottom, top])
  const last = weeks.at(-1)
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <Hatch id="surge-short" />
        {y.ticks(3).map((units) => <text key={units} x={left - 6} y={y(units) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{write(units)}</text>)}
        {weeks.map((week) => {
          const [at, wide] = [x(week.from), Math.max(1, x(week.to) - x(week.from) - 1)]
          const [asked, delivered] = [rate(week, week.asked), rate(week, week.delivered)]
          return (
            <g key={week.from}>
              <rect x={at} width={wide} y={y(delivered)} height={Math.max(0, y(0) - y(delivered))} fill="var(--survive)" />
              {asked - delivered > asked * 1e-4 ? <rect x={at} width={wide} y={y(asked)} height={Math.max(0, y(delivered) - y(asked))} fill="url(#surge-short)" stroke="var(--red)" strokeWidth="0.5" /> : null}
            </g>
          )
        })}
        <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--ink-2)" />
        {last === undefined ? null : <text x={width - right} y={y(rate(last, last.asked)) - 5} textAnchor="end" fontSize="11" fill="var(--ink-2)">{askedLabel}</text>}
        {weeks.filter((_, index) => index % Math.max(1, Math.ceil(weeks.length / 8)) === 0).map((week) => (
          <text key={week.from} x={x(week.from)} y={height - 5} fontSize="11" fill="var(--ink-3)">{Math.floor(week.from / 7) + 1}</text>
        ))}
        <text x={0} y={height - 5} fontSize="11" fill="var(--ink-3)">{weekLabel}</text>
      </svg>
      <TableBehind caption={title} head={table.head} rows={table.rows} />
    </figure>
  )
}
