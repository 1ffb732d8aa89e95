import type { Evaluation } from '../../../shared/engine/evaluation.ts'

/** Evaluations stay as they are, so their shares do too. */
const known = new WeakMap<object, ReadonlyMap<string, number>>()

/** Share of spend of each part with a spend, 0 to 1, by part id. Without demand spend a year is unknown; the price of what one product needs shares out all the same. */
export function spendShares(evaluation: Pick<Evaluation, 'parts' | 'totals'>): ReadonlyMap<string, number> {
  const found = known.get(evaluation)
  if (found !== undefined) return found
  const made = sharesOf(evaluation)
  known.set(evaluation, made)
  return made
}

function sharesOf({ parts, totals }: Pick<Evaluation, 'parts' | 'totals'>): ReadonlyMap<string, number> {
  const weights = parts.flatMap((part): [string, number][] => {
    const perProduct = Object.values(part.perProduct).reduce((sum, quantity) => sum + quantity, 0)
    const weight = part.spendPerYear ?? (totals.spendPerYear === null && part.lines.price !== null ? part.lines.price * perProduct : null)
    return weight === null || weight <= 0 ? [] : [[part.partId, weight]]
  })
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(weights.map(([partId, weight]) => [partId, weight / total]))
}
