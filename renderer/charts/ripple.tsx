import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { Hatch } from './hatch.tsx'
import { TableBehind } from './table-behind.tsx'

/** One bar of days: solid from the stop until something ends, hatched while it stands still. */
export interface RippleRow {
  readonly key: string
  readonly label: string
  /** Days until it is used up or stands still; Infinity where it is not. */
  readonly lasts: number
  /** Day on which it runs again; null where nobody stands still. */
  readonly again: number | null
  /** What is said of it in the table behind the chart. */
  readonly words: string
}

interface RippleChartProps {
  readonly title: string
  readonly rows: readonly RippleRow[]
  /** Money lost in each week. */
  readonly weeks: readonly { readonly from: number; readonly to: number; readonly loss: number; readonly label: string }[]
  readonly endDay: number
  readonly daysLabel: string
  readonly lossLabel: string
  readonly width: number
}

const rowHeight = 20
const barHeight = 9
const weeksHeight = 64

/** A stop day by day: stocks until they are used up, products until they stand still, and below what each week loses. */
export function RippleChart({ title, rows, weeks, endDay, daysLabel, lossLabel, width }: RippleChartProps) {
  const hatch = useId()
  const left = Math.min(190, Math.round(width * 0.36))
  const x = scaleLinear([0, endDay], [left, width - 12])
  const top = 6
  const weeksTop = top + rows.length * rowHeight + 8
  const most = weeks.reduce((largest, week) => Math.max(largest, week.loss), 0)
  const height = weeksTop + weeksHeight + 20
  const loss = scaleLinear([0, most === 0 ? 1 : most], [0, weeksHeight - 18])
  const ticks = x.ticks(Math.max(2, Math.floor((width - left) / 70)))
  const worst = weeks.findIndex((week) => week.loss === most)
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <Hatch id={hatch} />
        {ticks.map((day) => (
          <g key={day}>
            <line x1={x(day)} x2={x(day)} y1={top} y2={weeksTop + weeksHeight} stroke={day === 0 ? 'var(--ink-2)' : 'var(--line)'} />
            <text x={x(day)} y={height - 5} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{day}</text>
          </g>
        ))}
        <text x={0} y={height - 5} fontSize="11" fill="var(--ink-3)">{daysLabel}</text>
        {rows.map((row, index) => {
          const y = top + index * rowHeight
          const end = Math.min(endDay, row.lasts)
          return (
            <g key={row.key}>
              <text x={left - 8} y={y + 13} textAnchor="end" fontSize="12" fill="var(--ink)">{row.label}</text>
              <rect x={x(0)} y={y + 5} width={Math.max(0, x(end) - x(0))} height={barHeight} fill="var(--survive)" />
              {row.again === null ? null : <rect x={x(end)} y={y + 5.5} width={Math.max(0, x(row.again) - x(end))} height={barHeight - 1} fill={`url(#${hatch})`} stroke="var(--red)" />}
              {row.again === null || row.again >= endDay ? null : <rect x={x(row.again)} y={y + 5} width={x(endDay) - x(row.again)} height={barHeight} fill="var(--survive)" />}
            </g>
          )
        })}
        <text x={left - 8} y={weeksTop + weeksHeight - 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{lossLabel}</text>
        {weeks.map((week, index) => (
          <g key={week.from}>
            <rect x={x(week.from) + 0.5} y={weeksTop + weeksHeight - loss(week.loss)} width={Math.max(1, x(week.to) - x(week.from) - 1)} height={loss(week.loss)} fill="var(--red)" />
            {index === worst && most > 0 ? <text x={Math.min(width - 40, (x(week.from) + x(week.to)) / 2)} y={weeksTop + weeksHeight - loss(week.loss) - 4} textAnchor="middle" fontSize="11" fill="var(--red)">{week.label}</text> : null}
          </g>
        ))}
        <line x1={left} x2={width - 12} y1={weeksTop + weeksHeight} y2={weeksTop + weeksHeight} stroke="var(--ink-2)" />
      </svg>
      <TableBehind caption={title} head={['', daysLabel]} rows={[...rows.map((row) => [row.label, row.words]), ...weeks.filter((week) => week.loss > 0).map((week) => [`${week.from} – ${week.to}`, { text: week.label, value: week.loss }])]} />
    </figure>
  )
}
