import { useEffect, useRef } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { openFigures } from '../../../shared/engine/figure-book.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { useSize } from '../../charts/use-size.ts'
import { lacksProductFacts, ProductsStrip } from '../../facts/products-strip.tsx'
import { useTodayEvaluation, useWorkedOut } from '../../state/worked-out.ts'
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
import { BulkPanel } from './bulk-panel.tsx'
import type { CellContext } from './cell-context.ts'
import { typedOf } from './cell-editor.tsx'
import { layOut } from './column-settings.ts'
import { isEditable } from './fact-columns.ts'
import { FilterBar } from './filter-bar.tsx'
import { GapStrip } from './gap-strip.tsx'
import { clearFilters, closePane, editPart, setActive, setOpen, setSelected, setTyping, showPane, usePartsView } from './parts-view.ts'
import './parts.css'
import { UsedPanel } from './used-panel.tsx'
import { useFillIn } from './use-fill-in.ts'
import { useKeptView } from './use-kept-view.ts'
import { useRows } from './use-rows.ts'
import { useMemo } from '../../text/use-memo.ts'

/** What every part costs and how long the line runs without it. */
export function PartsPage() {
  const contents = useProject((state) => state.contents)
  const worked = useWorkedOut()
  const evaluation = useTodayEvaluation()
  if (contents === null || worked === null || evaluation === null || contents.parts.length === 0) {
    return (
      <PageFrame title={words.title} toolbar={null}>
        <EmptyState title={words.empty.title} words={words.empty.body}><Button kind="suggested" onPress={() => showPage('import')}>{words.empty.action}</Button></EmptyState>
      </PageFrame>
    )
  }
  return <Parts contents={contents} worked={worked} evaluation={evaluation} key={contents.project.id} />
}

function clear(): void {
  useView.setState({ filter: '' })
  clearFilters()
}

interface PartsProps {
  readonly contents: ProjectContents
  /** The contents that the evaluation is of; of a long list for a moment those of before. */
  readonly worked: ProjectContents
  readonly evaluation: Evaluation
}

function Parts({ contents, worked, evaluation }: PartsProps) {
  useKeptView(contents.project.id)
  const isRestored = usePartsView((state) => state.isRestored && state.projectId === contents.project.id)
  // What was kept is there in a moment; drawn before, the table would jump.
  return isRestored ? <PartsAsKept contents={contents} worked={worked} evaluation={evaluation} /> : <PageFrame title={words.title} toolbar={null}>{null}</PageFrame>
}

function PartsAsKept({ contents, worked, evaluation }: PartsProps) {
  const filter = useView((state) => state.filter)
  const chips = usePartsView((state) => state.chips)
  const columns = usePartsView((state) => state.columns)
  const { ref, width } = useSize()
  const rows = useRows(contents, { contents: worked, evaluation }, filter)
  const layout = useMemo(() => layOut(columns, width), [columns, width])
  // Read when a button is pressed: cells that are in sight need not be drawn again as others come and go.
  const shownRows = useRef(rows.shown)
  useEffect(() => { shownRows.current = rows.shown }, [rows.shown])
  usePartShown(contents, rows)
  useFillIn(contents, evaluation, rows.all, rows.basis, rows.making !== null)
  useOnePane()
  const largest = useMemo(() => rows.all.reduce((most, row) => (row.kind === 'part' && row.share !== null && row.share > most ? row.share : most), 0.001), [rows.all])
  const showsPrice = useMemo(() => rows.all.every((row) => row.landed === null) && rows.all.some((row) => row.price !== null), [rows.all])
  const context = useMemo((): CellContext => {
    const of: CellContext = {
      currency: contents.project.currency,
      basis: rows.basis,
      alarmDays: openFigures(shippedFigures, contents.parameters, null, undefined).ref('general.alarm-days').value,
      showsPrice,
      largestShare: largest,
      book: rows.book,
      shownOf: rows.shownOf,
      columns: layout.shown,
      setOpen,
      edit: (row) => {
        const { selected, active } = usePartsView.getState()
        const among = selected.size > 1 && selected.has(row.key) ? shownRows.current.filter((one) => selected.has(one.key) && one.kind === 'part') : []
        // Many rows are changed together; parts without a supplier are asked for that first.
        if (among.length > 1) showPane({ kind: 'bulk', column: among.every((one) => one.offerId === null) ? 'site' : active !== null && active.column !== 'part' && isEditable(active.column) ? active.column : null })
        else if (row.partId !== null) editPart(row.partId)
      },
      add: (row, column) => {
        if (row.partId === null) return
        const fact = missingFact(contents, row.partId, column)
        // What a product sells is asked above the table, where it counts for all parts.
        if (fact.startsWith('product.')) document.querySelector<HTMLElement>('.products-strip input, .products-strip button')?.focus()
        else if (isEditable(column) && column !== 'site' && row.offerId !== null) setTyping({ key: row.key, column, text: typedOf(row, column, of) })
        else editPart(row.partId, fact)
      },
    }
    return of
  }, [contents, rows.basis, rows.book, rows.shownOf, showsPrice, largest, layout.shown])
  return (
    <PageFrame
      title={words.title}
      toolbar={<PartsToolbar contents={contents} evaluation={evaluation} rows={rows} filter={filter} />}
      status={<PartsStatus contents={contents} evaluation={evaluation} rows={rows} context={context} />}
      aside={<Beside contents={contents} evaluation={evaluation} rows={rows} context={context} />}
    >
      {/* Esc takes back the filter where the table itself has nothing to take back. */}
      <div className="parts-body" role="presentation" ref={ref} onKeyDown={(event) => {
        const { own, on } = usePartsView.getState()
        if (event.key === 'Escape' && !event.defaultPrevented && (filter !== '' || chips.size > 0 || own.conditions.length > 0 || on.size > 0)) { event.preventDefault(); clear() }
      }}>
        {lacksProductFacts(contents) ? <ProductsStrip contents={contents} /> : <GapStrip contents={worked} evaluation={evaluation} />}
        <FilterBar />
        {rows.shown.length > 0 ? <PartsTable contents={contents} rows={rows.shown} context={context} layout={layout} />
          : rows.making === null ? <NoMatch rows={rows.all} text={filter} chips={chips} onClear={clear} /> : null}
      </div>
    </PageFrame>
  )
}

/** What stands beside the table: the facts of a part, a change of many rows, or where a part is used. */
function Beside({ contents, evaluation, rows, context }: { readonly contents: ProjectContents; readonly evaluation: Evaluation; readonly rows: ReturnType<typeof useRows>; readonly context: CellContext }) {
  const pane = usePartsView((state) => state.pane)
  const selected = usePartsView((state) => state.selected)
  const active = usePartsView((state) => state.active)
  const chosen = useMemo(() => {
    if (pane === null || pane.kind === 'used') return []
    const found = rows.shown.filter((row) => selected.has(row.key))
    if (found.length === 0) return rows.shown.filter((row) => row.key === active?.key)
    // Branches that are selected along with their parts are changed with none of them: the fact is the part's.
    const bought = found.filter((row) => row.kind === 'part')
    return bought.length > 0 ? bought : found
  }, [pane, rows.shown, selected, active?.key])
  if (pane === null) return null
  if (pane.kind === 'bulk') return <BulkPanel key={pane.column} contents={contents} rows={chosen} context={context} column={pane.column} />
  const part = rows.book.parts.get(pane.partId)
  if (part === undefined) return null
  if (pane.kind === 'used') return <UsedPanel contents={contents} evaluation={evaluation} part={part} />
  const without = chosen.flatMap((row) => (row.kind === 'part' && row.partId !== null && !rows.book.offersOf.has(row.partId) ? [row.partId] : []))
  const alsoWithout = without.includes(part.id) ? [...new Set(without)].filter((partId) => partId !== part.id) : []
  return <EditPanel key={part.id} contents={contents} part={part} focus={pane.focus} notPriced={evaluation.parts.find((one) => one.partId === part.id)?.notPriced ?? null} alsoWithout={alsoWithout} />
}

/** Opens the way to a part that another page or the palette asked for, and puts the keyboard on it. */
function usePartShown(contents: ProjectContents, { all, shown, making }: ReturnType<typeof useRows>): void {
  const partId = useView((state) => state.selectedPartId)
  const isMaking = making !== null
  const goal = useRef<{ readonly key: string; readonly takesKeyboard: boolean } | null>(null)
  useEffect(() => {
    if (partId === null) return
    const row = all.find((one) => one.partId === partId)
    // A long list that is being laid out has the row in a moment.
    if (row === undefined && isMaking) return
    const { asked } = useView.getState()
    selectPart(null)
    if (row === undefined) return
    clear()
    const byKey = new Map(all.map((one) => [one.key, one]))
    for (let at = row.parentKey; at !== null; at = byKey.get(at)?.parentKey ?? null) setOpen(at, true)
    setSelected(new Set([row.key]), { key: row.key, column: 'part' })
    setActive(row.key, 'part')
    const fact = asked === null ? null : missingFact(contents, partId, asked)
    if (fact !== null && !fact.startsWith('product.')) editPart(partId, fact)
    // Who came to fill something in starts in the field, which the editor takes the keyboard to.
    goal.current = { key: row.key, takesKeyboard: fact === null }
  }, [contents, partId, all, isMaking])
  useEffect(() => {
    // Rows that a filter kept out come a moment after it is taken off.
    const found = goal.current
    if (found === null || !shown.some(({ key }) => key === found.key)) return
    goal.current = null
    requestAnimationFrame(() => {
      const cell = document.querySelector<HTMLElement>('.parts-table .cell.active [data-cell]')
      cell?.scrollIntoView({ block: 'center' })
      if (found.takesKeyboard) cell?.focus()
    })
  })
}

/** One pane at a time beside the table: the explanation closes the editor, and the editor the explanation. */
function useOnePane(): void {
  const inspector = useView((state) => state.inspector)
  const pane = usePartsView((state) => state.pane)
  useEffect(() => {
    if (inspector !== null) closePane()
  }, [inspector])
  useEffect(() => {
    if (pane !== null) closeInspector()
  }, [pane])
}
