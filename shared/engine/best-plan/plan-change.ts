import type { Change, Patch } from '../../model/change.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { Choice } from '../../model/scenario.ts'

/** The step that gives a plan of the project just these choices, as trialChoices has them of a plan found, in place of those it has; undo takes it back as a whole. Null where the plan is locked. */
export function applyChosen(contents: ProjectContents, choices: readonly Choice[], scenarioId: string, stepName: string, makeId: () => string): Change | null {
  const scenario = contents.scenarios.find(({ id }) => id === scenarioId)
  if (scenario === undefined || scenario.lockedAt !== null) return null
  const patches: Patch[] = contents.choices.flatMap((choice): Patch[] => (choice.scenarioId === scenarioId ? [{ noun: 'choice', id: choice.id, value: null }] : []))
  for (const choice of choices) patches.push(ownChoice(choice, scenarioId, makeId))
  return patches.length === 0 ? null : { name: stepName, patches }
}

/** The step that makes a new plan of the project of these choices, as trialChoices has them of a plan found. `scenario` is as a new plan is made elsewhere: its letter follows the last one. With overrides of the plan in whose world it was looked for,
 *  since its value holds in that world. */
export function newPlanOf(contents: ProjectContents, choices: readonly Choice[], made: { readonly id: string; readonly letter: string; readonly name: string; readonly at: string; readonly worldOf: string | null }, stepName: string, makeId: () => string): Change {
  const { id, letter, name, at, worldOf } = made
  const patches: Patch[] = [{ noun: 'scenario', id, value: { id, letter, name, description: '', parentId: worldOf, createdAt: at, lockedAt: null } }]
  for (const choice of choices) patches.push(ownChoice(choice, id, makeId))
  for (const one of contents.parameters) if (worldOf !== null && one.scenarioId === worldOf) { const copy = { ...one, id: makeId(), scenarioId: id }; patches.push({ noun: 'parameter', id: copy.id, value: copy }) }
  for (const one of contents.shocks) if (worldOf !== null && one.scenarioId === worldOf) { const copy = { ...one, id: makeId(), scenarioId: id }; patches.push({ noun: 'shock', id: copy.id, value: copy }) }
  return { name: stepName, patches }
}

function ownChoice(choice: Choice, scenarioId: string, makeId: () => string): Patch {
  const own = { ...choice, id: makeId(), scenarioId }
  return { noun: 'choice', id: own.id, value: own }
}
