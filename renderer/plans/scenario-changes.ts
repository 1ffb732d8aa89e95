import { inversePatches, type Change, type Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { dropHeld, heldBy, heldIn, setHeld } from '../../shared/model/held.ts'
import type { Choice, Scenario } from '../../shared/model/scenario.ts'
import type { ParameterOverride } from '../../shared/model/parameter.ts'
import { nextLetter, placeOfLetter } from '../../shared/model/scenario-letter.ts'
import { typedOver } from '../../shared/model/typed-range.ts'

export { nextLetter }

/** Makes an id that the project does not have yet. */
export type MakeId = () => string

/** Plans in the order of their letters, whatever was taken away and brought back between. */
export const inOrder = (scenarios: readonly Scenario[]): Scenario[] => scenarios.toSorted((one, other) => placeOfLetter(one.letter) - placeOfLetter(other.letter))

/** A new plan, from today (no parent) or as a copy of another with its choices and overrides. */
export function newScenario(
  contents: ProjectContents, made: { name: string; stepName: string; copyOf: string | null; at: string }, makeId: MakeId,
): { change: Change; id: string } {
  const original = contents.scenarios.find((one) => one.id === made.copyOf)
  const id = makeId()
  const scenario: Scenario = {
    id, letter: nextLetter(contents.scenarios), name: made.name, description: original?.description ?? '', parentId: original?.id ?? null, createdAt: made.at, lockedAt: null,
  }
  const patches: Patch[] = [{ noun: 'scenario', id, value: scenario }]
  if (original !== undefined) {
    for (const held of heldBy(contents, original.id)) patches.push(setHeld(heldIn(held, id, makeId())))
  }
  return { change: { name: made.stepName, patches }, id }
}

/** Takes a plan away with its choices and overrides; plans branched from it hang under its own parent from then on. */
export function removeScenario(contents: ProjectContents, scenarioId: string, stepName: string): Change {
  const removed = contents.scenarios.find((one) => one.id === scenarioId)
  const patches: Patch[] = heldBy(contents, scenarioId).map(dropHeld)
  for (const child of contents.scenarios) {
    if (child.parentId === scenarioId) patches.push({ noun: 'scenario', id: child.id, value: { ...child, parentId: removed?.parentId ?? null } })
  }
  patches.push({ noun: 'scenario', id: scenarioId, value: null })
  return { name: stepName, patches }
}

/** Brings a plan back that `removed` took away from `before`, whatever happened since; a parent that is gone by now is left out. */
export function bringBack(before: ProjectContents, removed: Change, now: ProjectContents, stepName: string): Change {
  const isThere = (id: string | null): boolean => now.scenarios.some((one) => one.id === id)
  const patches = inversePatches(before, removed.patches).flatMap((patch): Patch[] => {
    if (patch.noun !== 'scenario' || patch.value === null) return [patch]
    // Plans that hung under it are as they are now; only the plan itself comes back.
    const isBranch = removed.patches.some((one) => one.noun === 'scenario' && one.id === patch.id && one.value !== null)
    if (isBranch) return []
    return [{ noun: 'scenario', id: patch.id, value: { ...patch.value, parentId: isThere(patch.value.parentId) ? patch.value.parentId : null } }]
  })
  return { name: stepName, patches }
}

/** The choice of each part that has one in this plan, by part id. */
export function choicesOf(contents: ProjectContents, scenarioId: string): Map<string, Choice> {
  return new Map(contents.choices.filter((one) => one.scenarioId === scenarioId).map((one) => [one.partId, one]))
}

/** Gives parts their choices in a plan; null goes back to keep. A part's choice keeps its id when it only changes. Null when nothing changes. */
export function setChoices(
  contents: ProjectContents, scenarioId: string, wanted: ReadonlyMap<string, ((id: string) => Choice) | null>, stepName: string, makeId: MakeId,
): Change | null {
  const present = choicesOf(contents, scenarioId)
  const patches: Patch[] = []
  for (const [partId, make] of wanted) {
    const before = present.get(partId)
    if (make === null) {
      if (before !== undefined) patches.push({ noun: 'choice', id: before.id, value: null })
      continue
    }
    const after = make(before?.id ?? makeId())
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(after)) patches.push({ noun: 'choice', id: after.id, value: after })
  }
  return patches.length === 0 ? null : { name: stepName, patches }
}

/** Sets a figure for one plan, or for the whole project (scenarioId null); null goes back to the figure shipped. Null when nothing changes. */
export function setOverride(
  contents: ProjectContents, scenarioId: string | null, key: string, value: number | null, step: { name: string; at: string }, makeId: MakeId,
): Change | null {
  const before = contents.parameters.find((one) => one.scenarioId === scenarioId && one.key === key)
  if (value === null) return before === undefined ? null : { name: step.name, patches: [{ noun: 'parameter', id: before.id, value: null }] }
  if (before?.value === value) return null
  const id = before?.id ?? makeId()
  const after: ParameterOverride = { id, scenarioId, key, value, origin: typedOver(before?.origin, value, step.at) }
  return { name: step.name, patches: [{ noun: 'parameter', id, value: after }] }
}
