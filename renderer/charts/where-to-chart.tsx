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

interface Named {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Of its name, px. */
  readonly width: number
}

/** Where each name stands: right of its dot, else above, below or left of it, at the first place that no other name or edge takes. */
function placeNames(dots: readonly Named[], right: number, bottom: number): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = []
  const placed = new Map<string, { x: number; y: number }>()
  for (const dot of dots) {
    const places = [[8, 4], [-dot.width / 2, -9], [-dot.width / 2, 18], [-dot.width - 8, 4], [8, -10], [8, 18]].map(([across = 0, down = 0]) => ({ x: dot.x + across, y: dot.y + down }))
    const isFree = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
      x >= 0 && x + dot.width <= right && y <= bottom - 2 && y >= 10 &&
      taken.every((other) => x > other.x + other.width + 4 || x + dot.width + 4 < other.x || Math.abs(y - other.y) > 12) &&
      dots.every((other) => other.key === dot.key || other.x < x - 6 || other.x > x + dot.width + 6 || Math.abs(other.y - (y - 4)) > 11)
    const place = places.find(isFree) ?? { x: dot.x + 8, y: dot.y + 4 }
    taken.push({ ...place, width: dot.width })
    placed.set(dot.key, place)
  }
  return placed
}

/** Landed cost against risk, a dot for each country: lower left is better. Only the dots to look at are named. */
export function WhereToChart({ title, dots, write, costLabel, riskLabel, width, height }: WhereToChartProps) {
  const [left, right, top, bottom] = [38, 56, 10, 34]
  const x = scaleLinear(spread(dots.map((dot) => dot.cost)), [left, width - right]).nice(4)
  const y = scaleLinear(spread(dots.map((dot) => dot.risk)), [height - bottom, top]).nice(4)
  const named = dots.filter((dot) => dot.kind !== 'plain')
  const placed = placeNames(named.map((dot) => ({ key: dot.key, x: x(dot.cost), y: y(dot.risk), width: dot.label.length * 6.4 })), width, height - bottom)
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
          <text x={placed.get(dot.key)?.x} y={placed.get(dot.key)?.y} fontSize="11" fontWeight="600" stroke="var(--surface)" strokeWidth="3" paintOrder="stroke" fill="var(--ink)">{dot.label}</text>
        </g>
      ))}
    </svg>
  )
}
