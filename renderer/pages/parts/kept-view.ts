import { z } from 'zod'
import type { ExplainTarget } from '../../../shared/engine/explanation.ts'
import { call } from '../../host.ts'
import { useView } from '../../state/view.ts'
import { KeptColumns, usualColumns } from './column-settings.ts'
import { KeptColumn as column } from './columns.ts'
import { Condition, NamedFilter } from './conditions.ts'
import { partChips } from './filter-rows.ts'
import { partViews } from './part-row.ts'
import { fresh, scrollTops, usePartsView, type PartsViewState } from './parts-view.ts'

const cell = z.object({ key: z.string(), column })
const Filters = z.object({
  named: z.array(NamedFilter).max(60), own: z.object({ joins: z.enum(['all', 'any']), conditions: z.array(Condition).max(40) }), on: z.array(z.string()), chips: z.array(z.enum(partChips)),
})
const Place = z.object({
  view: z.enum(partViews),
  basis: z.union([z.object({ kind: z.literal('product'), partId: z.string() }), z.object({ kind: z.enum(['year', 'part']) })]).nullable(),
  sort: z.object({ column, descending: z.boolean() }).nullable(),
  closed: z.array(z.string()), active: cell.nullable(), typing: cell.extend({ text: z.string() }).nullable(), top: z.number().min(0), filter: z.string(),
  pane: z.union([z.object({ kind: z.literal('part'), partId: z.string(), focus: z.string().nullable() }), z.object({ kind: z.literal('used'), partId: z.string() })]).nullable(),
  /** What the inspector explains, as it was asked; it says itself where there is nothing to explain any more. */
  why: z.custom<{ readonly scenarioId: string | null; readonly target: ExplainTarget }>((value) => typeof value === 'object' && value !== null && 'target' in value && typeof value.target === 'object').nullable(),
})

/** The largest setting that the host keeps, in characters. */
const largest = 10_000
const keyFor = (what: 'columns' | 'filters' | 'place', projectId: string): string => `parts-${what}.${projectId}`.slice(0, 120)

/** What is kept, by its key, as it was last read or sent. */
const kept = new Map<string, string>()

function read<Kept>(schema: z.ZodType<Kept>, key: string): Kept | null {
  try {
    const found = schema.safeParse(JSON.parse(kept.get(key) ?? 'null'))
    return found.success ? found.data : null
  } catch {
    // A setting that is no JSON was written by nobody we know; the table starts as usual.
    return null
  }
}

/** Finds the table of a project as it was left: columns, filters, row, place and open pane; another project's is put away first. */
export async function enterParts(projectId: string): Promise<void> {
  if (usePartsView.getState().projectId === projectId) return
  usePartsView.setState({ ...fresh, projectId })
  try {
    for (const { key, value } of await call('app.settings', {})) if (key.startsWith('parts-')) kept.set(key, value)
  } catch {
    // Without its settings the table is as it usually is; the host says itself what is wrong with it.
  }
  if (usePartsView.getState().projectId !== projectId) return
  const columns = read(KeptColumns, keyFor('columns', projectId)) ?? usualColumns
  const filters = read(Filters, keyFor('filters', projectId))
  const place = read(Place, keyFor('place', projectId))
  // Who was sent here to look at a part sees that part, not where the table was.
  const isSent = useView.getState().selectedPartId !== null
  usePartsView.setState({
    isRestored: true, columns,
    ...(filters === null ? {} : { named: filters.named }),
    ...(filters === null || isSent ? {} : { own: filters.own, on: new Set(filters.on), chips: new Set(filters.chips) }),
    ...(place === null ? {} : { view: place.view, basis: place.basis, sort: place.sort, closed: new Set(place.closed) }),
    ...(place === null || isSent ? {} : { active: place.active, typing: place.typing, pane: place.pane }),
  })
  if (place === null || isSent) return
  scrollTops.set(projectId, place.top)
  const { inspector, filter } = useView.getState()
  useView.setState({ filter: filter === '' ? place.filter : filter, inspector: inspector ?? (place.pane === null ? place.why : null) })
}

const placeOf = (state: PartsViewState, closed: readonly string[]): z.input<typeof Place> => ({
  view: state.view, basis: state.basis, sort: state.sort, closed: [...closed], active: state.active, typing: state.typing, top: scrollTops.get(state.projectId ?? '') ?? 0,
  filter: useView.getState().filter, pane: state.pane?.kind === 'bulk' ? null : state.pane, why: useView.getState().inspector,
})

function write(key: string, value: string): void {
  if (kept.get(key) === value || value.length > largest) return
  kept.set(key, value)
  // The table works without; a host that cannot store says so at the next step.
  void call('app.setSetting', { key, value }).catch(() => undefined)
}

/** Keeps how the table stands, where that changed. */
export function keepParts(): void {
  const state = usePartsView.getState()
  if (state.projectId === null || !state.isRestored) return
  write(keyFor('columns', state.projectId), JSON.stringify(state.columns === usualColumns ? { shown: usualColumns.shown, widths: {} } : state.columns))
  write(keyFor('filters', state.projectId), JSON.stringify({ named: state.named, own: state.own, on: [...state.on], chips: [...state.chips] }))
  const place = JSON.stringify(placeOf(state, [...state.closed]))
  write(keyFor('place', state.projectId), place.length <= largest ? place : JSON.stringify(placeOf(state, [])))
}
