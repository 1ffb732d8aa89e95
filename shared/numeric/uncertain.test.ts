import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaBelow, betaQuantile, logGamma } from './beta.ts'
import { lognormal, pert, triangular } from './distributions.ts'
import { sobolDimensions, sobolPoints } from './sobol.ts'
import { conditionalValueAtRisk, valueAtRisk } from './tail.ts'

const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('The beta distribution', () => {
  it('has the gamma function of whole and half numbers', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
  })
  it('is even where both shapes are one, and a known polynomial for 2 and 4', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 14)
    const x = 0.3
    expect(betaBelow(x, 2, 4)).toBeCloseTo(1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4, 13)
  })
  it('is taken back by its quantile', () => {
    fc.assert(fc.property(probability, fc.double({ min: 1, max: 5, noNaN: true }), fc.double({ min: 1, max: 5, noNaN: true }), (p, a, b) => {
      expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 11)
    }))
  })
})

describe('Uncertain inputs', () => {
  it('rise with the probability and stay between their ends', () => {
    fc.assert(fc.property(fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true })), probability, probability, (three, one, other) => {
      const [low, mode, high] = three.toSorted((left, right) => left - right) as [number, number, number] // three numbers
      for (const { quantile, mean } of [triangular(low, mode, high), pert(low, mode, high)]) {
        const [below, above] = [quantile(Math.min(one, other)), quantile(Math.max(one, other))]
        expect(below).toBeGreaterThanOrEqual(low - 1e-9)
        expect(above).toBeLessThanOrEqual(high + 1e-9)
        expect(below).toBeLessThanOrEqual(above + 1e-9)
        expect(mean).toBeGreaterThanOrEqual(low - 1e-9)
        expect(mean).toBeLessThanOrEqual(high + 1e-9)
      }
    }))
  })
  it('have the mean that they say, summed over their quantiles', () => {
    for (const { quantile, mean } of [triangular(2, 5, 14), pert(2, 5, 14), lognormal(10, 0.5)]) {
      let sum = 0
      const steps = 20_000
      for (let step = 0; step < steps; step++) sum += quantile((step + 0.5) / steps)
      expect(sum / steps).toBeCloseTo(mean, 2)
    }
  })
})

describe('The Sobol sequence', () => {
  it('fills every dimension evenly: of 1,024 points each of 1,024 boxes holds one', () => {
    const points = sobolPoints(sobolDimensions, 1024)
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      const boxes = new Set(Array.from({ length: 1024 }, (_, point) => Math.floor((points[point * sobolDimensions + dimension] ?? 0) * 1024)))
      expect(boxes.size, `dimension ${dimension}`).toBe(1024)
    }
  })
  it('fills pairs of its first dimensions evenly: of 1,024 points each of 32 × 32 boxes holds one', () => {
    const points = sobolPoints(2, 1024)
    const boxes = new Set(Array.from({ length: 1024 }, (_, point) => Math.floor((points[point * 2] ?? 0) * 32) * 32 + Math.floor((points[point * 2 + 1] ?? 0) * 32)))
    expect(boxes.size).toBe(1024)
  })
})

describe('The tail of losses', () => {
  const losses = Float64Array.from({ length: 100 }, (_, index) => 100 - index)
  it('is a quantile and the mean beyond it', () => {
    expect(valueAtRisk(losses, 0.95)).toBe(95)
    expect(conditionalValueAtRisk(losses, 0.95)).toBeCloseTo(98, 12)
  })
  it('is never less in the mean beyond than at the quantile, and never more than the worst', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), fc.double({ min: 0, max: 0.99, noNaN: true }), (list, level) => {
      const values = Float64Array.from(list)
      const beyond = conditionalValueAtRisk(values, level)
      expect(beyond).toBeGreaterThanOrEqual(valueAtRisk(values, level) - 1e-6)
      expect(beyond).toBeLessThanOrEqual(Math.max(...list) + 1e-6)
    }))
  })
})
