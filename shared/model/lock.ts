import type { Patch } from './change.ts'
import type { ProjectContents } from './contents.ts'
import type { Scenario } from './scenario.ts'

type Plans = Pick<ProjectContents, 'scenarios' | 'choices' | 'parameters' | 'shocks'>

const withoutPlace = ({ parentId: _parent, lockedAt: _locked, ...rest }: Scenario): string => JSON.stringify(rest)

/** The plan that a patch touches: the one whose choice, figure or what-if it sets or takes away; several where it hands one over. */
function touched({ choices, parameters, shocks }: Plans, patch: Patch): (string | null)[] {
  const before = patch.noun === 'choice' ? choices : patch.noun === 'parameter' ? parameters : patch.noun === 'shock' ? shocks : []
  const found = before.find(({ id }) => id === patch.id)?.scenarioId ?? null
  const next = patch.noun === 'choice' || patch.noun === 'parameter' || patch.noun === 'shock' ? (patch.value?.scenarioId ?? null) : null
  return [found, next]
}

/** The first locked plan that some patches would change; null where none would. A lock holds the choices, figures and what-ifs of a plan and its words; it can be
 *  taken off, and the plan that it was branched from may go. */
export function lockedPlan(contents: Plans, patches: readonly Patch[]): Scenario | null {
  const locked = new Map(contents.scenarios.filter(({ lockedAt }) => lockedAt !== null).map((scenario) => [scenario.id, scenario]))
  if (locked.size === 0) return null
  for (const patch of patches) {
    const own = patch.noun === 'scenario' ? locked.get(patch.id) : undefined
    if (own !== undefined && patch.noun === 'scenario' && (patch.value === null || withoutPlace(patch.value) !== withoutPlace(own))) return own
    for (const id of touched(contents, patch)) {
      const found = id === null ? undefined : locked.get(id)
      if (found !== undefined) return found
    }
  }
  return null
}
