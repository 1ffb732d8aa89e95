import { ProgramBuilder, type Solve } from '../linear-program.ts'
import type { Period } from '../periods.ts'
import { Unsolved } from '../stop-result.ts'
import { askedUntil, type Asked, type Boost } from './needed.ts'
import type { SurgeFacts } from './surge-facts.ts'

/** Units of an item that a works which stands ready brings from a day on. */
export interface Extra {
  readonly item: number
  readonly fromDay: number
  readonly perDay: number
}

/** What is tried: the items that may run short, over which time, with which help. */
export interface SurgeTrial {
  readonly items: readonly number[]
  readonly periods: readonly Period[]
  readonly boosts: readonly Boost[]
  readonly extras: readonly Extra[]
  /** True where customers wait for what comes late, false where they buy elsewhere. */
  readonly waits: boolean
}

/** What is delivered of what is asked, by product and period. */
export interface Delivered {
  /** Units asked and delivered, product by period. */
  readonly asked: readonly Float64Array[]
  readonly sold: readonly Float64Array[]
  /** Units that wait at the end of each period; zero where nobody waits. */
  readonly waiting: readonly Float64Array[]
  /** Units that each maker made in each period, of those that have a capacity. */
  readonly made: ReadonlyMap<number, Float64Array>
  /** Units of each item of the program that came or were made in each period. */
  readonly gotOf: ReadonlyMap<number, Float64Array>
  /** Units that each extra brought in each period. */
  readonly brought: readonly Float64Array[]
}

/** The whole time cut where something changes, and into steps of one length. */
export function surgePeriods(end: number, step: number, cuts: readonly number[]): Period[] {
  const all = new Set<number>([0, end])
  for (let at = step; at < end; at += step) all.add(at)
  for (const cut of cuts) if (cut > 0 && cut < end) all.add(cut)
  const sorted = [...all].toSorted((one, other) => one - other)
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? 0, to }))
}

/** Delivers as much margin as can be: exact for what flows evenly within each period. Where customers wait, what waits is made least, weighed by margin and time. */
export function deliver(facts: SurgeFacts, asked: readonly Asked[], { items, periods, boosts, extras, waits }: SurgeTrial, solve: Solve): Delivered {
  const builder = new ProgramBuilder()
  const isIn = new Set(items)
  const margins = new Map(facts.sold.map(({ item, margin }) => [item, margin]))
  // Where a margin is unknown or none, units count alike.
  const weigh = asked.every(({ item }) => (margins.get(item) ?? Number.NaN) > 0)
  // Nothing is made long before it is needed where that makes no difference: it would take parts that are not written down here.
  const ahead = asked.reduce((least, { item }) => Math.min(least, weigh ? (margins.get(item) ?? 1) : 1), Number.POSITIVE_INFINITY) / 1e7
  const sources = facts.sources.map((source, index) => ({ ...source, index })).filter(({ item }) => isIn.has(item))
  const hasSource = new Set(sources.map(({ item }) => item))
  const stockBefore = new Map<number, number>()
  const waitBefore = new Map<number, number>()
  const columns = { sold: asked.map((): number[] => []), waiting: asked.map((): number[] => []), made: new Map<number, number[][]>(), gotOf: new Map(items.map((item) => [item, periods.map((): number[] => [])])), brought: extras.map((): number[] => []) }
  const amounts = asked.map((one) => Float64Array.from(periods, ({ from, to }) => askedUntil(one, to) - askedUntil(one, from)))
  for (const [place, { from, to }] of periods.entries()) {
    const days = to - from
    const balance = new Map<number, [number, number][]>(items.map((item) => [item, []]))
    const add = (item: number, column: number, times: number): void => void balance.get(item)?.push([column, times])
    /** What making a unit takes of the items that may run short. */
    const take = (item: number, column: number): void => {
      for (let edge = facts.start[item] ?? 0; edge < (facts.start[item + 1] ?? 0); edge++) {
        const child = facts.child[edge] ?? -1
        if (isIn.has(child)) add(child, column, -(facts.perParent[edge] ?? Number.NaN))
      }
    }
    const ofMaker = new Map<number, number[]>()
    for (const source of sources) {
      const column = builder.column(from >= source.leadDays || Number.isNaN(source.leadDays) ? Number.POSITIVE_INFINITY : source.usual * days, ahead * (1 - place / periods.length))
      add(source.item, column, 1)
      columns.gotOf.get(source.item)?.[place]?.push(column)
      take(source.item, column)
      if ((facts.makers[source.maker]?.capacity ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY) ofMaker.set(source.maker, [...(ofMaker.get(source.maker) ?? []), column])
    }
    for (const item of items) {
      if (hasSource.has(item)) continue
      const column = builder.column(Number.POSITIVE_INFINITY, ahead * (1 - place / periods.length))
      add(item, column, 1)
      columns.gotOf.get(item)?.[place]?.push(column)
      take(item, column)
    }
    for (const [index, extra] of extras.entries()) {
      // What comes as usual costs less.
      const column = builder.column(from >= extra.fromDay ? extra.perDay * days : 0, 3 * ahead)
      add(extra.item, column, 1)
      columns.brought[index]?.push(column)
    }
    for (const [maker, own] of ofMaker) {
      const { capacity } = facts.makers[maker] ?? { capacity: 0 }
      const more = boosts.reduce((sum, boost) => (boost.maker === maker && from >= boost.fromDay ? sum + boost.addedShare : sum), 0)
      builder.row(Number.NEGATIVE_INFINITY, capacity * (1 + more) * days, own.map((column) => [column, 1]))
      const before = columns.made.get(maker) ?? periods.map((): number[] => [])
      before[place] = own
      columns.made.set(maker, before)
    }
    const early = 1 - (1e-3 * place) / periods.length
    for (const [product, { item }] of asked.entries()) {
      const weight = weigh ? (margins.get(item) ?? 1) : 1
      const amount = amounts[product]?.[place] ?? 0
      const column = builder.column(waits ? Number.POSITIVE_INFINITY : amount, waits ? 0 : -weight * early)
      columns.sold[product]?.push(column)
      add(item, column, -1)
      if (!waits) continue
      const waiting = builder.column(Number.POSITIVE_INFINITY, weight * days)
      const before = waitBefore.get(product)
      // What waits is what waited, and what is asked, less what is delivered.
      builder.row(amount, amount, [[waiting, 1], [column, 1], ...(before === undefined ? [] : [[before, -1] as const])])
      waitBefore.set(product, waiting)
      columns.waiting[product]?.push(waiting)
    }
    for (const item of items) {
      const kept = builder.column(Number.POSITIVE_INFINITY)
      const before = stockBefore.get(item)
      const start = before === undefined ? (facts.stock[item] ?? Number.NaN) : 0
      builder.row(-start, -start, [...(balance.get(item) ?? []), [kept, -1], ...(before === undefined ? [] : [[before, 1] as const])])
      stockBefore.set(item, kept)
    }
  }
  const solution = solve(builder.build())
  if (solution.status !== 'optimal') throw new Unsolved(`What the chain can deliver could not be worked out: ${solution.status}.`)
  const read = (rows: readonly (readonly number[])[]): Float64Array[] => rows.map((row) => Float64Array.from(row, (column) => solution.columns[column] ?? 0))
  const summed = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows, (own) => own.reduce((sum, column) => sum + (solution.columns[column] ?? 0), 0))
  return {
    asked: amounts, sold: read(columns.sold), waiting: waits ? read(columns.waiting) : asked.map(() => new Float64Array(periods.length)), brought: read(columns.brought),
    made: new Map([...columns.made].map(([maker, rows]) => [maker, summed(rows)])), gotOf: new Map([...columns.gotOf].map(([item, rows]) => [item, summed(rows)])),
  }
}
