import { bufferDaysFor, choiceOf, optionKinds, type OptionKind } from '../../shared/engine/option.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import { applyPatches, type Change } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import { resultsOf } from '../plans/results-of.ts'
import { newScenario, nextLetter, setChoices } from '../plans/scenario-changes.ts'
import { optionSettings, usualNearshoreTo } from '../plans/usual-options.ts'
import type { Action } from '../state/actions.ts'
import { evaluationOf } from '../state/evaluation.ts'
import { sayDone } from '../state/notices.ts'
import { showScenario, useProject } from '../state/project.ts'
import { change } from '../state/steps.ts'
import { openInspector, showPage } from '../state/view.ts'
import { countryName } from '../text/country-names.ts'
import { deskText } from '../text/desk.ts'
import { formatMoney, formatNumber, formatShortMoney, signed } from '../text/format.ts'
import type { Subject } from './subject.ts'

const makeId = (): string => crypto.randomUUID()

/** A verb made ready: the step it would make and the plan it would make it in. */
export interface MadeVerb {
  readonly step: Change
  readonly scenarioId: string
}

/** The step that gives the parts of a subject an option, in the plan looked at or, from today or a locked plan, in a new one; null where nothing would change. */
export function makeVerb(contents: ProjectContents, evaluation: Evaluation, subject: Subject, kind: OptionKind, scenarioId: string | null, name: string, at: string): MadeVerb | null {
  const settings = optionSettings(usualNearshoreTo(contents.project.plantCountry))
  const shown = contents.scenarios.find((one) => one.id === scenarioId)
  const isOpen = shown !== undefined && shown.lockedAt === null
  const started = isOpen ? null : newScenario(contents, { name, stepName: name, copyOf: shown?.id ?? null, at }, makeId)
  const id = started?.id ?? scenarioId ?? ''
  const present = started === null ? contents : applyPatches(contents, started.change.patches)
  const results = resultsOf(evaluation)
  const wanted = new Map(subject.partIds.flatMap((partId): (readonly [string, ((own: string) => Choice) | null])[] => {
    const result = results.get(partId)
    if (result === undefined || result.legs.length === 0) return []
    if (kind === 'keep') return [[partId, null]]
    const days = bufferDaysFor(result.gapDays, settings)
    if ((kind === 'buffer' || kind === 'stand-by') && days <= 0) return []
    if ((kind === 'nearshore' || kind === 'reshore') && result.legs.every(({ country }) => country === (kind === 'reshore' ? contents.project.plantCountry : settings.nearshoreTo))) return []
    return [[partId, (own: string) => choiceOf(kind, { id: own, scenarioId: id, partId }, contents, settings, days)]]
  }))
  const step = setChoices(present, id, wanted, name, makeId)
  if (step === null) return null
  return { step: { name, patches: [...(started?.change.patches ?? []), ...step.patches] }, scenarioId: id }
}

/** What a step does to the plan it is made in: money once, and the landed cost of a unit; null unknown. */
export function effectOf(contents: ProjectContents, scenarioId: string | null, { step, scenarioId: target }: MadeVerb): { once: number; unit: number } | null {
  const before = evaluationOf(contents, scenarioId).totals
  const after = evaluationOf(applyPatches(contents, step.patches), target).totals
  if (before.costPerUnit === null || after.costPerUnit === null) return null
  return { once: after.oneOff + after.extraStock - before.oneOff - before.extraStock, unit: after.costPerUnit - before.costPerUnit }
}

function nameOf(kind: OptionKind, subject: Subject, contents: ProjectContents, evaluation: Evaluation): string {
  const what = subject.kind === 'site' ? deskText.verbs.everyPart(subject.name) : subject.name
  const settings = optionSettings(usualNearshoreTo(contents.project.plantCountry))
  if (kind === 'keep') return deskText.verbs.keep(what)
  if (kind === 'buffer') {
    const days = evaluation.parts.filter(({ partId }) => subject.partIds.includes(partId)).map(({ gapDays }) => bufferDaysFor(gapDays, settings))
    return deskText.verbs.buffer(what, formatNumber(Math.max(0, ...days)))
  }
  return deskText.verbs[kind](what, countryName(kind === 'reshore' ? contents.project.plantCountry : settings.nearshoreTo))
}

async function carryOut(made: MadeVerb): Promise<void> {
  if (!(await change(made.step.name, made.step.patches))) return
  showScenario(made.scenarioId)
  const letter = useProject.getState().contents?.scenarios.find((one) => one.id === made.scenarioId)?.letter ?? ''
  sayDone(deskText.verbs.done(made.step.name, letter), deskText.verbs.show, () => showPage('scenarios'))
}

/** What can be done with a subject, each with its effect before it is done. */
export function verbsFor(contents: ProjectContents, evaluation: Evaluation, subject: Subject, scenarioId: string | null): Action[] {
  const at = new Date().toISOString()
  const { currency } = contents.project
  const kept = contents.choices.some((choice) => choice.scenarioId === scenarioId && subject.partIds.includes(choice.partId))
  return optionKinds.filter((kind) => kind !== 'keep' || kept).flatMap((kind): Action[] => {
    const label = nameOf(kind, subject, contents, evaluation)
    const made = makeVerb(contents, evaluation, subject, kind, scenarioId, label.slice(0, 200), at)
    if (made === null) return []
    const letter = contents.scenarios.find((one) => one.id === made.scenarioId)?.letter ?? nextLetter(contents.scenarios)
    return [{
      id: `verb ${kind} ${subject.key}`, group: 'do', label: () => nameOf(kind, subject, contents, evaluation), note: () => deskText.inPlan(letter),
      effect: () => {
        const effect = effectOf(contents, scenarioId, made)
        if (effect === null) return deskText.effectUnknown
        return deskText.verbs.effect(signed(effect.once, (size) => formatShortMoney(size, currency)), signed(effect.unit, (size) => formatMoney(size, currency)))
      },
      run: () => void carryOut(made),
    }]
  })
}

const whys = ['landed', 'risk', 'survive', 'recover', 'gap', 'loss'] as const

/** The numbers of a subject, to be taken apart. */
export function explainsFor(evaluation: Evaluation, subject: Subject, scenarioId: string | null): Action[] {
  return whys.flatMap((quantity): Action[] => {
    if (subject.kind === 'site' && quantity === 'landed') return []
    if (subject.kind === 'part' && !evaluation.parts.some(({ partId }) => partId === subject.key)) return []
    return [{
      id: `why ${quantity} ${subject.key}`, group: 'explain', label: () => deskText.explain.why(deskText.explain.quantities[quantity], subject.name),
      run: () => {
        if (subject.kind === 'part') openInspector({ scenarioId, target: { on: 'part', partId: subject.key, quantity } })
        else if (quantity !== 'landed') openInspector({ scenarioId, target: { on: 'site', key: subject.key, quantity } })
      },
    }]
  })
}
