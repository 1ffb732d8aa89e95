import { useEffect } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { openFigures } from '../../../shared/engine/figure-book.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { lacksProductFacts, ProductsStrip } from '../../facts/products-strip.tsx'
import { useTodayEvaluation } from '../../state/evaluation.ts'
import { useProject } from '../../state/project.ts'
import { closeInspector, selectPart, showPage, useView } from '../../state/view.ts'
import { partsText as words } from '../../text/parts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { EditPanel } from './edit-panel.tsx'
import { missingFact } from './missing-fact.ts'
import { NoMatch } from './no-match.tsx'
import { PartsStatus } from './parts-status.tsx'
import { PartsTable } from './parts-table.tsx'
import { PartsToolbar } from './parts-toolbar.tsx'
import { closeEditor, editPart, enterParts, setActive, setChips, setOpen, setSelected, usePartsView } from './parts-view.ts'
import './parts.css'
import type { CellContext } from './table-cells.tsx'
import { useRows } from './use-rows.ts'
import { useMemo } from '../../text/use-memo.ts'

/** What every part costs and how long the line runs without it. */
export function PartsPage() {
  const contents = useProject((state) => state.contents)
  const evaluation = useTodayEvaluation()
  if (contents === null || evaluation === null || contents.parts.length === 0) {
    return (
      <PageFrame title={words.title} toolbar={null}>
        <EmptyState title={words.empty.title} words={words.empty.body}><Button kind="suggested" onPress={() => showPage('import')}>{words.empty.action}</Button></EmptyState>
      </PageFrame>
    )
  }
  return <Parts contents={contents} evaluation={evaluation} key={contents.project.id} />
}

function clear(): void {
  useView.setState({ filter: '' })
  setChips(new Set())
}

function Parts({ contents, evaluation }: { readonly contents: ProjectContents; readonly evaluation: Evaluation }) {
  const projectId = contents.project.id
  useEffect(() => enterParts(projectId), [projectId])
  const filter = useView((state) => state.filter)
  const closed = usePartsView((state) => state.closed)
  const chips = usePartsView((state) => state.chips)
  const editing = usePartsView((state) => state.editing)
  const selected = usePartsView((state) => state.selected)
  const rows = useRows(contents, evaluation, filter)
  usePartShown(contents, rows.all)
  useOnePane()
  const context = useMemo((): CellContext => ({
    currency: contents.project.currency,
    basis: rows.basis,
    alarmDays: openFigures(shippedFigures, contents.parameters, null, undefined).ref('general.alarm-days').value,
    showsPrice: rows.all.every((row) => row.landed === null) && rows.all.some((row) => row.price !== null),
    largestShare: Math.max(0.001, ...rows.all.map((row) => (row.kind === 'part' ? (row.share ?? 0) : 0))),
    closed,
    setOpen,
    edit: (row) => {
      if (row.partId !== null) editPart(row.partId)
    },
    add: (row, column) => {
      if (row.partId === null) return
      const fact = missingFact(contents, row.partId, column)
      // What a product sells is asked above the table, where it counts for all parts.
      if (fact.startsWith('product.')) document.querySelector<HTMLElement>('.products-strip input, .products-strip button')?.focus()
      else editPart(row.partId, fact)
    },
  }), [contents, rows.basis, rows.all, closed])
  const alsoWithout = useMemo(() => {
    const supplied = new Set(contents.offers.map((offer) => offer.partId))
    const chosen = rows.shown.flatMap((row) => (row.kind === 'part' && row.partId !== null && selected.has(row.key) && !supplied.has(row.partId) ? [row.partId] : []))
    return chosen.includes(editing?.partId ?? '') ? [...new Set(chosen)].filter((partId) => partId !== editing?.partId) : []
  }, [contents.offers, rows.shown, selected, editing])
  const edited = editing === null ? undefined : contents.parts.find((part) => part.id === editing.partId)
  return (
    <PageFrame
      title={words.title}
      toolbar={<PartsToolbar contents={contents} evaluation={evaluation} rows={rows} filter={filter} />}
      status={<PartsStatus contents={contents} evaluation={evaluation} rows={rows} context={context} />}
      aside={editing === null || edited === undefined ? undefined : <EditPanel key={edited.id} contents={contents} part={edited} focus={editing.focus} notPriced={evaluation.parts.find((one) => one.partId === edited.id)?.notPriced ?? null} alsoWithout={alsoWithout} />}
    >
      {/* Esc takes back the filter where the table itself has nothing to take back. */}
      <div className="parts-body" role="presentation" onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && (filter !== '' || chips.size > 0)) { event.preventDefault(); clear() }
      }}>
        {lacksProductFacts(contents) ? <ProductsStrip contents={contents} /> : null}
        {rows.shown.length === 0 ? <NoMatch rows={rows.all} text={filter} chips={chips} onClear={clear} /> : <PartsTable rows={rows.shown} context={context} />}
      </div>
    </PageFrame>
  )
}

/** Opens the way to a part that another page or the palette asked for, and puts the keyboard on it. */
function usePartShown(contents: ProjectContents, all: ReturnType<typeof useRows>['all']): void {
  const partId = useView((state) => state.selectedPartId)
  useEffect(() => {
    if (partId === null) return
    const row = all.find((one) => one.partId === partId)
    const { asked } = useView.getState()
    selectPart(null)
    if (row === undefined) return
    useView.setState({ filter: '' })
    setChips(new Set())
    const byKey = new Map(all.map((one) => [one.key, one]))
    for (let at = row.parentKey; at !== null; at = byKey.get(at)?.parentKey ?? null) setOpen(at, true)
    setSelected(new Set([row.key]), row.key)
    setActive(row.key, 'part')
    const fact = asked === null ? null : missingFact(contents, partId, asked)
    if (fact !== null && !fact.startsWith('product.')) editPart(partId, fact)
    requestAnimationFrame(() => {
      const cell = document.querySelector<HTMLElement>('.parts-table .cell.active [data-cell]')
      cell?.scrollIntoView({ block: 'center' })
      // Who came to fill something in starts in the field, which the editor takes the keyboard to.
      if (fact === null) cell?.focus()
    })
  }, [contents, partId, all])
}

/** One pane at a time beside the table: the explanation closes the editor, and the editor the explanation. */
function useOnePane(): void {
  const inspector = useView((state) => state.inspector)
  const editing = usePartsView((state) => state.editing)
  useEffect(() => {
    if (inspector !== null) closeEditor()
  }, [inspector])
  useEffect(() => {
    if (editing !== null) closeInspector()
  }, [editing])
}
