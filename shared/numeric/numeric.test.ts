import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netPresentValue, simplePayback } from './finance.ts'
import { inverseNormal } from './inverse-normal.ts'
import { power, root, wholePower } from './power.ts'

describe('Powers', () => {
  it('of whole exponents are exact products', () => {
    expect(wholePower(3, 5)).toBe(243)
    expect(wholePower(7, 0)).toBe(1)
    expect(power(10, 2)).toBe(100)
  })
  it('are taken back by the root', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (base, exponent) => {
      expect(root(power(base, exponent), exponent)).toBeCloseTo(base, 8)
    }))
  })
  it('of zero are zero', () => {
    expect(power(0, 2.5)).toBe(0)
    expect(root(0, 3)).toBe(0)
  })
})

describe('The normal distribution backwards', () => {
  it('agrees with the table', () => {
    const table: [number, number][] = [[0.5, 0], [0.9, 1.281_551_566], [0.95, 1.644_853_627], [0.97, 1.880_793_608], [0.99, 2.326_347_874], [0.001, -3.090_232_306]]
    for (const [probability, z] of table) expect(inverseNormal(probability)).toBeCloseTo(z, 7)
  })
  it('is odd about one half', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
      expect(inverseNormal(p)).toBeCloseTo(-inverseNormal(1 - p), 6)
    }))
  })
  it('knows nothing outside 0 to 1', () => {
    expect(inverseNormal(1.2)).toBeNaN()
    expect(inverseNormal(Number.NaN)).toBeNaN()
  })
})

describe('Money over the years', () => {
  it('is not discounted at the start', () => {
    expect(netPresentValue(0.1, [-100, 110])).toBeCloseTo(0, 12)
  })
  it('comes back in a straight line within a year', () => {
    expect(simplePayback([-1000, 400, 400, 400])).toBeCloseTo(2.5, 12)
    expect(simplePayback([-1000, 100, 100])).toBeNull()
    expect(simplePayback([50, 10])).toBe(0)
    expect(simplePayback([-1000, Number.NaN])).toBeNull()
  })
  it('has not come back for good when it goes out again', () => {
    expect(simplePayback([-100, 150, -200, 300])).toBeCloseTo(2.5, 12)
  })
})
