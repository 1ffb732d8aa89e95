import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import type { ParameterOverride } from '../../model/parameter.ts'
import { evaluate } from '../evaluate.ts'
import { outcomeOf } from './outcome.ts'
import { simulate } from './simulate.ts'
import { densityOf, percentile, roundedToError, spreadOf, stepOf } from './spread.ts'
import { tornadoOf, widestFirst, widthOf } from './tornado.ts'
import { uncertainInputs } from './uncertain-input.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const request = { contents, scenarioId: 'scenario-b', figures: shippedFigures }
const typed = (key: string, value: number): ParameterOverride => ({ id: key, scenarioId: null, key, value, origin: { kind: 'typed', at: '2026-11-22T09:00:00Z' } })

const of = (seed: number, draws: number) => simulate({ contents, plans: [null, 'scenario-b'], figures: shippedFigures, seed, turns: 4, draws })

describe('what is uncertain', () => {
  const inputs = uncertainInputs(request)
  const input = (key: string) => inputs.find((one) => one.key === key)

  test('is each figure once, whatever hangs on it: a country and a currency are shared by all their parts', () => {
    expect(new Set(inputs.map(({ key }) => key)).size).toBe(inputs.length)
    expect(input('exchange-rate.USD')?.basis).toBe('volatility')
    expect(input('country.CN.labour-cost')?.basis).toBe('grade')
  })

  test('is no decision, no law and no scale', () => {
    for (const key of ['general.horizon-years', 'general.weakest-link-exponent', 'exchange-rate.EUR', 'general.cbam-free-share']) expect(input(key), key).toBeUndefined()
    expect(inputs.some(({ key }) => key.startsWith('duty.'))).toBe(false)
  })

  test('has its middle within its range, and quantiles that never fall', () => {
    for (const { key, middle, quantile } of inputs) {
      expect(quantile(0), key).toBeLessThanOrEqual(middle)
      expect(quantile(1), key).toBeGreaterThanOrEqual(middle)
      for (let share = 0.01; share < 0.99; share += 0.01) expect(quantile(share), key).toBeLessThanOrEqual(quantile(share + 0.01))
    }
  })

  test('keeps to the range of its source, carried over to the value in use', () => {
    const capital = input('general.cost-of-capital')
    expect(capital?.basis).toBe('range')
    expect([capital?.quantile(0), capital?.quantile(1)].map((value) => Number(value?.toFixed(6)))).toEqual([0.06, 0.14])
  })

  test('is narrower once the buyer has typed it', () => {
    const own = uncertainInputs({ ...request, contents: { ...contents, parameters: [typed('general.qualification-cost', 12_000)] } }).find(({ key }) => key === 'general.qualification-cost')
    expect([own?.quantile(0), own?.quantile(1)].map((value) => Math.round(value ?? 0))).toEqual([10_800, 13_200])
  })

  test('has no prices of new sources where a plan brings none', () => {
    expect(uncertainInputs({ ...request, scenarioId: 'scenario-a' }).some(({ key }) => key === 'uncertainty.offers')).toBe(false)
  })
})

describe('the tornado', () => {
  const { central, swings } = tornadoOf(request)

  test('starts from the plan as it stands and puts the widest first', () => {
    expect(central).toEqual(outcomeOf(evaluate(request)))
    const widths = widestFirst(swings, 'npv').map((swing) => widthOf(swing, 'npv'))
    expect(widths).toEqual(widths.toSorted((left, right) => right - left))
    expect(widths.at(-1)).toBeGreaterThan(0)
  })

  test('moves one input alone: its ends are what an evaluation with that value gives', () => {
    const [widest] = widestFirst(swings, 'npv')
    expect(widest?.input.key).toBe('exchange-rate.USD')
    expect(widest?.atLow).toEqual(outcomeOf(evaluate({ ...request, what: new Map([['exchange-rate.USD', widest?.low ?? 0]]) })))
  })

  test('makes today’s price dearer by the factor on prices', () => {
    const today = tornadoOf({ ...request, scenarioId: null })
    const prices = today.swings.find(({ input }) => input.key === 'uncertainty.prices')
    expect(prices?.atHigh.landedCostPerYear).toBeGreaterThan(today.central.landedCostPerYear)
    expect(prices?.atLow.landedCostPerYear).toBeLessThan(today.central.landedCostPerYear)
  })
})

describe('a simulation', () => {
  const simulation = of(2020, 32)

  test('gives the same bits for the same seed, and others for another', () => {
    expect(of(2020, 32)).toEqual(simulation)
    expect(of(2021, 32).plans[1]?.futures.npv).not.toEqual(simulation.plans[1]?.futures.npv)
  })

  test('sees every plan in the same futures: one that changes nothing costs what today costs in each of them', () => {
    const idle = { id: 'idle', letter: 'Z', name: 'Nothing', description: '', parentId: null, createdAt: '', lockedAt: null }
    const { plans: [today, nothing] } = simulate({ contents: { ...contents, scenarios: [...contents.scenarios, idle] }, plans: [null, 'idle'], figures: shippedFigures, seed: 2020, turns: 2, draws: 16 })
    expect(nothing?.futures.landedCostPerYear).toEqual(today?.futures.landedCostPerYear)
    expect(nothing?.futures.expectedLossPerYear).toEqual(today?.futures.expectedLossPerYear)
    expect(new Set(nothing?.futures.npv.flatMap((turn) => [...turn]))).toEqual(new Set([0]))
    expect(new Set(nothing?.futures.landedCostPerYear.flatMap((turn) => [...turn])).size).toBe(32)
  })

  test('puts its mean near the middle case and its percentiles in order', () => {
    const npv = simulation.plans[1]?.spreads.npv
    expect(npv?.p10.value).toBeLessThan(npv?.p50.value ?? 0)
    expect(npv?.p50.value).toBeLessThan(npv?.p90.value ?? 0)
    expect(npv?.conditionalValueAtRisk.value).toBeLessThan(npv?.valueAtRisk.value ?? 0)
    expect(Math.abs((npv?.mean.value ?? 0) - outcomeOf(evaluate(request)).npv)).toBeLessThan(100_000)
  })

  test('counts a dear loss as the bad end: the worst twentieth of losses lies above the middle', () => {
    const loss = simulation.plans[1]?.spreads.expectedLossPerYear
    expect(loss?.valueAtRisk.value).toBeGreaterThan(loss?.p50.value ?? Infinity)
    expect(loss?.conditionalValueAtRisk.value).toBeGreaterThanOrEqual(loss?.valueAtRisk.value ?? Infinity)
  })

  test('comes out within a few errors of another drawing of twice as many', () => {
    const [less, more] = [simulation, of(7, 64)].map(({ plans }) => plans[1]?.spreads.npv?.mean ?? { value: Number.NaN, error: Number.NaN })
    expect(Math.abs((less?.value ?? 0) - (more?.value ?? 0))).toBeLessThan(6 * ((less?.error ?? 0) + (more?.error ?? 0)))
  })
})

describe('a spread', () => {
  test('reads percentiles off between the draws', () => {
    expect(percentile(Float64Array.of(4, 1, 3, 2, 5), 0.5)).toBe(3)
    expect(percentile(Float64Array.of(1, 2), 0.25)).toBe(1.25)
  })

  test('is unknown where an outcome is unknown in one future', () => expect(spreadOf([Float64Array.of(1, Number.NaN)], true)).toBeNull())

  test('takes its error from how far the scramblings lie apart', () => {
    const { mean, chanceAboveZero } = spreadOf([Float64Array.of(-1, 3), Float64Array.of(1, 5)], true) ?? { mean: null, chanceAboveZero: null }
    expect(mean).toEqual({ value: 2, error: 1 })
    expect(chanceAboveZero?.value).toBe(0.75)
  })

  test('counts futures by slice, those outside in the outermost', () => {
    expect([...densityOf([Float64Array.of(-5, 0.5), Float64Array.of(1.5, 99)], 0, 2, 2)]).toEqual([0.5, 0.5])
  })

  test('shows no digit beyond its error', () => {
    expect(roundedToError({ value: 81_232.6, error: 680 })).toBe(81_000)
    expect(roundedToError({ value: 0.6338, error: 0.0062 })).toBe(0.63)
    expect(roundedToError({ value: 12.34, error: 0 })).toBe(12.34)
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (error) => {
      expect(stepOf(error)).toBeGreaterThanOrEqual(error * (1 - 1e-9))
      expect(stepOf(error)).toBeLessThan(error * 10 * (1 + 1e-9))
    }))
  })
})
