import { create } from 'zustand'
import type { ColumnId } from './columns.ts'
import type { PartChip } from './filter-rows.ts'
import type { Sort } from './order-rows.ts'
import type { Basis, PartView } from './part-row.ts'

/** The part that is open for editing, and the fact that the person came for. */
export interface Editing {
  readonly partId: string
  /** "noun.field" or null for the first. */
  readonly focus: string | null
}

interface PartsViewState {
  /** The project these settings belong to; another project starts afresh. */
  readonly projectId: string | null
  readonly view: PartView
  /** Null: the first basis of the project. */
  readonly basis: Basis | null
  readonly chips: ReadonlySet<PartChip>
  readonly sort: Sort
  readonly closed: ReadonlySet<string>
  readonly selected: ReadonlySet<string>
  /** Row from which shift extends the selection. */
  readonly anchor: string | null
  readonly active: { readonly key: string; readonly column: ColumnId } | null
  readonly editing: Editing | null
}

const fresh: PartsViewState = {
  projectId: null, view: 'tree', basis: null, chips: new Set(), sort: null, closed: new Set(), selected: new Set(), anchor: null, active: null, editing: null,
}

/** How the person left the parts table; it is found again so after a look at another page. */
export const usePartsView = create<PartsViewState>()(() => fresh)

const { setState: set, getState: get } = usePartsView

/** Where each project's table was scrolled to, in px; no part of the state, as nothing is drawn from it. */
export const scrollTops = new Map<string, number>()

/** Starts afresh for another project. */
export function enterParts(projectId: string): void {
  if (get().projectId !== projectId) set({ ...fresh, projectId })
}
export const setPartView = (view: PartView): void => set({ view, active: null, selected: new Set(), anchor: null })
export const setBasis = (basis: Basis): void => set({ basis, active: null, selected: new Set(), anchor: null })
export const setChips = (chips: ReadonlySet<PartChip>): void => set({ chips })
export const editPart = (partId: string, focus: string | null = null): void => set({ editing: { partId, focus } })
export const closeEditor = (): void => set({ editing: null })
export const setActive = (key: string, column: ColumnId): void => set({ active: { key, column } })
export const setSelected = (selected: ReadonlySet<string>, anchor: string | null = get().anchor): void => set({ selected, anchor })

/** Sorts by a column; the same column again turns round, and a third time goes back to the order of the sheet. */
export function sortBy(column: ColumnId): void {
  const { sort } = get()
  const startsDown = column !== 'part' && column !== 'site' && column !== 'braking'
  if (sort === null || sort.column !== column) set({ sort: { column, descending: startsDown } })
  else set({ sort: sort.descending === startsDown ? { column, descending: !startsDown } : null })
}

/** Opens or closes a branch. */
export function setOpen(key: string, open: boolean): void {
  const closed = new Set(get().closed)
  if (open) closed.delete(key)
  else closed.add(key)
  set({ closed })
}

/** Selects every row between the anchor and a row, both included. */
export function extendSelection(keys: readonly string[], to: string): void {
  const anchor = get().anchor ?? to
  const [from, until] = [keys.indexOf(anchor), keys.indexOf(to)].toSorted((one, other) => one - other)
  set({ selected: new Set(keys.slice(from ?? 0, (until ?? 0) + 1)), anchor })
}
