import type { LateStart } from './cash-start.ts'
import type { DeepestPoint } from './evaluation.ts'

/** What a curve of cash is drawn from: EUR, EUR a year and years. */
export interface CashPlan {
  readonly oneOff: number
  /** Money that goes into stock in all, negative where it is freed. */
  readonly stock: number
  readonly savingPerYear: number
  readonly years: number
  readonly late: readonly LateStart[]
}

/** Cumulative cash at the end of each month from 0: one-off money at the decision, savings and the money in stock of a new source from when it delivers,
 *  money in stock back at the end. Its end is the sum of the yearly flows; empty while something is unknown. */
export function cashByMonth({ oneOff, stock, savingPerYear, years, late }: CashPlan): number[] {
  const months = Math.max(1, Math.floor(years)) * 12
  const flows = new Float64Array(months + 1).fill(savingPerYear / 12)
  flows[0] = -oneOff - stock
  for (const { saving, stock: into, months: start } of late) {
    if (!Number.isFinite(start)) return []
    for (let month = 1; month <= months && month - 1 < start; month++) flows[month] = (flows[month] ?? 0) - (saving / 12) * Math.min(1, start - (month - 1))
    const paid = Math.min(months, Math.ceil(start))
    flows[0] += into
    flows[paid] = (flows[paid] ?? 0) - into
  }
  flows[months] = (flows[months] ?? 0) + stock
  let sum = 0
  const curve = Array.from(flows, (flow) => (sum += flow))
  return curve.every((money) => Number.isFinite(money)) ? curve : []
}

/** The lowest point of a curve by month, the first of equals; null while the curve is unknown. */
export function deepestOf(curve: readonly number[]): DeepestPoint | null {
  let deepest: DeepestPoint | null = null
  for (const [month, money] of curve.entries()) if (money < (deepest?.money ?? Number.POSITIVE_INFINITY)) deepest = { month, money }
  return deepest === null || deepest.money < 0 ? deepest : { month: 0, money: 0 }
}
