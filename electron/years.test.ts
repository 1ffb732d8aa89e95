import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { Drawing } from '../shared/engine/year/drawing.ts'
import { costsNothing, lossCurve, readCurve } from '../shared/engine/year/loss-curve.ts'
import { jointLoss } from '../shared/engine/year/linked-stops.ts'
import { openYear } from '../shared/engine/year/year-causes.ts'
import { yearLosses } from '../shared/engine/year/year-loss.ts'
import { curvedAtOnce, lossOfStop, weightedYears } from '../shared/engine/year/years-for-choices.ts'
import { drawYears } from '../shared/engine/year/years.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadSolver } from './solver.ts'

const solve = await loadSolver()
const figures = shippedFigures
/** No country shocks and no closed straits, so that a site stops by itself alone. */
const alone = (more: readonly (readonly [string, number])[] = []) => new Map<string, number>([['general.country-shock-rate', 0], ['general.chokepoint-closure-rate', 0], ...more])
const fixed = [['general.stop-length-stated', 0], ['general.stop-length-usual', 0]] as const
const euro = (value: number | undefined): number => Math.round((value ?? Number.NaN) * 1e4) / 1e4

/** A product, 10 a day at 100 each, of one part with stock for ten days whose site takes 30 to come back. */
const onePart = (given: { readonly stock?: number; readonly recoveryDays?: number } = {}): ProjectContents => aProject({
  products: [aProduct('P', 3650)], parts: [aPart('P'), aPart('A', { stock: given.stock ?? 100 })], lines: [aLine('P', 'A', 1)],
  sites: [aSite('S', 'DE', { recoveryDays: given.recoveryDays ?? 30 })], offers: [anOffer('A', 'S', { leadTimeDays: 20 })],
})
/** A product of two parts from two countries, with stock for 5 and for 10 days, out for 20 and for 30. */
const twoParts = (): ProjectContents => aProject({
  products: [aProduct('P', 3650)], parts: [aPart('P'), aPart('A', { stock: 50 }), aPart('B', { stock: 100 })], lines: [aLine('P', 'A', 1), aLine('P', 'B', 1)],
  sites: [aSite('S', 'DE', { recoveryDays: 20 }), aSite('T', 'FR', { recoveryDays: 30 })], offers: [anOffer('A', 'S', { leadTimeDays: 20 }), anOffer('B', 'T', { leadTimeDays: 20 })],
})
/** One part from two sites in two countries, half each. */
const twoSources = (): ProjectContents => aProject({
  products: [aProduct('P', 3650)], parts: [aPart('P'), aPart('A', { stock: 100 })], lines: [aLine('P', 'A', 1)],
  sites: [aSite('S', 'DE', { recoveryDays: 60 }), aSite('T', 'FR', { recoveryDays: 60 })], offers: [anOffer('A', 'S', { share: 0.5, leadTimeDays: 20 }), anOffer('A', 'T', { share: 0.5, leadTimeDays: 20 })],
})

function opened(contents: ProjectContents, what = alone()) {
  const open = openYear({ contents, scenarioId: null, figures, what })
  const curves = open.causes.map((cause) => lossCurve(cause, open.products, solve) ?? costsNothing)
  const rowOf = (id: string): number => open.causes.findIndex((cause) => cause.id === id)
  const lossOf = yearLosses(open, curves, solve)
  const yearOf = (...stops: readonly (readonly [id: string, from: number, factor: number])[]) => {
    const pieces = lossOf(stops.map(([id, from, factor]) => ({ cause: rowOf(id), from, factor }))) ?? []
    const by = (name: (piece: (typeof pieces)[number]) => string) => Object.fromEntries([...Map.groupBy(pieces, name)].map(([key, own]) => [key, euro(own.reduce((sum, { money }) => sum + money, 0))]))
    return { loss: euro(pieces.reduce((sum, { money }) => sum + money, 0)), parts: by(({ partId }) => partId), stops: by(({ cause }) => open.causes[cause]?.id ?? '') }
  }
  return { open, curves, rowOf, yearOf }
}
const years = (contents: ProjectContents, what: ReadonlyMap<string, number>, draws = 256, seed = 2020) => {
  const { plans: [plan] } = drawYears({ contents, plans: [null], figures, what, seed, turns: 16, draws }, solve)
  if (plan === undefined) throw new Error('There is a plan.')
  return plan
}
/** The standard normal distribution below a value, by adding it up. */
function normal(upTo: number): number {
  const steps = 20_000
  let sum = 0
  for (let step = 0; step < steps; step++) sum += Math.exp(-((-8 + ((step + 0.5) * (upTo + 8)) / steps) ** 2) / 2)
  return (sum * (upTo + 8)) / steps / Math.sqrt(2 * Math.PI)
}

describe('What a stop costs by how long it lasts', () => {
  test('is nothing while the stock lasts and margin × demand for every day after', () => {
    const { curves, rowOf } = opened(onePart())
    const curve = curves[rowOf('site S')] ?? costsNothing
    for (const factor of [0, 0.2, 1 / 3, 0.5, 1, 1.7, 2.5]) expect(readCurve(curve, factor).loss, String(factor)).toBeCloseTo(Math.max(0, 30 * factor - 10) * 1000, 4)
  })

  test('is for a second source no more than until it has taken over', () => {
    const { curves, rowOf } = opened(twoSources())
    const curve = curves[rowOf('site S')] ?? costsNothing
    // Half keeps coming: 10 days of stock last 20, and from day 28 the other brings all.
    for (const factor of [20 / 60, 24 / 60, 28 / 60, 1, 2]) expect(readCurve(curve, factor).loss, String(factor)).toBeCloseTo(Math.max(0, Math.min(28, 60 * factor) - 20) * 0.5 * 1000, -1)
  })

  test('is in a stop of usual length what the stress test says', () => {
    const contents = sampleContents('2026-11-22T09:00:00Z')
    const { open } = opened(contents, new Map())
    for (const cause of open.causes.slice(0, 6)) {
      const usual = readCurve(lossCurve({ ...cause, length: { deviation: 0, of: () => 1 } }, open.products, solve) ?? costsNothing, 1).loss
      expect(readCurve(lossCurve(cause, open.products, solve) ?? costsNothing, 1).loss).toBeCloseTo(usual, 6)
    }
  })
})

describe('A year with several stops', () => {
  test('counts a day once on which two parts are missing', () => {
    const { yearOf } = opened(twoParts())
    expect(yearOf(['site S', 100, 1], ['site T', 100, 1])).toEqual({ loss: 20_000, parts: { A: 15_000, B: 5000 }, stops: { 'site S': 15_000, 'site T': 5000 } })
    expect(yearOf(['site S', 0, 1], ['site T', 200, 1]).loss).toBe(35_000)
  })

  test('loses what both sources of a part together would have brought, where each alone loses little', () => {
    const { yearOf } = opened(twoSources())
    expect(yearOf(['site S', 0, 1]).loss).toBe(4000)
    // Both are out for the same 60 days: stock lasts ten.
    expect(yearOf(['site S', 10, 1], ['site T', 10, 1]).loss).toBe(50_000)
    // The other one stops on day 30, when it brings all and the stock is used up: until day 60 nothing comes.
    expect(yearOf(['site S', 0, 1], ['site T', 30, 1]).loss).toBe(34_000)
    expect(yearOf(['site S', 0, 1], ['site T', 200, 1]).loss).toBe(8000)
  })

  test('brings what a strait held up back at once, also where another stop runs into it', () => {
    const { open } = opened(onePart())
    const site = open.causes.find(({ id }) => id === 'site S')
    if (site === undefined) throw new Error('The site stops.')
    const network = { ...site.planStop.network, ramp: 28 }
    const ownLoss = (recovery: number | null, twice: boolean): number => {
      const { stop } = site.planStop
      const cause = { ...site, planStop: { ...site.planStop, network, stop: { ...stop, recovery } } }
      const from = [0, ...(twice ? [1] : [])]
      return jointLoss(from.map((day) => ({ cause: 0, from: day, factor: 1 })), [cause], solve)?.loss ?? Number.NaN
    }
    expect(ownLoss(30, true)).toBeCloseTo(21_000, 4)
    expect(ownLoss(null, true)).toBeGreaterThan(21_000 + 1)
  })

  test('takes stock as laid up again a lead time after a stop, and not before', () => {
    const { yearOf } = opened(onePart({ stock: 100 }), new Map([['general.chokepoint-closure-rate', 0]]))
    // The site is out for 30 days; its country for as long, from day 31 or from day 51 on: the stock of ten days is there once or twice.
    expect(yearOf(['site S', 0, 1], ['country DE', 31, 1]).loss).toBe(50_000)
    expect(yearOf(['site S', 0, 1], ['country DE', 51, 1]).loss).toBe(40_000)
    expect(yearOf(['site S', 0, 1], ['country DE', 15, 1]).loss).toBe(35_000)
  })
})

describe('Years drawn', () => {
  test('lose on average what chance × loss says, where a stop lasts as long as usual and nothing else can happen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 5, max: 120 }), fc.integer({ min: 1, max: 1e6 }), (stock, recoveryDays, seed) => {
      const { loss, atUsualLength, unknown, stops } = years(onePart({ stock, recoveryDays }), alone(fixed), 64, seed)
      expect(unknown).toEqual([])
      // 64 years on an even sequence hold the one or the other of two neighbouring counts of stops: where all scramblings hold the same, no error is seen.
      const [stop] = stops
      const count = (stop?.chance ?? 0) * 64
      const seldom = Math.sqrt(((count % 1) * (1 - (count % 1))) / 16) * ((stop?.loss ?? 0) / 64)
      expect(Math.abs((loss?.mean.value ?? Number.NaN) - atUsualLength)).toBeLessThanOrEqual(6 * Math.max(loss?.mean.error ?? 0, seldom) + 1e-9)
    }), { numRuns: 25 })
  })

  test('lose what the expectation over all lengths says: the part of a lognormal length beyond the stock', () => {
    const { loss, atUsualLength } = years(onePart(), alone([['general.stop-length-stated', 0.4]]), 1024)
    const sigma = Math.sqrt(Math.log(1 + 0.4 * 0.4))
    const d1 = (Math.log(30 / 10) + (sigma * sigma) / 2) / sigma
    const beyond = 30 * normal(d1) - 10 * normal(d1 - sigma)
    // At the usual length 20 days are lost.
    expect(Math.abs((loss?.mean.value ?? 0) - (atUsualLength / 20) * beyond)).toBeLessThan(4 * (loss?.mean.error ?? 0) + 0.002 * atUsualLength)
    expect(beyond).toBeGreaterThan(20)
  })

  test('put the whole loss into the worst twentieth where fewer years than that lose anything', () => {
    const { loss, calm, parts } = years(onePart(), alone(fixed))
    expect(calm.value).toBeGreaterThan(0.95)
    expect(loss?.conditionalValueAtRisk.value).toBeCloseTo((loss?.mean.value ?? 0) * 20, 6)
    expect(parts).toEqual([{ id: 'A', mean: expect.closeTo(loss?.mean.value ?? 0, 6), worst: expect.closeTo(loss?.conditionalValueAtRisk.value ?? 0, 6) }])
  })

  const request = { contents: sampleContents('2026-11-22T09:00:00Z'), plans: [null, 'scenario-b'], figures, seed: 2020, turns: 4, draws: 64 }
  const sample = drawYears(request, solve)

  test('are put down to parts and to stops without remainder', () => {
    for (const { loss, parts, stops } of sample.plans) {
      for (const list of [parts, stops]) {
        expect(list.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(loss?.mean.value ?? Number.NaN, 4)
        expect(list.reduce((sum, { worst }) => sum + worst, 0)).toBeCloseTo(loss?.conditionalValueAtRisk.value ?? Number.NaN, 4)
      }
      expect(parts.every(({ id }) => id !== '')).toBe(true)
    }
  })

  test('give the same bits for the same seed, and others for another', () => {
    expect(drawYears(request, solve)).toEqual(sample)
    expect(drawYears({ ...request, seed: 2021 }, solve).plans[0]?.loss).not.toEqual(sample.plans[0]?.loss)
  })

  test('are the same years for every plan: one that changes nothing loses in each what today loses', () => {
    const idle = { id: 'idle', letter: 'Z', name: 'Nothing', description: '', parentId: null, createdAt: '', lockedAt: null }
    const { plans: [today, nothing] } = drawYears({ ...request, contents: { ...request.contents, scenarios: [...request.contents.scenarios, idle] }, plans: [null, 'idle'] }, solve)
    expect({ ...nothing, scenarioId: null }).toEqual(today)
  })

  test('are known where what is unknown cannot happen', () => {
    const { open, curves } = opened(onePart())
    const own = { scenarioId: null, open: { ...open, causes: open.causes.map((cause) => (cause.id === 'site S' ? { ...cause, chance: 0 } : cause)) }, curves: open.causes.map(({ id }, row) => (id === 'site S' ? null : curves[row] ?? null)) }
    expect(new Drawing(own, 1, 1, solve).answer(1).atUsualLength).not.toBeNaN()
  })

  test('are unknown, not free, while a margin is', () => {
    const contents = { ...onePart(), products: [aProduct('P', 3650, { marginPerUnit: null })] }
    expect(years(contents, alone(), 2)).toMatchObject({ loss: null, unknown: [{ lacks: 'loss' }] })
  })

  test('go to whoever chooses a plan as what stops and how long, with the loss of each: together the mean of stops taken alone', () => {
    const plans = curvedAtOnce(request, solve)
    const drawn = weightedYears({ ...request, plans: [null] }, plans.slice(0, 1))
    expect(drawn.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
    const [plan] = plans
    if (plan === undefined) throw new Error('There is a plan.')
    const mean = drawn.reduce((sum, { weight, stops }) => sum + weight * stops.reduce((loss, { id, factor }) => loss + (lossOfStop(plan, id, factor) ?? Number.NaN), 0), 0)
    expect(mean).toBeCloseTo(drawYears({ ...request, plans: [null] }, solve).plans[0]?.stopsAlone ?? Number.NaN, 4)
  })
})
