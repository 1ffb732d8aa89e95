import { useEffect } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { blockingFact } from '../../facts/blocking-fact.ts'
import { useView } from '../../state/view.ts'
import { columnSets } from './column-settings.ts'
import type { Basis, PartRow } from './part-row.ts'
import { clearFilters, setActive, setBasis, setColumns, setOpen, setSelected, showPane, usePartsView } from './parts-view.ts'

/** Selects the parts that lack the fact that most numbers wait for, shows its column, and opens the pane that fills it in for all of them. */
export function useFillIn(contents: ProjectContents, evaluation: Evaluation, all: readonly PartRow[], basis: Basis, isMaking: boolean): void {
  const asksBlocking = useView((state) => state.asksBlocking)
  useEffect(() => {
    // A long list that is being laid out has its rows in a moment.
    if (!asksBlocking || isMaking) return
    const blocking = blockingFact(contents, evaluation)
    const lacking = new Set(blocking?.partIds)
    const rows = all.filter((row) => row.kind === 'part' && row.partId !== null && lacking.has(row.partId))
    const [first] = rows
    // They may all be of another product than the one shown: per part, every part has a row.
    if (first === undefined && blocking !== null && basis.kind === 'product') return setBasis({ kind: 'part' })
    useView.setState({ asksBlocking: false, filter: '' })
    if (first === undefined || blocking === null) return
    clearFilters()
    const byKey = new Map(all.map((row) => [row.key, row]))
    for (const row of rows) for (let at = row.parentKey; at !== null && usePartsView.getState().closed.has(at); at = byKey.get(at)?.parentKey ?? null) setOpen(at, true)
    const { columns } = usePartsView.getState()
    if (!columns.shown.includes(blocking.fact)) setColumns({ ...columns, shown: [columnSets.usual[0], blocking.fact, ...columns.shown.filter((column) => column !== columnSets.usual[0])] })
    setSelected(new Set(rows.map((row) => row.key)), { key: first.key, column: 'part' })
    setActive(first.key, blocking.fact)
    showPane({ kind: 'bulk', column: blocking.fact })
  }, [asksBlocking, contents, evaluation, all, basis, isMaking])
}
