import { applyPatches } from '../model/change.ts'
import type { ProjectContents } from '../model/contents.ts'
import { isTaken, type Decisions, type Difference, type DifferenceRow, type Facts } from './difference.ts'
import { changeOf } from './difference-change.ts'

/** An amount in the project's currency, null where there is no rate. */
export type ToProjectCurrency = (amount: number, currency: string) => number | null

/** What differences are worth, in the project's currency. */
export interface MoneyBook {
  /** Amounts are a year where the demand of every product is known, else for one unit of each product. */
  readonly isPerYear: boolean
  /** What a row adds to what is bought, with the facts it ends up with; null where that cannot be said. */
  of(row: DifferenceRow, to: Facts): number | null
}

/** Units of each part that go into the demand, by its id; into one unit of each product where demand is not known. */
function needsOf(contents: ProjectContents, isPerYear: boolean): Map<string, number> {
  const uses = Map.groupBy(contents.lines.filter((line) => line.parentId !== null && line.alternateOf === null), (line) => line.childId)
  const needs = new Map<string, number>()
  for (const product of contents.products) needs.set(product.partId, isPerYear ? (product.demandPerYear ?? 0) : 1)
  const open = new Set<string>()
  const needOf = (id: string): number => {
    const known = needs.get(id)
    if (known !== undefined || open.has(id)) return known ?? 0
    open.add(id)
    let sum = 0
    for (const line of uses.get(id) ?? []) sum += line.parentId === null ? 0 : (needOf(line.parentId) * (line.quantity ?? 0)) / (1 - (line.scrapShare ?? 0))
    needs.set(id, sum)
    return sum
  }
  for (const part of contents.parts) needOf(part.id)
  return needs
}

/** Price of one unit of each part, of an assembly what its parts cost; null where a price is missing. */
function unitCosts(contents: ProjectContents, toProject: ToProjectCurrency): (id: string) => number | null {
  const offers = Map.groupBy(contents.offers, (offer) => offer.partId)
  const children = Map.groupBy(contents.lines.filter((line) => line.alternateOf === null), (line) => line.parentId)
  const costs = new Map<string, number | null>()
  const costOf = (id: string): number | null => {
    const known = costs.get(id)
    if (known !== undefined) return known
    costs.set(id, null)
    let sum: number | null = 0
    const used = (offers.get(id) ?? []).filter((offer) => offer.share > 0)
    for (const offer of used) {
      const price = offer.unitPrice === null ? null : toProject(offer.unitPrice, offer.currency)
      sum = sum === null || price === null ? null : sum + price * offer.share
    }
    const below = used.length > 0 ? [] : (children.get(id) ?? [])
    for (const line of below) {
      const cost = costOf(line.childId)
      sum = sum === null || cost === null || line.quantity === null ? null : sum + cost * line.quantity
    }
    if (used.length === 0 && below.length === 0) sum = null
    costs.set(id, sum)
    return sum
  }
  return costOf
}

const numberIn = (facts: Facts, field: string): number | null => {
  const value = facts?.[field]
  return typeof value === 'number' ? value : null
}
const textIn = (facts: Facts, field: string): string => {
  const value = facts?.[field]
  return typeof value === 'string' ? value : ''
}

/** Reckons what differences are worth at today's needs and prices; parts that only the file has at the needs it gives them. */
export function moneyBookOf(difference: Difference, toProject: ToProjectCurrency): MoneyBook {
  const { current, rows } = difference
  const isPerYear = current.products.length > 0 && current.products.every((product) => product.demandPerYear !== null)
  const needs = needsOf(current, isPerYear)
  const costOf = unitCosts(current, toProject)
  const offers = new Map(current.offers.map((offer) => [offer.id, offer]))
  const lines = new Map(current.lines.map((line) => [line.id, line]))
  const decisions: Decisions = { take: Object.fromEntries(rows.filter((row) => row.kind === 'new').map((row) => [row.key, true])) }
  const withNew = rows.some((row) => row.kind === 'new') ? changeOf({ ...difference, rows: rows.filter((row) => isTaken(row, decisions)) }, decisions, 'New') : null
  const after = withNew === null ? current : applyPatches(current, withNew.patches)
  const needsAfter = after === current ? needs : needsOf(after, isPerYear)
  const costAfter = after === current ? costOf : unitCosts(after, toProject)
  const bought = new Set(after.offers.map((offer) => offer.partId))
  const price = (facts: Facts): number | null => {
    const amount = numberIn(facts, 'unitPrice')
    return amount === null ? null : toProject(amount, textIn(facts, 'currency') || current.project.currency)
  }

  const worth = (row: DifferenceRow, to: Facts): number | null => {
    const id = row.partId ?? ''
    const need = needs.get(id)
    if (row.noun === 'part' && row.kind === 'new') {
      const cost = bought.has(id) ? costAfter(id) : null
      return cost === null ? null : cost * (needsAfter.get(id) ?? 0)
    }
    if (row.noun === 'part' && row.kind === 'gone') {
      const cost = bought.has(id) ? costOf(id) : null
      return cost === null || need === undefined ? null : -cost * need
    }
    if (row.noun === 'offer' && (row.topic === 'price' || (row.topic === 'supplier' && row.from !== null && to !== null))) {
      const share = offers.get(row.id)?.share ?? 0
      const [before, now] = [price(row.from), price(to)]
      return before === null || now === null || need === undefined ? null : (now - before) * need * share
    }
    if (row.noun !== 'line' || (row.topic !== 'quantity' && row.kind !== 'new' && row.kind !== 'gone')) return null
    const edit = row.edits.find((one) => one.do === 'add')
    const line = lines.get(row.id) ?? (edit?.do === 'add' && 'childId' in edit.value ? edit.value : undefined)
    const cost = costAfter(id)
    if (line === undefined || line.parentId === null || line.alternateOf !== null || cost === null || 'scrapShare' in (row.from ?? {})) return null
    const [before, now] = [row.from === null ? 0 : numberIn(row.from, 'quantity'), to === null ? 0 : numberIn(to, 'quantity')]
    return before === null || now === null ? null : (now - before) * cost * (needs.get(line.parentId) ?? needsAfter.get(line.parentId) ?? 0)
  }
  return { isPerYear, of: current.products.length === 0 ? () => null : worth }
}
