import { useEffect } from 'react'
import type { FigureBook } from '../../../shared/engine/figure-book.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { useView } from '../../state/view.ts'
import { riskMapText } from '../../text/risk-map.ts'
import { filterOptions, filterRows, isEverything, livingFilter, noFilter, type FilterName, type FilterOption, type RiskFilter } from './risk-filter.ts'
import type { RiskRow } from './risk-rows.ts'
import { clearRiskFilter, useRiskView } from './risk-view.ts'
import { sourceWays, type SourceWay } from './source-ways.ts'
import { useMemo } from '../../text/use-memo.ts'

/** The rows as they are narrowed, and what they can be narrowed to. */
export interface FilteredRows {
  readonly rows: readonly RiskRow[]
  readonly ways: readonly SourceWay[]
  readonly filter: RiskFilter
  readonly options: Readonly<Record<FilterName, readonly FilterOption[]>>
}

/** The rows of the page that pass the project's filter. Esc takes the filter back where nothing above it is open. */
export function useRiskFilter({ contents, evaluation, book }: { readonly contents: ProjectContents; readonly evaluation: Evaluation; readonly book: FigureBook }, rows: readonly RiskRow[]): FilteredRows {
  const stored = useRiskView((state) => state.filters.get(contents.project.id)) ?? noFilter
  const ways = useMemo(() => sourceWays(contents, evaluation, book), [contents, evaluation, book])
  const options = useMemo(() => filterOptions(contents, ways, riskMapText.filter.through), [contents, ways])
  const filter = useMemo(() => livingFilter(stored, options), [stored, options])
  const isOn = !isEverything(filter)
  const { id } = contents.project
  useEffect(() => {
    if (!isOn) return undefined
    const onKey = (event: KeyboardEvent): void => {
      const { inspector, paletteOpen } = useView.getState()
      if (event.key !== 'Escape' || event.defaultPrevented || inspector !== null || paletteOpen || document.querySelector('.popover, [role=dialog]') !== null) return
      if (event.target instanceof HTMLInputElement) return
      clearRiskFilter(id)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, id])
  return useMemo(() => ({ rows: filterRows(rows, ways, filter), ways, filter, options }), [rows, ways, filter, options])
}
