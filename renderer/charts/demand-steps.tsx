import type { SurgeSpan } from '../../shared/engine/surge-year.ts'

interface DemandStepsProps {
  readonly spans: readonly SurgeSpan[]
  /** Last day drawn. */
  readonly end: number
  readonly width: number
  readonly height: number
  /** What the curve says, in words. */
  readonly label: string
}

/** A small curve of the demand against what is planned: the dashed line is the plan, the area above it what is asked more. */
export function DemandSteps({ spans, end, width, height, label }: DemandStepsProps) {
  const most = spans.reduce((largest, { addedShare }) => Math.max(largest, addedShare), 0.1)
  const least = spans.reduce((smallest, { addedShare }) => Math.min(smallest, addedShare), 0)
  const x = (day: number): number => (day / end) * width
  const y = (share: number): number => 2 + ((most - share) / (most - least)) * (height - 4)
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="demand-steps">
      {spans.map(({ from, to, addedShare }) => (
        <rect key={from} x={x(from)} width={Math.max(0, x(to) - x(from))} y={Math.min(y(addedShare), y(0))} height={Math.max(1, Math.abs(y(addedShare) - y(0)))} fill="var(--survive)" opacity={0.75} />
      ))}
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke="var(--ink-3)" strokeDasharray="3 3" />
    </svg>
  )
}
