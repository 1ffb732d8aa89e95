import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log } from './exp-log.ts'

/** Distance in units of the last place of the expected number. */
const apart = (got: number, expected: number): number => (got === expected ? 0 : Math.abs(got - expected) / Math.max(Number.MIN_VALUE, Math.abs(expected) * Number.EPSILON))

const bits = (value: number): bigint => new BigUint64Array(new Float64Array([value]).buffer)[0] ?? 0n

describe('e to a power', () => {
  it('is within a unit of the last place of what the engine at hand says, over the whole range', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
      expect(apart(exp(x), Math.exp(x))).toBeLessThanOrEqual(1.01)
    }), { numRuns: 5000 })
  })
  it('is exact at zero, and ends where numbers end', () => {
    expect([exp(0), exp(-0), exp(1000), exp(-1000), exp(Number.NaN), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 1, Infinity, 0, NaN, 0])
    expect(exp(709.7)).toBeCloseTo(Math.exp(709.7), -295)
    expect(apart(exp(-740), Math.exp(-740))).toBeLessThanOrEqual(2)
  })
})

describe('The natural logarithm', () => {
  it('is within a unit of the last place of what the engine at hand says, over the whole range', () => {
    fc.assert(fc.property(fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(apart(log(x), Math.log(x))).toBeLessThanOrEqual(1.01)
    }), { numRuns: 5000 })
  })
  it('is within a unit of the last place near one, where digits cancel', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
      expect(apart(log(x), Math.log(x))).toBeLessThanOrEqual(1.01)
    }), { numRuns: 5000 })
  })
  it('is exact at one, and knows its ends', () => {
    expect([log(1), log(0), log(-1), log(Infinity), log(Number.NaN)]).toEqual([0, -Infinity, NaN, Infinity, NaN])
  })
  it('has pinned bits', () => {
    expect([exp(1), exp(-0.5), log(10), log(0.1)].map((value) => bits(value).toString(16))).toEqual(['4005bf0a8b14576a', '3fe368b2fc6f960a', '40026bb1bbb55516', 'c0026bb1bbb55515'])
  })
})
