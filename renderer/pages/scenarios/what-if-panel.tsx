import { useEffect } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { clearDraft, dragFigure } from '../../state/draft.ts'
import { keepNow, keepSoon } from '../../state/keep-soon.ts'
import { useProject } from '../../state/project.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { formatNumber, formatPercent, roundTo } from '../../text/format.ts'
import { Button } from '../../ui/button.tsx'
import { SliderField } from '../../ui/slider-field.tsx'
import { commit, makeId, now } from './commit.ts'
import { setOverride } from '../../plans/scenario-changes.ts'
import { useBreakEvens } from './use-break-evens.ts'
import { usualValue, whatIfs, type WhatIf } from '../../plans/what-ifs.ts'

const text = scenariosText.whatIf

/** A value of a slider as a person reads it. */
function inWords({ id, digits }: WhatIf, shown: number): string {
  if (id === 'chinaDuty') return text.points(formatNumber(shown, Number.isInteger(shown) ? 0 : digits))
  if (id === 'freight') return text.times(formatNumber(shown, digits))
  return id === 'demand' ? formatPercent(shown / 100) : formatNumber(shown, digits)
}

const unitOf = (id: WhatIf['id']): string | undefined => ({ chinaDuty: text.pointsUnit, demand: '%', freight: '×', dollar: undefined })[id]

interface WhatIfPanelProps {
  readonly contents: ProjectContents
  readonly scenarioId: string
  /** Figures being dragged, by key. */
  readonly what: ReadonlyMap<string, number>
  readonly hasChoices: boolean
}

/** The sliders: the world of this plan, saved with it when a slider is let go. */
export function WhatIfPanel({ contents, scenarioId, what, hasChoices }: WhatIfPanelProps) {
  const marks = useBreakEvens(contents, scenarioId, hasChoices)
  const overrideOf = (key: string, ofScenario: string | null): number | undefined =>
    contents.parameters.find((one) => one.scenarioId === ofScenario && one.key === key)?.value
  const changed = whatIfs.filter((whatIf) => overrideOf(whatIf.key, scenarioId) !== undefined).length

  /** Keeps a value with the plan. */
  const keep = (whatIf: WhatIf, shown: number, base: number): void => {
    const present = useProject.getState().contents
    if (present === null || !present.scenarios.some((one) => one.id === scenarioId)) return
    const value = shown === base ? null : whatIf.stored(shown, shippedFigures)
    const label = text[whatIf.id]
    const name = value === null ? scenariosText.steps.whatIfBack(label) : scenariosText.steps.whatIf(label, inWords(whatIf, shown))
    void commit(setOverride(present, scenarioId, whatIf.key, value, { name, at: now() }, makeId), scenarioId)
    clearDraft(whatIf.key)
  }
  const release = (whatIf: WhatIf, shown: number, base: number): void => {
    dragFigure(whatIf.key, whatIf.stored(shown, shippedFigures))
    keepSoon(whatIf.key, () => keep(whatIf, shown, base))
  }
  useEffect(() => keepNow, [scenarioId])

  return (
    <section className="rail-section" aria-label={text.title}>
      <h2>
        {text.title}
        <span className="grow" />
        <span className="faint plain">{changed === 0 ? text.allToday : text.changed(formatNumber(changed))}</span>
      </h2>
      {whatIfs.map((whatIf) => {
        const usual = overrideOf(whatIf.key, null) ?? usualValue(whatIf, shippedFigures)
        const base = roundTo(whatIf.shown(usual, shippedFigures), 4)
        const value = roundTo(whatIf.shown(what.get(whatIf.key) ?? overrideOf(whatIf.key, scenarioId) ?? usual, shippedFigures), 4)
        const label = text[whatIf.id]
        const mark = marks[whatIf.id]
        const unit = unitOf(whatIf.id)
        return (
          <div className="what-if" key={whatIf.id}>
            <SliderField
              label={label} value={value} minimum={whatIf.low} maximum={whatIf.high} step={whatIf.step} base={base} digits={Number.isInteger(value) && whatIf.digits === 1 && whatIf.id !== 'freight' ? 0 : whatIf.digits}
              {...(unit === undefined ? {} : { unit })}
              breakEven={mark === undefined ? null : {
                at: mark.at,
                sentence: mark.cheaperAbove ? text.cheaperAbove(inWords(whatIf, roundTo(mark.at, whatIf.digits))) : text.cheaperBelow(inWords(whatIf, roundTo(mark.at, whatIf.digits))),
              }}
              lowLabel={inWords(whatIf, whatIf.low)} highLabel={inWords(whatIf, whatIf.high)}
              onDrag={(shown) => dragFigure(whatIf.key, whatIf.stored(shown, shippedFigures))}
              onRelease={(shown) => release(whatIf, shown, base)}
            />
            {overrideOf(whatIf.key, scenarioId) === undefined ? null : (
              <Button kind="link" small aria-label={text.backLabel(label)} onPress={() => release(whatIf, base, base)}>{text.back}</Button>
            )}
          </div>
        )
      })}
      <p className="caption">{text.note}</p>
    </section>
  )
}
