import { exactUnits, mostDecimals } from '../../numeric/exact-decimal.ts'

type Entries = readonly (readonly [column: number, value: number])[]

/** The greatest number that a row is written with: the solver keeps rows within a millionth or less, which is then less than the last decimal of money. */
const greatest = 2 ** 20

/**
 * A row of at most `limit` in numbers that a solver is at ease with, and not too great: where the decimals allow it whole numbers without a common divisor, the limit rounded down to what a sum of
 * them can be if all columns are whole (Chvátal 1973). `scale` is what it was multiplied by.
 */
export function evenRow(entries: Entries, limit: number, areWhole: boolean): { readonly entries: Entries; readonly limit: number; readonly scale: number } {
  const values = entries.map(([, value]) => value).filter((value) => value !== 0)
  const decimals = mostDecimals([...values, limit])
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(limit))
  if (values.length === 0 || largest === 0) return { entries, limit, scale: 1 }
  // Powers of ten are whole up to 10^22, and all sums of such units exact below 2^53.
  const isExact = decimals <= 15 && largest * 10 ** decimals < 2 ** 52
  const exact = (value: number): number => (isExact ? Number(exactUnits(value, decimals)) : value)
  const divisor = isExact ? values.reduce((common, value) => greatestCommon(common, Math.abs(exact(value))), 0) : 1
  const least = isExact && areWhole ? Math.floor(exact(limit) / divisor) * divisor : exact(limit)
  let shrink = 1
  while (exact(largest) / divisor / shrink > greatest) shrink *= 2
  const scaled = (value: number): number => value / divisor / shrink
  return { entries: entries.map(([column, value]) => [column, scaled(exact(value))]), limit: scaled(least), scale: (isExact ? 10 ** decimals : 1) / divisor / shrink }
}

function greatestCommon(one: number, other: number): number {
  let [left, right] = [one, other]
  while (right > 0) [left, right] = [right, left % right]
  return left
}
