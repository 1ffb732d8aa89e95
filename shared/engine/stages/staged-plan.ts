import type { Sentence } from '../../text/say.ts'
import { stagesProblem } from './plan-stages.ts'
import { chancesIn, effectsOf, type FoundOrder, type StagesAsked } from './solve-in-worlds.ts'
import { cashByQuarter, type QuarterCash } from './stage-cash.ts'
import { gainPerYear, neededForAll, whyNot, whyThen, type ReasonNames } from './stage-reasons.ts'
import { quarterUse, type QuarterUse } from './stage-use.ts'

/** A part in its quarter: what it takes, what it brings a year, and why it is done then. Money in the project's currency. */
export interface StagedPart {
  readonly partId: string
  /** From 0; null where it finds no room within the quarters. */
  readonly quarter: number | null
  readonly cost: number
  readonly heads: number
  readonly supplier: string | null
  readonly gainPerYear: number | null
  readonly why: readonly Sentence[]
}

/** A plan in the order found: by quarter, and within one what brings most for its money first. */
export interface StagedPlan {
  readonly parts: readonly StagedPart[]
  readonly value: number
  /** No order is worth more. */
  readonly bound: number
  readonly gap: number
  readonly isProved: boolean
  readonly use: readonly QuarterUse[]
  /** Over the whole horizon, without what is in stock at its end and comes back. */
  readonly cash: readonly QuarterCash[]
  /** What it would take to carry out all of it; empty where it is. */
  readonly needed: readonly Sentence[]
}

/** What is shown of an order that was found. */
export function stagedPlan(asked: StagesAsked, found: FoundOrder, names: ReasonNames): StagedPlan {
  const { order, problem, effects, chances } = found
  const done = new Map([...asked.chosen].filter(([partId]) => order.has(partId)))
  const isWhole = done.size === asked.chosen.size
  const full = isWhole ? problem : stagesProblem(effectsOf(asked, asked.chosen), chancesIn(asked, asked.chosen, order), asked.quarters, asked.limits)
  const inOrder = full.parts.map(({ id, heads, supplier, cost }): { readonly part: StagedPart; readonly ratio: number } => {
    const quarter = order.get(id) ?? null
    const gain = quarter === null ? Number.NaN : gainPerYear(found, done, order, id)
    const money = cost[quarter ?? asked.quarters - 1] ?? 0
    const part = {
      partId: id, quarter, cost: money, heads, supplier, gainPerYear: Number.isFinite(gain) ? gain : null,
      why: quarter === null ? whyNot(found, full, id, names) : whyThen(found, problem, done, id, names),
    }
    return { part, ratio: Number.isFinite(gain) ? gain / Math.max(1, money) : 0 }
  }).toSorted((one, other) => (one.part.quarter ?? asked.quarters) - (other.part.quarter ?? asked.quarters) || other.ratio - one.ratio)
  return {
    parts: inOrder.map(({ part }) => part), value: found.value, bound: found.bound, gap: found.gap, isProved: found.isProved,
    use: quarterUse(problem, order), cash: cashByQuarter(effects, chances, done, order).quarters, needed: isWhole ? [] : neededForAll(full, names),
  }
}
