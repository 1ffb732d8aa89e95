import { scaleLinear } from 'd3-scale'
import { formatDays } from '../text/format.ts'
import { cutLabel } from './label-lines.ts'
import { TableBehind } from './table-behind.tsx'

export interface DumbbellRow {
  readonly key: string
  readonly label: string
  readonly note: string
  /** Days short today and under the plan. */
  readonly before: number
  readonly after: number
}

interface DumbbellProps {
  readonly title: string
  readonly rows: readonly DumbbellRow[]
  readonly beforeLabel: string
  readonly afterLabel: string
  readonly inWords: (before: string, after: string) => string
  /** Pixels. */
  readonly width: number
}

/** Before and after in days: red dot to hollow ink dot. */
export function Dumbbell({ title, rows, beforeLabel, afterLabel, inWords, width }: DumbbellProps) {
  const [left, right, top, step] = [Math.min(220, width * 0.32), 110, 22, 20]
  const most = Math.max(10, ...rows.flatMap((row) => [row.before, row.after]))
  const x = scaleLinear([0, most], [left, Math.max(left + 40, width - right)]).nice()
  const height = top + rows.length * step + 22
  const first = rows[0]
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        {x.ticks(6).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top - 4} y2={height - 20} stroke="var(--line)" />
            <text x={x(tick)} y={height - 6} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{tick}</text>
          </g>
        ))}
        {first === undefined ? null : (
          <g fontSize="11">
            <text x={x(first.before)} y={12} textAnchor={first.before >= first.after ? 'middle' : 'end'} fill="var(--red)">{beforeLabel}</text>
            {Math.abs(x(first.before) - x(first.after)) < 70 ? null : <text x={x(first.after)} y={12} textAnchor="middle" fill="var(--ink)">{afterLabel}</text>}
          </g>
        )}
        {rows.map((row, index) => {
          const y = top + index * step + step / 2
          return (
            <g key={row.key} fontSize="12">
              <text x={0} y={y + 4} fill="var(--ink)">{cutLabel(row.label, left - 40)}<tspan dx="8" fill="var(--ink-3)" fontSize="11">{row.note}</tspan></text>
              <line x1={x(row.before)} x2={x(row.after)} y1={y} y2={y} stroke="var(--slack)" strokeWidth="3" />
              <circle cx={x(row.before)} cy={y} r="4.5" fill="var(--red)" />
              <circle cx={x(row.after)} cy={y} r="4.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="2" />
              <text x={width} y={y + 4} textAnchor="end" fill="var(--ink)">{inWords(formatDays(row.before), formatDays(row.after))}</text>
            </g>
          )
        })}
      </svg>
      <TableBehind caption={title} head={['', beforeLabel, afterLabel]} rows={rows.map((row) => [row.label, { text: formatDays(row.before), value: row.before }, { text: formatDays(row.after), value: row.after }])} />
    </figure>
  )
}
