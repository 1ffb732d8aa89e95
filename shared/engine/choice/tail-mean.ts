/** The conditional value at risk: the mean loss of the worst years, those beyond the share `from` of all; 0 without years. Of a year that lies on the edge only the part beyond counts (Rockafellar and Uryasev 2002). */
export function tailMean(years: readonly { readonly chance: number; readonly loss: number }[], from: number): number {
  let left = 1 - from
  let sum = 0
  for (const { chance, loss } of years.toSorted((a, b) => b.loss - a.loss)) {
    const counted = Math.min(left, chance)
    sum += counted * loss
    left -= counted
    if (left <= 0) break
  }
  return years.length === 0 ? 0 : sum / (1 - from)
}
