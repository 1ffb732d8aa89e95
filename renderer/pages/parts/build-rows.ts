import type { Evaluation, Leg, PartResult, SiteResult } from '../../../shared/engine/evaluation.ts'
import { structureOf, type Structure } from '../../../shared/engine/structure.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { Basis, PartRow, PartView } from './part-row.ts'

/** What rows are made from. */
export interface RowFacts {
  readonly contents: ProjectContents
  readonly evaluation: Evaluation
}

interface Indexed extends RowFacts {
  readonly structure: Structure
  readonly results: ReadonlyMap<string, PartResult>
  readonly basis: Basis
  readonly lineOf: ReadonlyMap<string, { readonly id: string; readonly quantity: number | null } | null>
}

/** All rows of a view, parents before their children, with the shares of spend filled in. */
export function buildRows(facts: RowFacts, view: PartView, basis: Basis): PartRow[] {
  const lineOf = new Map<string, { id: string; quantity: number | null } | null>()
  for (const line of facts.contents.lines) {
    if (line.alternateOf === null) lineOf.set(line.childId, lineOf.has(line.childId) ? null : { id: line.id, quantity: line.quantity })
  }
  const indexed: Indexed = {
    ...facts, basis, structure: structureOf(facts.contents), lineOf, results: new Map(facts.evaluation.parts.map((result) => [result.partId, result])),
  }
  return withShares(view === 'tree' ? treeRows(indexed) : view === 'flat' ? flatRows(indexed) : siteRows(indexed))
}

/** The bases that a project can be shown on, the most telling first. */
export function basesOf({ products }: ProjectContents): Basis[] {
  const each = products.map((product): Basis => ({ kind: 'product', partId: product.partId }))
  return products.length > 1 ? [...each, { kind: 'year' }, { kind: 'part' }] : [...each, { kind: 'part' }]
}

const times = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one * other)
const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

/** Units of a bought part on the basis, wherever it occurs. */
function quantityOf({ basis, lineOf }: Indexed, result: PartResult): number | null {
  if (basis.kind === 'product') return known(result.perProduct[basis.partId])
  if (basis.kind === 'year') return result.needPerYear
  return lineOf.get(result.partId)?.quantity ?? null
}

const mainLeg = (legs: readonly Leg[]): Leg | undefined => legs.toSorted((one, other) => other.share - one.share)[0]
const placeKey = (leg: Leg): string => leg.siteId ?? (leg.choiceId === null ? leg.key : `choice:${leg.choiceId}`)

function partRow(
  of: Indexed, part: Part, result: PartResult | undefined, place: { key: string; parentKey: string | null; depth: number; lineId: string | null }, quantity: number | null,
  only: Leg | null = null,
): PartRow {
  const { basis } = of
  const leg = only ?? mainLeg(result?.legs ?? [])
  const landedPerUnit = only === null ? (result?.landedPerUnit ?? null) : only.landedPerUnit
  const share = only?.share ?? 1
  // On the basis of one part money is per part, whatever quantity the sheet names.
  const units = basis.kind === 'part' ? 1 : times(quantity, share)
  return {
    ...place, kind: 'part', childCount: 0, partCount: 1, partId: part.id, siteKey: leg === undefined ? null : placeKey(leg), number: part.partNumber,
    description: part.description, country: leg?.country ?? null, supplier: leg?.supplierName ?? '',
    moreSites: only === null ? Math.max(0, (result?.legs.length ?? 0) - 1) : 0, quantity: times(quantity, share), landed: times(landedPerUnit, units),
    landedCertainty: only?.certainty ?? result?.certainty ?? 'known', notPriced: landedPerUnit === null ? 1 : 0, notPricedWhy: result?.notPriced ?? null,
    price: times(result?.lines.price ?? null, units), spend: basis.kind === 'part' ? times(result?.spendPerYear ?? null, share) : times(result?.lines.price ?? null, units), share: null,
    risk: result?.riskScore ?? null, survive: result?.surviveDays ?? null, recover: result?.recoverDays ?? null, gap: result?.gapDays ?? null,
    surviveCertainty: result?.surviveCertainty ?? 'known', recoverCertainty: result?.recoverCertainty ?? 'known', loss: result?.lossPerEvent ?? null,
    lossIsUpperBound: result?.lossIsUpperBound ?? false, worstPartId: part.id,
  }
}

const most = (values: readonly (number | null)[]): number | null => values.reduce((worst, value) => (value === null || (worst !== null && worst >= value) ? worst : value), null)
const add = (values: readonly (number | null)[]): number | null => values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null)
const certaintyOrder = ['known', 'default', 'estimate'] as const

/** What an assembly shows of the bought parts below it: sums of money, the worst of risk and days. */
function sumOf(parts: readonly PartRow[]): Pick<
  PartRow,
  'partCount' | 'moreSites' | 'landed' | 'price' | 'landedCertainty' | 'notPriced' | 'spend' | 'risk' | 'survive' | 'recover' | 'gap' | 'surviveCertainty' | 'recoverCertainty' | 'loss' | 'lossIsUpperBound' | 'worstPartId'
> {
  const worst = parts.reduce<PartRow | null>((found, row) => (row.gap === null || (found?.gap ?? -Infinity) >= row.gap ? found : row), null)
  const dearest = parts.reduce<PartRow | null>((found, row) => (row.loss === null || (found?.loss ?? -Infinity) >= row.loss ? found : row), null)
  const certainty = Math.max(0, ...parts.filter((row) => row.landed !== null).map((row) => certaintyOrder.indexOf(row.landedCertainty)))
  return {
    partCount: parts.length, moreSites: new Set(parts.map((row) => row.siteKey).filter((key) => key !== null)).size, landed: add(parts.map((row) => row.landed)), price: add(parts.map((row) => row.price)),
    landedCertainty: certaintyOrder[certainty] ?? 'known', notPriced: parts.reduce((count, row) => count + row.notPriced, 0), spend: add(parts.map((row) => row.spend)),
    risk: most(parts.map((row) => row.risk)), survive: worst?.survive ?? null, recover: worst?.recover ?? null, gap: worst?.gap ?? null,
    surviveCertainty: worst?.surviveCertainty ?? 'known', recoverCertainty: worst?.recoverCertainty ?? 'known', loss: dearest?.loss ?? null,
    lossIsUpperBound: dearest?.lossIsUpperBound ?? false, worstPartId: worst?.partId ?? null,
  }
}

/** Parts that the basis shows: those of its product and those that hang under no product. */
function isShown({ basis, contents }: Indexed, result: PartResult): boolean {
  if (basis.kind !== 'product') return true
  return result.perProduct[basis.partId] !== undefined || contents.products.every((product) => result.perProduct[product.partId] === undefined)
}

function flatRows(of: Indexed): PartRow[] {
  const rows: PartRow[] = []
  for (const part of of.contents.parts) {
    const result = of.results.get(part.id)
    if (result === undefined || !isShown(of, result)) continue
    rows.push(partRow(of, part, result, { key: part.id, parentKey: null, depth: 0, lineId: of.lineOf.get(part.id)?.id ?? null }, quantityOf(of, result)))
  }
  return rows
}

function siteRows(of: Indexed): PartRow[] {
  const byKey = new Map<string, { site: SiteResult | null; rows: PartRow[] }>()
  const parts = new Map(of.contents.parts.map((part) => [part.id, part]))
  const sites = new Map(of.evaluation.sites.map((site) => [site.key, site]))
  for (const result of of.evaluation.parts) {
    const part = parts.get(result.partId)
    if (part === undefined || !isShown(of, result)) continue
    const legs = result.legs.length === 0 ? [null] : result.legs
    for (const leg of legs) {
      const siteKey = leg === null ? '' : placeKey(leg)
      const group = byKey.get(siteKey) ?? { site: sites.get(siteKey) ?? null, rows: [] }
      byKey.set(siteKey, group)
      const place = { key: `${siteKey}/${part.id}`, parentKey: `site:${siteKey}`, depth: 1, lineId: of.lineOf.get(part.id)?.id ?? null }
      group.rows.push(partRow(of, part, result, place, quantityOf(of, result), leg))
    }
  }
  return [...byKey].flatMap(([siteKey, { site, rows }]) => {
    const head: PartRow = {
      ...sumOf(rows), key: `site:${siteKey}`, parentKey: null, kind: 'site', depth: 0, childCount: rows.length, partId: null, siteKey: siteKey === '' ? null : siteKey,
      number: '', description: site?.supplierName ?? '', country: site?.country ?? null, supplier: site?.city ?? '', moreSites: 0, quantity: null, lineId: null,
      notPricedWhy: null, share: null,
    }
    // A site's own answer counts what its parts share; the worst of its parts stands in only where the site has none.
    const own = site === null ? {} : {
      risk: site.riskScore, survive: site.surviveDays, recover: site.recoverDays, gap: site.gapDays, loss: site.lossPerEvent, lossIsUpperBound: site.lossIsUpperBound,
      worstPartId: site.worstPartId ?? head.worstPartId,
    }
    return [{ ...head, ...own }, ...rows]
  })
}

function treeRows(of: Indexed): PartRow[] {
  const { structure, contents, basis } = of
  const rows: PartRow[] = []
  const demandOf = new Map(contents.products.map((product) => [product.partId, product.demandPerYear]))
  /** Adds a part and all below it; gives back the bought parts among them. */
  const visit = (index: number, place: { key: string; parentKey: string | null; depth: number; lineId: string | null }, quantity: number | null): PartRow[] => {
    const part = contents.parts[index]
    if (part === undefined) return []
    const from = structure.start[index] ?? 0
    const to = structure.start[index + 1] ?? 0
    const result = of.results.get(part.id)
    if (structure.isBought[index] === 1 || from === to) {
      const row = partRow(of, part, result, place, quantity)
      rows.push(row)
      return [row]
    }
    const at = rows.length
    const blank = partRow(of, part, undefined, place, quantity)
    rows.push(blank)
    const below: PartRow[] = []
    for (let edge = from; edge < to; edge++) {
      const child = structure.child[edge] ?? 0
      if (structure.inCycle[child] === 1) continue
      const line = contents.lines[structure.line[edge] ?? 0]
      const each = basis.kind === 'part' ? (line?.quantity ?? null) : times(quantity, known(structure.perParent[edge]))
      below.push(...visit(child, { key: `${place.key}/${line?.id ?? edge}`, parentKey: place.key, depth: place.depth + 1, lineId: line?.id ?? null }, each))
    }
    rows[at] = { ...blank, ...sumOf(below), kind: 'assembly', childCount: to - from, siteKey: null, country: null, supplier: '', notPricedWhy: null }
    return below
  }
  const roots = rootsOf(of)
  for (const root of roots) {
    const partId = contents.parts[root]?.id ?? ''
    const line = of.lineOf.get(partId) ?? null
    const isProduct = demandOf.has(partId)
    const quantity = basis.kind === 'year' ? (isProduct ? (demandOf.get(partId) ?? null) : null) : basis.kind === 'product' ? (isProduct ? 1 : null) : isProduct ? 1 : (line?.quantity ?? null)
    visit(root, { key: partId, parentKey: null, depth: 0, lineId: line?.id ?? null }, quantity)
  }
  return basis.kind === 'product' && roots.length === 1 ? withoutRoot(rows) : rows
}

/** Tops of the tree: the product of the basis (or all products), then what hangs under no product. */
function rootsOf({ structure, contents, basis }: Indexed): number[] {
  const products = structure.products.filter(({ part }) => basis.kind !== 'product' || contents.parts[part]?.id === basis.partId).map(({ part }) => part)
  const below = new Set<number>(structure.child)
  const isProduct = new Set(structure.products.map(({ part }) => part))
  const loose = [...contents.parts.keys()].filter((index) => structure.isReached[index] === 1 && structure.inCycle[index] === 0 && !below.has(index) && !isProduct.has(index))
  return [...products, ...loose]
}

/** One product alone needs no row of its own: the toolbar names it and the status bar has its total. */
function withoutRoot(rows: readonly PartRow[]): PartRow[] {
  const root = rows[0]
  if (root === undefined || root.kind !== 'assembly') return [...rows]
  return rows.slice(1).map((row) => ({ ...row, depth: row.depth - 1, parentKey: row.parentKey === root.key ? null : row.parentKey }))
}

function withShares(rows: readonly PartRow[]): PartRow[] {
  let total = 0
  for (const row of rows) if (row.kind === 'part' && row.spend !== null) total += row.spend
  return total === 0 ? [...rows] : rows.map((row) => ({ ...row, share: row.spend === null ? null : row.spend / total }))
}
