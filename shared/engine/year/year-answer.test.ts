import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionalValueAtRisk } from '../../numeric/tail.ts'
import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import { stopLength } from './stop-length.ts'
import { exceededOf, lossSpread, weightsOfWorst } from './year-answer.ts'

describe('The worst years', () => {
  test('of the losses 1 to 100 are 96 to 100, a fifth each', () => {
    const losses = Float64Array.from({ length: 100 }, (_, index) => index + 1)
    const weights = weightsOfWorst(losses)
    expect([...weights].slice(94).map((weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0, 0.2, 0.2, 0.2, 0.2, 0.2])
  })

  test('weigh one together and give the conditional value at risk, equal losses at the edge in equal parts', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 200 }), (drawn) => {
      const losses = Float64Array.from(drawn)
      const weights = weightsOfWorst(losses)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      expect(weights.reduce((sum, weight, year) => sum + weight * (losses[year] ?? 0), 0)).toBeCloseTo(conditionalValueAtRisk(losses, 0.95), 9)
      for (const [year, loss] of losses.entries()) for (const [other, same] of losses.entries()) if (loss === same) expect(weights[year]).toBe(weights[other])
    }))
  })

  test('are shown only as far out as ten of them lie', () => {
    const found = exceededOf(Float64Array.from({ length: 1000 }, (_, index) => index))
    expect(found[0]).toEqual({ share: 0.01, loss: 990 })
    expect(found.at(-1)).toEqual({ share: 0.5, loss: 500 })
  })

  test('have an error that says how far drawings with other seeds lie apart, however few years a scrambling has', () => {
    const stops = [[0.02, 5], [0.05, 1], [0.1, 0.5], [0.03, 3], [0.01, 8], [0.04, 2]] as const
    const { of } = stopLength(0.8)
    const point = new Float64Array(stops.length)
    const drawn = (seed: number, draws: number) => lossSpread(Array.from({ length: 16 }, (_, turn) => Float64Array.from({ length: draws }, (_year, index) => {
      scrambledPoint(point, index, seed, turn)
      return stops.reduce((sum, [chance, size], at) => sum + ((point[at] ?? 1) < chance ? size * Math.max(0, of((point[at] ?? 1) / chance) - 0.4) : 0), 0)
    }))).loss?.conditionalValueAtRisk ?? { value: Number.NaN, error: Number.NaN }
    for (const draws of [4, 16, 64]) {
      const found = Array.from({ length: 120 }, (_, seed) => drawn(seed + 1, draws))
      const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length
      const apart = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) * (value - mean), 0) / (found.length - 1))
      const stated = Math.sqrt(found.reduce((sum, { error }) => sum + error * error, 0) / found.length)
      expect(stated / apart, String(draws)).toBeGreaterThan(0.75)
      expect(stated / apart, String(draws)).toBeLessThan(1.35)
    }
  })
})

describe('How long a stop lasts', () => {
  test('is its recovery on average, whatever the deviation', () => {
    for (const deviation of [0, 0.1, 0.4, 0.8, 1.5]) {
      const { of } = stopLength(deviation)
      const count = 200_000
      let sum = 0
      for (let index = 0; index < count; index++) sum += of((index + 0.5) / count)
      expect(sum / count, String(deviation)).toBeCloseTo(1, 3)
    }
  })

  test('never falls with the share of stops that are shorter', () => {
    const { of } = stopLength(0.8)
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (one, other) => {
      expect(of(Math.min(one, other))).toBeLessThanOrEqual(of(Math.max(one, other)))
    }))
  })
})
