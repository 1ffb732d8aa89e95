import { z } from 'zod'
import type { HistoryEntry } from '../../shared/contract.ts'
import { applyPatches, Patch } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { isHeld } from '../../shared/model/held.ts'
import type { PlanThen } from '../../shared/model/plan-then.ts'
import type { Store } from './open.ts'
import { readContents, readProject } from './projects.ts'

const StepRow = z.object({ sequence: z.number(), name: z.string(), at: z.string(), author: z.string(), backward: z.string(), forward: z.string() })
const Patches = z.array(Patch)

/** True where a patch is of a plan: the plan itself, or a choice, figure or what-if that it holds. */
function isOf(patch: Patch, scenarioId: string): boolean {
  if (patch.noun === 'scenario') return patch.id === scenarioId
  return isHeld(patch) && patch.value?.scenarioId === scenarioId
}

/** Steps that count, the last first. */
const stepsOf = (store: Store, projectId: string): z.infer<typeof StepRow>[] =>
  z.array(StepRow).parse(store.database.prepare('select sequence, name, at, author, backward, forward from changes where project_id = ? and undone = 0 order by sequence desc').all(projectId))

/** The steps that count and that touched a plan, the first first. */
export function readPlanHistory(store: Store, projectId: string, scenarioId: string): HistoryEntry[] {
  readProject(store.database, projectId)
  return stepsOf(store, projectId)
    // What a step takes away stands in its backward patches alone.
    .filter(({ forward, backward }) => [forward, backward].some((text) => text.includes(scenarioId) && Patches.parse(JSON.parse(text)).some((patch) => isOf(patch, scenarioId))))
    .map(({ sequence, name, at, author }) => ({ sequence, name, at, author, undone: false }))
    .toReversed()
}

/** A plan as it was when the step of this number was the last. */
export function readPlanThen(store: Store, projectId: string, scenarioId: string, sequence: number): PlanThen {
  const { scenarios, choices, parameters, shocks, project } = readContents(store, projectId)
  let then: ProjectContents = { project, products: [], parts: [], lines: [], suppliers: [], sites: [], offers: [], scenarios, choices, parameters, shocks, wishes: [], partWishes: [], works: [] }
  for (const step of stepsOf(store, projectId)) {
    if (step.sequence <= sequence) break
    const held = Patches.parse(JSON.parse(step.backward)).filter((patch) => patch.noun === 'scenario' || isHeld(patch))
    then = applyPatches(then, held)
  }
  const own = (value: { readonly scenarioId: string | null }): boolean => value.scenarioId === scenarioId
  return {
    scenario: then.scenarios.find(({ id }) => id === scenarioId) ?? null,
    choices: then.choices.filter(own), parameters: then.parameters.filter(own), shocks: then.shocks.filter(own),
  }
}
