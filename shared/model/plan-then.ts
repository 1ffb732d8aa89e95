import { z } from 'zod'
import type { Change, Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'
import { ParameterOverride } from './parameter.ts'
import { Choice, Scenario } from './scenario.ts'
import { Shock } from './shock.ts'

/** All that a plan held once; the scenario is null where there was no such plan yet. */
export const PlanThen = z.object({ scenario: Scenario.nullable(), choices: z.array(Choice), parameters: z.array(ParameterOverride), shocks: z.array(Shock) })
export type PlanThen = z.infer<typeof PlanThen>

const same = (one: object | undefined, other: object): boolean => one !== undefined && JSON.stringify(one) === JSON.stringify(other)

/** Brings a plan back to what it was; what it chose for parts that are gone by now stays away. Null when nothing changes. */
export function restorePlan(contents: ProjectContents, plan: Scenario, then: PlanThen, stepName: string): Change | null {
  const parts = new Set(contents.parts.map((part) => part.id))
  const patches: Patch[] = []
  const wanted = then.scenario === null ? plan : { ...then.scenario, letter: plan.letter, parentId: plan.parentId, lockedAt: plan.lockedAt }
  if (!same(plan, wanted)) patches.push({ noun: 'scenario', id: plan.id, value: wanted })
  const [choices, parameters, shocks] = [then.choices.filter((choice) => parts.has(choice.partId)), then.parameters, then.shocks]
  for (const now of contents.choices) if (now.scenarioId === plan.id && !choices.some(({ id }) => id === now.id)) patches.push({ noun: 'choice', id: now.id, value: null })
  for (const now of contents.parameters) if (now.scenarioId === plan.id && !parameters.some(({ id }) => id === now.id)) patches.push({ noun: 'parameter', id: now.id, value: null })
  for (const now of contents.shocks) if (now.scenarioId === plan.id && !shocks.some(({ id }) => id === now.id)) patches.push({ noun: 'shock', id: now.id, value: null })
  for (const value of choices) if (!same(contents.choices.find(({ id }) => id === value.id), value)) patches.push({ noun: 'choice', id: value.id, value })
  for (const value of parameters) if (!same(contents.parameters.find(({ id }) => id === value.id), value)) patches.push({ noun: 'parameter', id: value.id, value })
  for (const value of shocks) if (!same(contents.shocks.find(({ id }) => id === value.id), value)) patches.push({ noun: 'shock', id: value.id, value })
  return patches.length === 0 ? null : { name: stepName.slice(0, 300), patches }
}
