import type { ProjectContents } from '../../model/contents.ts'
import { isNewSource, type Choice, type Scenario } from '../../model/scenario.ts'
import { inWorks } from '../../model/works-change.ts'
import type { Works } from '../../model/works.ts'
import { say } from '../../text/say.ts'
import type { Evaluation, PartResult } from '../evaluation.ts'
import { bufferDaysFor, choiceOf, type OptionSettings } from '../option.ts'
import { absence } from '../option-cell.ts'
import type { PlanOption, RefusedOption } from './plan-option.ts'

/** What is looked for: in which countries, and what an option takes for granted that nobody stated. */
export interface SearchSettings extends Omit<OptionSettings, 'nearshoreTo'> {
  /** ISO2 codes of the countries to which parts may go or where their second sources and stand-bys may be; that of the plant is one like the others. */
  readonly countries: readonly string[]
}

type Kind = PlanOption['kind']

/** One evaluation, in which each of some parts takes one option. */
export interface Variant {
  readonly kind: Kind | null
  readonly country: string | null
  readonly ofPlan: string | null
  /** The works of one's own that all of it is made in; null for none, and for a plan of the buyer. */
  readonly works: Works | null
  readonly choices: ReadonlyMap<string, readonly Choice[]>
  readonly absent: readonly { readonly partId: string; readonly why: RefusedOption['why'] }[]
}

/** Id of the scenario in which options are tried. */
export const trial = 'best plan'

/** The evaluations to make: each kind of option in each country, then each plan of the buyer. */
export function variantsOf(contents: ProjectContents, today: Evaluation, settings: SearchSettings): Variant[] {
  const { plantCountry } = contents.project
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  const every = (kind: Kind, country: string | null): Variant => {
    const options: OptionSettings = { ...settings, nearshoreTo: country ?? plantCountry }
    const choices = new Map<string, readonly Choice[]>()
    const absent: { partId: string; why: RefusedOption['why'] }[] = []
    for (const keep of today.parts) {
      const part = parts.get(keep.partId)
      if (part === undefined || keep.legs.length === 0) continue
      const days = kind === 'buffer' ? bufferDaysFor(keep.gapDays, options) : 0
      const none = isAlreadyThere(kind, keep, country) ? 'already-there' : absence(kind, part, keep, plantCountry, options)
      if (none === 'cannot-move') absent.push({ partId: part.id, why: say`Parts of its kind do not move.` })
      if (none !== null || (kind === 'buffer' && days === 0)) continue
      choices.set(part.id, [choiceOf(kind, { id: `${trial} ${part.id}`, scenarioId: trial, partId: part.id }, contents, options, days)])
    }
    return { kind, country, ofPlan: null, works: null, choices, absent }
  }
  const [stock, ...elsewhere] = [every('buffer', null), ...settings.countries.flatMap((country) => [every('second-source', country), every(country === plantCountry ? 'reshore' : 'nearshore', country)])]
  const [nearest] = settings.countries
  const standBy = nearest === undefined ? [] : [every('stand-by', nearest)]
  // Where no country is looked at, only what the buyer's plans do is.
  const made = nearest === undefined ? [] : contents.works.map((works) => worksVariant(contents, today, settings, works))
  return [...(stock === undefined ? [] : [stock]), ...standBy, ...elsewhere, ...made, ...contents.scenarios.map((plan) => planVariant(contents, plan))]
}

const isAlreadyThere = (kind: Kind, { legs }: PartResult, country: string | null): boolean => kind !== 'buffer' && kind !== 'stand-by' && legs.every((leg) => leg.country === country)

/** The choices of a plan of the buyer as options of their parts. */
function planVariant({ choices, parts }: ProjectContents, { id }: Scenario): Variant {
  const known = new Set(parts.map((part) => part.id))
  const own = new Map<string, Choice[]>()
  for (const choice of choices) {
    if (choice.scenarioId !== id || !known.has(choice.partId)) continue
    own.set(choice.partId, [...(own.get(choice.partId) ?? []), { ...choice, scenarioId: trial }])
  }
  return { kind: null, country: null, ofPlan: id, works: null, choices: own, absent: [] }
}

/** Every part made in a works of one's own, at its price re-based; also where it is bought in that country today. */
function worksVariant(contents: ProjectContents, today: Evaluation, settings: SearchSettings, works: Works): Variant {
  const { plantCountry } = contents.project
  const kind: Kind = works.country === plantCountry ? 'reshore' : 'nearshore'
  const options: OptionSettings = { ...settings, nearshoreTo: works.country }
  const parts = new Map(contents.parts.map((part) => [part.id, part]))
  const choices = new Map<string, readonly Choice[]>()
  const absent: { partId: string; why: RefusedOption['why'] }[] = []
  for (const keep of today.parts) {
    const part = parts.get(keep.partId)
    if (part === undefined || keep.legs.length === 0) continue
    const choice = choiceOf(kind, { id: `${trial} ${part.id}`, scenarioId: trial, partId: part.id }, contents, options, 0)
    if (absence(kind, part, { ...keep, legs: [] }, plantCountry, options) === 'cannot-move') absent.push({ partId: part.id, why: say`Parts of its kind do not move.` })
    else if (isNewSource(choice)) choices.set(part.id, [inWorks(choice, works)])
  }
  return { kind, country: works.country, ofPlan: null, works, choices, absent }
}
