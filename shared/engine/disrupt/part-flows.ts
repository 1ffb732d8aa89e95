import * as q from '../../formulas/inputs.ts'
import { landed } from '../../formulas/landed.ts'
import type { Plan } from '../plan.ts'
import { columnOf } from '../sheet.ts'
import type { PlanNetwork } from './plan-network.ts'

/** One way in which a bought part comes. */
export interface PartFlow {
  readonly item: number
  /** Node that sends it. */
  readonly node: number
  /** Share of the part's need. */
  readonly share: number
  /** Days from order to delivery, stated or of the lane; NaN while unknown. */
  readonly leadDays: number
  /** Landed cost of a unit, in the project's currency; NaN while unknown. */
  readonly cost: number
  /** Units a day that the node can send beyond what is usual of all its parts; Infinity where no capacity is known. */
  readonly spare: number
}

/** The flows of bought parts under a plan as it was worked out; a part that nobody is known to send has one of which nothing is known. */
export function partFlows({ legs, legStart, parts, sheets, places }: Plan, { nodeOf }: PlanNetwork): PartFlow[] {
  const [leads, costs] = [columnOf(sheets.legs, q.leadTime), columnOf(sheets.legs, landed)]
  const need = columnOf(sheets.parts, q.partNeed)
  const spareAt = new Map(places.map(({ key, legs: rows }) => {
    const capacity = legs[rows[0] ?? -1]?.site?.capacityPerDay ?? Number.POSITIVE_INFINITY
    const usual = rows.reduce((sum, row) => sum + ((legs[row]?.share ?? 0) * (need[legs[row]?.partRow ?? -1] ?? Number.NaN)) / 365, 0)
    return [key, capacity === Number.POSITIVE_INFINITY ? capacity : Math.max(0, capacity - usual)]
  }))
  const unsent = parts.flatMap(({ index }, row): PartFlow[] =>
    (legStart[row] === legStart[row + 1] ? [{ item: index, node: -1, share: 1, leadDays: Number.NaN, cost: Number.NaN, spare: Number.POSITIVE_INFINITY }] : []))
  const sent = legs.map(({ of, placeKey, share }, row) => ({
    item: of.index, node: nodeOf.get(placeKey) ?? -1, share, leadDays: leads[row] ?? Number.NaN, cost: costs[row] ?? Number.NaN, spare: spareAt.get(placeKey) ?? Number.POSITIVE_INFINITY,
  }))
  return [...sent, ...unsent]
}
