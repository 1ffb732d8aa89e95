import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, exactSum, exactUnits, numberOfUnits } from './exact-decimal.ts'

describe('A number as it is written in decimals', () => {
  test('has the decimals of its shortest form, large and small ones too', () => {
    expect([0, 400_000, 0.125, -0.1, 1e21, 1.5e-7, 1e-7].map(decimalsOf)).toEqual([0, 0, 3, 1, 0, 8, 7])
  })

  test('adds up as a person adds it up', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3)
    expect(exactSum([1e21, 0.01, -1e21])).toBe(0.01)
    expect(exactUnits(-0.5, 2)).toBe(-50n)
  })

  test('comes back from units of its last decimal', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(numberOfUnits(exactUnits(value, decimalsOf(value)), decimalsOf(value))).toBe(value === 0 ? 0 : value)
    }))
  })
})
