import { quarterAfter, quarterText } from '../../../shared/engine/stages/quarter.ts'
import type { StagesAnswer } from '../../../shared/engine/stages/stage-search.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { formatPercent, formatShortMoney } from '../../text/format.ts'
import { stagesText as text } from '../../text/stages.ts'
import { namesOfParts } from './stages-names.ts'

/** Money below this is not seen. */
const unseen = 0.5

/** What the usual order loses where demand surges, what changing it only then still wins back, and which parts change places. */
export function StagesSurge({ contents, answer: { wish: { from, surge: asked }, surge } }: { readonly contents: ProjectContents; readonly answer: StagesAnswer }) {
  if (surge === null || asked === null) return null
  const { usualValue, usualBreaks, known, whenItBegins, moved } = surge
  const money = (value: number): string => formatShortMoney(value, contents.project.currency)
  const nameOf = namesOfParts(contents)
  const quarterName = (quarter: number | null): string => (quarter === null ? text.never : quarterText(quarterAfter(from, quarter)))
  const lost = known.value - usualValue
  const back = whenItBegins === null ? 0 : whenItBegins.value - usualValue
  return (
    <section className="stages-surge" aria-label={text.surgeTitle}>
      <h3>{text.surgeSentence(asked.productId === null ? text.everyProduct : nameOf(asked.productId), formatPercent(asked.addedShare), quarterName(asked.quarter))}</h3>
      {lost < unseen && usualBreaks.length === 0 ? <p>{text.surgeSame}</p> : (
        <p>
          {lost < unseen ? null : `${text.surgeLost(money(usualValue), money(known.value), money(lost))} `}
          {usualBreaks.map(({ limit }) => `${text.surgeBreaks[limit]} `)}
          {asked.quarter === 0 || lost < unseen ? null : back < unseen ? text.surgeTooLate : text.surgeLate(money(Math.min(back, lost)))}
        </p>
      )}
      {moved.length === 0 ? null : (
        <>
          <h4 className="small">{text.movedTitle}</h4>
          <ul className="small">{moved.map(({ partId, usual, surged }) => <li key={partId}>{text.moved(nameOf(partId), quarterName(usual), quarterName(surged))}</li>)}</ul>
        </>
      )}
    </section>
  )
}
