import { listOfNoun, type Patch } from './change.ts'
import { isHeld, type Plans } from './held.ts'
import type { Scenario } from './scenario.ts'
import { say, type Sentence } from '../text/say.ts'

const withoutPlace = ({ parentId: _parent, lockedAt: _locked, ...rest }: Scenario): string => JSON.stringify(rest)

/** The plan that a patch touches: the one whose choice, figure or what-if it sets or takes away; several where it hands one over. */
function touched(contents: Plans, patch: Patch): (string | null)[] {
  if (!isHeld(patch)) return []
  const found = contents[listOfNoun[patch.noun]].find(({ id }) => id === patch.id)?.scenarioId ?? null
  return [found, patch.value?.scenarioId ?? null]
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

/** Why nothing of a locked plan was changed, and what to do. */
export const isLocked = ({ letter }: Scenario): Sentence => say`Plan ${letter} is locked, so nothing in it was changed. Unlock it in its menu on Scenarios, or work on in a copy.`
