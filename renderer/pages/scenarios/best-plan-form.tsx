import { useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { PlanObjective } from '../../../shared/engine/best-plan/plan-problem.ts'
import { openWish } from '../../../shared/engine/best-plan/plan-search.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { isWished, wishesOf } from '../../../shared/model/wish-change.ts'
import type { PlanWishes } from '../../state/best-plan.ts'
import { holdPart, keepBudgetTried, tryBudget, useBudget, wish, wishNothing } from '../../state/best-plan-wishes.ts'
import { bestPlanText as text } from '../../text/best-plan.ts'
import { countryName } from '../../text/country-names.ts'
import { formatList, formatMoney, formatNumber, formatShortMoney } from '../../text/format.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Tip } from '../../ui/tip.tsx'
import { partNames } from './best-plan-parts.ts'
import { BudgetSlider } from './budget-slider.tsx'
import { countriesWithData } from './options-view.ts'

const objectives: readonly PlanObjective[] = ['net-value', 'expected-loss', 'bad-years', 'standstill']

/** A limit in words for the name of a step: its number, or that there is none. */
const limit = (value: number | null, some: (count: string) => string, none: string): string => (value === null ? none : some(formatNumber(value)))

interface BestPlanFormProps {
  readonly contents: ProjectContents
  readonly wishes: PlanWishes
  /** Countries that are looked in, those wished or the usual ones. */
  readonly countries: readonly string[]
  /** As much money as pays; null while that is not known. */
  readonly most: number | null
}

/** What the buyer wishes of the best plan; each wish is a step of the project that can be undone. */
export function BestPlanForm({ contents, wishes, countries, most }: BestPlanFormProps) {
  const budget = useBudget(contents)
  const { currency } = contents.project
  const nameOf = (money: number | null): string => (money === null ? text.steps.noBudget : text.steps.budget(formatMoney(money, currency, 0)))
  const names = useMemo(() => partNames(contents.parts), [contents.parts])
  return (
    <>
      <div className="best-plan-wishes">
        <div>
          <BudgetSlider
            budget={budget} most={most} currency={currency} onTry={tryBudget} onLetGo={() => keepBudgetTried(nameOf)}
            onType={(money) => wish(nameOf(money), { budget: money })}
          />
        </div>
        <div>
          <span>{text.toGet}</span>
          <SelectField
            label={text.objective} isLabelHidden value={wishes.objective} onChange={(objective) => wish(text.steps.objective(text.objectives[objective]), { objective })}
            options={objectives.map((key) => ({ key, label: text.objectives[key] }))}
          />
          <span className="grow" />
          {isWished(contents) ? <Button kind="link" small onPress={() => wishNothing(text.steps.none)}>{text.wishNothing}</Button> : null}
        </div>
      </div>
      <MoreWishes contents={contents} wishes={wishes} countries={countries} names={names} />
      <HeldParts contents={contents} names={names} />
    </>
  )
}

/** The limits that are set, in words, to be read while the form is closed. */
function limitsInWords({ wishes, project: { currency } }: Pick<ProjectContents, 'wishes' | 'project'>): string[] {
  const { suppliers, heads, seconds, countries, worstYearAtMost } = wishesOf({ wishes })
  return [
    ...(suppliers === null ? [] : [text.wished.suppliers(suppliers, formatNumber(suppliers))]), ...(heads === null ? [] : [text.wished.heads(heads, formatNumber(heads))]),
    ...(countries === null ? [] : [countries.length === 0 ? text.wished.nowhere : text.wished.countries(formatList(countries.map(countryName)))]),
    ...(worstYearAtMost === null ? [] : [text.badYear.wished(formatShortMoney(worstYearAtMost, currency))]),
    ...(seconds === null ? [] : [text.wished.seconds(formatNumber(seconds))]),
  ]
}

interface Named {
  readonly contents: ProjectContents
  /** What parts are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

function MoreWishes({ contents, wishes, countries, names }: Omit<BestPlanFormProps, 'most'> & Named) {
  const stored = wishesOf(contents)
  const set = limitsInWords(contents)
  const { steps } = text
  return (
    <details className="best-plan-more">
      <summary>{text.more}{set.length === 0 ? null : <span className="small quiet"> {set.join(' · ')}</span>}</summary>
      <div className="row">
        <NumberField
          label={text.suppliers} value={wishes.suppliers} isWhole mayBeEmpty minimum={0} maximum={10_000} width={64}
          onCommit={(suppliers) => wish(limit(suppliers, steps.suppliers, steps.anySuppliers), { suppliers: suppliers === null ? null : Math.round(suppliers) })}
        />
        <NumberField
          label={text.heads} value={wishes.heads} isWhole mayBeEmpty minimum={0} maximum={100_000} width={64}
          onCommit={(heads) => wish(limit(heads, steps.heads, steps.anyHeads), { heads })}
        />
        <NumberField
          label={text.badYear.atMost} value={stored.worstYearAtMost} unit={contents.project.currency} mayBeEmpty minimum={0} maximum={1e12} width={110}
          onCommit={(money) => wish(money === null ? text.badYear.steps.any : text.badYear.steps.atMost(formatMoney(money, contents.project.currency, 0)), { worstYearAtMost: money })}
        />
        <NumberField
          label={text.seconds} value={wishes.seconds} isWhole minimum={1} maximum={3600} width={64}
          onCommit={(seconds) => wish(steps.seconds(formatNumber(seconds ?? openWish.seconds)), { seconds: seconds === openWish.seconds ? null : seconds })}
        />
      </div>
      <fieldset className="best-plan-countries">
        <legend>{text.countries}</legend>
        {countriesWithData(shippedFigures).map(({ code, name }) => (
          <label key={code}>
            <input
              type="checkbox" checked={countries.includes(code)}
              onChange={(event) => (event.target.checked ? wish(steps.lookIn(name), { countries: [...countries, code] }) : wish(steps.lookNotIn(name), { countries: countries.filter((one) => one !== code) }))}
            /> {name}
          </label>
        ))}
        {stored.countries === null ? null : <Button kind="link" small onPress={() => wish(steps.usualCountries, { countries: null })}>{text.usualCountries}</Button>}
      </fieldset>
      <HoldPart contents={contents} names={names} />
    </details>
  )
}

/** So many parts are offered for what is typed. */
const offered = 5

/** A field to hold any bought part by its number or name. */
function HoldPart({ contents, names }: Named) {
  const [typed, setTyped] = useState('')
  const nameOf = (partId: string): string => names.get(partId) ?? partId
  const words = typed.toLowerCase().split(/\s+/u).filter((word) => word !== '')
  const found = words.length === 0 ? [] : contents.parts.filter(({ id, makeOrBuy }) => makeOrBuy !== 'make' && words.every((word) => nameOf(id).toLowerCase().includes(word))).slice(0, offered)
  const hold = (partId: string, rule: 'stays' | 'moves'): void => {
    setTyped('')
    holdPart(text.steps[rule](nameOf(partId)), partId, rule)
  }
  return (
    <div className="best-plan-hold">
      <SearchBox label={text.hold} value={typed} onChange={setTyped} />
      {words.length === 0 ? null : (
        <ul aria-label={text.hold}>
          {found.length === 0 ? <li className="quiet">{text.noSuchPart}</li> : found.map(({ id }) => (
            <li key={id} className="row">
              <span className="grow">{nameOf(id)}</span>
              <Button small aria-label={text.leave(nameOf(id))} onPress={() => hold(id, 'stays')}>{text.stays}</Button>
              <Button small aria-label={text.take(nameOf(id))} onPress={() => hold(id, 'moves')}>{text.moves}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Parts that the buyer holds as they are or wants changed, each with the way to let it go. */
function HeldParts({ contents, names }: Named) {
  const nameOf = (partId: string): string => names.get(partId) ?? partId
  if (contents.partWishes.length === 0) return null
  return (
    <section className="best-plan-held">
      <h3>{text.held}</h3>
      <ul>
        {contents.partWishes.map(({ partId, rule }) => (
          <li key={partId} className="row">
            <span className="grow"><b>{nameOf(partId)}</b> {text[rule]}</span>
            <Tip words={text.release(nameOf(partId))}>
              <Button kind="ghost" small square aria-label={text.release(nameOf(partId))} onPress={() => holdPart(text.steps.free(nameOf(partId)), partId, null)}><Icon name="close" size={12} /></Button>
            </Tip>
          </li>
        ))}
      </ul>
    </section>
  )
}
