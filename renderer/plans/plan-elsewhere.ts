import { choiceExchanged, worksExchanged } from '../../shared/engine/currency-change.ts'
import type { Change, Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { heldBy, heldIn, setHeld, type Held } from '../../shared/model/held.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import { isNewSource } from '../../shared/model/scenario.ts'
import { nextLetter, type MakeId } from './scenario-changes.ts'

/** A plan taken to another project. */
export interface PlanElsewhere {
  readonly change: Change
  readonly letter: string
  /** Choices that went along. */
  readonly taken: number
  /** Part numbers that the plan chooses for and the other project does not have; their choices stay behind. */
  readonly missing: readonly string[]
}

const keyOf = (partNumber: string): string => partNumber.trim().toLowerCase()

/** The works of one's own that a plan makes parts in, as the other project has them: those of the same name and country, or copies that go along. */
function worksThere(from: ProjectContents, plan: Scenario, to: ProjectContents, rate: number, makeId: MakeId): { readonly idOf: ReadonlyMap<string, string>; readonly patches: readonly Patch[] } {
  const used = new Set(from.choices.flatMap((choice) => (choice.scenarioId === plan.id && isNewSource(choice) && choice.worksId !== null ? [choice.worksId] : [])))
  const idOf = new Map<string, string>()
  const patches: Patch[] = []
  for (const works of from.works) {
    if (!used.has(works.id)) continue
    const known = to.works.find((one) => keyOf(one.name) === keyOf(works.name) && one.country === works.country)
    const id = known?.id ?? makeId()
    idOf.set(works.id, id)
    if (known === undefined) patches.push({ noun: 'works', id, value: { ...worksExchanged(works, rate), id } })
  }
  return { idOf, patches }
}

/** The step that puts a copy of a plan into another project: parts are found by their number, money is exchanged at `rate` (units of its currency for one of ours). */
export function planElsewhere(
  from: ProjectContents, plan: Scenario, to: ProjectContents, made: { readonly at: string; readonly stepName: (letter: string) => string; readonly rate: number }, makeId: MakeId,
): PlanElsewhere {
  const numbers = new Map(from.parts.map((part) => [part.id, part.partNumber]))
  const partThere = new Map(to.parts.map((part) => [keyOf(part.partNumber), part.id]))
  const found = (partId: string): string | null => partThere.get(keyOf(numbers.get(partId) ?? '')) ?? null
  const [letter, id] = [nextLetter(to.scenarios), makeId()]
  const choices = from.choices.filter((choice) => choice.scenarioId === plan.id)
  const missing = [...new Set(choices.filter((choice) => found(choice.partId) === null).map((choice) => numbers.get(choice.partId) ?? ''))]
  const patches: Patch[] = [{ noun: 'scenario', id, value: { ...plan, id, letter, parentId: null, createdAt: made.at, lockedAt: null } }]
  const inWorks = worksThere(from, plan, to, made.rate, makeId)
  patches.push(...inWorks.patches)
  const there = (held: Held): Held | null => {
    if (held.noun === 'parameter') return held
    if (held.noun === 'choice') {
      const partId = found(held.value.partId)
      const choice = choiceExchanged(held.value, made.rate)
      const placed = isNewSource(choice) && choice.worksId !== null ? { ...choice, worksId: inWorks.idOf.get(choice.worksId) ?? null } : choice
      return partId === null ? null : { noun: 'choice', value: { ...placed, partId } }
    }
    const { event } = held.value
    if (event.kind !== 'demand-surge' || event.productId === null) return held
    // More demand for a product that is not made there is no what-if there.
    const productId = found(event.productId)
    return productId === null ? null : { noun: 'shock', value: { ...held.value, event: { ...event, productId } } }
  }
  for (const held of heldBy(from, plan.id)) {
    const taken = there(held)
    if (taken !== null) patches.push(setHeld(heldIn(taken, id, makeId())))
  }
  return { change: { name: made.stepName(letter).slice(0, 300), patches }, letter, taken: patches.filter(({ noun }) => noun === 'choice').length, missing }
}
