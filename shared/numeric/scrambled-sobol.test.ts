import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scrambledPoint } from './scrambled-sobol.ts'

const points = (dimensions: number, count: number, seed: number, turn: number): Float64Array[] =>
  Array.from({ length: count }, (_, index) => {
    const point = new Float64Array(dimensions)
    scrambledPoint(point, index, seed, turn)
    return point
  })

const seed = fc.nat({ max: 0xffff_ffff })

describe('scrambled Sobol points', () => {
  test('fall once into each of as many equal slices as there are points, in every coordinate, whatever the seed', () => {
    fc.assert(fc.property(seed, fc.nat({ max: 15 }), (own, turn) => {
      const made = points(45, 256, own, turn)
      for (let dimension = 0; dimension < 45; dimension++) {
        expect(new Set(made.map((point) => Math.floor((point[dimension] ?? 0) * 256))).size).toBe(256)
      }
    }), { numRuns: 25 })
  })

  test('fall once into each cell of a 16 by 16 board in the first two coordinates', () => {
    fc.assert(fc.property(seed, (own) => {
      const cells = points(2, 256, own, 0).map(([x = 0, y = 0]) => Math.floor(x * 16) * 16 + Math.floor(y * 16))
      expect(new Set(cells).size).toBe(256)
    }), { numRuns: 25 })
  })

  test('lie between 0 and 1 and never on either', () => {
    fc.assert(fc.property(seed, fc.nat({ max: 100_000 }), (own, index) => {
      const point = new Float64Array(60)
      scrambledPoint(point, index, own, 3)
      expect(point.every((value) => value > 0 && value < 1)).toBe(true)
    }))
  })

  test('are the same for the same seed, and others for another seed or turn', () => {
    expect(points(8, 64, 7, 0)).toEqual(points(8, 64, 7, 0))
    expect(points(8, 64, 7, 0)).not.toEqual(points(8, 64, 8, 0))
    expect(points(8, 64, 7, 0)).not.toEqual(points(8, 64, 7, 1))
  })

  test('integrate a sum of forty squares with a far smaller error than as many random draws would', () => {
    const estimates = Array.from({ length: 16 }, (_, turn) => {
      const made = points(40, 1024, 11, turn)
      return made.reduce((sum, point) => sum + point.reduce((inner, value) => inner + value * value, 0), 0) / made.length
    })
    const mean = estimates.reduce((sum, value) => sum + value, 0) / estimates.length
    expect(Math.abs(mean - 40 / 3)).toBeLessThan(1e-3)
    const spread = Math.sqrt(estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 15)
    // Plain random draws: √(40 × 4/45 ÷ 1024) = 0.059.
    expect(spread).toBeLessThan(0.005)
  })

  test('do not move together where the sequence is used again', () => {
    const made = points(44, 1024, 5, 2)
    for (const [left, right] of [[0, 21], [1, 22], [3, 24], [20, 41]] as const) {
      const product = made.reduce((sum, point) => sum + ((point[left] ?? 0) - 0.5) * ((point[right] ?? 0) - 0.5), 0) / made.length
      expect(Math.abs(product * 12)).toBeLessThan(0.12)
    }
  })
})
