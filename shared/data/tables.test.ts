import { describe, expect, it } from 'vitest'
import { shippedFigures } from './figures.ts'
import { ageOf, figureTables, inEurope, tableStates } from './tables.ts'

describe('The tables of figures', () => {
  it('hold every shipped figure once', () => {
    for (const key of shippedFigures.keys()) expect(figureTables.filter((table) => table.holds(key)).map((table) => table.id), key).toHaveLength(1)
  })
  it('reach at least 120 countries in governance, logistics, wages, output, carbon, income and distance', () => {
    const reached = new Map(tableStates().map((state) => [state.table.id, state.countries]))
    for (const id of ['governance-va', 'governance-pv', 'governance-ge', 'governance-rq', 'governance-rl', 'governance-cc', 'logistics', 'hazard', 'labour-cost', 'productivity', 'grid-carbon', 'income-group', 'gdp-per-head', 'air-km']) {
      expect(reached.get(id), id).toBeGreaterThanOrEqual(120)
    }
    expect(reached.get('electricity-price')).toBeGreaterThanOrEqual(80)
  })
  it('leave no European country but Liechtenstein without wage and output, published or assumed', () => {
    const states = new Map(tableStates().map((state) => [state.table.id, state]))
    for (const id of ['labour-cost', 'productivity']) {
      const state = states.get(id)
      expect(state === undefined ? 0 : inEurope(state), id).toBeGreaterThanOrEqual(40)
    }
    expect(shippedFigures.get('country.RS.productivity')).toMatchObject({ tag: 'assumption', confidence: 'C' })
    expect(shippedFigures.get('country.DE.productivity')?.tag).toBe('published')
  })
  it('give every rate of the central bank its volatility', () => {
    const rates = [...shippedFigures.values()].filter((figure) => figure.key.startsWith('exchange-rate.') && figure.tag === 'published' && figure.key !== 'exchange-rate.EUR')
    for (const { key } of rates) expect(shippedFigures.get(key.replace('exchange-rate.', 'volatility.'))?.value, key).toBeGreaterThan(0)
    expect(shippedFigures.get('volatility.DKK')?.value).toBeLessThan(0.01)
  })
  it('know the age of a figure from the end of its year, or from its day', () => {
    expect(ageOf('2023', '2026-07-01')).toBeCloseTo(2.5, 2)
    expect(ageOf('2026-04-13', '2026-07-13')).toBeCloseTo(0.25, 2)
    expect(ageOf('2026', '2026-07-01')).toBe(0)
    expect(ageOf('undated', '2026-07-01')).toBeNull()
  })
})
