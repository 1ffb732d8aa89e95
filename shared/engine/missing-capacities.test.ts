import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Offer } from '../model/offer.ts'
import { evaluate } from './evaluate.ts'
import { answerOf, missingFactsOf } from './missing-facts.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from './small-project.ts'

/** Ten a day of X, 70 % from S, which takes 90 days to come back, and 30 % from T; a stock of 100. */
const shared = (given: Partial<ProjectContents> = {}, more: readonly Offer[] = []): ProjectContents => aProject({
  products: [aProduct('P', 3650)], parts: [aPart('P'), aPart('X', { stock: 100, massKg: 1, hsCode: '8501 10' })], lines: [aLine('P', 'X', 1)],
  sites: [aSite('S', 'CN', { recoveryDays: 90, capacityPerDay: 100 }), aSite('T', 'DE', { recoveryDays: 10 }), aSite('U', 'PL', { recoveryDays: 10 })],
  offers: [anOffer('X', 'S', { share: 0.7, leadTimeDays: 30 }), anOffer('X', 'T', { share: 0.3, leadTimeDays: 10 }), ...more], ...given,
})
const capacities = (contents: ProjectContents) => missingFactsOf({ contents, scenarioId: null, figures: shippedFigures }).facts.filter(({ kind }) => kind === 'capacity')

describe('A capacity that nobody stated', () => {
  test('of a site that would take over counts as enough, and at its low as what it makes today', () => {
    const contents = shared()
    const [found, ...others] = capacities(contents)
    expect(others).toEqual([])
    expect(found).toMatchObject({ ref: { noun: 'site', id: 'T', field: 'capacityPerDay' }, assumed: { value: expect.closeTo(10, 9), low: expect.closeTo(3, 9) } })
    const { sites } = evaluate({ contents, scenarioId: null, figures: shippedFigures })
    const alone = sites.find(({ key }) => key === 'S')
    const [now, chance] = [alone?.lossPerEvent ?? 0, alone?.stopProbability ?? 0]
    // 7 a day are missing: the stock lasts 100/7 days; without T the site is back on day 90 instead of day 28.
    const without = 100 * 7 * (90 - 100 / 7)
    expect(now).toBeCloseTo(100 * 7 * (28 - 100 / 7), 6)
    expect(found?.answer?.low).toBeCloseTo((answerOf({ sites }) ?? 0) + (1 + chance) * (without - now), 4)
    expect(found?.opens).toBeCloseTo((1 + chance) * (without - now), 4)
  })

  test('is not asked where it is stated, where somebody else would take over too, and where nobody has to', () => {
    expect(capacities(shared({ sites: [aSite('S', 'CN', { recoveryDays: 90 }), aSite('T', 'DE', { recoveryDays: 10, capacityPerDay: 12 })] }))).toEqual([])
    expect(capacities(shared({}, [anOffer('X', 'U', { share: 0.3 })]))).toEqual([])
    expect(capacities(shared({ offers: [anOffer('X', 'S'), anOffer('X', 'T', { share: 0 })] }))).toEqual([])
  })
})
