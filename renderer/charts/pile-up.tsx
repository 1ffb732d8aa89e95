import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { TableBehind, type BehindCell } from './table-behind.tsx'

/** Money on a day. */
export interface MoneyAt {
  readonly day: number
  readonly money: number
}

interface PileUpChartProps {
  readonly title: string
  /** What has piled up and cash against no stop, both from day 0 to the last. */
  readonly piled: readonly MoneyAt[]
  readonly cash: readonly MoneyAt[]
  readonly peak: MoneyAt & { readonly label: string }
  readonly deepest: MoneyAt & { readonly label: string }
  /** Day on which the last source is back. */
  readonly backDay: number
  readonly backLabel: string
  readonly daysLabel: string
  readonly write: (money: number) => string
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly BehindCell[])[] }
  readonly width: number
}

const [height, top, bottom, right] = [190, 20, 22, 14]

/** What piles up behind a stop as an area above zero, and cash against no stop as a line below it, with its deepest point. */
export function PileUpChart({ title, piled, cash, peak, deepest, backDay, backLabel, daysLabel, write, table, width }: PileUpChartProps) {
  const end = cash.at(-1) ?? { day: 1, money: 0 }
  const y = scaleLinear([Math.min(0, deepest.money), Math.max(0, peak.money)], [height - bottom - 20, top])
  // Room for the longest sum of the axis, which some languages write with more letters.
  const left = Math.max(58, ...y.ticks(4).map((money) => write(money).length * 6.1 + 12))
  const x = scaleLinear([0, end.day], [left, width - right])
  // Words stand above the peak; below the deepest point is said which day the sources are back.
  const shape = area<MoneyAt>((at) => x(at.day), y(0), (at) => y(at.money))
  const path = line<MoneyAt>((at) => x(at.day), (at) => y(at.money))
  /** Words at a day, kept inside the picture. */
  const besides = (day: number, words: string): number => {
    const half = words.length * 3.1
    return Math.min(width - half, Math.max(left + half, x(day)))
  }
  const bottomOf = height - bottom
  // The line comes down from the left: below it there is room.
  const isRoomBefore = x(deepest.day) - left > deepest.label.length * 6.2 + 12
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        {x.ticks(Math.max(2, Math.floor((width - left) / 70))).map((day) => (
          <g key={day}>
            <line x1={x(day)} x2={x(day)} y1={top} y2={bottomOf} stroke={day === 0 ? 'var(--ink-2)' : 'var(--line)'} />
            <text x={x(day)} y={height - 5} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{day}</text>
          </g>
        ))}
        <text x={0} y={height - 5} fontSize="11" fill="var(--ink-3)">{daysLabel}</text>
        {y.ticks(4).map((money) => <text key={money} x={left - 6} y={y(money) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{write(money)}</text>)}
        {peak.money > 0 ? <path d={shape([...piled]) ?? ''} fill="var(--slack)" /> : null}
        <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--ink-2)" />
        <line x1={x(backDay)} x2={x(backDay)} y1={top} y2={bottomOf} stroke="var(--ink-3)" strokeDasharray="3 3" />
        <text x={x(backDay) + (x(backDay) > width - 50 ? -4 : 4)} y={bottomOf - 3} textAnchor={x(backDay) > width - 50 ? 'end' : 'start'} fontSize="11" fill="var(--ink-3)">{backLabel}</text>
        <path d={path([...cash]) ?? ''} fill="none" stroke="var(--ink)" strokeWidth="2" />
        {peak.money > 0 ? <text x={besides(peak.day, peak.label)} y={y(peak.money) - 6} textAnchor="middle" fontSize="11" fill="var(--ink-2)">{peak.label}</text> : null}
        {deepest.money < 0 ? (
          <>
            <circle cx={x(deepest.day)} cy={y(deepest.money)} r="4" fill="var(--red)" />
            <text x={x(deepest.day) + (isRoomBefore ? -9 : 9)} y={y(deepest.money) + 6} textAnchor={isRoomBefore ? 'end' : 'start'} fontSize="11" fill="var(--red)">{deepest.label}</text>
          </>
        ) : null}
      </svg>
      <TableBehind caption={title} head={table.head} rows={table.rows} />
    </figure>
  )
}
