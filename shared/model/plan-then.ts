import { z } from 'zod'
import type { Change, Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'
import { dropHeld, everyHeld, heldBy, setHeld, type Held } from './held.ts'
import { ParameterOverride } from './parameter.ts'
import { Choice, Scenario } from './scenario.ts'
import { Shock } from './shock.ts'
import { inWorksOf } from './works-change.ts'

/** All that a plan held once; the scenario is null where there was no such plan yet. */
export const PlanThen = z.object({ scenario: Scenario.nullable(), choices: z.array(Choice), parameters: z.array(ParameterOverride), shocks: z.array(Shock) })
export type PlanThen = z.infer<typeof PlanThen>

const same = (one: object | undefined, other: object): boolean => one !== undefined && JSON.stringify(one) === JSON.stringify(other)

const isOf = (one: Held, other: Held): boolean => one.noun === other.noun && one.value.id === other.value.id

/** Brings a plan back to what it was; what it chose for parts that are gone by now stays away, and what it made in works that are gone is made in none. Null when nothing changes. */
export function restorePlan(contents: ProjectContents, plan: Scenario, then: PlanThen, stepName: string): Change | null {
  const parts = new Set(contents.parts.map((part) => part.id))
  const patches: Patch[] = []
  const wanted = then.scenario === null ? plan : { ...then.scenario, letter: plan.letter, parentId: plan.parentId, lockedAt: plan.lockedAt }
  if (!same(plan, wanted)) patches.push({ noun: 'scenario', id: plan.id, value: wanted })
  const held = everyHeld({ ...then, choices: inWorksOf(contents.works, then.choices.filter((choice) => parts.has(choice.partId))) })
  const now = everyHeld(contents)
  patches.push(...heldBy(contents, plan.id).filter((one) => !held.some((other) => isOf(one, other))).map(dropHeld))
  patches.push(...held.filter((one) => !same(now.find((other) => isOf(one, other))?.value, one.value)).map(setHeld))
  return patches.length === 0 ? null : { name: stepName.slice(0, 300), patches }
}
