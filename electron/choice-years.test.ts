import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recheckChoice } from '../shared/engine/choice/choice-check.ts'
import { type ChoiceProblem, type FutureYear, noLimits } from '../shared/engine/choice/choice-problem.ts'
import { aChoice, aChoicePart, anOption } from '../shared/engine/choice/small-choice.ts'
import { solveChoice } from '../shared/engine/choice/solve-choice.ts'
import { solveWithYears } from '../shared/engine/choice/solve-with-years.ts'
import { loadMixedSolver } from './solver.ts'

const solve = await loadMixedSolver()
const settings = { seconds: 60 }
const ids = ['A', 'B', 'C', 'D'] as const
const rungs = 5

/** Small problems in which stops stand on ladders, several for one stop, and many years that are all different. */
const anyYears: fc.Arbitrary<ChoiceProblem> = fc.record({
  costs: fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
  benefits: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 12 }),
  on: fc.array(fc.array(fc.nat(rungs), { minLength: 16, maxLength: 16 }), { minLength: 3, maxLength: 3 }),
  years: fc.array(fc.record({ worst: fc.array(fc.record({ times: fc.constantFrom(0.5, 1, 1.25), ladders: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }), money: fc.array(fc.array(fc.nat(60), { minLength: rungs, maxLength: rungs }), { minLength: 2, maxLength: 2 }) }), { maxLength: 2 }), more: fc.constantFrom(0, 0, 7, -9) }), { minLength: 8, maxLength: 20 }),
  budget: fc.option(fc.nat(120), { nil: null }), atMost: fc.option(fc.nat(160), { nil: null }), weights: fc.constantFrom({ benefit: 0, tailLoss: 1 }, { benefit: 1, tailLoss: 0 }, { benefit: 1, tailLoss: 0.5 }), tailFrom: fc.constantFrom(0.5, 0.8, 0.9),
}).map(({ costs, benefits, on, years, budget, atMost, weights, tailFrom }) => aChoice(ids.map((id, at) => aChoicePart(id, ...(costs[at] ?? []).map((cost, row) => anOption(`${row}`, cost, benefits[at * 3 + row] ?? 0)))), {
  stops: on.map((rung, stop) => ({
    id: `stop ${stop}`, perYear: 0, leastLoss: 0,
    losses: ids.flatMap((part, at) => [{ part, option: null, loss: rung[at * 4] ?? 0 }, ...(costs[at] ?? []).map((_, row) => ({ part, option: `${row}`, loss: rung[at * 4 + row + 1] ?? 0 }))]),
  })),
  futures: years.map(({ worst, more }): FutureYear => ({
    chance: 1 / years.length, events: [], more,
    lasting: worst.map(({ times, ladders, money }) => ({ times, ladders: ladders.map((stop, at) => ({ stop: `stop ${stop}`, money: (money[at] ?? []).toSorted((one, other) => one - other) })) })),
  })),
  limits: { ...noLimits, budget, tailLoss: atMost }, objective: { ...weights, cost: 1e-6, expectedLoss: 0, tailFrom },
}))

/** Worths of all plans that keep the rules. */
function everyWorth(problem: ChoiceProblem): number[] {
  const chosen = problem.parts.reduce<Map<string, string>[]>((sofar, { id, options }) => sofar.flatMap((before) => [before, ...options.map((one) => new Map(before).set(id, one.id))]), [new Map()])
  return chosen.map((one) => recheckChoice(problem, one)).filter(({ breaches }) => breaches.length === 0).map(({ plan }) => plan.totals.objective)
}

describe('The best plan over many years', () => {
  test('is the one that trying every plan finds, and takes no more years than it needs', () => {
    fc.assert(fc.property(anyYears, (problem) => {
      const worths = everyWorth(problem)
      const found = solveWithYears(problem, [new Map()], solve, settings)
      expect(found.years).toBeLessThanOrEqual(problem.futures.length)
      if (worths.length === 0) {
        expect(found.status).toBe('infeasible')
        return
      }
      const most = worths.reduce((best, worth) => Math.max(best, worth))
      expect(found.status).toBe('optimal')
      expect(found.gap).toBe(0)
      expect(found.plan?.totals.objective).toBeCloseTo(most, 6)
      expect(recheckChoice(problem, new Map(found.plan?.chosen.map(({ part, option }) => [part, option]))).breaches).toEqual([])
    }), { numRuns: 60 })
  })

  test('is the same as with all years at once', () => {
    fc.assert(fc.property(anyYears, (problem) => {
      const [some, all] = [solveWithYears(problem, [], solve, settings), solveChoice(problem, solve, settings)]
      expect(some.status).toBe(all.status)
      if (all.plan !== null) expect(some.plan?.totals.objective).toBeCloseTo(all.plan.totals.objective, 6)
    }), { numRuns: 60 })
  })
})
