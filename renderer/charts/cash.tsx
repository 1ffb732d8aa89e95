import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { TableBehind } from './table-behind.tsx'

export interface CashLine {
  readonly key: string
  readonly label: string
  /** A CSS colour. */
  readonly colour: string
  /** Cumulative cash against today at the end of month 0, 1, 2, … */
  readonly cumulative: readonly number[]
}

interface CashProps {
  readonly title: string
  readonly lines: readonly CashLine[]
  readonly write: (value: number) => string
  /** Words beside the deepest point, in the month given; empty leaves them out. */
  readonly lowestLabel: (label: string, amount: string, month: number) => string
  readonly yearsLabel: string
  readonly width: number
  readonly height: number
}

/** Least distance between two labels, in pixels. */
const labelHeight = 15

/** About the width of a letter of 11 px, in pixels. */
const letter = 5.6

/** Liquidity: cumulative cash of each plan against today, with its deepest point named. */
export function Cash({ title, lines, write, lowestLabel, yearsLabel, width, height }: CashProps) {
  const values = lines.flatMap((one) => one.cumulative)
  const years = Math.max(1, ...lines.map((one) => Math.ceil((one.cumulative.length - 1) / 12)))
  const yearEnds = Array.from({ length: years + 1 }, (_, year) => year)
  const [left, right, top, bottom] = [64, 92, 12, 24]
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values, 1)], [height - bottom, top]).nice()
  const x = scaleLinear([0, years], [left, Math.max(left + 60, width - right)])
  // Ends that lie close get their labels one under the other, in the order of the ends.
  const placed = lines.map((one) => ({ one, labelAt: y(one.cumulative.at(-1) ?? 0) })).toSorted((upper, lower) => upper.labelAt - lower.labelAt)
  for (const [index, label] of placed.entries()) label.labelAt = Math.max(label.labelAt, (placed[index - 1]?.labelAt ?? -Infinity) + labelHeight)
  const path = line<number>((_, month) => x(month / 12), (value) => y(value))
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? 'var(--ink-2)' : 'var(--line)'} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{write(tick)}</text>
          </g>
        ))}
        {yearEnds.map((year) => (
          <text key={year} x={x(year)} y={height - 6} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{year}</text>
        ))}
        <text x={width} y={height - 6} textAnchor="end" fontSize="11" fill="var(--ink-3)">{yearsLabel}</text>
        {/* Every line before any label, so that no line runs over one. */}
        {placed.map(({ one }) => <path key={one.key} d={path([...one.cumulative]) ?? ''} fill="none" stroke={one.colour} strokeWidth="2" />)}
        {placed.map(({ one, labelAt }, place) => {
          const lowest = Math.min(...one.cumulative)
          const at = one.cumulative.indexOf(lowest)
          const end = one.cumulative.at(-1) ?? 0
          const room = lowest < 0 ? lowestLabel(one.label, write(lowest), at).length * letter : 0
          // Late in the years there is no room to the right of the point.
          const isLate = at / 12 > years / 2
          return (
            <g key={one.key}>
              {/* The letter on the line itself: colour alone would not survive a black-and-white printer. */}
              {lines.length < 2 ? null : [0.24, 0.62].map((share) => {
                const month = Math.round((share + place * 0.09) * (one.cumulative.length - 1))
                const value = one.cumulative[month]
                return value === undefined ? null : (
                  <g key={share} aria-hidden="true">
                    <rect x={x(month / 12) - 6} y={y(value) - 7} width="12" height="14" fill="var(--surface)" />
                    <text x={x(month / 12)} y={y(value) + 4} textAnchor="middle" fontSize="11" fontWeight="700" fill={one.colour}>{one.label}</text>
                  </g>
                )
              })}
              <text x={x((one.cumulative.length - 1) / 12) + 6} y={labelAt + 4} fontSize="12" fontWeight="600" fill={one.colour}>{one.label} {write(end)}</text>
              {lowest < 0 ? (
                <>
                  <circle cx={x(at / 12)} cy={y(lowest)} r="4" fill={one.colour} />
                  {/* On paper letters have no edge that would keep a line off them. */}
                  {room === 0 ? null : <rect aria-hidden="true" x={x(at / 12) + (isLate ? -11 - room : 5)} y={Math.min(y(lowest) + 4, height - bottom - 12)} width={room + 6} height="13" fill="var(--surface)" />}
                  <text x={x(at / 12) + (isLate ? -8 : 8)} y={Math.min(y(lowest) + 14, height - bottom - 2)} textAnchor={isLate ? 'end' : 'start'} fontSize="11" fill={one.colour}>{lowestLabel(one.label, write(lowest), at)}</text>
                </>
              ) : null}
            </g>
          )
        })}
      </svg>
      <TableBehind
        caption={title} head={['', ...yearEnds.map(String)]}
        rows={lines.map((one) => [one.label, ...yearEnds.map((year) => { const value = one.cumulative[year * 12]; return value === undefined ? '' : write(value) })])}
      />
    </figure>
  )
}
