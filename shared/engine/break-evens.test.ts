import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openTransition, type Choice } from '../model/scenario.ts'
import { breakEvensOf } from './break-evens.ts'
import { withDearerOffers } from './dearer-offers.ts'
import { evaluate } from './evaluate.ts'
import { pumpProject } from './small-project.ts'

const planned = (quote: number | null, oneOffCost = 20_000): ProjectContents => {
  const move: Choice = {
    kind: 'move', id: 'move', scenarioId: 'a', partId: 'HOUSING', note: '', country: 'PL', city: '', supplierName: '', share: 1, quote, quoteCurrency: 'EUR', oneOffCost, recoveryDays: null,
    ...openTransition, startMonth: 3,
  }
  return pumpProject({ scenarios: [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }], choices: [move] })
}
const request = (quote: number | null, oneOffCost?: number) => ({ contents: planned(quote, oneOffCost), scenarioId: 'a', figures })
const npv = (contents: ProjectContents, what: ReadonlyMap<string, number> = new Map()): number => evaluate({ contents, scenarioId: 'a', figures, what }).economics?.npv ?? Number.NaN

describe('A plan breaks even', () => {
  it('at the extra duty that makes it worth nothing', () => {
    const { tariff } = breakEvensOf(request(14.5))
    if (tariff === null || typeof tariff === 'string') throw new Error(`The plan crosses somewhere, not ${tariff}.`)
    expect(tariff.betterAbove).toBe(true)
    expect(Math.abs(npv(planned(14.5), new Map([['what-if.extra-duty-points', tariff.at]])))).toBeLessThan(5)
    expect(breakEvensOf(request(2, 0)).tariff).toBe('always')
    expect(breakEvensOf(request(400)).tariff).toBe('never')
  })
  it('at the price gap that makes it worth nothing', () => {
    for (const quote of [8, 12, 14.5]) {
      const { priceGap } = breakEvensOf(request(quote))
      expect(Math.abs(npv(withDearerOffers(request(quote), 1 + (priceGap ?? Number.NaN))))).toBeLessThan(0.01)
    }
    expect(breakEvensOf(request(8)).priceGap).toBeGreaterThan(0)
    expect(breakEvensOf(request(14.5)).priceGap).toBeLessThan(0)
  })
  it('at no price where nothing moves', () => {
    expect(breakEvensOf({ contents: { ...planned(8), choices: [] }, scenarioId: 'a', figures }).priceGap).toBeNull()
    expect(breakEvensOf({ contents: planned(8), scenarioId: null, figures })).toEqual({ tariff: null, priceGap: null, volume: null })
  })
})
