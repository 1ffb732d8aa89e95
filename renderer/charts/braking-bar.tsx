import { useId } from 'react'
import { text } from '../text/frame.ts'
import { formatDays } from '../text/format.ts'
import { Hatch, HatchLines } from './hatch.tsx'

/** Days on the common scale of every braking bar. */
export const brakingScaleDays = 100

interface BrakingBarProps {
  /** Days the stock lasts; Infinity when the part never stops the line; null while unknown. */
  readonly surviveDays: number | null
  /** Days until the supplier is back. */
  readonly recoverDays: number | null
  /** Days at the right end; the same for all bars that stand together. */
  readonly scaleDays?: number
  readonly height?: number
  /** What the bar is of, said before its words. */
  readonly of?: string
  /** True on a sheet that is printed: nothing in it may be a picture. */
  readonly isOnPaper?: boolean
}

/** The words of a bar: what lasts, what is needed, what is short. */
export function brakingWords(surviveDays: number | null, recoverDays: number | null): string {
  if (recoverDays === null) return text.braking.unknownRecover
  if (surviveDays === null) return text.braking.unknownSurvive
  if (surviveDays === Infinity) return text.braking.never(formatDays(recoverDays))
  const [survive, recover] = [Math.round(surviveDays), Math.round(recoverDays)]
  return recover > survive
    ? text.braking.short(formatDays(survive), formatDays(recover), formatDays(recover - survive))
    : text.braking.spare(formatDays(survive), formatDays(recover), formatDays(survive - recover))
}

/** The mark of the whole app: solid is what stock carries, the tick is the supplier's return, hatched red is standing still. */
export function BrakingBar({ surviveDays, recoverDays, scaleDays = brakingScaleDays, height = 9, of, isOnPaper = false }: BrakingBarProps) {
  const hatch = useId()
  const words = `${of === undefined ? '' : `${of}: `}${brakingWords(surviveDays, recoverDays)}`
  const percent = (days: number): number => (100 * Math.min(scaleDays, Math.max(0, days))) / scaleDays
  const total = height + 6
  const survive = percent(Math.min(surviveDays ?? 0, recoverDays ?? surviveDays ?? 0))
  const recover = recoverDays === null ? null : percent(recoverDays)
  const spare = surviveDays !== null && recoverDays !== null && surviveDays > recoverDays ? percent(surviveDays) : null
  const short = surviveDays !== null && recoverDays !== null && recoverDays > surviveDays
  return (
    <svg className="braking-bar" width="100%" height={total} role="img" aria-label={words} style={{ overflow: 'visible' }}>
      {isOnPaper ? null : <Hatch id={hatch} />}
      {surviveDays === null ? (
        <rect x="0" y="3.5" width={`${recover ?? 30}%`} height={height - 1} fill="none" stroke="var(--ctl)" strokeDasharray="3 3" />
      ) : (
        <rect x="0" y="3" width={`${survive}%`} height={height} fill="var(--survive)" />
      )}
      {spare === null || recover === null ? null : <rect x={`${recover}%`} y={total / 2 - 1} width={`${spare - recover}%`} height="2" fill="var(--slack)" />}
      {short && recover !== null ? (
        <>
          {isOnPaper ? <HatchLines from={survive} to={recover} y={3.5} height={height - 1} /> : null}
          <rect x={`${survive}%`} y="3.5" width={`${recover - survive}%`} height={height - 1} fill={isOnPaper ? 'none' : `url(#${hatch})`} stroke="var(--red)" />
        </>
      ) : null}
      {recover === null ? null : <line x1={`${recover}%`} x2={`${recover}%`} y1="0" y2={total} stroke="var(--ink)" strokeWidth="2" />}
    </svg>
  )
}
