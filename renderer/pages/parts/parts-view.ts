import { create } from 'zustand'
import { usualColumns, type ColumnSettings } from './column-settings.ts'
import { isSheetColumn, type ColumnId } from './columns.ts'
import type { Condition, ConditionSet, NamedFilter } from './conditions.ts'
import type { PartChip } from './filter-rows.ts'
import type { Sort } from './order-rows.ts'
import type { Basis, PartView } from './part-row.ts'

/** What stands beside the table: a part's facts (from a fact on), a change of many rows, or where a part is used. */
export type Pane =
  | { readonly kind: 'part'; readonly partId: string; /** "noun.field" or null for the first. */ readonly focus: string | null }
  | { readonly kind: 'bulk'; readonly column: ColumnId | null }
  | { readonly kind: 'used'; readonly partId: string }

/** The cell that is being typed in, and what is typed so far. */
export interface Typing {
  readonly key: string
  readonly column: ColumnId
  readonly text: string
}

export interface PartsViewState {
  /** The project these settings belong to; another project starts afresh. */
  readonly projectId: string | null
  /** True once what was kept of the project has been looked up. */
  readonly isRestored: boolean
  readonly view: PartView
  /** Null: the first basis of the project. */
  readonly basis: Basis | null
  readonly columns: ColumnSettings
  readonly chips: ReadonlySet<PartChip>
  /** Conditions of the moment. */
  readonly own: ConditionSet
  readonly named: readonly NamedFilter[]
  /** Names of the kept filters that are on. */
  readonly on: ReadonlySet<string>
  readonly sort: Sort
  readonly closed: ReadonlySet<string>
  readonly selected: ReadonlySet<string>
  /** Where shift extends the selection from. */
  readonly anchor: { readonly key: string; readonly column: ColumnId } | null
  /** The columns that a selected block spans, from the first to the last; null where whole rows are selected. */
  readonly span: { readonly from: ColumnId; readonly to: ColumnId } | null
  readonly active: { readonly key: string; readonly column: ColumnId } | null
  readonly typing: Typing | null
  readonly pane: Pane | null
  /** The column that a filter is being asked for; null where none is. */
  readonly asking: ColumnId | null
}

export const fresh: PartsViewState = {
  projectId: null, isRestored: false, view: 'tree', basis: null, columns: usualColumns, chips: new Set(), own: { joins: 'all', conditions: [] }, named: [], on: new Set(), sort: null,
  closed: new Set(), selected: new Set(), anchor: null, span: null, active: null, typing: null, pane: null, asking: null,
}

/** How the person left the parts table; it is found again so after a look at another page. */
export const usePartsView = create<PartsViewState>()(() => fresh)

const { setState: set, getState: get } = usePartsView

/** Where each project's table was scrolled to, in px; no part of the state, as nothing is drawn from it. */
export const scrollTops = new Map<string, number>()

const unselected = { active: null, selected: new Set<string>(), anchor: null, span: null, typing: null }

export const setPartView = (view: PartView): void => set({ view, ...unselected })
export const setBasis = (basis: Basis): void => set({ basis, ...unselected })
export const setChips = (chips: ReadonlySet<PartChip>): void => set({ chips })
export const setColumns = (columns: ColumnSettings): void => set({ columns })
export const setSort = (sort: Sort): void => set({ sort })
export const editPart = (partId: string, focus: string | null = null): void => set({ pane: { kind: 'part', partId, focus } })
export const showPane = (pane: Pane | null): void => set({ pane })
export const closePane = (): void => set({ pane: null })
export const setActive = (key: string, column: ColumnId): void => set({ active: { key, column } })
export const setTyping = (typing: Typing | null): void => set({ typing })
export const setSelected = (selected: ReadonlySet<string>, anchor: PartsViewState['anchor'] = get().anchor): void => set({ selected, anchor, span: null })

export const addCondition = (condition: Condition): void => set(({ own }) => ({ own: { ...own, conditions: [...own.conditions, condition] } }))
export const setOwn = (own: ConditionSet): void => set({ own })
/** Takes off all that narrows the table, but for the text of the find field. */
export const clearFilters = (): void => set({ chips: new Set(), own: { joins: 'all', conditions: [] }, on: new Set() })

export function switchNamed(name: string, isOn: boolean): void {
  const on = new Set(get().on)
  if (isOn) on.add(name)
  else on.delete(name)
  set({ on })
}
/** Keeps the conditions of the moment under a name, in place of what had that name, and leaves them on. */
export function keepFilter(name: string): void {
  const { own, named, on } = get()
  if (own.conditions.length === 0) return
  set({ named: [...named.filter((one) => one.name !== name), { name, joins: own.joins, conditions: [...own.conditions] }], on: new Set(on).add(name), own: { joins: 'all', conditions: [] } })
}
export function forgetFilter(name: string): void {
  const on = new Set(get().on)
  on.delete(name)
  set({ named: get().named.filter((one) => one.name !== name), on })
}

const startsUp: ReadonlySet<ColumnId> = new Set(['part', 'site', 'braking', 'survive', 'country', 'category', 'currency', 'hs-code', 'make-or-buy', 'incoterm', 'transport', 'raw-material', 'stock'])

/** Whether the first press on a column's heading puts its largest value first. */
export const startsDown = (column: ColumnId): boolean => !isSheetColumn(column) && !startsUp.has(column)

/** Sorts by a column; the same column again turns round, and a third time goes back to the order of the sheet. */
export function sortBy(column: ColumnId): void {
  const { sort } = get()
  const first = startsDown(column)
  if (sort === null || sort.column !== column) set({ sort: { column, descending: first } })
  else set({ sort: sort.descending === first ? { column, descending: !first } : null })
}

/** Opens or closes a branch. */
export function setOpen(key: string, open: boolean): void {
  const closed = new Set(get().closed)
  if (open) closed.delete(key)
  else closed.add(key)
  set({ closed })
}
export const setClosed = (closed: ReadonlySet<string>): void => set({ closed })

/** Selects from the anchor to a cell, both included: whole rows from the first column, a block of cells from any other. `indexOf` is the place of a row. */
export function extendSelection(keys: readonly string[], indexOf: ReadonlyMap<string, number>, to: { readonly key: string; readonly column: ColumnId }): void {
  const anchor = get().anchor ?? get().active ?? to
  const [from = 0, until = 0] = [indexOf.get(anchor.key) ?? 0, indexOf.get(to.key) ?? 0].toSorted((one, other) => one - other)
  const isWhole = anchor.column === 'part' && to.column === 'part'
  set({ selected: new Set(keys.slice(from, until + 1)), anchor, span: isWhole ? null : { from: anchor.column, to: to.column } })
}

/** The columns of a span, in the order in which they are shown. */
export function columnsIn(span: PartsViewState['span'], shown: readonly ColumnId[]): readonly ColumnId[] {
  if (span === null) return shown
  const [from = 0, to = 0] = [shown.indexOf(span.from), shown.indexOf(span.to)].toSorted((one, other) => one - other)
  return from < 0 ? shown.slice(to, to + 1) : shown.slice(from, to + 1)
}
