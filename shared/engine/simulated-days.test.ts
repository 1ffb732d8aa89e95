import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import { evaluate } from './evaluate.ts'
import { anyUses, drawn, lostUnits, margin, projectOf, type Drawn } from './simulated-days.ts'

/** Loss of a stop of the site by the closed form and by going through the days, in days' worth of contribution. */
function compare(given: Drawn): { closed: number; simulated: number } {
  const site = evaluate({ contents: projectOf(given), scenarioId: null, figures: shippedFigures }).sites.find((one) => one.key === 'S')
  const day = given.daily * margin
  return { closed: (site?.lossPerEvent ?? Number.NaN) / day, simulated: lostUnits(given, site?.recoverDays ?? Number.NaN) / given.daily }
}

describe('The loss of a stop', () => {
  it('is what going through the days one by one loses, within one day', () => {
    fc.assert(
      fc.property(drawn(fc.constant(0), anyUses), (given) => {
        const { closed, simulated } = compare(given)
        expect(Math.abs(closed - simulated)).toBeLessThanOrEqual(1 + 1e-6)
      }),
      { numRuns: 300 },
    )
  })
  it('is that too where another place keeps sending, along one path through the BOM', () => {
    const path = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([pa, ax]): Drawn['uses'] => [pa, 0, 0, ax, 0])
    fc.assert(
      fc.property(drawn(fc.constantFrom(0.1, 0.25, 0.5, 0.8), path), (given) => {
        const { closed, simulated } = compare(given)
        expect(Math.abs(closed - simulated)).toBeLessThanOrEqual(1 + 1e-6)
      }),
      { numRuns: 200 },
    )
  })
  it('is never less than that where several paths share what another place keeps sending', () => {
    fc.assert(
      fc.property(drawn(fc.constantFrom(0.1, 0.25, 0.5, 0.8), anyUses), (given) => {
        const { closed, simulated } = compare(given)
        expect(closed).toBeGreaterThanOrEqual(simulated - 1 - 1e-6)
      }),
      { numRuns: 200 },
    )
  })
})
