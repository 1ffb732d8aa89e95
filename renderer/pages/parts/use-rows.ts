import { useDeferredValue, useEffect, useState } from 'react'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factBook, type FactBook } from '../../facts/fact-book.ts'
import { isLong } from '../../state/is-long.ts'
import { useMemo } from '../../text/use-memo.ts'
import { basesOf, buildInSteps, buildRows } from './build-rows.ts'
import type { ConditionSet } from './conditions.ts'
import { countChips, filterRows, type PartChip } from './filter-rows.ts'
import { inSlices } from '../../work/in-slices.ts'
import { openRows, sortRows } from './order-rows.ts'
import type { Basis, PartRow, PartView } from './part-row.ts'
import { usePartsView } from './parts-view.ts'

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
  readonly book: FactBook
  /** The facts that the rows were made from, where these are not those of now; null where they are. */
  readonly shownOf: FactBook | null
  /** Rows made so far of a long list that is being laid out; null when nothing is. */
  readonly making: number | null
}

const sameBasis = (one: Basis, other: Basis): boolean =>
  one.kind === other.kind && (one.kind !== 'product' || (other.kind === 'product' && one.partId === other.partId))

interface Built {
  readonly rows: readonly PartRow[]
  readonly basis: Basis
  /** What they were made from. */
  readonly contents: ProjectContents
}
const built = new WeakMap<Evaluation, Map<string, Built>>()
/** The rows shown last, where they are of a long list: what stands there while the next of the same project are laid out. */
const shownLast: { built: Built | null } = { built: null }

/** All rows of a view; of a long list, which is laid out between frames so that no key waits for it, those of before until those of now are there. */
function useBuilt(contents: ProjectContents, evaluation: Evaluation, view: PartView, basis: Basis): Built & { readonly making: number | null } {
  const key = `${view} ${basis.kind === 'product' ? basis.partId : basis.kind}`
  const [making, setMaking] = useState(0)
  const [, setDone] = useState(0)
  const atOnce = useMemo(() => (isLong(contents) ? null : { rows: buildRows({ contents, evaluation }, view, basis), basis, contents }), [contents, evaluation, view, basis])
  const ready = atOnce ?? built.get(evaluation)?.get(key) ?? null
  useEffect(() => {
    if (ready !== null) {
      shownLast.built = isLong(contents) ? ready : null
      return undefined
    }
    const made = (rows: readonly PartRow[]): void => {
      const of = built.get(evaluation) ?? new Map<string, Built>()
      built.set(evaluation, of.set(key, { rows, basis, contents }))
      setMaking(rows.length)
      setDone((count) => count + 1)
    }
    return inSlices(buildInSteps({ contents, evaluation }, view, basis), made, setMaking)
  }, [ready, contents, evaluation, view, basis, key])
  if (ready !== null) return { ...ready, making: null }
  const before = shownLast.built
  return { ...(before?.contents.project.id === contents.project.id ? before : { rows: [], basis, contents }), making }
}

/** Rows of the open project as the person set view, basis, filter, order and branches; each step is redone only when what it needs changes. */
export function useRows(contents: ProjectContents, worked: { readonly contents: ProjectContents; readonly evaluation: Evaluation }, typed: string): Rows {
  // What was pressed or typed shows in its own frame, and the rows that it asks for come after.
  const view = useDeferredValue(usePartsView((state) => state.view))
  const chosen = useDeferredValue(usePartsView((state) => state.basis))
  const chips = useDeferredValue(usePartsView((state) => state.chips))
  const own = useDeferredValue(usePartsView((state) => state.own))
  const named = useDeferredValue(usePartsView((state) => state.named))
  const on = useDeferredValue(usePartsView((state) => state.on))
  const sort = useDeferredValue(usePartsView((state) => state.sort))
  const text = useDeferredValue(typed)
  // A branch opens under the hand that opens it.
  const closed = usePartsView((state) => state.closed)
  const bases = useMemo(() => basesOf(contents), [contents])
  const wanted = useMemo((): Basis => bases.find((one) => chosen !== null && sameBasis(one, chosen)) ?? bases[0] ?? { kind: 'part' }, [bases, chosen])
  const book = useMemo(() => factBook(contents), [contents])
  const { rows: all, basis, making, contents: shownContents } = useBuilt(worked.contents, worked.evaluation, view, wanted)
  // A typed value stands in its cell at once; where it belongs in an order or a filter is worked out with all else.
  const workedBook = useMemo(() => factBook(worked.contents), [worked.contents])
  const counts = useMemo(() => countChips(all), [all])
  const sets = useMemo((): ConditionSet[] => [own, ...named.filter((one) => on.has(one.name))], [own, named, on])
  const filtered = useMemo(() => filterRows(all, { text, chips, sets, book: workedBook }), [all, text, chips, sets, workedBook])
  const found = useMemo(() => sortRows(filtered, sort, workedBook), [filtered, sort, workedBook])
  const shown = useMemo(() => openRows(found, closed), [found, closed])
  const shownOf = useMemo(() => (shownContents === contents ? null : factBook(shownContents)), [shownContents, contents])
  return { bases, basis, all, found, shown, counts, book, shownOf, making }
}
