import { beforeAll, describe, expect, test, vi } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { bestWithin } from '../shared/engine/best-plan/best-plan.ts'
import type { SearchLimits } from '../shared/engine/best-plan/found-plan.ts'
import { inputsOfOptions, netValueIn, worldInFuture } from '../shared/engine/best-plan/option-futures.ts'
import type { PlanOptions } from '../shared/engine/best-plan/plan-option.ts'
import { trialChoices, trialOf } from '../shared/engine/best-plan/plan-trial.ts'
import { projectOptions } from '../shared/engine/best-plan/project-options.ts'
import { differencesOf, errorOfShare, robustnessSteps, type Robustness, type RobustStep } from '../shared/engine/best-plan/robust-plan.ts'
import type { SolveMixed } from '../shared/engine/choice/mixed-program.ts'
import { uncertainInputs } from '../shared/engine/uncertainty/uncertain-input.ts'
import { pumpProject } from '../shared/engine/small-project.ts'
import { runCommandLine } from './cli/run-command-line.ts'
import { loadMixedSolver } from './solver.ts'

const request = { contents: pumpProject(), scenarioId: null, figures: shippedFigures }
const settings = { countries: ['PL', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
const limits: SearchLimits = { objective: 'net-value', locks: [], suppliers: null, heads: null, seconds: 60 }
const seed = 7
let solve: SolveMixed
let options: PlanOptions

vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  solve = await loadMixedSolver()
  options = projectOptions(request, settings)
})

function robust(budget: number | null, chosen: ReadonlyMap<string, string>, futures: number): { readonly found: Robustness | null; readonly steps: readonly RobustStep[] } {
  const work = robustnessSteps(request, settings, budget, limits, solve, { options, plan: { chosen } }, seed, futures)
  const steps: RobustStep[] = []
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return { found: step.value, steps }
    steps.push(step.value)
  }
}

describe('What is drawn for the best plan', () => {
  test('is all that any option hangs on, also where the plan asked about leaves every part as it is', () => {
    const keys = new Set(inputsOfOptions(request, options).map(({ key }) => key))
    for (const { options: own } of options.parts) for (const { choices } of own) for (const { key } of uncertainInputs(trialOf(request, choices))) expect(keys).toContain(key)
    const today = uncertainInputs(trialOf(request, []))
    expect(keys.size).toBeGreaterThan(today.length)
    expect([...keys].some((key) => key.startsWith('country.PL.'))).toBe(true)
  })

  test('is the same for every plan asked about, so that plans meet the same futures', () => {
    const best = bestWithin(request, options, null, limits, solve)
    if (best === null) throw new Error('there is a plan')
    const [one, other] = [robust(null, best.plan.chosen, 10), robust(null, new Map(), 10)]
    expect(one.found?.parts).toEqual(other.found?.parts)
    expect(one.found?.inputs).toBe(other.found?.inputs)
  })
})

describe('A plan held against futures', () => {
  test('is worth on average and in the worst tenth what evaluations of it in these futures say', () => {
    const best = bestWithin(request, options, 20_000, limits, solve)
    if (best === null) throw new Error('there is a plan')
    const { found } = robust(20_000, best.plan.chosen, 20)
    if (found === null) throw new Error('every future has a value')
    const inputs = inputsOfOptions(request, options)
    for (const plan of [found.asked, found.bestOnAverage, found.bestInWorstTenth]) {
      const values = Array.from({ length: 20 }, (_, future) => netValueIn(worldInFuture(request, inputs, future, seed), plan.choices)).toSorted((one, two) => one - two)
      expect(plan.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 20, 6)
      expect(found.worst).toBe(2)
      expect(plan.worstTenth).toBeCloseTo(((values[0] ?? Number.NaN) + (values[1] ?? Number.NaN)) / 2, 6)
      expect(plan.once).toBeLessThanOrEqual(20_000.005)
    }
    expect(found.asked.choices).toEqual(trialChoices(options, best.plan.chosen))
    expect(differencesOf(found.asked, found.asked)).toEqual([])
  })

  test('is told while it is drawn how often each part was in so far, never going back', () => {
    const { steps, found } = robust(20_000, new Map(), 12)
    for (const [at, { done, of, futures, parts }] of steps.entries()) {
      expect(done).toBeGreaterThanOrEqual(steps[at - 1]?.done ?? 0)
      expect(done).toBeLessThanOrEqual(of)
      for (const { share } of parts) expect(Math.abs(share * futures - Math.round(share * futures))).toBeLessThan(1e-9)
    }
    expect(steps.at(-1)?.parts).toEqual(found?.parts)
  })

  test('takes ten futures at least, as fewer have no worst tenth, on the command line too', async () => {
    expect(() => robust(null, new Map(), 9)).toThrow('at least 10')
    let notes = ''
    const code = await runCommandLine(['optimise', 'nothing.csv', '--futures', '6'], { answer: () => undefined, note: (text) => (notes += text) })
    expect(code).toBe(1)
    expect(notes).toContain('Name at least 10')
  })
})

test('The error of a share falls with the futures and is never none', () => {
  expect(errorOfShare(0.5, 32)).toBeCloseTo(0.083, 3)
  expect(errorOfShare(0.5, 128)).toBeLessThan(errorOfShare(0.5, 32))
  expect(errorOfShare(1, 32)).toBeGreaterThan(0.03)
  expect(errorOfShare(0, 32)).toBeCloseTo(errorOfShare(1, 32), 12)
})
