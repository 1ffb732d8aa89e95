import { scaleLinear } from 'd3-scale'
import { labelLines, letterWidth } from './label-lines.ts'
import { TableBehind } from './table-behind.tsx'
import { ValueAxis } from './value-axis.tsx'

export interface TornadoRow {
  readonly key: string
  readonly label: string
  /** The input's own values at its two ends, as text. */
  readonly low: string
  readonly high: string
  /** The outcome there. */
  readonly atLow: number
  readonly atHigh: number
}

interface TornadoProps {
  readonly title: string
  readonly rows: readonly TornadoRow[]
  /** The outcome as things stand. */
  readonly central: number
  readonly centralLabel: string
  readonly write: (value: number) => string
  /** Heads of the table behind: input, low value, outcome there, high value, outcome there. */
  readonly head: readonly [string, string, string, string, string]
  readonly width: number
}

const rowHeight = 26
/** What an outcome hangs on: a bar an input from its outcome at one end to that at the other, the input's values on the ends, zero always drawn. */
export function Tornado({ title, rows, central, centralLabel, write, head, width }: TornadoProps) {
  const ends = rows.flatMap((row) => [row.atLow, row.atHigh])
  const longest = Math.max(0, ...rows.map((row) => row.label.length)) * letterWidth + 12
  const left = Math.min(Math.max(110, longest), width * 0.42)
  const room = 44
  const x = scaleLinear([Math.min(0, central, ...ends), Math.max(0, central, ...ends)], [left + room, Math.max(left + room + 60, width - room)])
  const top = 20
  const height = top + rows.length * rowHeight + 22
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <ValueAxis scale={x} ticks={Math.max(2, Math.min(5, Math.floor((width - left) / 90)))} top={top} height={height} write={write} />
        {rows.map((row, index) => {
          const y = top + index * rowHeight + 5
          const [from, to] = [x(Math.min(row.atLow, row.atHigh)), x(Math.max(row.atLow, row.atHigh))]
          const middle = Math.min(Math.max(x(central), from), to)
          const isLowLeft = row.atLow <= row.atHigh
          // The line of how things stand goes through every row: what is written stands clear of it.
          const [leftEnd, rightEnd] = [from > x(central) - 1 && from < x(central) + 3 ? x(central) : from, to < x(central) + 1 && to > x(central) - 30 ? x(central) : to]
          return (
            <g key={row.key} fontSize="12">
              <text y={y + 12} fill="var(--ink)">
                <title>{row.label}</title>
                {labelLines(row.label, left - 8).map((line, at, { length }) => <tspan key={line} x={0} y={length === 1 ? y + 12 : y + 6 + at * 13}>{line}</tspan>)}
              </text>
              <rect x={from} y={y} width={Math.max(1, middle - from)} height={16} fill="var(--red)" />
              <rect x={middle} y={y} width={Math.max(1, to - middle)} height={16} fill="var(--teal)" />
              <text x={leftEnd - 5} y={y + 12} textAnchor="end" fontSize="11" fill="var(--ink-2)">{isLowLeft ? row.low : row.high}</text>
              <text x={rightEnd + 5} y={y + 12} fontSize="11" fill="var(--ink-2)">{isLowLeft ? row.high : row.low}</text>
            </g>
          )
        })}
        <line x1={x(central)} x2={x(central)} y1={top - 4} y2={height - 20} stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="3 2" />
        <text x={Math.min(Math.max(x(central), left + 40), width - 40)} y={12} textAnchor="middle" fontSize="11" fontWeight="600" fill="var(--ink)">{centralLabel}</text>
      </svg>
      <TableBehind caption={title} head={head} rows={rows.map((row) => [row.label, row.low, { text: write(row.atLow), value: row.atLow }, row.high, { text: write(row.atHigh), value: row.atHigh }])} />
    </figure>
  )
}
