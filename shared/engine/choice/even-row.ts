import { exactUnits, mostDecimals } from '../../numeric/exact-decimal.ts'

type Entries = readonly (readonly [column: number, value: number])[]

/** The greatest number that a row is written with: the solver keeps rows within a millionth, which is then less than the last decimal of money. */
const greatest = 2 ** 20

/**
 * A row of at most `limit` in numbers that a solver is at ease with: as whole numbers without a common divisor where the decimals allow it, and not too great. `scale` is what it was multiplied by.
 */
export function evenRow(entries: Entries, limit: number): { readonly entries: Entries; readonly limit: number; readonly scale: number } {
  const values = [...entries.map(([, value]) => value), limit].filter((value) => value !== 0)
  if (values.length === 0) return { entries, limit, scale: 1 }
  const decimals = mostDecimals(values)
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const unit = decimals <= 15 && largest * 10 ** decimals < 2 ** 52 ? 10 ** decimals : 1
  const exact = (value: number): number => (unit === 1 ? value : Number(exactUnits(value, decimals)))
  const divisor = unit === 1 && decimals > 0 ? 1 : values.reduce((common, value) => greatestCommon(common, Math.abs(exact(value))), 0)
  let shrink = 1
  while ((largest * unit) / divisor / shrink > greatest) shrink *= 2
  const scaled = (value: number): number => exact(value) / divisor / shrink
  return { entries: entries.map(([column, value]) => [column, scaled(value)]), limit: scaled(limit), scale: unit / divisor / shrink }
}

function greatestCommon(one: number, other: number): number {
  let [left, right] = [one, other]
  while (right > 0) [left, right] = [right, left % right]
  return left
}
