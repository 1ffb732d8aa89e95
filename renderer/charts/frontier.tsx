import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { useId } from 'react'
import { TableBehind } from './table-behind.tsx'

/** What a sum of money buys at best. */
export interface FrontierPoint {
  readonly money: number
  readonly value: number
}

/** A mark beside the curve: a plan, where it stands, and what is said of it. */
export interface FrontierMark extends FrontierPoint {
  readonly key: string
  readonly words: string
  /** A CSS colour. */
  readonly colour: string
}

interface FrontierProps {
  readonly title: string
  /** By rising money; between two points nothing more is bought. */
  readonly points: readonly FrontierPoint[]
  /** The best plan for the budget; null while there is none. */
  readonly best: FrontierMark | null
  readonly plans: readonly FrontierMark[]
  readonly budget: { readonly at: number; readonly words: string }
  /** From where on more money buys nothing; null while that is not proved. */
  readonly flat: { readonly at: number; readonly words: string } | null
  /** The axis of money reaches at least here. */
  readonly moneyTo: number
  /** Said of what lies above the curve; null while the curve is still looked for, when it says nothing of what lies between its points. */
  readonly unreachable: string | null
  readonly moneyLabel: string
  readonly valueLabel: string
  readonly writeMoney: (value: number) => string
  readonly writeValue: (value: number) => string
  /** Heads of the table behind: name, money, value. */
  readonly head: readonly [string, string, string]
  /** How the points of the curve are called in the table behind. */
  readonly pointName: (number: number) => string
  readonly width: number
  readonly height: number
}

/** What each sum of money buys at best, as steps; above the curve no plan reaches. */
export function Frontier({ title, points, best, plans, budget, flat, moneyTo, unreachable, moneyLabel, valueLabel, writeMoney, writeValue, head, pointName, width, height }: FrontierProps) {
  const hatch = useId()
  const marks = [...plans, ...(best === null ? [] : [best])]
  const values = [...points, ...marks].map(({ value }) => value)
  const [right, top, bottom] = [14, 40, 36]
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [height - bottom, top + 6]).nice(4)
  // Sums are longer in some languages.
  const left = Math.max(58, 14 + 6.2 * Math.max(...y.ticks(4).map((tick) => writeValue(tick).length)))
  const x = scaleLinear([Math.min(0, ...points.map(({ money }) => money)), Math.max(moneyTo, budget.at, ...marks.map(({ money }) => money), 1)], [left, Math.max(left + 80, width - right)])
  const last = points.at(-1)
  const steps: readonly FrontierPoint[] = last === undefined ? [] : [...points, { money: Math.max(last.money, x.domain()[1] ?? last.money), value: last.value }]
  const curve = line<FrontierPoint>(({ money }) => x(money), ({ value }) => y(value)).curve(curveStepAfter)
  const above = area<FrontierPoint>(({ money }) => x(money), () => top, ({ value }) => y(value)).curve(curveStepAfter)
  // Words go where there is room: left of a mark in the right half, right of it in the left.
  const isRight = (money: number): boolean => x(money) > left + (width - left - right) * 0.55
  const wordsAt = ({ money, value, words, colour }: FrontierMark, down: number) => (
    <text
      x={x(money) + (isRight(money) ? -10 : 10)} y={y(value) + down} textAnchor={isRight(money) ? 'end' : 'start'} fontSize="12" fontWeight="600" fill={colour}
      stroke="var(--surface)" strokeWidth="4" paintOrder="stroke"
    >{words}</text>
  )
  return (
    <figure style={{ margin: 0 }}>
      <svg width={width} height={height} role="img" aria-label={title}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0.5" y1="0" x2="0.5" y2="6" stroke="var(--line-2)" strokeWidth="1" />
          </pattern>
        </defs>
        <text x={0} y={12} fontSize="11" fill="var(--ink-3)">{valueLabel}</text>
        {unreachable === null ? null : <path d={above([...steps]) ?? ''} fill={`url(#${hatch})`} />}
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? 'var(--ink-2)' : 'var(--line)'} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{writeValue(tick)}</text>
          </g>
        ))}
        {x.ticks(Math.max(2, Math.min(6, Math.floor(width / 90)))).map((tick) => (
          <text key={tick} x={x(tick)} y={height - bottom + 16} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{writeMoney(tick)}</text>
        ))}
        <text x={width - right} y={height - 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{moneyLabel}</text>
        {steps.length === 0 || unreachable === null ? null : <text x={left + 10} y={top + 16} fontSize="11" fill="var(--ink-3)" stroke="var(--surface)" strokeWidth="4" paintOrder="stroke">{unreachable}</text>}
        {unreachable === null ? points.map(({ money, value }) => <circle key={money} cx={x(money)} cy={y(value)} r="2.5" fill="var(--ink)" />) : <path d={curve([...steps]) ?? ''} fill="none" stroke="var(--ink)" strokeWidth="2" />}
        {flat === null || last === undefined ? null : (
          <>
            <line x1={x(flat.at)} x2={x(flat.at)} y1={y(last.value) + 2} y2={y(last.value) + 26} stroke="var(--ink-3)" />
            <text x={x(flat.at) + (isRight(flat.at) ? -6 : 6)} y={y(last.value) + 26} textAnchor={isRight(flat.at) ? 'end' : 'start'} fontSize="11" fill="var(--ink-3)" stroke="var(--surface)" strokeWidth="4" paintOrder="stroke">{flat.words}</text>
          </>
        )}
        <line x1={x(budget.at)} x2={x(budget.at)} y1={top - 16} y2={height - bottom} stroke="var(--blue)" strokeWidth="2" />
        <text x={x(budget.at) + (isRight(budget.at) ? -6 : 6)} y={top - 6} textAnchor={isRight(budget.at) ? 'end' : 'start'} fontSize="12" fontWeight="600" fill="var(--blue)" stroke="var(--surface)" strokeWidth="4" paintOrder="stroke">{budget.words}</text>
        {plans.map((plan) => (
          <g key={plan.key}>
            <rect x={x(plan.money) - 5} y={y(plan.value) - 5} width="10" height="10" fill={plan.colour} stroke="var(--surface)" strokeWidth="1.5" />
            {wordsAt(plan, y(plan.value) > height - bottom - 26 ? -10 : 20)}
          </g>
        ))}
        {best === null ? null : (
          <>
            <circle cx={x(best.money)} cy={y(best.value)} r="6" fill="var(--yellow)" stroke="var(--ink)" strokeWidth="2" />
            {wordsAt(best, isRight(best.money) ? -10 : 20)}
          </>
        )}
      </svg>
      <TableBehind
        caption={title} head={head}
        rows={[...marks.map(({ words, money, value }) => [words, { text: writeMoney(money), value: money }, { text: writeValue(value), value }]), ...points.map(({ money, value }, index) => [pointName(index + 1), { text: writeMoney(money), value: money }, { text: writeValue(value), value }])]}
      />
    </figure>
  )
}
