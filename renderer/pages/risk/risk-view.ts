import { create } from 'zustand'
import { noFilter, type FilterName, type RiskFilter } from './risk-filter.ts'
import type { RiskSort, RiskView } from './risk-rows.ts'

/** Whether the rows are shown as a table or on a map. */
export type RiskLayout = 'table' | 'map'

interface RiskViewState {
  readonly view: RiskView
  readonly layout: RiskLayout
  readonly sort: RiskSort
  /** Rows shown of a long list. */
  readonly shown: number
  /** What the rows are narrowed to, by project. */
  readonly filters: ReadonlyMap<string, RiskFilter>
}

/** Rows shown at first, and how many more each time. */
export const riskPageSize = 100

/** How the person left the risk page. */
export const useRiskView = create<RiskViewState>()(() => ({ view: 'sites', layout: 'table', sort: 'loss', shown: riskPageSize, filters: new Map() }))
export const setRiskView = (view: RiskView): void => useRiskView.setState({ view, shown: riskPageSize })
export const setRiskLayout = (layout: RiskLayout): void => useRiskView.setState({ layout })
export const setRiskSort = (sort: RiskSort): void => useRiskView.setState({ sort })
export const showMore = (): void => useRiskView.setState(({ shown }) => ({ shown: shown + riskPageSize }))

/** Narrows the rows of a project; a key of null takes one filter back. */
export const setRiskFilter = (projectId: string, name: FilterName, key: string | null): void =>
  useRiskView.setState(({ filters }) => ({ filters: new Map(filters).set(projectId, { ...(filters.get(projectId) ?? noFilter), [name]: key }), shown: riskPageSize }))
/** Takes all filters of a project back. */
export const clearRiskFilter = (projectId: string): void => useRiskView.setState(({ filters }) => ({ filters: new Map(filters).set(projectId, noFilter), shown: riskPageSize }))
