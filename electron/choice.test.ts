import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Breach, recheckChoice } from '../shared/engine/choice/choice-check.ts'
import { type ChoiceLock, type ChoiceProblem, noLimits } from '../shared/engine/choice/choice-problem.ts'
import { wholeFront } from '../shared/engine/choice/front.ts'
import { aChoice, aChoicePart, anOption } from '../shared/engine/choice/small-choice.ts'
import { solveChoice } from '../shared/engine/choice/solve-choice.ts'
import { whyInfeasible } from '../shared/engine/choice/why-infeasible.ts'
import { loadMixedSolver } from './solver.ts'

const solve = await loadMixedSolver()
const settings = { seconds: 60 }

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary, { nil: null })
const tenths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((value) => value / 10)
const option = fc.record({ cost: tenths(-150, 2000), benefit: tenths(-30, 200), site: maybe(fc.constantFrom('F', 'G')), hours: fc.nat(20), heads: fc.nat(3), supplier: maybe(fc.constantFrom('V', 'W')), period: fc.nat(1) })
const weights = fc.constantFrom({ benefit: 1, cost: 0, expectedLoss: 0, tailLoss: 0 }, { benefit: 1, cost: 0, expectedLoss: 1, tailLoss: 0 }, { benefit: 0, cost: 1, expectedLoss: 0, tailLoss: 0 }, { benefit: 0, cost: 0, expectedLoss: 1, tailLoss: 0.5 }, { benefit: 1, cost: 0.1, expectedLoss: 0.5, tailLoss: 0.5 })
const ids = ['A', 'B', 'C', 'D']

/** Small problems with everything that a problem can have. */
const anyChoice: fc.Arbitrary<ChoiceProblem> = fc.record({
  options: fc.array(fc.array(option, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  sites: fc.tuple(...['F', 'G'].map((id) => fc.record({ id: fc.constant(id), openingCost: fc.nat(50), costPerYear: fc.nat(5), hours: fc.oneof(fc.integer({ min: 5, max: 40 }), fc.constant(Number.POSITIVE_INFINITY)) }))),
  stops: fc.array(fc.record({ perYear: fc.nat(10).map((value) => value / 10), leastLoss: fc.nat(10), kept: fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), through: fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }) }), { maxLength: 3 }),
  years: fc.array(fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 }), hasYears: fc.boolean(),
  periods: fc.constantFrom(0, 2).chain((count) => fc.array(fc.record({ budget: maybe(fc.nat(200)), heads: maybe(fc.nat(6)), requalifications: maybe(fc.nat(2)) }), { minLength: count, maxLength: count })),
  locks: fc.array(fc.tuple(fc.nat(3), fc.constantFrom('stays', 'moves', 'takes', 'never')), { maxLength: 2 }),
  limits: fc.record({ budget: maybe(fc.nat(300)), heads: maybe(fc.nat(8)), requalifications: maybe(fc.nat(2)), expectedLoss: maybe(fc.nat(150)), tailLoss: maybe(fc.nat(400)), benefit: maybe(fc.nat(20)) }),
  weights, tailFrom: fc.constantFrom(0.5, 0.9),
}).map(({ options, sites, stops, years, hasYears, periods, locks, limits, weights: objective, tailFrom }) => {
  const parts = options.map((own, at) => aChoicePart(ids[at] ?? '', ...own.map((one, row) => ({ id: `${row}`, ...one }))))
  const named = stops.map(({ perYear, leastLoss, kept, through }, stop) => ({
    id: `stop ${stop}`, perYear, leastLoss,
    losses: parts.flatMap(({ id, options: own }, at) => [{ part: id, option: null, loss: kept[at] ?? 0 }, ...own.map((one, row) => ({ part: id, option: one.id, loss: row === stop ? (through[at] ?? 0) : 0 }))]),
  }))
  return {
    parts, sites, stops: named, periods: periods.map((period, at) => ({ id: `period ${at}`, ...period })),
    futures: hasYears ? years.map((times) => ({ chance: 0.25, events: named.map(({ id }, at) => ({ stop: id, times: times[at] ?? 0 })) })) : [],
    locks: locks.flatMap(([at, kind]): ChoiceLock[] => {
      const part = parts[at]
      if (part === undefined) return []
      if (kind === 'stays' || kind === 'moves') return [{ kind, part: part.id }]
      const [first] = part.options
      return first === undefined ? [] : [{ kind, part: part.id, option: first.id }]
    }),
    limits: { ...limits, tailLoss: hasYears ? limits.tailLoss : null }, objective: { ...objective, tailFrom },
  }
})

/** Every plan there is, recomputed. */
function everyPlan(problem: ChoiceProblem): ReturnType<typeof recheckChoice>[] {
  const chosen = problem.parts.reduce<Map<string, string>[]>((sofar, { id, options }) => sofar.flatMap((before) => [before, ...options.map((one) => new Map(before).set(id, one.id))]), [new Map()])
  return chosen.map((one) => recheckChoice(problem, one))
}

describe('The best plan', () => {
  test('is the one that trying every plan finds, with sites, hours, people, suppliers, periods, locks, stops and worst years', () => {
    fc.assert(fc.property(anyChoice, (problem) => {
      const kept = everyPlan(problem).filter(({ breaches }) => breaches.length === 0).map(({ plan }) => plan.totals)
      const most = kept.reduce((best, { objective }) => Math.max(best, objective), Number.NEGATIVE_INFINITY)
      const least = kept.filter(({ objective }) => objective > most - 1e-9).reduce((cheapest, { cost }) => Math.min(cheapest, cost), Number.POSITIVE_INFINITY)
      const answer = solveChoice(problem, solve, settings)
      expect(answer.status).toBe(kept.length === 0 ? 'infeasible' : 'optimal')
      if (kept.length === 0) return
      expect(answer.gap).toBe(0)
      expect(answer.plan?.totals.objective).toBeCloseTo(most, 6)
      expect(answer.plan?.totals.cost).toBeCloseTo(least, 6)
    }), { numRuns: 150 })
  }, 60_000)

  test('is the same by the core of the program first', async () => {
    const byCore = await loadMixedSolver(0)
    fc.assert(fc.property(anyChoice, (problem) => {
      const [first, other] = [solveChoice(problem, byCore, settings), solveChoice(problem, solve, settings)]
      expect([first.status, first.gap]).toEqual([other.status, other.gap])
      if (other.plan !== null) expect(first.plan?.totals.objective).toBeCloseTo(other.plan.totals.objective, 6)
      if (other.plan !== null) expect(first.plan?.totals.cost).toBeCloseTo(other.plan.totals.cost, 6)
    }), { numRuns: 100 })
  }, 60_000)

  test('breaks no rule when it is recomputed, and adds up to the cent', () => {
    fc.assert(fc.property(anyChoice, (problem) => {
      const { plan } = solveChoice(problem, solve, settings)
      if (plan === null) return
      expect(recheckChoice(problem, new Map(plan.chosen.map(({ part, option: id }) => [part, id])))).toEqual({ plan, breaches: [] })
    }), { numRuns: 50 })
  }, 60_000)

  test('is the same in whatever order the problem is written', () => {
    fc.assert(fc.property(anyChoice, (problem) => {
      const turned = { ...problem, parts: problem.parts.toReversed().map((part) => ({ ...part, options: part.options.toReversed() })), sites: problem.sites.toReversed(), stops: problem.stops.toReversed() }
      expect(solveChoice(turned, solve, settings).plan?.chosen).toEqual(solveChoice(problem, solve, settings).plan?.chosen)
    }), { numRuns: 50 })
  }, 60_000)

  test('counts the loss of a stop once, by its worst part: moving all but that one spares nothing', () => {
    const stop = { id: 'CN', perYear: 0.1, leastLoss: 0, losses: [{ part: 'A', option: null, loss: 1000 }, { part: 'B', option: null, loss: 900 }] }
    const parts = [aChoicePart('A', anOption('PL', 70, 0)), aChoicePart('B', anOption('PL', 40, 0))]
    const within = (budget: number) => solveChoice(aChoice(parts, { stops: [stop], limits: { ...noLimits, budget }, objective: { benefit: 1, cost: 0, expectedLoss: 1, tailLoss: 0, tailFrom: 0.9 } }), solve, settings).plan
    expect(within(60)).toMatchObject({ chosen: [], totals: { expectedLoss: 100, cost: 0 } })
    expect(within(100)).toMatchObject({ chosen: [{ part: 'A' }], totals: { expectedLoss: 90, cost: 70 } })
    expect(within(110)).toMatchObject({ chosen: [{ part: 'A' }, { part: 'B' }], totals: { expectedLoss: 0, cost: 110 } })
  })

  test('keeps a budget to the last decimal, where binary sums would lie over it or under', () => {
    const parts = Array.from({ length: 10 }, (_, at) => aChoicePart(`${at}`, anOption('move', 0.1, 1, { heads: 1 })))
    expect(solveChoice(aChoice(parts, { limits: { ...noLimits, budget: 0.3, heads: 100 } }), solve, settings).plan?.totals).toMatchObject({ cost: 0.3, benefit: 3 })
    expect(solveChoice(aChoice(parts, { limits: { ...noLimits, budget: 0.299_999_999_9, heads: 100 } }), solve, settings).plan?.totals).toMatchObject({ cost: 0.2, benefit: 2 })
  })

  test('that the time was too short for is shown with its bound and not as the best', () => {
    const hard = aChoice(Array.from({ length: 60 }, (_, at) => aChoicePart(`${at}`, anOption('move', (10_007 + ((at * 7919) % 9973)) / 100, (20_014 + ((at * 7919) % 9973)) / 100, { heads: 1 + ((at * 31) % 7) }))), { limits: { ...noLimits, budget: 1777.77, heads: 101 } })
    const stopped = solveChoice(hard, (program, given) => ({ ...solve(program, { ...given, nodes: 1 }), status: 'stopped' }), settings)
    expect(stopped.status).toBe('best-found')
    expect(stopped.bound).toBeGreaterThanOrEqual(stopped.plan?.totals.objective ?? Number.POSITIVE_INFINITY)
    const none = solveChoice(hard, solve, { seconds: 1e-9 })
    expect(['best-found', 'nothing-found']).toContain(none.status)
  })

  test('is never a plan that the solver says keeps the rules and that does not', () => {
    const problem = aChoice([aChoicePart('A', anOption('x', 60, 10, { heads: 1 })), aChoicePart('B', anOption('x', 50, 9, { heads: 1 }))], { limits: { ...noLimits, budget: 100, heads: 5 } })
    let asked = 0
    const answer = solveChoice(problem, (program, given) => {
      asked += 1
      // A solver that overlooks the budget once.
      return solve(asked > 1 ? program : { ...program, rowUpper: program.rowUpper.map(() => Number.POSITIVE_INFINITY) }, given)
    }, settings)
    expect(answer).toMatchObject({ plan: { chosen: [{ part: 'A' }], totals: { cost: 60 } } })
  })
})

test('A plan whose gains and costs even out is proved best although the bound is a rounding away', () => {
  const site = { id: 'S', openingCost: 0, costPerYear: 0, hours: Number.POSITIVE_INFINITY }
  const problem = aChoice([aChoicePart('A', anOption('x', 1_000_000, 1_000_000, { site: 'S' }), anOption('y', 1_000_002, 1_000_001, { site: 'S' }))], { sites: [site], locks: [{ kind: 'moves', part: 'A' }], objective: { benefit: 1, cost: 1, expectedLoss: 0, tailLoss: 0, tailFrom: 0.9 } })
  const answer = solveChoice(problem, (program, given) => {
    const found = solve(program, given)
    return { ...found, bound: found.bound - 1e-6 }
  }, settings)
  expect(answer).toMatchObject({ status: 'optimal', gap: 0, plan: { totals: { objective: 0 } } })
})

const text = (cost: number): string => cost.toFixed(3)

describe('The front', () => {
  test('has every sum of money that buys more than all smaller ones', () => {
    fc.assert(fc.property(anyChoice.filter(({ objective }) => objective.cost === 0 && objective.benefit > 0), fc.integer({ min: 0, max: 300 }), (given, budget) => {
      const problem = { ...given, limits: { ...given.limits, budget } }
      const all = everyPlan(problem).filter(({ breaches }) => breaches.length === 0).map(({ plan }) => plan.totals)
      const best = all.filter((one) => !all.some((other) => other.cost < one.cost + 1e-9 && other.objective > one.objective - 1e-9 && (other.cost < one.cost - 1e-9 || other.objective > one.objective + 1e-9)))
      const front = wholeFront(problem, solve, { points: 'all', seconds: 60 })
      expect(front.isWhole).toBe(true)
      expect(front.points.map(({ plan }) => text(plan.totals.cost))).toEqual([...new Set(best.map(({ cost }) => cost).toSorted((one, other) => one - other).map(text))])
    }), { numRuns: 40 })
  }, 60_000)

  test('misses no sum of money that binary cannot write', () => {
    const site = { id: 'S', openingCost: 0, costPerYear: 0, hours: Number.POSITIVE_INFINITY }
    const problem = aChoice([aChoicePart('A', anOption('x', 0.1, 1, { site: 'S' })), aChoicePart('B', anOption('x', 0.2, 3, { site: 'S' }))], { sites: [site] })
    const front = wholeFront(problem, solve, { points: 'all', seconds: 60 })
    expect({ isWhole: front.isWhole, costs: front.points.map(({ plan }) => plan.totals.cost) }).toEqual({ isWhole: true, costs: [0, 0.1, 0.2, 0.3] })
  })

  test('is not called whole where the time was over before its cheapest plan', () => {
    const site = { id: 'S', openingCost: 0, costPerYear: 0, hours: Number.POSITIVE_INFINITY }
    const problem = aChoice([aChoicePart('A', anOption('x', 5, 1, { site: 'S' }), anOption('y', 9, 2, { site: 'S' }))], { sites: [site], locks: [{ kind: 'moves', part: 'A' }], limits: { ...noLimits, budget: 20 } })
    const whole = wholeFront(problem, solve, { points: 'all', seconds: 60 })
    expect({ isWhole: whole.isWhole, costs: whole.points.map(({ plan }) => plan.totals.cost) }).toEqual({ isWhole: true, costs: [5, 9] })
    // Solves what costs 9 and stops at all that has to be cheaper.
    const front = wholeFront(problem, (program, given) => (program.rowUpper.some((limit) => limit > 2 && limit < 9) ? { ...solve(program, given), status: 'stopped', columns: new Float64Array(), bound: Number.NEGATIVE_INFINITY } : solve(program, given)), { points: 'all', seconds: 60 })
    expect({ isWhole: front.isWhole, costs: front.points.map(({ plan }) => plan.totals.cost) }).toEqual({ isWhole: false, costs: [9] })
  })

  test('for some budgets takes sums of money that come to nearly nothing in binary', () => {
    const problem = aChoice([aChoicePart('A', anOption('x', -0.1, -1)), aChoicePart('B', anOption('x', 0.2, 3))])
    expect(wholeFront(problem, solve, { points: 7, seconds: 60 }).points.map(({ budget }) => budget)).toEqual(expect.arrayContaining([-0.1, 0, 0.2]))
  })
})

const mended = (problem: ChoiceProblem, rule: Breach['rule']): number =>
  everyPlan(problem).flatMap(({ breaches }) => (breaches.length > 0 && breaches.every((breach) => breach.rule === rule && breach.of === '') ? [breaches[0]?.by ?? 0] : [])).reduce((least, by) => Math.min(least, by), Number.POSITIVE_INFINITY)

describe('Where no plan keeps every rule', () => {
  test('each limit that is in the way alone is named, with the least that it lacks', () => {
    fc.assert(fc.property(anyChoice.filter((problem) => everyPlan(problem).every(({ breaches }) => breaches.length > 0)), (problem) => {
      const { alone, lockedParts } = whyInfeasible(problem, solve, 60)
      if (lockedParts.length > 0) return
      for (const rule of ['budget', 'heads', 'requalifications', 'expected-loss', 'tail-loss', 'benefit'] as const) {
        const least = mended(problem, rule)
        const said = alone.find((breach) => breach.rule === rule)?.by ?? Number.POSITIVE_INFINITY
        if (Number.isFinite(least) || Number.isFinite(said)) expect([rule, said]).toEqual([rule, expect.closeTo(least, 6)])
      }
    }), { numRuns: 40 })
  }, 60_000)

  test('of several limits that only together are in the way each is named', () => {
    const problem = aChoice([aChoicePart('A', anOption('x', 60, 10, { heads: 4 }))], { limits: { ...noLimits, budget: 50, heads: 3 }, locks: [{ kind: 'moves', part: 'A' }] })
    expect(whyInfeasible(problem, solve, 60)).toEqual({ lockedParts: [], alone: [], together: [{ rule: 'heads', of: '', by: 1 }, { rule: 'budget', of: '', by: 10 }], locks: [{ kind: 'moves', part: 'A' }] })
  })

  test('locks that contradict each other are named by their part', () => {
    expect(whyInfeasible(aChoice([aChoicePart('A', anOption('x', 1, 1))], { locks: [{ kind: 'stays', part: 'A' }, { kind: 'moves', part: 'A' }] }), solve, 60).lockedParts).toEqual(['A'])
  })
})
