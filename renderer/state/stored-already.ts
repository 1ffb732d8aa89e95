import { z } from 'zod'
import type { UndoState } from '../../shared/contract.ts'
import { type Change, inversePatches, Patch } from '../../shared/model/change.ts'
import type { Reading } from './read-project.ts'

/** What each noun would be after the patches, in words that compare: fields stand in the order of their schema. */
const valuesOf = (patches: readonly Patch[]): ReadonlyMap<string, string> =>
  new Map(z.array(Patch).parse(patches).map(({ noun, id, value }) => [`${noun} ${id}`, JSON.stringify(value)]))

/** Whether a step whose answer was lost stands in the store as the last one that counts. */
export function isStoredAlready({ contents, undo }: Pick<Reading, 'contents' | 'undo'>, { name, patches }: Change): boolean {
  if (undo.undoName !== name) return false
  const stored = valuesOf(inversePatches(contents, patches))
  for (const [key, value] of valuesOf(patches)) if (stored.get(key) !== value) return false
  return true
}

/** Whether undo and redo stand for certain as they did before an undo or redo whose answer was lost, so that it may be asked for again. */
export const isUntaken = (before: UndoState, now: UndoState): boolean =>
  before.undoName !== before.redoName && before.undoName === now.undoName && before.redoName === now.redoName
