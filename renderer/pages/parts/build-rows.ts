import type { Evaluation, PartResult, SiteResult } from '../../../shared/engine/evaluation.ts'
import { atOnce } from '../../../shared/engine/in-steps.ts'
import { structureOf, type Structure } from '../../../shared/engine/structure.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { factBook, type FactBook } from '../../facts/fact-book.ts'
import { resultsInSteps } from '../../plans/results-of.ts'
import type { Basis, PartRow, PartView } from './part-row.ts'
import { fillShares, placeKey, rowOfPart, sumUp, times, type RowDraft, type RowPlace } from './row-values.ts'

/** What rows are made from. */
export interface RowFacts {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
}

interface Indexed extends RowFacts {
  readonly structure: Structure
  readonly results: ReadonlyMap<string, PartResult>
  readonly book: FactBook
  readonly basis: Basis
  readonly lineOf: ReadonlyMap<string, { readonly id: string; readonly quantity: number | null } | null>
}

/** Making rows, which can be paused: yields how many are made, and ends with all of them. */
export type RowSteps = Generator<number, PartRow[]>

/** Rows made between two pauses: a millisecond or two of work. */
const rowsAtOnce = 500

/** All rows of a view, parents before their children, with the shares of spend filled in. */
export function buildRows(facts: RowFacts, view: PartView, basis: Basis): PartRow[] {
  return atOnce(buildInSteps(facts, view, basis))
}

/** Makes all rows of a view a few at a time. */
export function* buildInSteps(facts: RowFacts, view: PartView, basis: Basis): RowSteps {
  const lineOf = new Map<string, { id: string; quantity: number | null } | null>()
  for (const line of facts.contents.lines) {
    if (line.alternateOf === null) lineOf.set(line.childId, lineOf.has(line.childId) ? null : { id: line.id, quantity: line.quantity })
  }
  yield 0
  const structure = structureOf(facts.contents)
  yield 0
  const indexed: Indexed = { ...facts, basis, structure, lineOf, book: factBook(facts.contents), results: yield* resultsInSteps(facts.evaluation) }
  yield 0
  const rows = yield* view === 'tree' ? treeRows(indexed) : view === 'flat' ? flatRows(indexed) : siteRows(indexed)
  yield rows.length
  fillShares(rows)
  return rows
}

/** The bases that a project can be shown on, the most telling first. */
export function basesOf({ products }: ProjectContents): Basis[] {
  const each = products.map((product): Basis => ({ kind: 'product', partId: product.partId }))
  return products.length > 1 ? [...each, { kind: 'year' }, { kind: 'part' }] : [...each, { kind: 'part' }]
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

/** Units of a bought part on the basis, wherever it occurs. */
function quantityOf({ basis, lineOf }: Indexed, result: PartResult): number | null {
  if (basis.kind === 'product') return known(result.perProduct[basis.partId])
  if (basis.kind === 'year') return result.needPerYear
  return lineOf.get(result.partId)?.quantity ?? null
}

/** Parts that the basis shows: those of its product and those that hang under no product. */
function isShown({ basis, contents }: Indexed, result: PartResult): boolean {
  if (basis.kind !== 'product') return true
  return result.perProduct[basis.partId] !== undefined || contents.products.every((product) => result.perProduct[product.partId] === undefined)
}

function* flatRows(of: Indexed): Generator<number, RowDraft[]> {
  const rows: RowDraft[] = []
  for (const part of of.contents.parts) {
    const result = of.results.get(part.id)
    if (result === undefined || !isShown(of, result)) continue
    rows.push(rowOfPart(of.basis, part, result, { key: part.id, parentKey: null, depth: 0, lineId: of.lineOf.get(part.id)?.id ?? null }, quantityOf(of, result), null))
    if (rows.length % rowsAtOnce === 0) yield rows.length
  }
  return rows
}

function* siteRows(of: Indexed): Generator<number, RowDraft[]> {
  const byKey = new Map<string, { site: SiteResult | null; rows: RowDraft[] }>()
  const sites = new Map(of.evaluation.sites.map((site) => [site.key, site]))
  let count = 0
  for (const result of of.evaluation.parts) {
    const part = of.book.parts.get(result.partId)
    if (part === undefined || !isShown(of, result)) continue
    const legs = result.legs.length === 0 ? [null] : result.legs
    for (const leg of legs) {
      const siteKey = leg === null ? '' : placeKey(leg)
      const group = byKey.get(siteKey) ?? { site: sites.get(siteKey) ?? null, rows: [] }
      byKey.set(siteKey, group)
      const place = { key: `${siteKey}/${part.id}`, parentKey: `site:${siteKey}`, depth: 1, lineId: of.lineOf.get(part.id)?.id ?? null }
      group.rows.push(rowOfPart(of.basis, part, result, place, quantityOf(of, result), leg))
    }
    count += 1
    if (count % rowsAtOnce === 0) yield count
  }
  const all: RowDraft[] = []
  for (const [siteKey, { site, rows }] of byKey) {
    const first = rows[0]
    if (first === undefined) continue
    const head: RowDraft = {
      ...first, key: `site:${siteKey}`, parentKey: null, kind: 'site', depth: 0, childCount: rows.length, partId: null, siteKey: siteKey === '' ? null : siteKey, offerId: null,
      number: '', description: site?.supplierName ?? '', country: site?.country ?? null, supplier: site?.city ?? '', quantity: null, lineId: null, notPricedWhy: null, share: null,
    }
    sumUp(head, rows, 0)
    head.moreSites = 0
    // A site's own answer counts what its parts share; the worst of its parts stands in only where the site has none.
    if (site !== null) {
      Object.assign(head, {
        risk: site.riskScore, survive: site.surviveDays, recover: site.recoverDays, gap: site.gapDays, loss: site.lossPerEvent, lossIsUpperBound: site.lossIsUpperBound,
        worstPartId: site.worstPartId ?? head.worstPartId,
      } satisfies Partial<PartRow>)
    }
    all.push(head)
    for (const row of rows) all.push(row)
    if (all.length % rowsAtOnce < rows.length) yield all.length
  }
  return all
}

/** A branch that is being gone through: its row, and which of its lines come next. */
interface Branch {
  readonly row: RowDraft
  readonly at: number
  readonly quantity: number | null
  edge: number
  readonly until: number
}

function* treeRows(of: Indexed): Generator<number, RowDraft[]> {
  const { structure, contents, basis } = of
  const rows: RowDraft[] = []
  const demandOf = new Map(contents.products.map((product) => [product.partId, product.demandPerYear]))
  const branches: Branch[] = []
  const add = (index: number, place: RowPlace, quantity: number | null): void => {
    const part = contents.parts[index]
    if (part === undefined) return
    const from = structure.start[index] ?? 0
    const until = structure.start[index + 1] ?? 0
    if (structure.isBought[index] === 1 || from === until) {
      rows.push(rowOfPart(basis, part, of.results.get(part.id), place, quantity, null))
      return
    }
    const row = rowOfPart(basis, part, undefined, place, quantity, null)
    Object.assign(row, { kind: 'assembly', childCount: until - from } satisfies Partial<PartRow>)
    branches.push({ row, at: rows.length, quantity, edge: from, until })
    rows.push(row)
  }
  const roots = rootsOf(of)
  let pausedAt = 0
  for (const root of roots) {
    const partId = contents.parts[root]?.id ?? ''
    const line = of.lineOf.get(partId) ?? null
    const isProduct = demandOf.has(partId)
    const quantity = basis.kind === 'year' ? (isProduct ? (demandOf.get(partId) ?? null) : null) : basis.kind === 'product' ? (isProduct ? 1 : null) : isProduct ? 1 : (line?.quantity ?? null)
    add(root, { key: partId, parentKey: null, depth: 0, lineId: line?.id ?? null }, quantity)
    for (let branch = branches.at(-1); branch !== undefined; branch = branches.at(-1)) {
      if (branch.edge === branch.until) {
        sumUp(branch.row, rows, branch.at + 1)
        branches.pop()
        continue
      }
      const { edge } = branch
      branch.edge += 1
      const child = structure.child[edge] ?? 0
      if (structure.inCycle[child] === 1) continue
      const below = contents.lines[structure.line[edge] ?? 0]
      const each = basis.kind === 'part' ? (below?.quantity ?? null) : times(branch.quantity, known(structure.perParent[edge]))
      add(child, { key: `${branch.row.key}/${below?.id ?? edge}`, parentKey: branch.row.key, depth: branch.row.depth + 1, lineId: below?.id ?? null }, each)
      if (rows.length - pausedAt >= rowsAtOnce) {
        pausedAt = rows.length
        yield rows.length
      }
    }
  }
  return basis.kind === 'product' && roots.length === 1 ? withoutRoot(rows) : rows
}

/** Tops of the tree: the product of the basis (or all products), then what hangs under no product. */
function rootsOf({ structure, contents, basis }: Indexed): number[] {
  const products = structure.products.filter(({ part }) => basis.kind !== 'product' || contents.parts[part]?.id === basis.partId).map(({ part }) => part)
  const below = new Set<number>(structure.child)
  const isProduct = new Set(structure.products.map(({ part }) => part))
  const loose: number[] = []
  for (const index of contents.parts.keys()) if (structure.isReached[index] === 1 && structure.inCycle[index] === 0 && !below.has(index) && !isProduct.has(index)) loose.push(index)
  return [...products, ...loose]
}

/** One product alone needs no row of its own: the toolbar names it and the status bar has its total. */
function withoutRoot(rows: RowDraft[]): RowDraft[] {
  const root = rows[0]
  if (root === undefined || root.kind !== 'assembly') return rows
  rows.shift()
  for (const row of rows) {
    row.depth -= 1
    if (row.parentKey === root.key) row.parentKey = null
  }
  return rows
}
