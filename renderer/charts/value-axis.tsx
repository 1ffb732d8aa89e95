import type { ScaleLinear } from 'd3-scale'

interface ValueAxisProps {
  readonly scale: ScaleLinear<number, number>
  /** About how many ticks. */
  readonly ticks: number
  /** Where the lines begin, and the height of the chart, in pixels. */
  readonly top: number
  readonly height: number
  readonly write: (value: number) => string
}

/** Upright lines to read values by, written below; that of zero is darker. */
export function ValueAxis({ scale, ticks, top, height, write }: ValueAxisProps) {
  return scale.ticks(ticks).map((tick) => (
    <g key={tick}>
      <line x1={scale(tick)} x2={scale(tick)} y1={top} y2={height - 20} stroke={tick === 0 ? 'var(--ink-2)' : 'var(--line)'} />
      <text x={scale(tick)} y={height - 6} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{write(tick)}</text>
    </g>
  ))
}
