import { beforeAll, describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { planAnswer } from '../shared/engine/best-plan/plan-answer.ts'
import { applyChosen, newPlanOf } from '../shared/engine/best-plan/plan-change.ts'
import { trialChoices } from '../shared/engine/best-plan/plan-trial.ts'
import { bestWithin, problemWithin } from '../shared/engine/best-plan/best-plan.ts'
import { valued, type SearchLimits } from '../shared/engine/best-plan/found-plan.ts'
import { planFrontSteps, pointWithin } from '../shared/engine/best-plan/plan-front.ts'
import type { PlanOptions } from '../shared/engine/best-plan/plan-option.ts'
import { moreMoney, whyIn, whyOut } from '../shared/engine/best-plan/plan-reasons.ts'
import { openWish, planSearchSteps } from '../shared/engine/best-plan/plan-search.ts'
import { projectOptions, projectOptionSteps } from '../shared/engine/best-plan/project-options.ts'
import { robustnessSteps } from '../shared/engine/best-plan/robust-plan.ts'
import { recheckChoice } from '../shared/engine/choice/choice-check.ts'
import type { SolveMixed } from '../shared/engine/choice/mixed-program.ts'
import { solveChoice } from '../shared/engine/choice/solve-choice.ts'
import { evaluate } from '../shared/engine/evaluate.ts'
import { atOnce } from '../shared/engine/in-steps.ts'
import { pumpProject } from '../shared/engine/small-project.ts'
import { english } from '../shared/text/english.ts'
import { applyPatches } from '../shared/model/change.ts'
import { loadMixedSolver } from './solver.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const request = { contents, scenarioId: null, figures: shippedFigures }
const limits: SearchLimits = { objective: 'net-value', locks: [], suppliers: null, heads: null, seconds: 60 }
/** A solver whose time is over at once. */
const late: SolveMixed = () => ({ status: 'stopped', objective: Number.NaN, bound: Number.NEGATIVE_INFINITY, nodes: 0, seconds: 99, columns: new Float64Array() })
let solve: SolveMixed
let options: PlanOptions

beforeAll(async () => {
  solve = await loadMixedSolver()
  options = atOnce(projectOptionSteps(request, { countries: ['PL', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }))
})

describe('The best plan of the sample', () => {
  test('keeps to the budget, and as a plan of the project is worth what the search says', () => {
    for (const budget of [60_000, 250_000]) {
      const best = bestWithin(request, options, budget, limits, solve)
      expect(best?.plan.isProved).toBe(true)
      if (best === null) continue
      let ids = 0
      const change = newPlanOf(contents, trialChoices(options, best.plan.chosen), { id: 'new', letter: 'D', name: 'Best', at: '2026-11-22T09:00:00Z', worldOf: null }, 'Best plan', () => `new ${ids++}`)
      const { totals, economics } = evaluate({ ...request, contents: applyPatches(contents, change.patches), scenarioId: 'new' })
      expect(totals.oneOff + totals.extraStock).toBeLessThanOrEqual(budget + 0.005)
      expect(economics?.npv).toBeCloseTo(best.plan.netValue ?? Number.NaN, 4)
      expect(totals.expectedLossPerYear).toBeCloseTo(best.plan.expectedLoss ?? Number.NaN, 6)
    }
  })

  test('is called proved only where none is better in its own terms, or the one that is better in them is valued lower by the engine', () => {
    for (const budget of [40_000, 100_000, null]) {
      const best = bestWithin(request, options, budget, limits, solve)
      if (best === null) throw new Error('there is a plan')
      const problem = problemWithin(options, { chosen: best.plan.chosen, terms: best.terms }, budget, limits)
      const inItsTerms = solveChoice(problem, solve, { seconds: 60 })
      const own = recheckChoice(problem, best.plan.chosen).plan.totals.objective
      const gap = (inItsTerms.bound - own) / Math.abs(own)
      const rival = valued(request, options, new Map(inItsTerms.plan?.chosen.map(({ part, option }) => [part, option])), budget, { isProved: false, gap: 0 })
      expect(best.plan.netValue).toBeGreaterThanOrEqual((rival.plan.netValue ?? Number.NaN) - 1e-6)
      expect(best.plan.isProved, String(budget)).toBe(budget !== 40_000)
      expect(best.plan.gap).toBeCloseTo(best.plan.isProved ? 0 : gap, 9)
    }
  })

  test('is worth more than every plan of the buyer that asks as much, as those are among the options', () => {
    for (const { id } of contents.scenarios) {
      const { totals, economics } = evaluate({ ...request, scenarioId: id })
      const best = bestWithin(request, options, totals.oneOff + totals.extraStock, limits, solve)
      expect(best?.plan.netValue).toBeGreaterThanOrEqual((economics?.npv ?? Number.POSITIVE_INFINITY) - 1e-6)
    }
  })

  test('on a front rises with the money, and a lower loss is asked for as such', () => {
    const { points, flatFrom } = atOnce(planFrontSteps(request, options, limits, solve, 4))
    for (const [at, point] of points.entries()) if (at > 0) expect(point.netValue).toBeGreaterThan(points[at - 1]?.netValue ?? Number.NaN)
    expect(pointWithin({ points, flatFrom }, null)?.once).toBe(flatFrom)
    const least = bestWithin(request, options, 250_000, { ...limits, objective: 'expected-loss' }, solve)
    expect(least?.plan.expectedLoss).toBeLessThanOrEqual(bestWithin(request, options, 250_000, limits, solve)?.plan.expectedLoss ?? Number.NaN)
  })

  test('says by place what is in it and what that is worth, and of every part why its best other option is left out', () => {
    const best = bestWithin(request, options, 250_000, limits, solve)
    if (best === null) throw new Error('there is a plan')
    const { sites, leftOut, totals } = planAnswer(request, options, best.plan)
    expect(sites.reduce((sum, { once }) => sum + once, 0)).toBeCloseTo(totals.once, -3)
    for (const { worth } of sites) expect(worth).toBeGreaterThan(0)
    for (const { change, extraOnce, isOverBudget } of leftOut) expect(change <= 1e-6 || isOverBudget || extraOnce <= 0).toBe(true)
  })

  test('takes the place of what a plan holds, but not of a locked plan', () => {
    const best = bestWithin(request, options, 60_000, limits, solve)
    if (best === null) throw new Error('there is a plan')
    const [plan] = contents.scenarios
    const change = applyChosen(contents, trialChoices(options, best.plan.chosen), plan?.id ?? '', 'Best plan', crypto.randomUUID.bind(crypto))
    const after = evaluate({ ...request, contents: applyPatches(contents, change?.patches ?? []), scenarioId: plan?.id ?? '' })
    expect(after.economics?.npv).toBeCloseTo(best.plan.netValue ?? Number.NaN, 4)
    const locked = { ...contents, scenarios: contents.scenarios.map((one) => ({ ...one, lockedAt: '2026-11-22T09:00:00Z' })) }
    expect(applyChosen(locked, trialChoices(options, best.plan.chosen), plan?.id ?? '', 'Best plan', () => 'id')).toBeNull()
  })
})

describe('A search', () => {
  test('says in euros which wish is in the way, and once it is possible which part is worth what', () => {
    const most = contents.parts.map(({ id }) => id).filter((id) => options.parts.some(({ partId, options: own }) => partId === id && own.length > 0)).slice(0, 6)
    const found = atOnce(planSearchSteps(request, { countries: ['PL', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }, { ...openWish, budget: 10, moves: most }, solve, 2, options))
    expect(found).toMatchObject({ best: null, lack: 'infeasible' })
    expect(found.hindrances.map((sentence) => english(sentence)).join(' ')).toMatch(/The budget is EUR [\d,.]+ short/u)
    const open = atOnce(planSearchSteps(request, { countries: [], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }, { ...openWish, budget: 100_000, moves: most }, solve, 4, options))
    expect(open.hindrances).toEqual([])
    for (const id of most) expect(open.best?.chosen.has(id)).toBe(true)
    if (open.best === null) throw new Error('there is a plan')
    const { sites, leftOut } = planAnswer(request, options, open.best)
    // What is in the plan comes in at its own money at the latest.
    for (const part of sites.flatMap((site) => site.parts)) {
      const words = whyIn(part, open.front, 'EUR', { plan: open.best, nameOf: (id) => id }).map((sentence) => english(sentence)).join(' ')
      const from = Number(/comes in from a budget of EUR ([\d,]+)/u.exec(words)?.[1]?.replaceAll(',', '') ?? '0')
      expect(from).toBeLessThanOrEqual(Math.ceil(open.best.once))
    }
    for (const part of sites.flatMap((site) => site.parts)) expect(whyIn(part, open.front, 'EUR', { plan: open.best, nameOf: (id) => id }).length).toBeGreaterThan(0)
    for (const one of leftOut) expect(whyOut(one, open.front, open.best, 'EUR')[0]).toBe(one.why)
    expect(english(moreMoney(open.front, open.front.points.at(-1) ?? open.best, 50_000, 'EUR') ?? { template: '', values: [] })).toMatch(/^More money buys nothing from EUR/u)
  })

  test('tells what is not found in time and what cannot be valued from what no plan can meet, each in words', () => {
    const settings = { countries: ['PL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
    const part = options.parts.find(({ options: own }) => own.length > 0)?.partId ?? ''
    const timedOut = atOnce(planSearchSteps(request, settings, { ...openWish, budget: 100_000, moves: [part], seconds: 1 }, late, 2, options))
    expect(timedOut).toMatchObject({ best: null, lack: 'nothing-found' })
    expect(timedOut.hindrances.map((sentence) => english(sentence)).join(' ')).toContain('The time was over before a plan was found')
    // Without that wish, leaving all as it is keeps every rule: it is shown with its bound and never as proved.
    const asItIs = atOnce(planSearchSteps(request, settings, { ...openWish, budget: 100_000, seconds: 1 }, late, 2, options))
    expect(asItIs).toMatchObject({ lack: null, best: { isProved: false, netValue: 0 } })
    const unknown = { ...request, contents: { ...contents, products: contents.products.map((product) => ({ ...product, demandPerYear: null, marginPerUnit: null })) } }
    const unvalued = atOnce(planSearchSteps(unknown, settings, { ...openWish, budget: 100_000 }, solve, 2))
    expect(unvalued).toMatchObject({ best: null, lack: 'unknown' })
    expect(unvalued.hindrances.map((sentence) => english(sentence)).join(' ')).toContain('What a plan is worth is unknown')
  })

  test('for the shortest standstill finds one that no plan for the same money is below', () => {
    const shortest = bestWithin(request, options, 250_000, { ...limits, objective: 'standstill' }, solve)
    const richest = bestWithin(request, options, 250_000, limits, solve)
    expect(shortest?.plan.longestGapDays).toBeLessThanOrEqual(richest?.plan.longestGapDays ?? Number.NaN)
    expect(shortest?.plan.once).toBeLessThanOrEqual(250_000.005)
  })
})

describe('Held against drawn futures', () => {
  test('the best plan of one future is told from the one best on average and the one best in the worst tenth, the same for the same seed', () => {
    const pump = { ...request, contents: pumpProject() }
    const settings = { countries: ['PL', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
    const own = projectOptions(pump, settings)
    const best = bestWithin(pump, own, 20_000, limits, solve)
    if (best === null) throw new Error('there is a plan')
    const drawn = () => atOnce(robustnessSteps(pump, settings, 20_000, limits, solve, { options: own, plan: best.plan }, 7, 10))
    const robust = drawn()
    if (robust === null) throw new Error('every future has a value')
    expect(robust.bestOnAverage.mean).toBeGreaterThanOrEqual(robust.asked.mean)
    expect(robust.bestInWorstTenth.worstTenth).toBeGreaterThanOrEqual(Math.max(robust.asked.worstTenth, robust.bestOnAverage.worstTenth))
    for (const { share, kinds } of robust.parts) {
      expect(share).toBeLessThanOrEqual(1)
      expect(kinds.reduce((sum, kind) => sum + kind.share, 0)).toBeCloseTo(share, 12)
    }
    expect(drawn()).toEqual(robust)
  })
})
