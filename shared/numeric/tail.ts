/** Value at risk: the least loss that at least this share of equally likely losses do not exceed. NaN for none. */
export function valueAtRisk(losses: Float64Array, level: number): number {
  const sorted = losses.toSorted()
  return sorted[placeOf(sorted.length, level)] ?? Number.NaN
}

/** Conditional value at risk: the mean of the losses beyond the value at risk, each equally likely; a loss that straddles the level counts in part. NaN for none. */
export function conditionalValueAtRisk(losses: Float64Array, level: number): number {
  const sorted = losses.toSorted()
  const count = sorted.length
  const beyond = (1 - level) * count
  const place = placeOf(count, level)
  let sum = 0
  for (let at = place + 1; at < count; at++) sum += sorted[at] as number // below length
  return (sum + (beyond - (count - 1 - place)) * (sorted[place] ?? Number.NaN)) / beyond
}

// 0.95 × 100 is 95.00000000000001 or less in binary; what is meant is 95.
const placeOf = (count: number, level: number): number => Math.max(0, Math.ceil(level * count - 1e-9) - 1)
