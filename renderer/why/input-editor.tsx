import { useState } from 'react'
import { lowestValue } from '../../shared/data/lowest-value.ts'
import type { FactRef, Provenance } from '../../shared/engine/explanation.ts'
import { rangeOf } from '../../shared/model/typed-range.ts'
import { Origin, type TypedRange } from '../../shared/model/source.ts'
import { fieldsOf } from '../facts/fact-fields.ts'
import { FactInput } from '../facts/fact-input.tsx'
import { keepFigureRange } from '../facts/keep-figure-range.ts'
import { RangeEditor } from '../facts/range-editor.tsx'
import { nounOf } from '../facts/set-fact.ts'
import { figureIn, setFactRange } from '../facts/set-range.ts'
import { setOverride } from '../plans/scenario-changes.ts'
import { useProject } from '../state/project.ts'
import { change } from '../state/steps.ts'
import { factsText } from '../text/facts.ts'
import { rangesText } from '../text/ranges.ts'
import { figureUnitInWords } from '../text/sentences/in-words.ts'
import { whyText } from '../text/why.ts'
import { formatAsTyped } from '../text/format.ts'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Segmented } from '../ui/segmented.tsx'

type FigureProvenance = Extract<Provenance, { kind: 'figure' }>

/** The fact that a person may type, or null where it is no field of a noun's own. */
export function editableFact(fact: FactRef): ReturnType<typeof fieldsOf>[number] | null {
  return fieldsOf(fact.noun, []).find((field) => field.name === fact.field) ?? null
}

/** A fact of the buyer's in a field of its kind; Enter or leaving stores it as a step that undo takes back. */
export function FactEditor({ fact, of }: { readonly fact: FactRef; readonly of: string }) {
  const contents = useProject((state) => state.contents)
  const field = editableFact(fact)
  if (contents === null || field === null) return null
  const noun = nounOf(contents, field.noun, fact.id)
  const value = noun?.[field.name]
  const origin = Origin.safeParse(Object.fromEntries(Object.entries(noun?.['origins'] ?? {}))[field.name])
  const label = factsText.names[`${field.noun}.${field.name}`] ?? field.name
  const keep = (range: TypedRange | null): void => {
    const present = useProject.getState().contents
    const name = range === null ? rangesText.stepAway(label) : rangesText.step(label, formatAsTyped(range.low), formatAsTyped(range.high))
    const made = present === null ? null : setFactRange(present, field, fact.id, range, { name: name.slice(0, 300), at: new Date().toISOString() })
    if (made !== null) void change(made.name, made.patches)
  }
  return (
    <div className="why-edit">
      <FactInput contents={contents} field={field} id={fact.id} of={of} isOriginHidden />
      {typeof value === 'number' ? (
        <RangeEditor
          key={value} label={label} value={value} range={origin.success ? rangeOf(origin.data) : null} onChange={keep}
          {...(field.kind === 'percent' ? { scale: 100, unit: '%' } : {})}
        />
      ) : null}
    </div>
  )
}

/** A shipped figure in a field, for the plan looked at or for the whole project. */
export function FigureEditor({ figure, label, scenarioId }: { readonly figure: FigureProvenance; readonly label: string; readonly scenarioId: string | null }) {
  const contents = useProject((state) => state.contents)
  const overridden = (scope: string | null): boolean => contents?.parameters.some((one) => one.key === figure.key && one.scenarioId === scope) ?? false
  // A figure that this plan already replaced is changed there; else a change counts everywhere unless the person says so.
  const [inPlan, setInPlan] = useState(scenarioId !== null && overridden(scenarioId))
  const letter = contents?.scenarios.find((one) => one.id === scenarioId)?.letter ?? ''
  const scope = inPlan ? scenarioId : null
  // The number explained may be this plan's alone: for everywhere, another is changed.
  const inScope = (contents === null ? null : figureIn(contents, scope, figure.key)) ?? figure.value
  const keep = (value: number | null): void => {
    const present = useProject.getState().contents
    if (present === null) return
    const name = value === null ? whyText.stepBack(label) : whyText.step(label, formatAsTyped(value))
    const made = setOverride(present, scope, figure.key, value, { name: name.slice(0, 300), at: new Date().toISOString() }, () => crypto.randomUUID())
    if (made !== null) void change(made.name, made.patches)
  }
  const keepRange = (range: TypedRange | null): void => {
    const present = useProject.getState().contents
    if (present !== null) keepFigureRange(present, scope, figure.key, label, range)
  }
  const lowest = lowestValue({ key: figure.key, unit: figure.unit })
  return (
    <div className="why-edit">
      {scenarioId === null ? null : (
        <Segmented
          label={whyText.scope} value={inPlan ? 'plan' : 'all'} onChange={(key) => setInPlan(key === 'plan')}
          options={[{ key: 'all', label: whyText.everywhere }, { key: 'plan', label: whyText.thisPlan(letter) }]}
        />
      )}
      <NumberField label={label} value={inScope} unit={figureUnitInWords(figure.unit)} isChanged={overridden(scope) || overridden(null)} {...(lowest === null ? {} : { minimum: lowest })} onCommit={(value) => keep(value)} />
      <RangeEditor
        key={`${inScope} ${scope ?? ''}`} label={label} value={inScope} unit={figureUnitInWords(figure.unit)} onChange={keepRange}
        range={rangeOf(contents?.parameters.find((one) => one.key === figure.key && one.scenarioId === scope)?.origin)}
      />
      {overridden(scope) ? <Button small kind="link" onPress={() => keep(null)}>{whyText.back}</Button> : null}
    </div>
  )
}
