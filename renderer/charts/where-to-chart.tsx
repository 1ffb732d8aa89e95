import { scaleLinear } from 'd3-scale'

export interface WhereToDot {
  readonly key: string
  readonly label: string
  readonly cost: number
  readonly risk: number
  readonly kind: 'plain' | 'suggested' | 'taken' | 'today'
}

interface WhereToChartProps {
  readonly title: string
  readonly dots: readonly WhereToDot[]
  readonly write: (cost: number) => string
  readonly costLabel: string
  readonly riskLabel: string
  readonly width: number
  readonly height: number
}

const spread = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** Landed cost against risk, a dot for each country: lower left is better. Only the dots to look at are named. */
export function WhereToChart({ title, dots, write, costLabel, riskLabel, width, height }: WhereToChartProps) {
  const [left, right, top, bottom] = [38, 56, 10, 34]
  const lines = new Map<string, number>()
  const x = scaleLinear(spread(dots.map((dot) => dot.cost)), [left, width - right]).nice(4)
  const y = scaleLinear(spread(dots.map((dot) => dot.risk)), [height - bottom, top]).nice(4)
  const named = dots.filter((dot) => dot.kind !== 'plain')
  // Names that would lie on each other are moved apart, downwards while there is room.
  const places: { readonly at: number; readonly line: number }[] = []
  for (const dot of named.toSorted((one, other) => other.risk - one.risk)) {
    let line = y(dot.risk) + 4
    for (const other of places) if (Math.abs(other.at - x(dot.cost)) < 96 && Math.abs(line - other.line) < 13) line = other.line + 13 > height - bottom ? other.line - 13 : other.line + 13
    places.push({ at: x(dot.cost), line })
    lines.set(dot.key, line)
  }
  return (
    <svg width={width} height={height} role="img" aria-label={title}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{tick}</text>
        </g>
      ))}
      {x.ticks(4).map((tick) => <text key={tick} x={x(tick)} y={height - bottom + 16} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{write(tick)}</text>)}
      <text x={width - right} y={height - 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{costLabel} →</text>
      <text x={4} y={height - 4} fontSize="11" fill="var(--ink-3)">↑ {riskLabel}</text>
      {dots.filter((dot) => dot.kind === 'plain').map((dot) => <circle key={dot.key} cx={x(dot.cost)} cy={y(dot.risk)} r="3" fill="var(--surface)" stroke="var(--ink-3)"><title>{dot.label}</title></circle>)}
      {named.map((dot) => (
        <g key={dot.key}>
          {dot.kind === 'today'
            ? <path d={`M${x(dot.cost) - 5},${y(dot.risk)}h10M${x(dot.cost)},${y(dot.risk) - 5}v10`} stroke="var(--ink-2)" strokeWidth="2" />
            : <circle cx={x(dot.cost)} cy={y(dot.risk)} r="5" fill={dot.kind === 'taken' ? 'var(--blue)' : 'var(--ink)'} />}
          <text x={x(dot.cost) + 8} y={lines.get(dot.key) ?? y(dot.risk) + 4} fontSize="11" fontWeight="600" stroke="var(--surface)" strokeWidth="3" paintOrder="stroke" fill="var(--ink)">{dot.label}</text>
        </g>
      ))}
    </svg>
  )
}
