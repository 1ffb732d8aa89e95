import { exp, log } from './exp-log.ts'

/** `base` to a whole exponent of zero or more, by repeated squaring: the same bits on every machine. */
export function wholePower(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}

/** `base` (zero or more) to any exponent; whole exponents are exact products, others go through exp and log. */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && exponent >= 0 && exponent <= 64) return wholePower(base, exponent)
  if (base === 0) return exponent > 0 ? 0 : exponent === 0 ? 1 : Number.POSITIVE_INFINITY
  return exp(exponent * log(base))
}

/** The `exponent`-th root of a number of zero or more. */
export function root(value: number, exponent: number): number {
  if (exponent === 1 || value === 0) return value
  if (exponent === 2) return Math.sqrt(value)
  if (exponent === 4) return Math.sqrt(Math.sqrt(value))
  return exp(log(value) / exponent)
}
