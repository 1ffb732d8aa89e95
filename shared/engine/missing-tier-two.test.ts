import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { evaluate } from './evaluate.ts'
import type { MissingFact } from './missing-fact.ts'
import { missingFactsOf, withFact } from './missing-facts.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from './small-project.ts'

/** Ten a day of X from S and of Y from T, both for P; what the sites hang on is given. */
const hanging = (sites: ProjectContents['sites']): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 10 })], lines: [aLine('P', 'X', 1), aLine('P', 'Y', 1)],
  parts: [aPart('P'), aPart('X', { stock: 100, massKg: 1, hsCode: '8501 10' }), aPart('Y', { stock: 300, massKg: 1, hsCode: '8501 10' })],
  offers: [anOffer('X', 'S', { leadTimeDays: 30 }), anOffer('Y', 'T', { leadTimeDays: 30 })], sites,
})
const capacityPerDay = 100
const onMine = (recoveryDays: number | null): ProjectContents => hanging([
  aSite('S', 'CN', { recoveryDays: 40, capacityPerDay, dependsOn: ['MINE'] }), aSite('T', 'DE', { recoveryDays: 60, capacityPerDay, dependsOn: ['MINE'] }), aSite('MINE', 'MY', { recoveryDays }),
])
const asked = (contents: ProjectContents): readonly MissingFact[] => missingFactsOf({ contents, scenarioId: null, figures: shippedFigures }).facts.filter(({ ref }) => ref.field === 'recoveryDays')
/** Loss to expect in a year plus the largest loss of one stop, those of tier 2 among them. */
function answer(contents: ProjectContents): number {
  const { sites, tierTwo } = evaluate({ contents, scenarioId: null, figures: shippedFigures })
  return sites.reduce((sum, { expectedLossPerYear }) => sum + (expectedLossPerYear ?? 0), 0) + Math.max(...[...sites, ...tierTwo].map(({ lossPerEvent }) => lossPerEvent ?? 0))
}

describe('A recovery time of a site of tier 2 that nobody stated', () => {
  test('is asked with what is reckoned with, and what the answer is at half and at double of it', () => {
    const contents = onMine(null)
    const [found, ...others] = asked(contents)
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind: 'recovery', ref: { noun: 'site', id: 'MINE', field: 'recoveryDays' }, siteId: 'MINE', partId: 'Y', parts: 2, assumed: { value: 60, low: 30, high: 120 } })
    const at = (days: number): number => answer(withFact(contents, { noun: 'site', id: 'MINE', field: 'recoveryDays' }, days))
    expect(found?.answer).toEqual({ assumed: expect.closeTo(answer(contents), 6), low: expect.closeTo(at(30), 6), high: expect.closeTo(at(120), 6) })
    // At 120 days X is short for 110; at most 30 days are short while each stops alone.
    expect(found?.opens).toBeCloseTo((110 - 30) * 100, 6)
  })

  test('is not asked where it is stated, and not where even double of it costs less than the largest stop', () => {
    expect(asked(onMine(45))).toEqual([])
    const beside = hanging([aSite('S', 'CN', { recoveryDays: 200, capacityPerDay }), aSite('T', 'DE', { recoveryDays: 20, capacityPerDay, dependsOn: ['MINE'] }), aSite('MINE', 'MY')])
    expect(asked(beside)).toEqual([])
  })

  test('is asked of a site that hangs far down, too', () => {
    const contents = hanging([aSite('S', 'CN', { recoveryDays: 40, capacityPerDay, dependsOn: ['A'] }), aSite('T', 'DE', { recoveryDays: 35, capacityPerDay }), aSite('A', 'MY', { recoveryDays: 20, dependsOn: ['B'] }), aSite('B', 'ID')])
    expect(asked(contents).map(({ ref }) => ref.id)).toEqual(['B'])
  })
})
