import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { bestWithin, searchWithin } from '../shared/engine/best-plan/best-plan.ts'
import type { SearchLimits } from '../shared/engine/best-plan/found-plan.ts'
import { planAnswer } from '../shared/engine/best-plan/plan-answer.ts'
import { newPlanOf } from '../shared/engine/best-plan/plan-change.ts'
import type { PlanOptions } from '../shared/engine/best-plan/plan-option.ts'
import { openWish, planSearchSteps } from '../shared/engine/best-plan/plan-search.ts'
import { sumOf, type Chosen } from '../shared/engine/best-plan/plan-sum.ts'
import { evaluatePlan, trialChoices } from '../shared/engine/best-plan/plan-trial.ts'
import { chancesOfPlan, projectOptions } from '../shared/engine/best-plan/project-options.ts'
import type { SolveMixed } from '../shared/engine/choice/mixed-program.ts'
import { evaluate } from '../shared/engine/evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import { applyPatches } from '../shared/model/change.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import type { Works } from '../shared/model/works.ts'
import { english } from '../shared/text/english.ts'
import { loadMixedSolver } from './solver.ts'

const limits: SearchLimits = { objective: 'net-value', locks: [], suppliers: null, heads: null, seconds: 30 }
const settings = { countries: ['PT'], secondSourceShare: 0.4, mostBufferDays: 30, standByDays: 14 }
const hall: Works = { id: 'hall', name: 'Hall 3', country: 'PL', city: 'Gdynia', openingCost: 0, costPerYear: 0, hoursPerYear: null, note: '' }
/** Parts from Switzerland with stock for ever, so that what a plan is worth is a sum over its parts and works. */
const swiss = (prices: readonly number[], works: readonly Works[]): ProjectContents => aProject({
  products: [aProduct('P', 4000)],
  parts: [aPart('P'), ...prices.map((_, row) => aPart(`A${row}`, { stock: 1e6, massKg: 0.5, hsCode: '8483 10', category: 'machined-metal-parts', requalificationWeeks: 20 }))],
  lines: prices.map((_, row) => aLine('P', `A${row}`, 1)), sites: [aSite('BERN', 'CH', { recoveryDays: 20 })],
  offers: prices.map((price, row) => anOffer(`A${row}`, 'BERN', { unitPrice: price, dutyRate: 0 })), works: [...works],
})
/** Without shipments, which parts of one place share. */
const what = new Map([...shippedFigures.keys()].filter((key) => key.endsWith('.eur-per-shipment') || key === 'general.brokerage-per-entry').map((key) => [key, 0] as const))
const requestOf = (contents: ProjectContents) => ({ contents, scenarioId: null, figures: shippedFigures, what })
function everyPlan({ parts }: PlanOptions): Chosen[] {
  const plans: Chosen[] = [new Map()]
  for (const { partId, options } of parts) plans.push(...plans.flatMap((plan) => options.map((option) => new Map([...plan, [partId, option.id]]))))
  return plans
}
let solve: SolveMixed
beforeAll(async () => void (solve = await loadMixedSolver()))

const saved = (contents: ProjectContents, plan: Chosen, options: PlanOptions) => {
  let ids = 0
  const change = newPlanOf(contents, trialChoices(options, plan), { id: 'new', letter: 'D', name: 'Best', at: '2026-11-22T09:00:00Z', worldOf: null }, 'Best plan', () => `new ${ids++}`)
  return evaluate({ ...requestOf(contents), contents: applyPatches(contents, change.patches), scenarioId: 'new' })
}

describe('The best plan with works of one’s own', () => {
  test('is the best of all plans, opens no works for nothing, asks none for more hours than it has, and is worth what an evaluation says', () => {
    let [shared, kept] = [0, 0]
    const works = fc.record({ openingCost: fc.integer({ min: 0, max: 120_000 }), costPerYear: fc.integer({ min: 0, max: 15_000 }), hoursPerYear: fc.option(fc.integer({ min: 200, max: 4000 }), { nil: null }), country: fc.constantFrom('PL', 'NL', 'PT') })
    fc.assert(fc.property(fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 2, maxLength: 3 }), fc.array(works, { minLength: 1, maxLength: 2 }), fc.option(fc.integer({ min: 20_000, max: 250_000 }), { nil: null }), fc.constantFrom('CH', 'DE'), (prices, all, budget, elsewhere) => {
      const contents = swiss(prices, all.map((one, row) => Object.assign({}, hall, one, { id: `w${row}`, name: `Works ${row}` })))
      const request = requestOf(contents)
      const options = projectOptions(request, { ...settings, countries: [elsewhere] })
      const values = everyPlan(options).flatMap((chosen) => {
        const evaluation = evaluatePlan(request, options, chosen)
        const { totals, economics } = evaluation
        const sum = sumOf(options, chosen, new Map([...options.chances, ...chancesOfPlan(evaluation)]))
        expect(sum.oneOff).toBeCloseTo(totals.oneOff, 6)
        expect(Math.abs(sum.netValue - (economics?.npv ?? Number.NaN)) / (1 + Math.abs(sum.netValue))).toBeLessThan(1e-9)
        const isAllowed = (budget === null || totals.oneOff + totals.extraStock <= budget + 1e-6) && !evaluation.works.some(({ isOverAsked }) => isOverAsked)
        return isAllowed ? [economics?.npv ?? Number.NaN] : []
      })
      const best = bestWithin(request, options, budget, limits, solve)
      expect(best?.plan.isProved).toBe(true)
      expect(best?.plan.netValue).toBeCloseTo(Math.max(...values), 2)
      if (best === null) return
      const evaluation = saved(contents, best.plan.chosen, options)
      expect(evaluation.economics?.npv).toBeCloseTo(best.plan.netValue ?? Number.NaN, 4)
      expect(evaluation.works.every(({ isOverAsked }) => !isOverAsked)).toBe(true)
      shared += evaluation.works.filter(({ parts }) => parts.length > 1).length
      kept += evaluation.works.length < all.length ? 1 : 0
      const { works: opened, sites } = planAnswer(request, options, best.plan)
      expect(opened.map(({ works: { id } }) => id).toSorted()).toEqual(evaluation.works.map(({ worksId }) => worksId).toSorted())
      // Within a budget that leaves nothing over, a works may be opened that pays only beside what else the money buys.
      for (const { worth } of opened) expect(worth).toBeGreaterThanOrEqual(-1e-6)
      expect(sites.reduce((sum, { once }) => sum + once, 0) + opened.reduce((sum, { works: { openingCost } }) => sum + openingCost, 0)).toBeCloseTo(best.plan.once, 4)
    }), { numRuns: 20, seed: 7 })
    expect(Math.min(shared, kept)).toBeGreaterThan(0)
  })

  test('opens a works only where enough parts share it, and says so', () => {
    const prices = [30, 32, 34]
    const alone = [0, 1, 2].map((row) => {
      const contents = swiss(prices, [hall])
      const options = projectOptions(requestOf(contents), settings)
      const id = options.parts[row]?.options.find(({ worksId }) => worksId === 'hall')?.id ?? ''
      return sumOf(options, new Map([[`A${row}`, id]]), options.chances).netValue
    })
    // In Poland each is worth more than nothing; a works that costs more than the best of them and less than all three pays only if they share it.
    expect(Math.min(...alone)).toBeGreaterThan(1000)
    const contents = swiss(prices, [{ ...hall, openingCost: Math.round(Math.max(...alone) + 1000) }])
    const settingsHere = { ...settings, countries: ['CH'] }
    const options = projectOptions(requestOf(contents), settingsHere)
    const best = bestWithin(requestOf(contents), options, null, limits, solve)
    if (best === null) throw new Error('there is a plan')
    expect(best.plan.isProved).toBe(true)
    const { works: [opened] } = planAnswer(requestOf(contents), options, best.plan)
    expect(opened).toMatchObject({ partIds: ['A0', 'A1', 'A2'], payAlone: [] })
    expect(english(opened?.says ?? { template: '', values: [] })).toMatch(/^Open works Hall 3: 3 parts share EUR [\d,]+ once and EUR 0 a year; alone none would pay\.$/u)
    const dear = swiss(prices, [{ ...hall, openingCost: Math.round(alone.reduce((sum, value) => sum + value, 0) + 1000) }])
    expect(bestWithin(requestOf(dear), projectOptions(requestOf(dear), settingsHere), null, limits, solve)?.plan.chosen.size).toBe(0)
    // Nobody has to be qualified for a works of one's own.
    expect(bestWithin(requestOf(contents), options, null, { ...limits, suppliers: 0 }, solve)?.plan.chosen).toEqual(bestWithin(requestOf(contents), options, null, limits, solve)?.plan.chosen)
    // The opening counts against the budget.
    const poor = bestWithin(requestOf(contents), options, contents.works[0]?.openingCost ?? 0, limits, solve)
    expect(poor?.plan.chosen.size).toBe(0)
  })

  test('says which hours are not left, and which wish takes more than there are', () => {
    const full = swiss([30, 32, 34], [hall])
    const hours = projectOptions(requestOf(full), settings).parts.map(() => 0)
    const stated = swiss([30, 32, 34], [{ ...hall, hoursPerYear: 1e9 }])
    for (const [row, part] of projectOptions(requestOf(stated), settings).parts.entries()) hours[row] = part.options.find(({ worksId }) => worksId === 'hall')?.hours ?? 0
    expect(Math.min(...hours)).toBeGreaterThan(0)
    const tight = swiss([30, 32, 34], [{ ...hall, hoursPerYear: Math.ceil(hours.reduce((sum, one) => sum + one, 0) - (hours[0] ?? 0) / 2) }])
    const settingsHere = { ...settings, countries: ['CH'] }
    const options = projectOptions(requestOf(tight), settingsHere)
    const best = bestWithin(requestOf(tight), options, null, limits, solve)
    if (best === null) throw new Error('there is a plan')
    const { leftOut, works } = planAnswer(requestOf(tight), options, best.plan)
    expect(works[0]?.partIds).toHaveLength(2)
    expect(leftOut.map(({ why }) => english(why)).join(' ')).toMatch(/Works Hall 3 has [\d,]+ hours a year left; it takes [\d,]+\./u)
    const steps = planSearchSteps(requestOf(tight), settingsHere, { ...openWish, moves: ['A0', 'A1', 'A2'] }, solve, 2, { ...options, parts: options.parts.map((part) => ({ ...part, options: part.options.filter(({ worksId }) => worksId === 'hall') })) })
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(step.value).toMatchObject({ best: null, lack: 'infeasible' })
    expect(step.value.hindrances.map((sentence) => english(sentence)).join(' ')).toMatch(/Site Hall 3 is [\d.,]+ hours a year short/u)
  })

  test('leaves a works alone of which the hours that a quoted piece takes are not known, and says what to state', () => {
    const quoted = swiss([30], [{ ...hall, hoursPerYear: 2000 }])
    const plan = { id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }
    const choice = { kind: 'move' as const, id: 'c', scenarioId: 'a', partId: 'A0', note: '', country: 'PL', city: 'Gdynia', supplierName: 'Hall 3', share: 1, quote: 2, quoteCurrency: 'EUR', oneOffCost: 0, recoveryDays: null, startMonth: 0, dualRunningMonths: 0, exitCost: 0, production: null, worksId: 'hall', hoursPerUnit: null }
    const optionsOf = (hoursPerUnit: number | null) => projectOptions(requestOf({ ...quoted, scenarios: [plan], choices: [{ ...choice, hoursPerUnit }] }), settings)
    const [unknown, known] = [optionsOf(null), optionsOf(0.25)]
    expect(unknown.parts[0]?.refused.map(({ why }) => english(why))).toContain('How many hours it takes in Hall 3 is unknown: state the hours per piece.')
    expect(known.parts[0]?.options.find(({ ofPlan }) => ofPlan === 'a')).toMatchObject({ worksId: 'hall', hours: 1000 })
    expect(searchWithin(requestOf(quoted), known, null, limits, solve).found?.plan.chosen.get('A0')).toBe('of a')
  })
})
