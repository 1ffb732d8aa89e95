import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { brakingWords } from '../../charts/braking-bar.tsx'
import { Hatch } from '../../charts/hatch.tsx'
import { useSize } from '../../charts/use-size.ts'
import { startText } from '../../text/start.ts'
import { bigBarHeight } from './big-bar-height.ts'

interface BigBrakingBarProps {
  readonly supplier: string
  readonly surviveDays: number
  readonly recoverDays: number
  /** Such as "€930k" or "at most €1.2M"; null while unknown. */
  readonly loss: string | null
}

/** The braking bar as the opening picture: what carries the line, when it stops, when the supplier is back. */
export function BigBrakingBar({ supplier, surviveDays, recoverDays, loss }: BigBrakingBarProps) {
  const { ref, width } = useSize()
  const hatch = useId()
  const [survive, recover] = [Math.round(surviveDays), Math.round(recoverDays)]
  const x = scaleLinear([0, Math.max(recover, survive) * 1.08], [0, Math.max(200, width - 4)])
  const [xs, xr] = [x(Math.min(survive, recover)), x(recover)]
  const words = startText.standing(String(recover - survive), loss)
  const wordsWidth = words.length * 7.6 + 24
  const carried = startText.carries(String(survive))
  return (
    <div ref={ref}>
      <svg width={width} height={bigBarHeight} role="img" aria-label={`${supplier}: ${brakingWords(surviveDays, recoverDays)}`}>
        <Hatch id={hatch} />
        {x.ticks(9).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={22} y2={92} stroke="var(--line)" />
            <text x={x(tick)} y={108} textAnchor={tick === 0 ? 'start' : 'middle'} fontSize="11" fill="var(--ink-3)">{tick === 0 ? startText.dayZero : tick}</text>
          </g>
        ))}
        <text x={0} y={13} fontSize="12" fill="var(--ink-2)">{startText.stops(supplier)}</text>
        <line x1={0.5} x2={0.5} y1={18} y2={92} stroke="var(--ink-2)" />
        {recover > survive ? (
          <>
            <rect x={xs} y={36.5} width={Math.max(0, xr - xs)} height={41} fill={`url(#${hatch})`} stroke="var(--red)" />
            {xr - xs > wordsWidth ? (
              <g>
                <rect x={(xs + xr - wordsWidth) / 2} y={37} width={wordsWidth} height={40} fill="var(--surface)" />
                <text x={(xs + xr) / 2} y={62} textAnchor="middle" fontSize="13" fontWeight="600" fill="var(--red)">{words}</text>
              </g>
            ) : null}
            {xs > supplier.length * 7 + 90 ? <text x={xs} y={13} textAnchor="middle" fontSize="12" fill="var(--ink-2)">{startText.lineStops}</text> : null}
            <line x1={xs} x2={xs} y1={18} y2={92} stroke="var(--ink-2)" />
          </>
        ) : null}
        <rect x={0} y={36} width={x(Math.min(survive, recover))} height={42} fill="var(--survive)" />
        {xs > carried.length * 6.8 + 24 ? <text x={12} y={62} fontSize="13" fontWeight="600" fill="var(--surface)">{carried}</text> : null}
        <text x={xr - 8} y={13} textAnchor="end" fontSize="12" fill="var(--ink-2)">{startText.back(String(recover))}</text>
        <line x1={xr} x2={xr} y1={8} y2={92} stroke="var(--ink)" strokeWidth="3" />
      </svg>
    </div>
  )
}
