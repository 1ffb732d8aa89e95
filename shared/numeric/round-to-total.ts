/** Numbers rounded to so many digits that they add up to their rounded total: those that rounding hurts most take up the difference, one last digit each. */
export function roundToTotal(values: readonly number[], digits: number): number[] {
  let unit = 1
  for (let digit = 0; digit < digits; digit++) unit *= 10
  const scaled = values.map((value) => value * unit)
  const below = scaled.map(Math.floor)
  const total = Math.round(scaled.reduce((sum, value) => sum + value, 0))
  const left = total - below.reduce((sum, value) => sum + value, 0)
  const byRest = scaled.map((value, place) => ({ place, rest: value - Math.floor(value) })).toSorted((one, other) => other.rest - one.rest || one.place - other.place)
  for (const { place } of byRest.slice(0, left)) below[place] = (below[place] ?? 0) + 1
  return below.map((value) => value / unit)
}
