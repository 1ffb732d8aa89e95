import { brakingScaleDays, brakingWords } from '../../charts/braking-bar.tsx'

const percent = (days: number): number => (100 * Math.min(brakingScaleDays, Math.max(0, days))) / brakingScaleDays

/** The braking bar of a row, as the chart draws it, but of plain boxes: a long table draws dozens of them in each frame that it scrolls. */
export function BarCell({ surviveDays, recoverDays }: { readonly surviveDays: number | null; readonly recoverDays: number | null }) {
  const survive = percent(Math.min(surviveDays ?? 0, recoverDays ?? surviveDays ?? 0))
  const recover = recoverDays === null ? null : percent(recoverDays)
  const isShort = surviveDays !== null && recoverDays !== null && recoverDays > surviveDays
  const spare = surviveDays !== null && recoverDays !== null && surviveDays > recoverDays ? percent(surviveDays) : null
  return (
    <span className="bar-cell" role="img" aria-label={brakingWords(surviveDays, recoverDays)}>
      {surviveDays === null ? <i className="open" style={{ width: `${recover ?? 30}%` }} /> : <i className="lasts" style={{ width: `${survive}%` }} />}
      {spare === null || recover === null ? null : <i className="spare" style={{ left: `${recover}%`, width: `${spare - recover}%` }} />}
      {isShort && recover !== null ? <i className="short" style={{ left: `${survive}%`, width: `${recover - survive}%` }} /> : null}
      {recover === null ? null : <i className="back" style={{ left: `${recover}%` }} />}
    </span>
  )
}
