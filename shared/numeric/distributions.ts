import { betaQuantile } from './beta.ts'
import { inverseNormal } from './inverse-normal.ts'
import { exp, log } from './exp-log.ts'

/** How an uncertain number is spread: its middle, its variance, and the value that it stays below with a probability. */
export interface Distribution {
  readonly mean: number
  readonly variance: number
  readonly quantile: (probability: number) => number
}

/** A triangle from `low` over its peak `mode` to `high`. */
export function triangular(low: number, mode: number, high: number): Distribution {
  const width = high - low
  const atMode = width === 0 ? 0 : (mode - low) / width
  return {
    mean: (low + mode + high) / 3,
    variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
    quantile: (p) => (p <= atMode ? low + Math.sqrt(p * width * (mode - low)) : high - Math.sqrt((1 - p) * width * (high - mode))),
  }
}

/** The beta distribution of PERT: the mode weighs four times as much as an end. */
export function pert(low: number, mode: number, high: number): Distribution {
  const width = high - low
  if (width === 0) return { mean: low, variance: 0, quantile: () => low }
  const a = 1 + (4 * (mode - low)) / width
  const b = 1 + (4 * (high - mode)) / width
  return {
    mean: (low + 4 * mode + high) / 6,
    variance: (width * width * a * b) / ((a + b) * (a + b) * (a + b + 1)),
    quantile: (p) => low + width * betaQuantile(p, a, b),
  }
}

/** Location μ and spread σ of the logarithm of a lognormal number with this mean and coefficient of variation. */
export function lognormalShape(mean: number, variation: number): { readonly mu: number; readonly sigma: number } {
  const square = log(1 + variation * variation)
  return { mu: log(mean) - square / 2, sigma: Math.sqrt(square) }
}

/** A lognormal number with this mean and coefficient of variation (deviation ÷ mean). */
export function lognormal(mean: number, variation: number): Distribution {
  const { mu, sigma } = lognormalShape(mean, variation)
  return { mean, variance: mean * mean * variation * variation, quantile: (p) => exp(mu + sigma * inverseNormal(p)) }
}
