import { scaleLinear, scaleLog } from 'd3-scale'
import type { ReactNode } from 'react'
import { formatNumber, formatPercent } from '../text/format.ts'
import { TableBehind } from './table-behind.tsx'
import { pressing, useRoving } from './use-roving.ts'

export interface KraljicDot {
  readonly key: string
  readonly label: string
  /** 0 to 100. */
  readonly risk: number
  /** Share of spend, 0 to 1. */
  readonly share: number
  readonly state: 'alarm' | 'short' | 'covered' | 'unknown'
  /** Drawn without its label, which is still in the table behind. */
  readonly isUnnamed?: boolean
}

interface KraljicProps {
  readonly title: string
  readonly dots: readonly KraljicDot[]
  /** Where the quadrants meet; a dot on the border belongs to the higher one. */
  readonly riskBorder: number
  readonly shareBorder: number
  readonly names: { readonly strategic: string; readonly leverage: string; readonly bottleneck: string; readonly routine: string }
  readonly axes: { readonly risk: string; readonly share: string }
  readonly width: number
  readonly height: number
  readonly selectedKey?: string | null
  readonly onSelect?: (key: string) => void
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Labels for the most important dots that do not overlap another label or dot. */
function labelled(placed: readonly (KraljicDot & { readonly x: number; readonly y: number })[], width: number, names: readonly Box[]): ReadonlyMap<string, 'start' | 'end'> {
  const taken: Box[] = [...names, ...placed.map((dot) => ({ x: dot.x - 5, y: dot.y, width: 10 }))]
  const found = new Map<string, 'start' | 'end'>()
  for (const dot of placed.filter((one) => one.isUnnamed !== true).toSorted((one, other) => other.share * other.risk - one.share * one.risk)) {
    const size = dot.label.length * 6.4
    for (const anchor of ['start', 'end'] as const) {
      const box: Box = { x: anchor === 'start' ? dot.x + 8 : dot.x - 8 - size, y: dot.y, width: size }
      if (box.x < 44 || box.x + box.width > width - 4) continue
      if (taken.some((other) => Math.abs(other.y - box.y) < 12 && other.x < box.x + box.width && box.x < other.x + other.width)) continue
      taken.push(box)
      found.set(dot.key, anchor)
      break
    }
  }
  return found
}

/** Supply risk against share of spend: red diamond over the alarm line, filled when short, hollow when covered, dashed while unknown. */
export function Kraljic({ title, dots, riskBorder, shareBorder, names, axes, width, height, selectedKey = null, onSelect }: KraljicProps) {
  const [left, right, top, bottom] = [44, 12, 22, 34]
  const shares = dots.map((dot) => dot.share).filter((share) => share > 0)
  const least = Math.max(0.0002, Math.min(0.002, ...shares))
  const risks = dots.map((dot) => dot.risk)
  const x = scaleLinear([Math.max(0, Math.min(riskBorder - 10, ...risks) - 3), Math.min(100, Math.max(riskBorder + 10, ...risks) + 3)], [left, width - right])
  const y = scaleLog([least, Math.max(0.1, ...shares) * 1.15], [height - bottom, top]).clamp(true)
  const placed = dots.map((dot) => ({ ...dot, x: x(dot.risk), y: y(Math.max(least, dot.share)) }))
  const ticks = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5].filter((tick) => tick >= least && tick <= (y.domain()[1] ?? 1))
  const [bx, by] = [x(riskBorder), y(shareBorder)]
  const nameBox = (name: string, isRight: boolean, centre: number): Box => ({ x: isRight ? width - right - 8 - name.length * 7 : left + 8, y: centre, width: name.length * 7 })
  const labels = labelled(placed, width, [
    nameBox(names.leverage, false, top + 10), nameBox(names.strategic, true, by - 12), nameBox(names.routine, false, height - bottom - 10), nameBox(names.bottleneck, true, height - bottom - 10),
  ])
  const { focusOf, rove } = useRoving(placed, selectedKey ?? '')
  /** A dot that can be pressed is a button; on paper it is part of the picture. */
  const dotAround = (dot: KraljicDot, children: ReactNode) => (onSelect === undefined ? <g key={dot.key}>{children}</g> : (
    <g
      key={dot.key} {...focusOf(dot.key)} role="button" aria-label={`${dot.label}: ${axes.risk} ${formatNumber(dot.risk)}, ${axes.share} ${formatPercent(dot.share, 1)}`}
      aria-pressed={dot.key === selectedKey} onClick={() => onSelect(dot.key)} onKeyDown={pressing(() => onSelect(dot.key))}
    >{children}</g>
  ))
  return (
    <figure style={{ margin: 0 }}>
      {/* Arrows go from dot to dot; each dot is a button of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg width={width} height={height} aria-label={title} {...(onSelect === undefined ? { role: 'img' } : { role: 'group', className: 'marks', onKeyDown: rove })}>
        <rect x={bx} y={top} width={width - right - bx} height={by - top} fill="var(--bg)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{formatNumber(tick * 100, tick < 0.01 ? 1 : 0)}</text>
          </g>
        ))}
        {x.ticks(6).map((tick) => <text key={tick} x={x(tick)} y={height - bottom + 14} textAnchor="middle" fontSize="11" fill="var(--ink-3)">{tick}</text>)}
        <line x1={left} x2={width - right} y1={by} y2={by} stroke="var(--ink-2)" />
        <line x1={bx} x2={bx} y1={top} y2={height - bottom} stroke="var(--ink-2)" />
        <g fontSize="12" fontWeight="600" fill="var(--ink-3)">
          <text x={left + 8} y={top + 14}>{names.leverage}</text>
          <text x={width - right - 8} y={by - 8} textAnchor="end">{names.strategic}</text>
          <text x={left + 8} y={height - bottom - 6}>{names.routine}</text>
          <text x={width - right - 8} y={height - bottom - 6} textAnchor="end">{names.bottleneck}</text>
        </g>
        <text x={0} y={11} fontSize="11" fill="var(--ink-3)">{axes.share}</text>
        <text x={width - right} y={height - 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">{axes.risk}</text>
        {placed.map((dot) => dotAround(dot, (
          <>
            {onSelect === undefined ? null : <circle className="ring" cx={dot.x} cy={dot.y} r="12" fill="none" />}
            {dot.key === selectedKey ? <circle cx={dot.x} cy={dot.y} r="9" fill="none" stroke="var(--blue)" strokeWidth="2" /> : null}
            {dot.state === 'alarm' ? (
              <path d={`M${dot.x} ${dot.y - 6}l6 6l-6 6l-6 -6z`} fill="var(--red)" />
            ) : (
              <circle cx={dot.x} cy={dot.y} r="4" fill={dot.state === 'short' ? 'var(--survive)' : 'var(--surface)'} stroke="var(--survive)" strokeWidth="1.5" {...(dot.state === 'unknown' ? { strokeDasharray: '2 2' } : {})} />
            )}
            <title>{dot.label}</title>
          </>
        )))}
        <g fontSize="12" fill="var(--ink)" style={{ pointerEvents: 'none' }}>
          {placed.filter((dot) => labels.has(dot.key)).map((dot) => (
            <text key={dot.key} x={labels.get(dot.key) === 'start' ? dot.x + 9 : dot.x - 9} y={dot.y + 4} textAnchor={labels.get(dot.key) ?? 'start'}>{dot.label}</text>
          ))}
        </g>
      </svg>
      <TableBehind
        caption={title} head={['', axes.risk, axes.share]}
        rows={dots.map((dot) => [dot.label, { text: formatNumber(dot.risk), value: dot.risk }, { text: formatPercent(dot.share, 1), value: dot.share }])}
      />
    </figure>
  )
}
