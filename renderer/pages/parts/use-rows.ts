import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { basesOf, buildRows } from './build-rows.ts'
import { countChips, filterRows, type PartChip } from './filter-rows.ts'
import { openRows, sortRows } from './order-rows.ts'
import type { Basis, PartRow } from './part-row.ts'
import { usePartsView } from './parts-view.ts'
import { useMemo } from '../../text/use-memo.ts'

/** The rows of the table at each step from facts to what is in sight. */
export interface Rows {
  readonly bases: readonly Basis[]
  readonly basis: Basis
  /** Every row of the view. */
  readonly all: readonly PartRow[]
  /** Those that pass the filter, sorted. */
  readonly found: readonly PartRow[]
  /** Those in open branches. */
  readonly shown: readonly PartRow[]
  readonly counts: Readonly<Record<PartChip, number>>
}

const sameBasis = (one: Basis, other: Basis): boolean =>
  one.kind === other.kind && (one.kind !== 'product' || (other.kind === 'product' && one.partId === other.partId))

/** Rows of the open project as the person set view, basis, filter, order and branches; each step is redone only when what it needs changes. */
export function useRows(contents: ProjectContents, evaluation: Evaluation, text: string): Rows {
  const view = usePartsView((state) => state.view)
  const chosen = usePartsView((state) => state.basis)
  const chips = usePartsView((state) => state.chips)
  const sort = usePartsView((state) => state.sort)
  const closed = usePartsView((state) => state.closed)
  const bases = useMemo(() => basesOf(contents), [contents])
  const basis = useMemo((): Basis => bases.find((one) => chosen !== null && sameBasis(one, chosen)) ?? bases[0] ?? { kind: 'part' }, [bases, chosen])
  const all = useMemo(() => buildRows({ contents, evaluation }, view, basis), [contents, evaluation, view, basis])
  const counts = useMemo(() => countChips(all), [all])
  const found = useMemo(() => sortRows(filterRows(all, { text, chips }), sort), [all, text, chips, sort])
  const shown = useMemo(() => openRows(found, closed), [found, closed])
  return { bases, basis, all, found, shown, counts }
}
