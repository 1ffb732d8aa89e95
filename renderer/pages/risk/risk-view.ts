import { create } from 'zustand'
import type { RiskSort, RiskView } from './risk-rows.ts'

interface RiskViewState {
  /** The project these settings belong to; another project starts afresh. */
  readonly projectId: string | null
  readonly view: RiskView
  readonly sort: RiskSort
  /** Rows shown of a long list. */
  readonly shown: number
}

/** Rows shown at first, and how many more each time. */
export const riskPageSize = 200

/** How the person left the risk page. */
export const useRiskView = create<RiskViewState>()(() => ({ projectId: null, view: 'sites', sort: 'loss', shown: riskPageSize }))
export const setRiskView = (view: RiskView): void => useRiskView.setState({ view, shown: riskPageSize })
export const setRiskSort = (sort: RiskSort): void => useRiskView.setState({ sort })
export const showMore = (): void => useRiskView.setState(({ shown }) => ({ shown: shown + riskPageSize }))
