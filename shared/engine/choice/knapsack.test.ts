import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { indexChoice } from './choice-index.ts'
import { noLimits } from './choice-problem.ts'
import { wholeFront } from './front.ts'
import { knapsackFront } from './knapsack.ts'
import { aChoice, aChoicePart, anOption } from './small-choice.ts'
import { solveChoice } from './solve-choice.ts'

const noSolver = (): never => {
  throw new Error('A knapsack needs no solver.')
}
const money = fc.integer({ min: -30, max: 400 }).map((tenths) => tenths / 10)
const parts = fc.array(fc.array(fc.tuple(money, money), { maxLength: 3 }), { maxLength: 6 }).map((all) => all.map((options, part) => aChoicePart(`P${part}`, ...options.map(([cost, benefit], at) => anOption(`${at}`, cost, benefit)))))

/** Every plan there is, as cost and benefit in tenths. */
const plans = (problem: ReturnType<typeof aChoice>): { cost: number; benefit: number }[] =>
  problem.parts.reduce((sofar, { options }) => sofar.flatMap(({ cost, benefit }) => [{ cost, benefit }, ...options.map((option) => ({ cost: cost + Math.round(option.cost * 10), benefit: benefit + Math.round(option.benefit * 10) }))]), [{ cost: 0, benefit: 0 }])

describe('A knapsack', () => {
  test('is filled with the most benefit, and of equal ones with the least money, as trying every plan shows', () => {
    fc.assert(fc.property(parts, fc.integer({ min: -50, max: 900 }), (given, tenths) => {
      const problem = aChoice(given, { limits: { ...noLimits, budget: tenths / 10 } })
      const within = plans(problem).filter(({ cost }) => cost <= tenths)
      const most = within.reduce((best, { benefit }) => Math.max(best, benefit), Number.NEGATIVE_INFINITY)
      const least = within.filter(({ benefit }) => benefit === most).reduce((cheapest, { cost }) => Math.min(cheapest, cost), Number.POSITIVE_INFINITY)
      const { status, plan, gap } = solveChoice(problem, noSolver, { seconds: 1 })
      if (within.length === 0) expect(status).toBe('infeasible')
      else expect({ status, gap, benefit: Math.round((plan?.totals.benefit ?? 0) * 10), cost: Math.round((plan?.totals.cost ?? 0) * 10) }).toEqual({ status: 'optimal', gap: 0, benefit: most, cost: least })
    }), { numRuns: 300 })
  })

  test('has a front of every sum of money that buys more than all smaller ones, those under the line between two others too', () => {
    const unsupported = aChoice([aChoicePart('A', anOption('small', 4, 1), anOption('middle', 6, 3), anOption('large', 10, 10))], { limits: { ...noLimits, budget: 100 } })
    expect(wholeFront(unsupported, noSolver, { points: 'all', seconds: 1 })).toMatchObject({ isWhole: true, flatFrom: 10, points: [{ plan: { totals: { cost: 0 } } }, { plan: { totals: { cost: 4 } } }, { plan: { totals: { cost: 6 } } }, { plan: { totals: { cost: 10 } } }] })
    fc.assert(fc.property(parts, fc.nat(900), (given, tenths) => {
      const problem = aChoice(given, { limits: { ...noLimits, budget: tenths / 10 } })
      const all = plans(problem).filter(({ cost }) => cost <= tenths)
      const best = all.filter((one) => !all.some((other) => other.cost <= one.cost && other.benefit >= one.benefit && (other.cost < one.cost || other.benefit > one.benefit)))
      const front = wholeFront(problem, noSolver, { points: 'all', seconds: 1 })
      expect(front.points.map(({ plan }) => `${Math.round(plan.totals.cost * 10)} ${Math.round(plan.totals.benefit * 10)}`))
        .toEqual([...new Set(best.toSorted((one, other) => one.cost - other.cost).map(({ cost, benefit }) => `${cost} ${benefit}`))])
    }), { numRuns: 200 })
  })

  test('answers the same whatever order it is written in', () => {
    fc.assert(fc.property(parts, fc.nat(900), (given, tenths) => {
      const limits = { ...noLimits, budget: tenths / 10 }
      const turned = given.toReversed().map((part) => ({ ...part, options: part.options.toReversed() }))
      expect(solveChoice(aChoice(turned, { limits }), noSolver, { seconds: 1 })).toEqual(solveChoice(aChoice(given, { limits }), noSolver, { seconds: 1 }))
    }))
  })

  test('takes no more room than the states that may be held', () => {
    class Counted extends Float64Array {
      constructor(length: number) {
        super(length)
        longest = Math.max(longest, length)
      }
    }
    let longest = 0
    const many = ['A', 'B'].map((part, at) => aChoicePart(part, ...Array.from({ length: 200 }, (_, row) => anOption(`${row}`, (row + 1) * (at === 0 ? 1 : 201), (row + 1) * (at === 0 ? 1 : 201)))))
    vi.stubGlobal('Float64Array', Counted)
    try {
      expect(knapsackFront(indexChoice(aChoice(many, { limits: { ...noLimits, budget: 100_000 } })), 300)).toBeNull()
    } finally {
      vi.unstubAllGlobals()
    }
    expect(longest).toBe(301)
  })

  test('of thousands of parts in cents is filled with the most, to the last cent, without a solver', () => {
    // Each benefit is a hundred more than the cost, so that no part stands out.
    const many = Array.from({ length: 3000 }, (_, at) => {
      const cents = 100 + at
      return aChoicePart(`P${at}`, anOption('move', cents / 100, (cents + 10_000) / 100))
    })
    const { status, plan } = solveChoice(aChoice(many, { limits: { ...noLimits, budget: 6000 } }), noSolver, { seconds: 1 })
    // The 1,000 cheapest cost 5,995 together and the 1,001 cheapest 6,006: it is 1,000 parts, and the five that are left make some of them dearer ones.
    expect({ status, ...plan?.totals }).toMatchObject({ status: 'optimal', cost: 6000, benefit: 106_000 })
    expect(plan?.chosen).toHaveLength(1000)
  })
})
