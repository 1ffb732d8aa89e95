import { scaleLinear } from 'd3-scale'
import { Hatch } from './hatch.tsx'

interface BrakingLargeProps {
  readonly title: string
  /** Days the stock lasts and days until the supplier is back, both whole. */
  readonly surviveDays: number
  readonly recoverDays: number
  readonly labels: {
    readonly stops: string
    readonly lineStops: string
    readonly back: string
    readonly dayZero: string
    /** Inside the solid part, longest first; the first that fits is written. */
    readonly carries: readonly string[]
    /** Inside the hatched part, longest first. */
    readonly stands: readonly string[]
  }
  readonly width: number
}

/** Room that a label of 13 px semibold takes, in pixels, a little generous. */
const room = (label: string): number => label.length * 7.3 + 24
const fitting = (labels: readonly string[], width: number): string | null => labels.find((label) => room(label) <= width) ?? null

/** The braking bar as a picture of its own: every part of it named, days on an axis. */
export function BrakingLarge({ title, surviveDays, recoverDays, labels, width }: BrakingLargeProps) {
  const x = scaleLinear([0, Math.max(surviveDays, recoverDays, 10) * 1.08], [0, width])
  const [survive, recover] = [x(Math.min(surviveDays, recoverDays)), x(recoverDays)]
  const short = recoverDays > surviveDays
  const carries = fitting(labels.carries, survive)
  const stands = fitting(labels.stands, recover - survive)
  const [top, bottom] = [38, 82]
  const lineStopsFits = short && survive > room(labels.stops) * 0.86 && recover - survive > (room(labels.back) + room(labels.lineStops)) * 0.9
  return (
    <svg width={width} height={116} role="img" aria-label={title}>
      <Hatch />
      {x.ticks(Math.max(3, Math.min(10, Math.floor(width / 120)))).map((tick) => (
        <g key={tick}>
          <line x1={x(tick) + 0.5} x2={x(tick) + 0.5} y1={top - 14} y2={bottom + 14} stroke="var(--line)" />
          <text x={x(tick)} y={bottom + 30} textAnchor={tick === 0 ? 'start' : 'middle'} fontSize="11" fill="var(--ink-3)">{tick === 0 ? labels.dayZero : tick}</text>
        </g>
      ))}
      <rect x={0} y={top} width={survive} height={bottom - top} fill="var(--survive)" />
      {short ? <rect x={survive + 0.5} y={top + 0.5} width={Math.max(0, recover - survive - 1)} height={bottom - top - 1} fill="url(#hatch)" stroke="var(--red)" /> : (
        <rect x={recover} y={(top + bottom) / 2 - 3} width={Math.max(0, x(surviveDays) - recover)} height={6} fill="var(--slack)" />
      )}
      <line x1={0.5} x2={0.5} y1={top - 18} y2={bottom + 14} stroke="var(--ink-2)" />
      <line x1={recover} x2={recover} y1={top - 26} y2={bottom + 14} stroke="var(--ink)" strokeWidth="3" />
      {short ? <line x1={survive} x2={survive} y1={lineStopsFits ? top - 18 : top} y2={top} stroke="var(--ink-2)" /> : null}
      <g fontSize="12" fill="var(--ink-2)">
        <text x={0} y={top - 24}>{labels.stops}</text>
        {lineStopsFits ? <text x={survive} y={top - 24} textAnchor="middle">{labels.lineStops}</text> : null}
        <text x={recover - 8} y={top - 24} textAnchor="end">{recover > room(labels.stops) + room(labels.back) ? labels.back : null}</text>
      </g>
      {carries === null ? null : <text x={12} y={65} fontSize="13" fontWeight="600" fill="var(--surface)">{carries}</text>}
      {stands === null ? null : (
        <>
          <rect x={(survive + recover - room(stands)) / 2} y={top + 1} width={room(stands)} height={bottom - top - 2} fill="var(--surface)" />
          <text x={(survive + recover) / 2} y={65} textAnchor="middle" fontSize="13" fontWeight="600" fill="var(--red)">{stands}</text>
        </>
      )}
    </svg>
  )
}
