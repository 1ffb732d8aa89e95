import { describe, expect, it } from 'vitest'
import { countries, europeanCountries } from './countries.ts'
import { dutyKeyOf } from './duties.ts'
import { dataVersion } from './edition.ts'
import { shippedFigures } from './figures.ts'
import { checkFigures } from './load.ts'

const value = (key: string) => shippedFigures.get(key)?.value
const having = (name: string) => countries.filter((country) => shippedFigures.has(`country.${country.iso2}.${name}`))

describe('shipped figures', () => {
  it('each carry publisher, year and licence and lie in their own range', () => {
    expect(checkFigures(shippedFigures.values())).toEqual([])
    expect(dataVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('are complete for at least sixty countries in governance, logistics and labour cost', () => {
    const complete = countries.filter((country) =>
      ['governance-va', 'governance-pv', 'governance-ge', 'governance-rq', 'governance-rl', 'governance-cc', 'logistics', 'labour-cost'].every((name) =>
        shippedFigures.has(`country.${country.iso2}.${name}`),
      ),
    )
    expect(complete.length).toBeGreaterThanOrEqual(60)
    expect(having('governance-pv').length).toBeGreaterThanOrEqual(200)
  })

  it.each([
    ['country.DE.logistics', 4.1],
    ['country.SG.logistics', 4.3],
    ['country.CN.logistics', 3.7],
    ['country.TR.logistics', 3.4],
    ['country.TW.logistics', 3.9],
    ['country.CN.governance-pv', -0.5131],
    ['country.DE.governance-pv', 0.59],
    ['country.VN.governance-pv', -0.04],
    ['country.VN.hazard', 10.27],
    ['country.DE.productivity', 66.71],
    ['country.VN.productivity', 4.82],
    ['country.DE.electricity-price', 0.1427],
    ['country.HU.electricity-price', 0.1618],
    ['country.DE.grid-carbon', 363.98],
    ['country.CN.labour-cost', 8],
    ['distance.CN.NL.sea-km', 19751],
    ['distance.IN.NL.sea-km', 11802],
    ['exchange-rate.USD', 1.1684],
    ['exchange-rate.CNY', 7.9827],
    ['exchange-rate.EUR', 1],
    ['duty.chapter.85', 0.024],
    ['duty.chapter.62', 0.115],
    ['emission.sea', 0.01977],
    ['emission.road', 0.09502],
    ['emission.rail', 0.0347],
    ['emission.air', 1.03455],
    ['category.permanent-magnets.recovery-days', 98],
    ['lane.east-asia.sea-fcl.eur-per-kg', 0.2],
    ['general.weakest-link-exponent', 4],
  ])('say that %s is %d as its publisher does', (key, expected) => {
    expect(value(key)).toBeCloseTo(expected, 2)
  })

  it('leave out what nobody published: no electricity price for Laos, no rate for the dong', () => {
    expect(value('country.LA.electricity-price')).toBeUndefined()
    expect(value('exchange-rate.VND')).toBeUndefined()
    expect(value('country.TW.hazard')).toBeUndefined()
  })

  it('tag labour cost, hazard and electricity prices of unclear origin as assumptions', () => {
    for (const country of having('labour-cost')) expect(shippedFigures.get(`country.${country.iso2}.labour-cost`)?.tag).toBe('assumption')
    expect(shippedFigures.get('country.CN.electricity-price')?.tag).toBe('assumption')
    expect(shippedFigures.get('country.DE.electricity-price')?.tag).toBe('published')
    expect(shippedFigures.get('country.DE.hazard')?.confidence).toBe('C')
    expect(shippedFigures.get('country.LU.labour-cost')?.source.locator).toContain('55.2')
  })

  it('split the price of every category into shares that add up to one', () => {
    const slugs = new Set([...shippedFigures.keys()].filter((key) => key.startsWith('category.')).map((key) => key.split('.')[1]))
    expect(slugs.size).toBe(26)
    for (const slug of slugs) {
      const sum = ['material', 'labour', 'energy', 'capital', 'margin'].reduce((total, name) => total + (value(`category.${slug}.${name}-share`) ?? Number.NaN), 0)
      expect(sum, slug).toBeCloseTo(1, 9)
    }
  })

  it('know the way by road between any two European countries that are measured, in both directions alike', () => {
    const measured = europeanCountries.filter((code) => !['LI', 'ME', 'XK'].includes(code))
    for (const from of measured)
      for (const to of measured) {
        const km = value(`distance.${from}.${to}.road-km`)
        expect(km, `${from} to ${to}`).toBeGreaterThan(0)
        expect(km).toBe(value(`distance.${to}.${from}.road-km`))
      }
  })

  it('give a European destination without a port in the table the sea route to the port that serves it, and say so', () => {
    const figure = shippedFigures.get('distance.CN.CZ.sea-km')
    expect(figure?.value).toBe(value('distance.CN.DE.sea-km'))
    expect(figure?.tag).toBe('assumption')
    expect(figure?.source.locator).toContain('Hamburg')
  })

  it('find the duty of a code by its heading where that has one, else by its chapter, and none where there is none', () => {
    expect(dutyKeyOf('8501 31 00', shippedFigures)).toBe('duty.chapter.85')
    expect(dutyKeyOf('5201.00', shippedFigures)).toBe('duty.heading.5201')
    expect(dutyKeyOf('520710', shippedFigures)).toBe('duty.chapter.52')
    expect(dutyKeyOf('9701', shippedFigures)).toBeNull()
    expect(dutyKeyOf('8', shippedFigures)).toBeNull()
  })

  it('are refused when two share a key, the source is empty or the value leaves its range', () => {
    const good = shippedFigures.get('general.cost-of-capital')
    if (good === undefined) throw new Error('the cost of capital is shipped')
    expect(checkFigures([good, good])).toEqual(['general.cost-of-capital occurs twice.'])
    expect(checkFigures([{ ...good, value: 0.5 }])[0]).toContain('above its range')
    expect(checkFigures([{ ...good, source: { ...good.source, licence: '' } }])[0]).toContain('no licence')
    expect(checkFigures([{ ...good, value: Number.NaN }])[0]).toContain('is not a figure')
  })
})
