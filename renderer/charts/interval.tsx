import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX } from 'd3-shape'
import { letterWidth } from './label-lines.ts'
import { TableBehind } from './table-behind.tsx'
import { ValueAxis } from './value-axis.tsx'

export interface IntervalRow {
  readonly key: string
  readonly label: string
  /** A CSS colour. */
  readonly colour: string
  /** Eight of ten futures lie between these, half of them between the inner two. */
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  /** Share of the futures in each of the equal slices of the axis. */
  readonly density: readonly number[]
  /** What the row says in words, such as "8 in 10: −€320k to €1.6M". */
  readonly words: string
}

interface IntervalProps {
  readonly title: string
  readonly rows: readonly IntervalRow[]
  /** The axis that all rows share. */
  readonly low: number
  readonly high: number
  readonly write: (value: number) => string
  /** Heads of the table behind: row, words, and the five points. */
  readonly head: readonly [string, string, string, string, string, string, string]
  readonly width: number
}

const rowHeight = 74

/** How sure an outcome is: thin line eight in ten, thick half, hollow dot the middle future, the density behind; one axis for all rows. */
export function Interval({ title, rows, low, high, write, head, width }: IntervalProps) {
  const [left, right, top] = [24, 12, 4]
  const x = scaleLinear([low, high], [left, Math.max(left + 60, width - right)])
  const height = top + rows.length * rowHeight + 22
  const densest = Math.max(1e-9, ...rows.flatMap((row) => row.density))
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <ValueAxis scale={x} ticks={Math.max(2, Math.min(5, Math.floor(width / 90)))} top={top} height={height} write={write} />
        {rows.map((row, index) => {
          const base = top + index * rowHeight + 50
          const step = (high - low) / Math.max(1, row.density.length)
          const shape = area<number>(
            (_, slice) => x(low + (slice + 0.5) * step), () => base, (share) => base - (share / densest) * 30,
          ).curve(curveMonotoneX)
          return (
            <g key={row.key}>
              <text x={0} y={base + 4} fontSize="12" fontWeight="600" fill={row.colour}>{row.label}</text>
              <path d={shape([...row.density]) ?? ''} fill={row.colour} opacity="0.16" />
              <line x1={x(row.p10)} x2={x(row.p90)} y1={base} y2={base} stroke={row.colour} strokeWidth="1.5" />
              <line x1={x(row.p25)} x2={x(row.p75)} y1={base} y2={base} stroke={row.colour} strokeWidth="6" />
              <circle cx={x(row.p50)} cy={base} r="4.5" fill="var(--surface)" stroke={row.colour} strokeWidth="2" />
              {/* On paper letters have no edge that would keep the zero line off them. */}
              <rect aria-hidden="true" x={left - 2} y={base + 9} width={row.words.length * letterWidth + 4} height="14" fill="var(--surface)" />
              <text x={left} y={base + 20} fontSize="12" fill="var(--ink)" stroke="var(--surface)" strokeWidth="4" paintOrder="stroke">{row.words}</text>
            </g>
          )
        })}
      </svg>
      <TableBehind caption={title} head={head} rows={rows.map((row) => [row.label, row.words, ...[row.p10, row.p25, row.p50, row.p75, row.p90].map((value) => ({ text: write(value), value }))])} />
    </figure>
  )
}
