import type { Reach } from './limited-items.ts'
import { ProgramBuilder, type LinearProgram } from './linear-program.ts'
import { calledStandBys, mostOf, running, type Period } from './periods.ts'
import type { NetworkUse, Stop, SupplyNetwork } from './supply-network.ts'

/** A column of a program and what it is of. */
export interface PlacedColumn {
  readonly item: number
  /** Place among the periods. */
  readonly period: number
  readonly column: number
}

/** The program of a stop with the columns that say what is lost and what lies in stock. */
export interface StopProgram {
  readonly program: LinearProgram
  /** Columns of the units lost, by item and period. */
  readonly lost: readonly PlacedColumn[]
  /** Columns of the units in stock at the end of each period. */
  readonly stocks: readonly PlacedColumn[]
  /** Columns of what stand-bys bring, with the cost of a unit. */
  readonly brought: readonly { readonly item: number; readonly column: number; readonly costPerUnit: number }[]
  /** Column of the length of the last period, where that is what is asked for; −1 where it is fixed. */
  readonly length: number
}

/** A time so long that who gets through it never stops; a bound, because a solver that finds none says less. */
export const endless = 1e6

/** What the last period is for: one of fixed length in which the loss is made least, or the longest one without any loss. */
export type Last = 'fixed' | 'longest'

/** Writes the program of a stop over the periods given; the TTR problem of Simchi-Levi et al. (2015), period after period, with stock handed on.
 *  Of all answers that lose no more than `mostLoss`, the one is sought that sells first and makes nothing before it is needed. */
export function stopProgram(network: SupplyNetwork, stop: Stop, { items, isReached }: Reach, periods: readonly Period[], last: Last, mostLoss: number | null = null): StopProgram {
  const { sources, nodes } = network
  const builder = new ProgramBuilder()
  const sourcesOf = new Map<number, number[]>()
  for (const [index, { item }] of sources.entries()) if (isReached[item] === 1) sourcesOf.set(item, [...(sourcesOf.get(item) ?? []), index])
  const usesOf = new Map<number, NetworkUse[]>()
  // What is used and never runs short sets no limit.
  for (const use of network.uses) if (isReached[use.of] === 1 && use.uses.every((item) => isReached[item] === 1)) usesOf.set(use.of, [...(usesOf.get(use.of) ?? []), use])
  const lost: PlacedColumn[] = []
  const stocks: PlacedColumn[] = []
  const brought: { item: number; column: number; costPerUnit: number }[] = []
  const called = new Set(calledStandBys(network, stop))
  const ahead = mostLoss === null ? 0 : aheadOf(network, items)
  let before = new Map<number, number>()
  const longest = last === 'longest' ? builder.column(endless, -1) : -1
  for (const [place, period] of periods.entries()) {
    const isLast = place === periods.length - 1
    const length = isLast ? longest : -1
    const time = period.to - period.from
    const early = 1 - place / periods.length
    /** Adds a row that holds to the length of the period, fixed or sought: Σ entries between the rates × time. */
    const perTime = (low: number, high: number, entries: (readonly [number, number])[]): void => {
      if (length < 0) builder.row(low === Number.NEGATIVE_INFINITY ? low : low * time, high * time, entries)
      else builder.row(low === Number.NEGATIVE_INFINITY ? low : 0, 0, [...entries, [length, -high] as const])
    }
    const after = new Map<number, number>()
    const made = new Map<number, number[]>()
    const byNode = new Map<number, { share: number; columns: number[] }>()
    for (const item of items) {
      const own: number[] = []
      for (const index of sourcesOf.get(item) ?? []) {
        const source = sources[index]
        if (source === undefined || (source.standBy !== undefined && !called.has(index))) continue
        const share = stop.sources.has(index) ? running(network, stop, index, period) : 1
        const most = mostOf(network, stop, source, period, share)
        if (most === 0) continue
        // One of unknown cost makes the loss unknown, not the course of the days.
        const costPerUnit = Number.isNaN(source.standBy?.costPerUnit) ? 0 : (source.standBy?.costPerUnit ?? 0)
        const column = builder.column(length < 0 ? most * time : Number.POSITIVE_INFINITY, mostLoss !== null ? ahead * early : last === 'fixed' ? costPerUnit : 0)
        if (costPerUnit > 0) brought.push({ item, column, costPerUnit })
        if (length >= 0 && most < Number.POSITIVE_INFINITY) perTime(Number.NEGATIVE_INFINITY, most, [[column, 1]])
        own.push(column)
        if ((nodes[source.node]?.capacity ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) continue
        const node = byNode.get(source.node)
        byNode.set(source.node, { share: Math.max(share, node?.share ?? 0), columns: [...(node?.columns ?? []), column] })
      }
      made.set(item, own)
      const kept = builder.column(Number.POSITIVE_INFINITY)
      after.set(item, kept)
      stocks.push({ item, period: place, column: kept })
    }
    for (const [node, { share, columns }] of byNode) {
      perTime(Number.NEGATIVE_INFINITY, (nodes[node]?.capacity ?? 0) * share, columns.map((column) => [column, 1]))
    }
    const drawn = new Map<number, [number, number][]>()
    const draw = (item: number, entry: [number, number]): void => void drawn.set(item, [...(drawn.get(item) ?? []), entry])
    for (const item of items) {
      for (const use of usesOf.get(item) ?? []) {
        const columns = made.get(item) ?? []
        const [only] = use.uses
        if (use.uses.length === 1 && only !== undefined) for (const column of columns) draw(only, [column, use.quantity])
        else {
          // The item or an alternate: together what is made of it takes.
          const taken = use.uses.map((used): [number, number] => [used, builder.column(Number.POSITIVE_INFINITY)])
          builder.row(0, 0, [...taken.map(([, column]): [number, number] => [column, 1]), ...columns.map((column): [number, number] => [column, -use.quantity])])
          for (const [used, column] of taken) draw(used, [column, 1])
        }
      }
    }
    for (const item of items) {
      const facts = network.items[item]
      if (facts === undefined) continue
      const balance: [number, number][] = [[after.get(item) ?? -1, 1], ...(made.get(item) ?? []).map((column): [number, number] => [column, -1]), ...(drawn.get(item) ?? [])]
      const earlier = before.get(item)
      if (earlier !== undefined) balance.push([earlier, -1])
      const stock = place === 0 ? facts.stock : 0
      if (facts.demand > 0 && last === 'fixed') {
        const column = builder.column(facts.demand * time, facts.margin * (mostLoss === null ? 1 : early))
        lost.push({ item, period: place, column })
        balance.push([column, -1])
      }
      const sold = length < 0 ? facts.demand * time : 0
      if (length >= 0 && facts.demand > 0) balance.push([length, facts.demand])
      builder.row(stock - sold, stock - sold, balance)
    }
    before = after
  }
  if (mostLoss !== null) builder.row(Number.NEGATIVE_INFINITY, mostLoss, [
    ...lost.map(({ item, column }): [number, number] => [column, network.items[item]?.margin ?? 0]), ...brought.map(({ column, costPerUnit }): [number, number] => [column, costPerUnit]),
  ])
  return { program: builder.build(), lost, stocks, brought, length: longest }
}

/** What making a unit of anything too early counts: far less than selling one late, however many parts are in it. */
const aheadOf = ({ items: facts }: SupplyNetwork, items: readonly number[]): number =>
  items.reduce((least, item) => ((facts[item]?.demand ?? 0) > 0 ? Math.min(least, facts[item]?.margin ?? 0) : least), Number.POSITIVE_INFINITY) / 1000
