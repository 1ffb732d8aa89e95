import { exp, log } from './exp-log.ts'

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function for a number above one half; Lanczos's sum, relative error below 1e-13. */
export function logGamma(value: number): number {
  const x = value - 1
  let sum = 0.9999999999998099
  for (const [place, term] of lanczos.entries()) sum += term / (x + place + 1)
  const t = x + 7.5
  return 0.9189385332046727 + (x + 0.5) * log(t) - t + log(sum)
}

/** The part of the fraction that Lentz's method adds up, from the front. */
function continuedFraction(x: number, a: number, b: number): number {
  const least = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < least ? least : d)
  let value = d
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 + term * d
      d = 1 / (Math.abs(d) < least ? least : d)
      c = 1 + term / c
      if (Math.abs(c) < least) c = least
      value *= d * c
    }
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}

/** Chance that a beta-distributed number with these two shapes (each at least one half) is below x, 0 to 1. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b
}

/** The number below which a beta-distributed one falls with this probability; by halving, to the last bits of a number from 0 to 1. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN
  if (probability === 0 || probability === 1) return probability
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
