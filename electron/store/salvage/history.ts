import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Patch } from '../../../shared/model/change.ts'

const Row = z.object({ sequence: z.number().int().nonnegative(), forward: z.string(), backward: z.string(), undone: z.union([z.literal(0), z.literal(1)]) })
const Patches = z.array(Patch)

/** What the history of a project says of it. */
export interface Told {
  /** The last patch of each noun that steps touched, by noun and id: what it stands at now. Only what no lost step can have changed since. */
  readonly last: ReadonlyMap<string, Patch>
  /** The number of the last step that is missing; -1 where none is. */
  readonly gap: number
  /** Steps that are there. */
  readonly steps: number
}

/** The name of what a patch is about. */
export const aboutOf = ({ noun, id }: Pick<Patch, 'noun' | 'id'>): string => `${noun}\0${id}`

function patchesOf(text: string): Patch[] | null {
  try {
    const read = Patches.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Reads what the steps of a project say that its parts, offers and plans stand at. `last` is the number of the last step that there was, as far as anyone knows. */
export function readTold(database: Database, projectId: string, lastKnown: number): Told {
  const rows = z.array(z.unknown()).parse(database.prepare('select sequence, forward, backward, undone from changes where project_id = ? order by sequence').all(projectId))
  const steps = rows.flatMap((row) => {
    const step = Row.safeParse(row)
    if (!step.success) return []
    const [forward, backward] = [patchesOf(step.data.forward), patchesOf(step.data.backward)]
    return forward === null || backward === null ? [] : [{ ...step.data, forward, backward }]
  })
  const there = new Set(steps.map(({ sequence }) => sequence))
  let gap = -1
  for (let number = Math.max(lastKnown, ...there, -1); number >= 0 && gap < 0; number -= 1) if (!there.has(number)) gap = number
  const last = new Map<string, Patch>()
  const undone = new Set<string>()
  for (const { sequence, forward, backward, undone: isUndone } of steps) {
    if (sequence <= gap) continue
    for (const patch of isUndone === 1 ? backward : forward) {
      const about = aboutOf(patch)
      // Of steps taken back, the first that touched it says how it was before.
      if (isUndone === 1 && undone.has(about)) continue
      if (isUndone === 1) undone.add(about)
      if (isUndone === 0 || !last.has(about)) last.set(about, patch)
    }
  }
  return { last, gap, steps: there.size }
}
