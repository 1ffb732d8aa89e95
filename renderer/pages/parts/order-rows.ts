import type { ColumnId } from './columns.ts'
import { valueOf } from './columns.ts'
import type { PartRow } from './part-row.ts'
import { compareNames } from '../../text/format.ts'

/** A column to sort by; null keeps the order of the sheet. */
export type Sort = { readonly column: ColumnId; readonly descending: boolean } | null

/** Rows sorted within their parents, so that a branch moves with all below it; the unknown comes last either way. */
export function sortRows(rows: readonly PartRow[], sort: Sort): PartRow[] {
  if (sort === null) return [...rows]
  const below = new Map<string | null, PartRow[]>()
  for (const row of rows) {
    const siblings = below.get(row.parentKey)
    if (siblings === undefined) below.set(row.parentKey, [row])
    else siblings.push(row)
  }
  const direction = sort.descending ? -1 : 1
  const compare = (one: PartRow, other: PartRow): number => {
    const left = valueOf(one, sort.column)
    const right = valueOf(other, sort.column)
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'string' || typeof right === 'string') return direction * compareNames(String(left), String(right))
    return left === right ? 0 : direction * (left < right ? -1 : 1)
  }
  const sorted: PartRow[] = []
  const add = (key: string | null): void => {
    for (const row of (below.get(key) ?? []).toSorted(compare)) {
      sorted.push(row)
      if (row.childCount > 0) add(row.key)
    }
  }
  add(null)
  return sorted
}

/** Rows that are not inside a closed branch. */
export function openRows(rows: readonly PartRow[], closed: ReadonlySet<string>): PartRow[] {
  const hidden = new Set<string>()
  return rows.filter((row) => {
    const isHidden = row.parentKey !== null && (hidden.has(row.parentKey) || closed.has(row.parentKey))
    if (isHidden) hidden.add(row.key)
    return !isHidden
  })
}
