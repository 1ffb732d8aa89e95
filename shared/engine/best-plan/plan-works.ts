import type { Works } from '../../model/works.ts'
import { say, type Sentence, type WrittenNumber } from '../../text/say.ts'
import type { PlanOption, PlanOptions } from './plan-option.ts'
import { waysOf, worksOpened, type Chosen } from './plan-sum.ts'

/** A works of one's own that a plan opens; money in the project's currency. */
export interface WorksInPlan {
  readonly works: Works
  readonly partIds: readonly string[]
  /** Hours a year that its parts take; 0 where it has no stated hours to hold them against. */
  readonly hours: number
  /** What the plan would be worth less without it and all that is made there. */
  readonly worth: number
  /** Those of its parts that would pay for it alone, with the rest of the plan as it is. */
  readonly payAlone: readonly string[]
  /** Why it is opened, in a sentence. */
  readonly says: Sentence
}

/** Money below this is not seen in a sentence. */
const unseen = 0.5

const money = (value: number, currency: string): WrittenNumber => ({ number: Math.round(value), as: 'money', digits: 0, currency })
const hours = (value: number): WrittenNumber => ({ number: Math.round(value), as: 'grouped', digits: 0, currency: null })

/** The parts that a plan makes in a works. */
const madeIn = (options: PlanOptions, chosen: Chosen, worksId: string): { readonly partId: string; readonly option: PlanOption }[] =>
  waysOf(options, chosen).flatMap(({ partId, option }) => (option !== null && option.worksId === worksId ? [{ partId, option }] : []))

/** The works that a plan opens, those of the greatest worth first, with who shares them and whether one part alone would pay for them. */
export function worksInPlan(options: PlanOptions, chosen: Chosen, worthOf: (chosen: Chosen) => number, currency: string): WorksInPlan[] {
  const full = worthOf(chosen)
  return worksOpened(options, chosen).map((works): WorksInPlan => {
    const made = madeIn(options, chosen, works.id)
    const without = new Map(chosen)
    for (const { partId } of made) without.delete(partId)
    const rest = worthOf(without)
    const payAlone = made.filter(({ partId, option }) => worthOf(new Map([...without, [partId, option.id]])) - rest > unseen).map(({ partId }) => partId)
    return { works, partIds: made.map(({ partId }) => partId), hours: made.reduce((sum, { option }) => sum + option.hours, 0), worth: full - rest, payAlone, says: reasonFor(works, made.length, payAlone.length, currency) }
  }).toSorted((one, other) => other.worth - one.worth)
}

function reasonFor({ name, openingCost, costPerYear }: Works, parts: number, paying: number, currency: string): Sentence {
  const [once, yearly] = [money(openingCost, currency), money(costPerYear, currency)]
  if (parts === 1) return say`Open works ${name}: one part bears ${once} once and ${yearly} a year.`
  if (paying === 0) return say`Open works ${name}: ${parts} parts share ${once} once and ${yearly} a year; alone none would pay.`
  return paying === parts
    ? say`Open works ${name}: ${parts} parts share ${once} once and ${yearly} a year; each of them would pay alone.`
    : say`Open works ${name}: ${parts} parts share ${once} once and ${yearly} a year; ${paying} of them would pay alone.`
}

/** Why an option has no room in its works beside what the plan makes there, or null where it has. */
export function hoursLeftIn(options: PlanOptions, chosen: Chosen, partId: string, option: PlanOption): Sentence | null {
  const works = options.works.find(({ id }) => id === option.worksId)
  if (works === undefined || works.hoursPerYear === null) return null
  const taken = madeIn(options, chosen, works.id).reduce((sum, one) => (one.partId === partId ? sum : sum + one.option.hours), 0)
  const left = works.hoursPerYear - taken
  return option.hours <= left + leastHours ? null : say`Works ${works.name} has ${hours(Math.max(0, left))} hours a year left; it takes ${hours(option.hours)}.`
}

/** Hours below which nothing is short. */
const leastHours = 1e-6
