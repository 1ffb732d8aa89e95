import { scaleLinear, scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { TableBehind, type BehindCell } from './table-behind.tsx'
import { ValueAxis } from './value-axis.tsx'

/** How often a plan's years cost more than what. */
export interface ExceedanceLine {
  readonly key: string
  readonly label: string
  /** A CSS colour. */
  readonly colour: string
  /** Loss that this share of the years reaches or passes, the rarest first. */
  readonly points: readonly { readonly share: number; readonly loss: number }[]
}

interface ExceedanceProps {
  readonly title: string
  readonly lines: readonly ExceedanceLine[]
  /** Shares that are written beside the chart, and as what. */
  readonly marks: readonly { readonly share: number; readonly words: string }[]
  readonly write: (value: number) => string
  /** The table behind: heads, then a row a plan, without its label. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly BehindCell[])[]
  /** Pixels. */
  readonly width: number
}

const height = 190

/** How much a year costs by how rarely: a line a plan, further right is dearer, further down is rarer. */
export function Exceedance({ title, lines, marks, write, head, rows, width }: ExceedanceProps) {
  const shares = lines.flatMap(({ points }) => points.map(({ share }) => share))
  const [rarest, most] = [Math.min(0.5, ...shares), Math.max(1, ...lines.flatMap(({ points }) => points.map(({ loss }) => loss)))]
  const [left, right, top] = [78, 22, 10]
  const x = scaleLinear([0, most], [left, Math.max(left + 60, width - right)])
  const y = scaleLog([0.5, rarest], [top + 4, height - 26])
  const path = line<{ share: number; loss: number }>((point) => x(point.loss), (point) => y(point.share))
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <ValueAxis scale={x} ticks={Math.max(2, Math.min(5, Math.floor((width - left) / 80)))} top={top} height={height} write={write} />
        {marks.filter(({ share }) => share >= rarest).map(({ share, words }) => (
          <g key={share}>
            <line x1={left} x2={width - right} y1={y(share)} y2={y(share)} stroke="var(--line)" />
            <text x={left - 6} y={y(share) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{words}</text>
          </g>
        ))}
        {lines.map(({ key, label, colour, points }) => {
          const [end] = points
          return (
            <g key={key}>
              <path d={path([...points]) ?? ''} fill="none" stroke={colour} strokeWidth="2" />
              {end === undefined ? null : <text x={x(end.loss) + 4} y={y(end.share) + 4} fontSize="12" fontWeight="600" fill={colour} stroke="var(--surface)" strokeWidth="3" paintOrder="stroke">{label}</text>}
            </g>
          )
        })}
      </svg>
      <TableBehind caption={title} head={head} rows={rows.map((row, index) => [lines[index]?.label ?? '', ...row])} />
    </figure>
  )
}
