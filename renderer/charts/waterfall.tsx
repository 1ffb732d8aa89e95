import { scaleLinear } from 'd3-scale'
import { labelLines } from './label-lines.ts'
import { TableBehind } from './table-behind.tsx'

export interface WaterfallStep {
  readonly key: string
  readonly label: string
  /** A total stands on zero; a step goes from where the last one ended. */
  readonly kind: 'total' | 'step'
  readonly value: number
}

interface WaterfallProps {
  readonly title: string
  readonly steps: readonly WaterfallStep[]
  readonly write: (value: number) => string
  readonly writeStep: (value: number) => string
  /** Said where the axis does not start at zero. */
  readonly axisNote: (start: string) => string
  readonly width: number
}

interface Placed extends WaterfallStep {
  readonly from: number
  readonly to: number
}

function place(steps: readonly WaterfallStep[]): Placed[] {
  let at = 0
  return steps.map((step) => {
    const from = step.kind === 'total' ? 0 : at
    at = step.kind === 'total' ? step.value : at + step.value
    return { ...step, from, to: at }
  })
}

/** Where a cost moves, from one plan to another: totals in ink, what adds in red, what saves in teal. */
export function Waterfall({ title, steps, write, writeStep, axisNote, width }: WaterfallProps) {
  const placed = place(steps)
  const ends = placed.flatMap((step) => (step.kind === 'total' ? [step.to] : [step.from, step.to]))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const spread = Math.max(most - least, Math.abs(most) * 0.002, 1e-9)
  // Small moves of a large total can only be seen on a broken axis, which says so.
  const broken = least > 0 && spread < 0.5 * most
  // About 6.2 px a letter of 12 px semibold, so that no label runs into its bar.
  const longest = Math.max(...steps.map((step) => step.label.length)) * 6.2 + 12
  const [left, right, top, rowHeight] = [Math.min(Math.max(110, longest), width * 0.5), 70, broken ? 20 : 4, 28]
  const x = scaleLinear([broken ? least - spread * 0.35 : Math.min(0, least), most], [left, Math.max(left + 60, width - right)])
  if (!broken) x.nice()
  const start = x.domain()[0] ?? 0
  const height = top + placed.length * rowHeight + 20
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        {broken ? <text x={left} y={12} fontSize="11" fill="var(--ink-3)">{axisNote(write(start))}</text> : null}
        {x.ticks(Math.max(2, Math.min(5, Math.floor((width - right - left) / 64)))).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={height - 18} stroke="var(--line)" />
            <text x={x(tick)} y={height - 5} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{write(tick)}</text>
          </g>
        ))}
        {placed.map((step, index) => {
          const y = top + index * rowHeight + 5
          const [low, high] = step.kind === 'total' ? [start, step.to] : [Math.min(step.from, step.to), Math.max(step.from, step.to)]
          const [x1, x2] = [x(low), Math.max(x(high), x(low) + 1)]
          const fill = step.kind === 'total' ? 'var(--survive)' : step.value > 0 ? 'var(--red)' : 'var(--teal)'
          const after = placed[index + 1]
          return (
            <g key={step.key} fontSize="12">
              <text y={y + 13} fill="var(--ink)" fontWeight={step.kind === 'total' ? 600 : 400}>
                {labelLines(step.label, left - 8, 6.2).map((words, at, { length }) => <tspan key={words} x={0} y={length === 1 ? y + 13 : y + 7 + at * 13}>{words}</tspan>)}
              </text>
              <rect x={x1} y={y} width={x2 - x1} height={18} fill={fill} />
              {broken && step.kind === 'total' ? <path d={`M${x1 + 8} ${y - 2}l4 6l-4 5l4 6l-4 7`} fill="none" stroke="var(--surface)" strokeWidth="2.5" /> : null}
              <text x={x2 + 6} y={y + 13} fill={step.kind === 'total' ? 'var(--ink)' : fill} fontWeight="600">
                {step.kind === 'total' ? write(step.value) : writeStep(step.value)}
              </text>
              {after === undefined ? null : <line x1={x(step.to)} x2={x(step.to)} y1={y + 18} y2={y + rowHeight} stroke="var(--line-2)" />}
            </g>
          )
        })}
      </svg>
      <TableBehind caption={title} head={['', '']} rows={placed.map((step) => [step.label, { text: step.kind === 'total' ? write(step.value) : writeStep(step.value), value: step.value }])} />
    </figure>
  )
}
