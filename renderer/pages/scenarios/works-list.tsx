import { useState } from 'react'
import type { WorksResult } from '../../../shared/engine/evaluation.ts'
import type { Change } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Works } from '../../../shared/model/works.ts'
import { isNewSource } from '../../../shared/model/scenario.ts'
import { dropWorks, inWorks, madeIn, setWorks } from '../../../shared/model/works-change.ts'
import { factBook } from '../../facts/fact-book.ts'
import { sayDone } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { countryName } from '../../text/country-names.ts'
import { formatFirst, formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { worksText as text } from '../../text/works.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Why } from '../../ui/why.tsx'
import { commit, makeId, takeBack } from './commit.ts'
import { WorksForm } from './works-form.tsx'
import './works.css'

interface WorksListProps {
  readonly contents: ProjectContents
  /** The plan looked at; null for today, in which nothing is made in them. */
  readonly scenarioId: string | null
  /** What the plan asks of the works that it uses. */
  readonly used: readonly WorksResult[]
  readonly countries: readonly { readonly code: string; readonly name: string }[]
}

/** The works of one's own: what each costs, and which of its hours the plan asks for. */
export function WorksList({ contents, scenarioId, used, countries }: WorksListProps) {
  const [editing, setEditing] = useState<{ readonly works: Works | null } | null>(null)
  const store = async (made: Change): Promise<boolean> => (scenarioId === null ? change(made.name, made.patches) : commit(made, scenarioId))
  // What was typed stays in the form where the step is refused, as a locked plan does.
  const keep = async (works: Works): Promise<void> => {
    const step = { name: (editing?.works === null ? text.steps.add(works.name) : text.steps.edit(works.name)).slice(0, 300), patches: setWorks(contents, works) }
    if (await store(step)) setEditing(null)
  }
  const remove = async (works: Works): Promise<void> => {
    const step = { name: text.steps.remove(works.name).slice(0, 300), patches: dropWorks(contents, works.id) }
    if (!(await store(step))) return
    const made = new Set(madeIn(contents, works.id).map(({ id }) => id))
    sayDone(text.removed(works.name), text.undo, () => void takeBack(step.name, () => {
      // What was changed since stays as it is; only that it is made there comes back.
      const now = useProject.getState().contents
      if (now === null || now.project.id !== contents.project.id) return null
      const back = now.choices.filter(isNewSource).filter(({ id, worksId }) => made.has(id) && worksId === null)
      return { name: text.steps.add(works.name).slice(0, 300), patches: [{ noun: 'works', id: works.id, value: works }, ...back.map((choice) => ({ noun: 'choice' as const, id: choice.id, value: inWorks(choice, works) }))] }
    }))
  }
  return (
    <section className="rail-section own-works" aria-label={text.title}>
      <h2>
        {text.title}
        <span className="grow" />
        <Button small aria-label={text.add} onPress={() => setEditing({ works: null })}><Icon name="plus" size={10} /> {text.add}</Button>
      </h2>
      {contents.works.length === 0 ? <p className="small quiet">{text.none}</p> : (
        <ul className="shock-list">
          {contents.works.map((works) => (
            <WorksItem
              key={works.id} works={works} result={used.find(({ worksId }) => worksId === works.id) ?? null} contents={contents} isPlan={scenarioId !== null}
              onEdit={() => setEditing({ works })} onRemove={() => void remove(works)}
            />
          ))}
        </ul>
      )}
      {editing === null ? null : <WorksForm contents={contents} works={editing.works} countries={countries} makeId={makeId} onSave={(works) => void keep(works)} onClose={() => setEditing(null)} />}
    </section>
  )
}

interface WorksItemProps {
  readonly works: Works
  readonly result: WorksResult | null
  readonly contents: ProjectContents
  readonly isPlan: boolean
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function WorksItem({ works, result, contents, isPlan, onEdit, onRemove }: WorksItemProps) {
  const { currency } = contents.project
  const money = (value: number): string => formatShortMoney(value, currency)
  const place = [works.city, countryName(works.country)].filter((word) => word !== '').join(', ')
  return (
    <li>
      <div className="shock-head">
        <b>{works.name}</b>
        <span className="grow" />
        <Button kind="link" small aria-label={text.editOf(works.name)} onPress={onEdit}>{text.edit}</Button>
        <Button kind="ghost" square small aria-label={text.removeOf(works.name)} onPress={onRemove}><Icon name="close" size={10} /></Button>
      </div>
      <p className="caption plain">{place}</p>
      <p className="caption plain">{text.cost(money(works.openingCost), money(works.costPerYear))}</p>
      {result === null ? <p className="caption plain">{isPlan ? text.unused : text.unusedToday}</p> : <Use works={works} result={result} contents={contents} />}
    </li>
  )
}

/** What the plan asks of a works: how many parts, which share of its hours, and what stands against it. */
function Use({ works, result, contents }: Pick<WorksItemProps, 'works' | 'contents'> & { readonly result: WorksResult }) {
  const { hoursPerYear, parts, hoursAsked, hoursKnown, use, isOverAsked } = result
  const named = factBook(contents).parts
  const numbers = parts.map(({ partId }) => named.get(partId)?.partNumber ?? partId)
  const unknown = parts.filter((part) => part.hoursPerYear === null).length
  return (
    <div>
      <p className="caption plain">{parts.length === 1 ? text.onePart : text.parts(formatNumber(parts.length))}: {formatFirst(numbers, 4)}</p>
      {hoursAsked === null ? null : (
        <p className="caption plain">
          {hoursPerYear === null ? text.hoursOnly(formatNumber(hoursAsked)) : text.hours(formatNumber(hoursAsked), formatNumber(hoursPerYear))}
          {use === null ? null : <> · <Why target={{ on: 'works', worksId: works.id, quantity: 'use' }}>{formatPercent(use)}</Why></>}
          {parts.some(({ certainty }) => certainty === 'estimate') ? <>, {text.estimated}</> : null}
        </p>
      )}
      {hoursPerYear === null || use === null ? null : <div className="hours-bar" aria-hidden="true"><span className={isOverAsked ? 'over' : ''} style={{ inlineSize: `${Math.min(1, use) * 100}%` }} /></div>}
      {unknown === 0 ? null : <p className="caption plain">{text.unknown(formatNumber(unknown))}</p>}
      <div role="status">
        {isOverAsked && hoursPerYear !== null ? <p className="works-over"><Icon name="warning" size={12} /> <span className="said-only">{works.name}: </span>{text.over(formatNumber(hoursAsked ?? hoursKnown), formatNumber(hoursPerYear))}</p> : null}
      </div>
    </div>
  )
}
