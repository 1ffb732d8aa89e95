import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { onceEach } from '../../../shared/engine/remember.ts'

/** Share of spend of each part with a spend, 0 to 1, by part id. Without demand spend a year is unknown; the price of what one product needs shares out all the same. */
export const spendShares = onceEach(({ parts, totals }: Pick<Evaluation, 'parts' | 'totals'>): ReadonlyMap<string, number> => {
  const weights = parts.flatMap((part): [string, number][] => {
    const perProduct = Object.values(part.perProduct).reduce((sum, quantity) => sum + quantity, 0)
    const weight = part.spendPerYear ?? (totals.spendPerYear === null && part.lines.price !== null ? part.lines.price * perProduct : null)
    return weight === null || weight <= 0 ? [] : [[part.partId, weight]]
  })
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(weights.map(([partId, weight]) => [partId, weight / total]))
})
