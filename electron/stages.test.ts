import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { orderValue, type StageOrder, type StageProblem } from '../shared/engine/stages/stage-problem.ts'
import { quarterUse, stageBreaches } from '../shared/engine/stages/stage-use.ts'
import { solveStages } from '../shared/engine/stages/solve-stages.ts'
import type { SolveMixed } from '../shared/engine/choice/mixed-program.ts'
import { shippedFigures } from '../shared/data/figures.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { solveInWorlds, type StagesAsked } from '../shared/engine/stages/solve-in-worlds.ts'
import { chancesAsDone, chosenOf, onlyPlan, optionsIn } from '../shared/engine/stages/stage-search.ts'
import { loadMixedSolver } from './solver.ts'

let solve: SolveMixed
beforeAll(async () => {
  solve = await loadMixedSolver()
})

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary, { nil: null })

/** Small problems: parts whose worth falls the later they are done, or rises; stops that hang on several of them. */
const anyProblem: fc.Arbitrary<StageProblem> = fc.record({
  quarters: fc.integer({ min: 1, max: 3 }),
  parts: fc.array(fc.record({ cost: fc.integer({ min: 0, max: 400 }), worth: fc.integer({ min: -200, max: 900 }), falls: fc.integer({ min: -20, max: 90 }), heads: fc.nat(4), supplier: maybe(fc.constantFrom('V', 'W', 'X')), site: maybe(fc.constantFrom('F', 'G')) }), { minLength: 1, maxLength: 4 }),
  stops: fc.array(fc.record({ weights: fc.array(fc.nat(10), { minLength: 3, maxLength: 3 }), leastLoss: fc.nat(20), losses: fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { minLength: 4, maxLength: 4 }) }), { maxLength: 2 }),
  limits: fc.record({ budget: maybe(fc.integer({ min: 20, max: 500 })), heads: maybe(fc.integer({ min: 1, max: 6 })), suppliers: maybe(fc.nat(2)) }),
}).map(({ quarters, parts, stops, limits }) => ({
  quarters, limits, lossless: 500, sites: [{ id: 'F', cost: 30.5 }, { id: 'G', cost: 0 }],
  parts: parts.map(({ cost, worth, falls, heads, supplier, site }, at) => ({
    id: `${at}`, heads, supplier, site, cost: Array.from({ length: quarters }, () => cost / 10), worth: Array.from({ length: quarters }, (_, quarter) => (worth - falls * quarter) / 10),
  })),
  stops: stops.map(({ weights, leastLoss, losses }, at) => ({
    id: `${at}`, leastLoss, weights: weights.slice(0, quarters).map((weight) => weight / 10), losses: parts.map((_, part) => ({ part: `${part}`, before: losses[part]?.[0] ?? 0, after: losses[part]?.[1] ?? 0 })),
  })),
}))

/** Every order there is, with or without all parts. */
const everyOrder = ({ parts, quarters }: StageProblem): StageOrder[] =>
  parts.reduce<Map<string, number>[]>((soFar, { id }) => soFar.flatMap((before) => [before, ...Array.from({ length: quarters }, (_, quarter) => new Map(before).set(id, quarter))]), [new Map()])

describe('The best order of a plan', () => {
  test('is the one that trying every order finds, with all parts where that is possible, and keeps every limit in every quarter', () => {
    fc.assert(fc.property(anyProblem, (problem) => {
      const kept = everyOrder(problem).filter((order) => stageBreaches(problem, order).length === 0)
      const whole = kept.filter((order) => order.size === problem.parts.length)
      const most = (whole.length > 0 ? whole : kept).reduce((best, order) => Math.max(best, orderValue(problem, order)), Number.NEGATIVE_INFINITY)
      const { status, solution } = solveStages(problem, solve, { seconds: 60 })
      expect(solution?.isProved).toBe(true)
      expect(solution?.value).toBeCloseTo(most, 6)
      expect(solution?.bound).toBeCloseTo(most, 6)
      if (whole.length > 0) expect(status).toBe('whole')
      if (solution === null) return
      expect(stageBreaches(problem, solution.order)).toEqual([])
      let free = 0
      for (const { spent, heads, suppliers, left } of quarterUse(problem, solution.order)) {
        free += (problem.limits.budget ?? Number.POSITIVE_INFINITY) - spent
        expect(free).toBeGreaterThanOrEqual(-1e-9)
        if (left !== null) expect(left).toBeCloseTo(free, 9)
        expect(heads).toBeLessThanOrEqual(problem.limits.heads ?? Number.POSITIVE_INFINITY)
        expect(suppliers.length).toBeLessThanOrEqual(problem.limits.suppliers ?? Number.POSITIVE_INFINITY)
      }
    }), { numRuns: 150 })
  }, 60_000)

  test('leaves as it is what was done before a quarter, and does the rest from then on', () => {
    fc.assert(fc.property(anyProblem, (problem) => {
      const first = solveStages(problem, solve, { seconds: 60 }).solution
      if (first === null || problem.quarters < 2) return
      const done = new Map([...first.order].filter(([, quarter]) => quarter < 1))
      const qualified = quarterUse(problem, first.order).slice(0, 1).map(({ suppliers }) => suppliers)
      // Afterwards other parts are worth more than before.
      const changed: StageProblem = { ...problem, limits: { ...problem.limits, qualified }, parts: problem.parts.map((part, at) => ({ ...part, worth: part.worth.map((worth) => worth + (at % 2) * 60) })) }
      const { solution } = solveStages(changed, solve, { seconds: 60, settled: { isWhole: true, from: 1, done } })
      const kept = everyOrder(changed).filter((order) => problem.parts.every(({ id }) => (done.has(id) ? order.get(id) === 0 : order.get(id) !== 0)) && stageBreaches(changed, order).length === 0)
      const whole = kept.filter((order) => order.size === problem.parts.length)
      const most = (whole.length > 0 ? whole : kept).reduce((best, order) => Math.max(best, orderValue(changed, order)), Number.NEGATIVE_INFINITY)
      expect(solution?.isProved).toBe(true)
      expect(solution?.value).toBeCloseTo(most, 6)
      if (solution === null) return
      for (const [part, quarter] of solution.order) expect(done.has(part) ? quarter === done.get(part) : quarter >= 1).toBe(true)
      const use = quarterUse(changed, solution.order).map(({ suppliers }) => suppliers)
      expect(use[0]).toEqual(qualified[0])
      const { suppliers: limit } = problem.limits
      if (limit !== null) for (const quarter of use) expect(quarter.length).toBeLessThanOrEqual(limit)
      expect(new Set(use.flat()).size).toBe(use.flat().length)
    }), { numRuns: 60 })
  }, 60_000)

  test('qualifies nobody in quarters that are over', () => {
    const parts = ([['X', 30, 20], ['Y', 40, 10], ['Z', 10, 90]] as const).map(([id, early, late]) => ({ id, heads: 0, supplier: id, site: null, cost: [0, 0, 0, 0], worth: [0, early, late, 5] }))
    const problem: StageProblem = { quarters: 4, lossless: 0, stops: [], sites: [], limits: { budget: null, heads: null, suppliers: 1, qualified: [[], []] }, parts }
    const { status, solution } = solveStages(problem, solve, { seconds: 60, settled: { isWhole: true, from: 2, done: new Map() } })
    expect(status).toBe('in-part')
    expect(quarterUse(problem, solution?.order ?? new Map()).map(({ suppliers }) => suppliers.length)).toEqual([0, 0, 1, 1])
    const open: StageProblem = { ...problem, limits: { ...problem.limits, qualified: [[], ['X']] } }
    const then = solveStages(open, solve, { seconds: 60, settled: { isWhole: true, from: 2, done: new Map() } })
    expect(then.status).toBe('whole')
    expect(quarterUse(open, then.solution?.order ?? new Map()).map(({ suppliers }) => suppliers)).toEqual([[], ['X'], ['Z'], ['Y']])
  })

  test('keeps money that is left for later, and lets no more be spent than has come', () => {
    const parts = ([['A', 25], ['B', 10], ['C', 5]] as const).map(([id, cost]) => ({ id, heads: 0, supplier: null, site: null, cost: [cost, cost, cost, cost], worth: [40, 30, 20, 10].map((worth) => worth * cost) }))
    const problem: StageProblem = { quarters: 4, lossless: 0, stops: [], sites: [], limits: { budget: 10, heads: null, suppliers: null }, parts }
    const { status, solution } = solveStages(problem, solve, { seconds: 60 })
    expect(status).toBe('whole')
    if (solution === null) return
    expect(quarterUse(problem, solution.order).map(({ left }) => left)).toSatisfy((left: number[]) => left.every((money) => money >= 0) && left.at(-1) === 0)
  })

  test('is not called proved where the time was over before it was known which parts find room', () => {
    const contents = sampleContents('2026-11-22T09:00:00Z')
    const [plan] = contents.scenarios
    const request = onlyPlan({ contents, scenarioId: plan?.id ?? null, figures: shippedFigures }, contents.choices.filter(({ scenarioId }) => scenarioId === plan?.id), [])
    const options = optionsIn(request)
    const asked: StagesAsked = { worlds: [{ from: 0, options }], chosen: chosenOf(options), quarters: 8, limits: { budget: 14_179, heads: null, suppliers: null }, chancesOf: chancesAsDone([{ request, options }]) }
    const best = solveInWorlds(asked, solve, { seconds: 60 })
    let isCut = false
    const stopped: SolveMixed = (program, settings) => {
      const found = solve(program, settings)
      if (isCut || found.status !== 'optimal') return found
      isCut = true
      return { ...found, status: 'stopped', columns: new Float64Array() }
    }
    const found = solveInWorlds(asked, stopped, { seconds: 60 })
    expect(isCut).toBe(true)
    expect(best?.isProved).toBe(true)
    expect(found?.order.size).toBeLessThan(asked.chosen.size)
    expect(found?.isProved).toBe(false)
    expect(found?.value).toBeLessThan(best?.value ?? Number.NaN)
    expect(found?.bound).toBeGreaterThan((best?.value ?? Number.NaN) * (1 - 1e-9))
    expect(found?.gap).toBeGreaterThan(0)
  }, 60_000)
})
