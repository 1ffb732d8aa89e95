import type { FactBook } from '../../facts/fact-book.ts'
import type { ColumnId } from './columns.ts'
import { valueOf } from './columns.ts'
import type { PartRow } from './part-row.ts'
import { compareNames } from '../../text/format.ts'

/** A column to sort by; null keeps the order of the sheet. */
export type Sort = { readonly column: ColumnId; readonly descending: boolean } | null

/** Rows sorted within their parents, so that a branch moves with all below it; the unknown comes last either way. */
export function sortRows(rows: readonly PartRow[], sort: Sort, book: FactBook): PartRow[] {
  if (sort === null) return [...rows]
  const below = new Map<string | null, PartRow[]>()
  for (const row of rows) {
    const siblings = below.get(row.parentKey)
    if (siblings === undefined) below.set(row.parentKey, [row])
    else siblings.push(row)
  }
  const direction = sort.descending ? -1 : 1
  // Each value is looked up once, not once a comparison.
  const values = new Map(rows.map((row) => [row, valueOf(row, sort.column, book)]))
  // A branch misses what its parts miss; parents come before their children.
  if (sort.column === 'missing') addUp(rows, values)
  const compare = (one: PartRow, other: PartRow): number => {
    const left = values.get(one) ?? null
    const right = values.get(other) ?? null
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'string' || typeof right === 'string') return direction * compareNames(String(left), String(right))
    // Of parts that miss as much, the dearer comes first: that is where a fact is worth most.
    if (left === right) return sort.column === 'missing' ? (other.spend ?? 0) - (one.spend ?? 0) : 0
    return direction * (left < right ? -1 : 1)
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

/** Adds the values of rows to those of the branches that they are in. */
function addUp(rows: readonly PartRow[], values: Map<PartRow, number | string | null>): void {
  const byKey = new Map(rows.filter((row) => row.childCount > 0).map((row) => [row.key, row]))
  for (const row of rows.toReversed()) {
    const parent = row.parentKey === null ? undefined : byKey.get(row.parentKey)
    if (parent !== undefined) values.set(parent, Number(values.get(parent) ?? 0) + Number(values.get(row) ?? 0))
  }
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
