import { z } from 'zod'
import type { UndoState } from '../../shared/contract.ts'
import { type Change, inversePatches, Patch } from '../../shared/model/change.ts'
import type { Reading } from './read-project.ts'

/** What each noun would be after the patches, in words that compare: fields stand in the order of their schema. */
const valuesOf = (patches: readonly Patch[]): ReadonlyMap<string, string> =>
  new Map(z.array(Patch).parse(patches).map(({ noun, id, value }) => [`${noun} ${id}`, JSON.stringify(value)]))

/** Of held steps of a project those at the front that stand in the store as its last ones: their answers were lost, or another tab stored them. */
export function storedAlready<Step extends Change & { readonly isUnsure?: boolean | undefined }>({ contents, undo }: Pick<Reading, 'contents' | 'undo'>, steps: readonly Step[]): readonly Step[] {
  const sure = steps.findIndex(({ isUnsure }) => isUnsure !== true)
  for (let count = sure < 0 ? steps.length : sure; count > 0; count--) {
    const some = steps.slice(0, count)
    if (some.at(-1)?.name !== undo.undoName) continue
    const made = some.flatMap(({ patches }) => patches)
    const stored = valuesOf(inversePatches(contents, made))
    if ([...valuesOf(made)].every(([key, value]) => stored.get(key) === value)) return some
  }
  return []
}

/** Whether undo and redo stand for certain as they did before an undo or redo whose answer was lost, so that it may be asked for again. */
export const isUntaken = (before: UndoState, now: UndoState): boolean =>
  before.undoName !== before.redoName && before.undoName === now.undoName && before.redoName === now.redoName
