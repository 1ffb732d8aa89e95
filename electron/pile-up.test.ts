import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../shared/data/figures.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import { rippleAnswer, type RippleAnswer } from '../shared/engine/disrupt/stress.ts'
import { anyUses, drawn, projectOf } from '../shared/engine/simulated-days.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from '../shared/engine/small-project.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { loadSolver } from './solver.ts'

const solve = await loadSolver()
const answerOf = (contents: ProjectContents, kind: 'site' | 'country' | 'chokepoint', key: string): RippleAnswer => {
  const answer = rippleAnswer({ contents, scenarioId: null, figures: shippedFigures }, { kind, key }, solve)
  if (answer === null) throw new Error(key)
  return answer
}
const lossOf = ({ weeks }: RippleAnswer): number => weeks.reduce((sum, { loss }) => sum + loss, 0)

/** Ten a day of a product of one X, which lies in stock, and two Y from another place. */
const twoParts = (stockOfX: number, leadDays: number | null = 14): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 10, finishedStock: 0 })],
  parts: [aPart('P'), aPart('X', { stock: stockOfX }), aPart('Y', { stock: 200, massKg: 1 })],
  lines: [aLine('P', 'X', 1), aLine('P', 'Y', 2)],
  sites: [aSite('S', 'CN', { recoveryDays: 30 }), aSite('T', 'DE', { recoveryDays: 60 })],
  offers: [anOffer('X', 'S', { unitPrice: 5, leadTimeDays: 50 }), anOffer('Y', 'T', { unitPrice: 7, orderQuantity: 500, leadTimeDays: leadDays })],
})

describe('What piles up in a project', () => {
  test('is what the other supplier keeps sending for its lead time while the product stands still, at its landed cost', () => {
    const { pileUp } = answerOf(twoParts(100), 'site', 'S')
    expect(pileUp.largest).toMatchObject({ partId: 'Y', units: expect.closeTo(14 * 20, 3) })
    expect((pileUp.largest?.money ?? 0) / 280).toBeGreaterThan(7)
    expect(pileUp.peakDay).toBeCloseTo(10 + 14, 3)
    expect(pileUp.usedUp).toBeCloseTo(30 + 14, 3)
    expect(pileUp.refilled).toBeCloseTo(30 + 50, 3)
  })

  test('is nothing where stock covers the stop, and cash is as without it', () => {
    const { pileUp } = answerOf(twoParts(300), 'site', 'S')
    expect(pileUp).toMatchObject({ peak: 0, largest: null, partCount: 0, deepest: { week: 0, cash: 0 }, products: [] })
    expect(pileUp.weeks.every(({ loss, piled, cash }) => loss === 0 && piled === 0 && cash === 0)).toBe(true)
  })

  test('comes for the days under way where no lead time is stated', () => {
    const { pileUp } = answerOf(twoParts(100, null), 'site', 'S')
    expect(pileUp.unknown).toBe(0)
    expect(pileUp.largest?.units).toBeGreaterThan(0)
  })

  test('ends with cash lower by the loss of the stop alone, whatever stops of the sample', () => {
    const contents = sampleContents('2026-11-22T00:00:00.000Z')
    for (const [kind, key] of [['country', 'CN'], ['country', 'DE'], ['chokepoint', 'Suez']] as const) {
      const answer = answerOf(contents, kind, key)
      const { weeks, peak, deepest } = answer.pileUp
      expect(weeks.at(-1)?.cash).toBeCloseTo(-lossOf(answer), 1)
      expect(peak).toBeGreaterThan(0)
      expect(deepest.cash).toBeLessThan(-lossOf(answer))
      // A product that the solver's rounding alone takes something from runs on.
      for (const { units, from } of answer.products) expect(from === null).toBe(units === 0)
    }
  })

  test('is nothing where all parts come from the place that stops or share it, and never without a loss', () => {
    fc.assert(fc.property(drawn(fc.constantFrom(0, 0.25, 0.5), anyUses), (given) => {
      const answer = rippleAnswer({ contents: projectOf(given), scenarioId: null, figures: shippedFigures }, { kind: 'site', key: 'S' }, solve)
      if (answer === null) return
      expect(answer.pileUp.peak).toBe(0)
      const whole = lossOf(answer)
      expect(Math.abs((answer.pileUp.weeks.at(-1)?.cash ?? 0) + whole)).toBeLessThan(1e-6 * Math.max(1, whole))
    }), { numRuns: 40 })
  })
})
