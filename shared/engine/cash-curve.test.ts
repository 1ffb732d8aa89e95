import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashFlows } from '../formulas/money.ts'
import { cashByMonth, deepestOf } from './cash-curve.ts'
import { notYetIn } from './cash-start.ts'

const money = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const late = fc.array(fc.record({ of: fc.constant(''), saving: money, stock: money, months: fc.double({ min: 0, max: 60, noNaN: true }) }), { maxLength: 4 })

describe('The curve of cash', () => {
  it('ends at the sum of the yearly flows, whatever starts when', () => {
    fc.assert(fc.property(money, money, money, fc.integer({ min: 1, max: 8 }), late, (oneOff, stock, savingPerYear, years, starts) => {
      const flows = cashFlows(-oneOff - stock, savingPerYear, stock, years, [1, 2, 3, 4, 5].map((year) => notYetIn(starts, year)))
      const curve = cashByMonth({ oneOff, stock, savingPerYear, years, late: starts })
      expect(curve).toHaveLength(years * 12 + 1)
      expect(Math.abs((curve.at(-1) ?? Number.NaN) - flows.reduce((sum, flow) => sum + flow, 0))).toBeLessThan(1e-3)
    }))
  })
  it('is deepest where it is lowest, and at nothing where it never goes below', () => {
    expect(deepestOf([-10, -40, -40, 20])).toEqual({ month: 1, money: -40 })
    expect(deepestOf([5, 10])).toEqual({ month: 0, money: 0 })
    expect(deepestOf([])).toBeNull()
  })
  it('is unknown while something in it is', () => {
    expect(cashByMonth({ oneOff: Number.NaN, stock: 0, savingPerYear: 1, years: 1, late: [] })).toEqual([])
    expect(cashByMonth({ oneOff: 0, stock: 0, savingPerYear: 1, years: 1, late: [{ of: '', saving: 1, stock: 0, months: Number.NaN }] })).toEqual([])
  })
})
