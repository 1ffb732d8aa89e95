import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { TableBehind, type BehindCell } from './table-behind.tsx'

/** Money of one quarter: what goes out, what comes in, and all of it since the beginning. */
export interface StageQuarter {
  readonly year: string
  readonly quarter: string
  /** 0 or below. */
  readonly out: number
  /** 0 or above, or below where the plan costs more than it saves. */
  readonly saved: number
  readonly cumulative: number
}

interface StageCashProps {
  readonly title: string
  readonly quarters: readonly StageQuarter[]
  /** Quarters in which parts of the plan are done; the others come after it. */
  readonly staged: number
  readonly write: (money: number) => string
  readonly words: { readonly out: string; readonly saved: string; readonly cumulative: string; readonly deepest: (money: string) => string }
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly BehindCell[])[] }
  readonly width: number
}

const [height, top, bottom, left, right] = [208, 24, 34, 58, 12]

/** About the width of a letter of 11 px, in pixels. */
const letter = 5.8

/** Cash of a plan in stages: what goes out and comes in each quarter as bars, all of it so far as a line with its deepest point. */
export function StageCash({ title, quarters, staged, write, words, table, width }: StageCashProps) {
  const values = quarters.flatMap(({ out, saved, cumulative }) => [out, saved, cumulative])
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [height - bottom, top]).nice(4)
  const step = (width - left - right) / Math.max(1, quarters.length)
  const at = (index: number): number => left + index * step
  const bar = Math.max(2, Math.min(16, step * 0.36))
  const lowest = quarters.reduce((deepest, { cumulative }, index) => (cumulative < (quarters[deepest]?.cumulative ?? 0) ? index : deepest), 0)
  const deepest = quarters[lowest]?.cumulative ?? 0
  const path = line<StageQuarter>((_, index) => at(index) + step / 2, ({ cumulative }) => y(cumulative))([...quarters]) ?? ''
  const isLate = lowest > quarters.length / 2
  // Beside each other by the length of their words, as these differ by language.
  const savedAt = left + 32 + words.out.length * letter
  const soFarAt = savedAt + 32 + words.saved.length * letter
  const column = (index: number, value: number, side: -1 | 1, fill: string, stroke: string) =>
    (Math.abs(value) < 0.5 ? null : <rect x={at(index) + step / 2 + (side < 0 ? -bar : 0)} width={bar} y={Math.min(y(0), y(value))} height={Math.max(1, Math.abs(y(value) - y(0)))} fill={fill} stroke={stroke} />)
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <g aria-hidden="true">
          <rect x={left} y={3} width={10} height={10} fill="var(--survive)" /><text x={left + 14} y={12} fontSize="11" fill="var(--ink-2)">{words.out}</text>
          <rect x={savedAt} y={3} width={10} height={10} fill="var(--surface)" stroke="var(--ink-2)" /><text x={savedAt + 14} y={12} fontSize="11" fill="var(--ink-2)">{words.saved}</text>
          <line x1={soFarAt} x2={soFarAt + 14} y1={8} y2={8} stroke="var(--ink)" strokeWidth="2" /><text x={soFarAt + 18} y={12} fontSize="11" fill="var(--ink-2)">{words.cumulative}</text>
        </g>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? 'var(--ink-2)' : 'var(--line)'} />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{write(tick)}</text>
          </g>
        ))}
        {staged < quarters.length ? <line x1={at(staged)} x2={at(staged)} y1={top} y2={height - bottom} stroke="var(--line-2)" strokeDasharray="2 3" /> : null}
        {quarters.map((one, index) => (
          <g key={`${one.year} ${one.quarter}`}>
            {column(index, one.out, -1, 'var(--survive)', 'none')}
            {column(index, one.saved, 1, 'var(--surface)', 'var(--ink-2)')}
            {step < 20 ? null : <text x={at(index) + step / 2} y={height - bottom + 14} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{one.quarter}</text>}
            {index === 0 || quarters[index - 1]?.year !== one.year ? <text x={at(index) + 2} y={height - 5} fontSize="11" fill="var(--ink-3)">{one.year}</text> : null}
          </g>
        ))}
        <path d={path} fill="none" stroke="var(--ink)" strokeWidth="2" />
        {deepest < 0 ? (
          <>
            <circle cx={at(lowest) + step / 2} cy={y(deepest)} r="4" fill="var(--red)" />
            <text x={at(lowest) + step / 2 + (isLate ? -8 : 8)} y={Math.min(y(deepest) + 14, height - bottom - 3)} textAnchor={isLate ? 'end' : 'start'} fontSize="11" fill="var(--red)" stroke="var(--surface)" strokeWidth="3" paintOrder="stroke">{words.deepest(write(deepest))}</text>
          </>
        ) : null}
      </svg>
      <TableBehind caption={title} head={table.head} rows={table.rows} />
    </figure>
  )
}
