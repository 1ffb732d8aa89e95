import type { ProjectContents } from '../../shared/model/contents.ts'

/** The facts that a worker keeps once lists that changed have come, in the place of those it had, or, of a long one, as more of it. */
export function heldAfter(held: ProjectContents | null, changed: Partial<ProjectContents>, isMore: boolean): ProjectContents {
  // The first call brings every list.
  if (held === null || !isMore) return { ...held, ...changed } as ProjectContents
  const before = new Map<string, unknown>(Object.entries(held))
  const longer = Object.entries(changed).map(([list, rows]): readonly [string, unknown] => {
    const all = before.get(list)
    // A list anew, as the engine remembers by lists: what it worked out of a half one must not stand for the whole.
    return [list, Array.isArray(all) && Array.isArray(rows) ? all.concat(rows) : all]
  })
  // The same names with the same kind of rows.
  return { ...held, ...Object.fromEntries(longer) }
}

/** Rows that go to a worker at once: copying them takes the page a few milliseconds. */
const rowsAtOnce = 1500

const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > rowsAtOnce

/** The lists as they go to a worker one after the other: the beginning of each, then what is left of the long ones. */
export function* piecesOf(changed: readonly (readonly [string, unknown])[]): Generator<readonly [Partial<ProjectContents>, boolean]> {
  // The lists of contents by their own names.
  yield [Object.fromEntries(changed.map(([list, value]) => [list, isLong(value) ? value.slice(0, rowsAtOnce) : value])), false]
  for (const [list, value] of changed) {
    if (isLong(value)) for (let from = rowsAtOnce; from < value.length; from += rowsAtOnce) yield [{ [list]: value.slice(from, from + rowsAtOnce) }, true]
  }
}
