import { scaleLinear } from 'd3-scale'
import { TableBehind, type BehindCell } from './table-behind.tsx'
import { ValueAxis } from './value-axis.tsx'

export interface BadYearRow {
  readonly key: string
  readonly label: string
  /** A CSS colour. */
  readonly colour: string
  /** Lost in an average year, and in the worst year in twenty. */
  readonly mean: number
  readonly worst: number
  /** What the row says in words. */
  readonly words: string
  /** The row of the table behind, without its label. */
  readonly cells: readonly BehindCell[]
}

interface BadYearProps {
  readonly title: string
  readonly rows: readonly BadYearRow[]
  readonly meanLabel: string
  readonly worstLabel: string
  readonly write: (value: number) => string
  /** Heads of the table behind. */
  readonly head: readonly string[]
  /** Pixels. */
  readonly width: number
}

const rowHeight = 48

/** What stops cost in a year: hollow dot an average year, full dot the worst year in twenty; one axis from zero for all rows. */
export function BadYear({ title, rows, meanLabel, worstLabel, write, head, width }: BadYearProps) {
  const [left, right, top] = [24, 24, 18]
  const most = Math.max(1, ...rows.map((row) => Math.max(row.mean, row.worst)))
  const x = scaleLinear([0, most], [left, Math.max(left + 60, width - right)])
  const height = top + rows.length * rowHeight + 22
  const [first] = rows
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <ValueAxis scale={x} ticks={Math.max(2, Math.min(5, Math.floor(width / 90)))} top={top} height={height} write={write} />
        {first === undefined ? null : (
          <g fontSize="11" fill="var(--ink-2)" stroke="var(--surface)" strokeWidth="4" paintOrder="stroke">
            <text x={Math.max(left, x(first.mean) - 30)} y={12}>{meanLabel}</text>
            {x(first.worst) - x(first.mean) < 170 ? null : <text x={Math.min(width, x(first.worst) + right)} y={12} textAnchor="end">{worstLabel}</text>}
          </g>
        )}
        {rows.map((row, index) => {
          const y = top + index * rowHeight + 12
          return (
            <g key={row.key}>
              <text x={0} y={y + 4} fontSize="12" fontWeight="600" fill={row.colour}>{row.label}</text>
              <line x1={x(row.mean)} x2={x(row.worst)} y1={y} y2={y} stroke={row.colour} strokeWidth="3" />
              <circle cx={x(row.worst)} cy={y} r="5" fill={row.colour} />
              <circle cx={x(row.mean)} cy={y} r="4.5" fill="var(--surface)" stroke={row.colour} strokeWidth="2" />
              <text x={left + 6} y={y + 20} fontSize="12" fill="var(--ink)" stroke="var(--surface)" strokeWidth="4" paintOrder="stroke">{row.words}</text>
            </g>
          )
        })}
      </svg>
      <TableBehind caption={title} head={head} rows={rows.map((row) => [row.label, ...row.cells])} />
    </figure>
  )
}
