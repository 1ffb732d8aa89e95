import { exactUnits, mostDecimals, numberOfUnits } from '../../numeric/exact-decimal.ts'
import type { StageOrder, StageProblem } from './stage-problem.ts'

/** What a quarter of an order takes of what it may. */
export interface QuarterUse {
  /** Money that the parts of the quarter take. */
  readonly spent: number
  /** Money left for the next quarter; null without a budget. */
  readonly left: number | null
  readonly heads: number
  /** Suppliers that are qualified in it: as late as their parts allow. */
  readonly suppliers: readonly string[]
}

/** What each quarter of an order takes, in money to its last decimal. */
export function quarterUse({ parts, sites, quarters, limits: { budget, suppliers: most, qualified: before = [] } }: StageProblem, order: StageOrder): QuarterUse[] {
  const done = Array.from({ length: quarters }, (_, quarter) => parts.filter(({ id }) => order.get(id) === quarter))
  const qualified = qualifiedIn(done.map((own) => own.flatMap(({ supplier }) => supplier ?? [])), most, before)
  const opened = done.map((own) => new Set(own.map(({ site }) => site)))
  const opening = (quarter: number): number[] => sites.flatMap(({ id, cost }) => (opened.findIndex((own) => own.has(id)) === quarter ? [cost] : []))
  const costs = done.map((own, quarter) => [...own.map(({ cost }) => cost[quarter] ?? 0), ...opening(quarter)])
  const decimals = mostDecimals([...costs.flat(), budget ?? 0])
  let left = 0n
  return done.map((own, quarter): QuarterUse => {
    const spent = (costs[quarter] ?? []).reduce((sum, cost) => sum + exactUnits(cost, decimals), 0n)
    left += exactUnits(budget ?? 0, decimals) - spent
    return { spent: numberOfUnits(spent, decimals), left: budget === null ? null : numberOfUnits(left, decimals), heads: own.reduce((sum, { heads }) => sum + heads, 0), suppliers: qualified[quarter] ?? [] }
  })
}

/** When each supplier is qualified: in the quarter of its first part, or earlier where that one is full, but not in one that is over. */
function qualifiedIn(needed: readonly (readonly string[])[], limit: number | null, before: readonly (readonly string[])[]): string[][] {
  const most = limit ?? Number.POSITIVE_INFINITY
  const first = new Map<string, number>()
  const known = new Set(before.flat())
  for (const [quarter, suppliers] of needed.entries()) for (const supplier of suppliers) if (!known.has(supplier) && !first.has(supplier)) first.set(supplier, quarter)
  const inQuarter: string[][] = needed.map((_, quarter) => [...(before[quarter] ?? [])])
  for (const [supplier, latest] of [...first].toReversed()) {
    const free = inQuarter.findLastIndex((own, quarter) => quarter >= before.length && quarter <= latest && own.length < most)
    inQuarter[Math.max(before.length, free)]?.unshift(supplier)
  }
  return inQuarter
}

/** A limit that an order breaks, in the first quarter where it does, and by how much. */
export interface StageBreach {
  readonly limit: 'money' | 'people' | 'suppliers'
  readonly quarter: number
  readonly by: number
}

/** The limits that an order breaks. */
export function stageBreaches(problem: StageProblem, order: StageOrder): StageBreach[] {
  const { limits: { heads, suppliers } } = problem
  const breaches: StageBreach[] = []
  const note = (limit: StageBreach['limit'], quarter: number, by: number): void => {
    if (by > 0 && !breaches.some((breach) => breach.limit === limit)) breaches.push({ limit, quarter, by })
  }
  for (const [quarter, use] of quarterUse(problem, order).entries()) {
    if (suppliers !== null) note('suppliers', quarter, use.suppliers.length - suppliers)
    if (heads !== null) note('people', quarter, use.heads - heads)
    if (use.left !== null) note('money', quarter, -use.left)
  }
  return breaches
}
