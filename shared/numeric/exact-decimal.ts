/** Decimals that a number is written with at its shortest: 0.125 has three, 400000 none. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [, fraction = ''] = digits.split('.')
  return Math.max(0, fraction.length - Number(exponent))
}

/** The most decimals that any of these numbers is written with. */
export const mostDecimals = (values: Iterable<number>): number => {
  let most = 0
  for (const value of values) most = Math.max(most, decimalsOf(value))
  return most
}

/** A finite number in units of its last decimal, exactly as it is written: 0.1 with 2 decimals is 10; it has no more than these decimals. */
export function exactUnits(value: number, decimals: number): bigint {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  return BigInt(whole + fraction) * 10n ** BigInt(decimals - fraction.length + Number(exponent))
}

/** The number nearest to so many units of a last decimal. */
export const numberOfUnits = (units: bigint, decimals: number): number => Number(`${units}e-${decimals}`)

/** The exact sum of numbers as they are written in decimals, as the nearest number: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  const decimals = mostDecimals(values)
  return numberOfUnits(values.reduce((sum, value) => sum + exactUnits(value, decimals), 0n), decimals)
}
