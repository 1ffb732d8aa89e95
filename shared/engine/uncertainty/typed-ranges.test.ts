import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import type { ProjectContents } from '../../model/contents.ts'
import type { TypedRange } from '../../model/source.ts'
import { faultOfRange } from '../../model/typed-range.ts'
import { evaluate } from '../evaluate.ts'
import { pumpProject } from '../small-project.ts'
import { Futures, isSame } from './futures.ts'
import { outcomeOf } from './outcome.ts'
import { tornadoOf } from './tornado.ts'
import { uncertainInputs } from './uncertain-input.ts'

const contents = sampleContents('2026-11-22T09:00:00Z')
const at = '2026-11-22T09:00:00Z'
const range = (low: number, high: number, shape: TypedRange['shape'] = 'beta-PERT'): TypedRange => ({ low, high, shape })
const request = { scenarioId: null, figures: shippedFigures }
const typedFigure = (key: string, value: number, of: TypedRange): ProjectContents => ({ ...contents, parameters: [{ id: 'own', scenarioId: null, key, value, origin: { kind: 'typed', at, range: of } }] })
const pump = pumpProject()
/** The pump's project with a range on one fact of each offer, part or product. */
function withRange(list: 'offers' | 'parts' | 'products', field: string, of: (value: number) => TypedRange): ProjectContents {
  const ranged = pump[list].map((one) => {
    const value: unknown = Object.entries(one).find(([name]) => name === field)?.[1]
    return typeof value === 'number' ? { ...one, origins: { [field]: { kind: 'typed', at, range: of(value) } } } : one
  })
  return { ...pump, [list]: ranged }
}

describe('a range that somebody typed', () => {
  test('comes before that of the source and the one by grade', () => {
    const own = uncertainInputs({ ...request, contents: typedFigure('general.cost-of-capital', 0.1, range(0.09, 0.12)) }).find(({ key }) => key === 'general.cost-of-capital')
    expect(own?.basis).toBe('typed')
    expect([own?.quantile(0), own?.quantile(1)]).toEqual([0.09, 0.12])
  })

  test('counts for the scenario alone that it was typed for', () => {
    const inPlan = { ...contents, parameters: [{ id: 'own', scenarioId: 'scenario-b', key: 'general.cost-of-capital', value: 0.1, origin: { kind: 'typed' as const, at, range: range(0.09, 0.12) } }] }
    const basisIn = (scenarioId: string | null) => uncertainInputs({ ...request, contents: inPlan, scenarioId }).find(({ key }) => key === 'general.cost-of-capital')?.basis
    expect([basisIn(null), basisIn('scenario-a'), basisIn('scenario-b')]).toEqual(['range', 'range', 'typed'])
  })

  test.each(['beta-PERT', 'triangular', 'lognormal'] as const)('of the shape %s keeps its ends, and its quantiles never fall', (shape) => {
    const own = uncertainInputs({ ...request, contents: typedFigure('general.cost-of-capital', 0.1, range(0.08, 0.15, shape)) }).find(({ key }) => key === 'general.cost-of-capital')
    const ends = shape === 'lognormal' ? [0.05, 0.95] : [0, 1]
    expect(own?.quantile(ends[0] ?? 0)).toBeCloseTo(0.08, 9)
    expect(own?.quantile(ends[1] ?? 1)).toBeCloseTo(0.15, 9)
    for (let share = 0.01; share < 0.99; share += 0.01) expect(own?.quantile(share)).toBeLessThanOrEqual(own?.quantile(share + 0.01) ?? 0)
  })

  test('is refused where it does not hold the number', () => {
    expect(faultOfRange(5, range(6, 9))?.template).toMatch(/below the low end/)
    expect(faultOfRange(5, range(1, 4))?.template).toMatch(/above the high end/)
    expect(faultOfRange(5, range(9, 1))?.template).toMatch(/swap them/)
    expect(faultOfRange(0, range(0, 4, 'lognormal'))?.template).toMatch(/above zero/)
    expect(faultOfRange(5, range(1, 9))).toBeNull()
  })

  test('on a fact moves the outcome as typing that number does', () => {
    const priced = withRange('offers', 'unitPrice', (value) => range(value * 0.8, value * 1.5))
    const swing = tornadoOf({ ...request, contents: priced }).swings.find(({ input }) => input.key.includes('HOUSING@NINGBO'))
    expect(swing?.input.basis).toBe('typed')
    const typed = { ...priced, offers: priced.offers.map((one) => (one.id === 'HOUSING@NINGBO' ? { ...one, unitPrice: swing?.high ?? 0 } : one)) }
    expect(swing?.atHigh.landedCostPerYear).toBeCloseTo(outcomeOf(evaluate({ ...request, contents: typed })).landedCostPerYear, 6)
  })

  test.each([['offers', 'unitPrice', true], ['offers', 'dutyRate', true], ['offers', 'leadTimeDays', true], ['parts', 'massKg', true], ['parts', 'stock', true], ['products', 'marginPerUnit', true], ['offers', 'orderQuantity', false], ['products', 'demandPerYear', false]] as const)(
    'on %s (%s) gives what a whole evaluation gives', (list, field, isSideBySide) => {
      const ranged = withRange(list, field, (value) => range(value * 0.5, value * 1.4))
      const futures = new Futures([{ ...request, contents: ranged }])
      expect(futures.isSideBySide(0)).toBe(isSideBySide)
      futures.run((input, future) => input.quantile(((input.key.length * 31 + future * 17) % 89) / 89 + 0.005))
      for (let future = 0; future < 4; future++) expect(isSame(futures.outcome(0, future), futures.whole(0, future))).toBe(true)
    })
})
