import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Shock, ShockEvent } from '../model/shock.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import { meanOfLargest } from './shock-pass.ts'
import { anOffer, pumpProject } from './small-project.ts'

const scenario = { id: 'B', letter: 'B', name: 'B', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
let count = 0
const shock = (event: ShockEvent, given: Partial<Shock> = {}): Shock => ({ id: `shock-${(count += 1)}`, scenarioId: null, name: 'A what-if', isOn: true, event, ...given })
const tariff = (country: string | null, hsPrefix: string | null, addedRate: number, given: Partial<Shock> = {}) => shock({ kind: 'tariff', country, hsPrefix, addedRate }, given)
const closed = (chokepoint: string, days: number, detourDays: number | null = null, freightFactor: number | null = null) => shock({ kind: 'lane-closed', chokepoint, days, detourDays, freightFactor })

const under = (shocks: readonly Shock[], contents: ProjectContents = pumpProject({ scenarios: [scenario] }), scenarioId: string | null = null) =>
  evaluate({ contents: { ...contents, shocks: [...shocks] }, scenarioId, figures: shippedFigures })
const partOf = (evaluation: ReturnType<typeof evaluate>, partId: string) => {
  const part = evaluation.parts.find((one) => one.partId === partId)
  if (part === undefined) throw new Error(`There is no ${partId}.`)
  return part
}
const line = (shocks: readonly Shock[], partId: string, id: 'price' | 'duty' | 'freight' | 'pipeline-stock' | 'safety-stock', contents?: ProjectContents): number => partOf(under(shocks, contents), partId).lines[id] ?? Number.NaN
const lasts = (shocks: readonly Shock[], contents?: ProjectContents, partId = 'WINDING'): number => partOf(under(shocks, contents), partId).surviveDays ?? Number.NaN
const surge = (productId: string | null, ...steps: [number, number][]) => shock({ kind: 'demand-surge', productId, steps: steps.map(([fromDay, addedShare]) => ({ fromDay, addedShare })) })
const need = (shocks: readonly Shock[], partId: string): number => partOf(under(shocks), partId).needPerYear ?? Number.NaN
const dollar = (change: number) => shock({ kind: 'exchange-rate', currency: 'USD', change })

describe('A tariff', () => {
  test('is added to the duty of goods from its country, and to no others', () => {
    const [before, after] = [line([], 'WINDING', 'duty'), line([tariff('CN', null, 0.25)], 'WINDING', 'duty')]
    // The winding pays 2.7 %.
    expect(after / before).toBeCloseTo(0.277 / 0.027, 9)
    expect(line([tariff('TW', null, 0.25)], 'WINDING', 'duty')).toBe(before)
    expect(line([tariff('DE', null, 0.25)], 'SHAFT', 'duty')).toBe(0)
    expect(line([tariff(null, null, 0.25)], 'SHAFT', 'duty')).toBe(0)
  })

  test('of a chapter or heading is paid by the goods of that code alone', () => {
    const before = line([], 'WINDING', 'duty')
    expect(line([tariff('CN', '85', 0.1)], 'WINDING', 'duty') / before).toBeCloseTo(0.127 / 0.027, 9)
    expect(line([tariff('CN', '8503', 0.1)], 'WINDING', 'duty') / before).toBeCloseTo(0.127 / 0.027, 9)
    expect(line([tariff('CN', '8504', 0.1)], 'WINDING', 'duty')).toBe(before)
    expect(line([tariff('CN', '76', 0.1)], 'WINDING', 'duty')).toBe(before)
  })

  test('adds up with others, and takes away at most all duty', () => {
    const before = line([], 'WINDING', 'duty')
    expect(line([tariff('CN', null, 0.1), tariff(null, '85', 0.05)], 'WINDING', 'duty') / before).toBeCloseTo(0.177 / 0.027, 9)
    expect(line([tariff('CN', null, -0.5)], 'WINDING', 'duty')).toBe(0)
  })

  test('comes on top of a preferential rate and leaves anti-dumping duty as it is', () => {
    const contents = pumpProject()
    const offers = contents.offers.map((offer) => (offer.partId === 'WINDING' ? anOffer('WINDING', 'NINGBO', { unitPrice: 20, dutyRate: 0.027, preferentialDutyRate: 0.01, originProof: 'in hand', antiDumpingRate: 0.3 }) : offer))
    const value = line([], 'WINDING', 'duty', { ...contents, offers }) / 0.31
    expect(line([tariff('CN', null, 0.2)], 'WINDING', 'duty', { ...contents, offers })).toBeCloseTo(value * 0.51, 9)
    expect(line([tariff('CN', null, -0.2)], 'WINDING', 'duty', { ...contents, offers })).toBeCloseTo(value * 0.3, 9)
  })

  test('counts in the world of its plan, or in all of them, and not at all while it is off', () => {
    const contents = pumpProject({ scenarios: [scenario] })
    const ofB = tariff('CN', null, 0.25, { scenarioId: 'B' })
    expect(partOf(under([ofB], contents), 'WINDING').lines.duty).toBe(line([], 'WINDING', 'duty'))
    expect(partOf(under([ofB], contents, 'B'), 'WINDING').lines.duty).toBeGreaterThan(line([], 'WINDING', 'duty'))
    expect(partOf(under([tariff('CN', null, 0.25)], contents, 'B'), 'WINDING').lines.duty).toBeGreaterThan(line([], 'WINDING', 'duty'))
    expect(line([tariff('CN', null, 0.25, { isOn: false })], 'WINDING', 'duty')).toBe(line([], 'WINDING', 'duty'))
  })

  test('is named where a number is taken apart', () => {
    const contents = { ...pumpProject(), shocks: [tariff('CN', '85', 0.25, { name: 'Brussels answers' })] }
    const found = explain({ contents, scenarioId: null, figures: shippedFigures }, { on: 'part', partId: 'WINDING', quantity: 'duty' })
    const all: Explanation[] = []
    const walk = (one: Explanation): void => { all.push(one); one.inputs.forEach(walk) }
    walk(found)
    expect(all.find(({ quantity }) => quantity.id === 'tariff-shock')).toMatchObject({ value: 0.25, provenance: { kind: 'shock', shocks: [{ name: 'Brussels answers' }] } })
  })
})

describe('A change of an exchange rate', () => {
  test('makes what is priced in the currency dearer, and nothing else', () => {
    expect(line([dollar(0.1)], 'WINDING', 'price')).toBeCloseTo(line([], 'WINDING', 'price') * 1.1, 9)
    expect(line([dollar(0.1)], 'SHAFT', 'price')).toBe(line([], 'SHAFT', 'price'))
    expect(line([shock({ kind: 'exchange-rate', currency: 'CNY', change: 0.1 })], 'WINDING', 'price')).toBe(line([], 'WINDING', 'price'))
  })

  test('multiplies with others of the same currency and with the slider', () => {
    expect(line([dollar(0.1), dollar(0.2)], 'WINDING', 'price')).toBeCloseTo(line([], 'WINDING', 'price') * 1.32, 9)
    const contents = { ...pumpProject(), shocks: [dollar(0.1)] }
    const tried = evaluate({ contents, scenarioId: null, figures: shippedFigures, what: new Map([['what-if.dollar-factor', 1.2]]) })
    expect(partOf(tried, 'WINDING').lines.price).toBeCloseTo(line([], 'WINDING', 'price') * 1.32, 9)
  })

  test('makes euros cheaper for a project that counts in the currency, and leaves its own prices', () => {
    for (const currency of ['USD', 'CHF']) {
      const contents = pumpProject()
      const inCurrency = { ...contents, project: { ...contents.project, currency }, offers: contents.offers.map((offer) => ({ ...offer, currency: offer.partId === 'SHAFT' ? 'EUR' : currency })) }
      const dearer = shock({ kind: 'exchange-rate', currency, change: 0.25 })
      expect(line([dearer], 'SHAFT', 'price', inCurrency)).toBeCloseTo(line([], 'SHAFT', 'price', inCurrency) / 1.25, 9)
      expect(line([dearer], 'WINDING', 'price', inCurrency)).toBeCloseTo(line([], 'WINDING', 'price', inCurrency), 9)
    }
  })
})

describe('A closed strait', () => {
  test('makes freight dearer and goods longer under way for the part of the year that it is closed', () => {
    const [freight, pipeline] = [line([], 'WINDING', 'freight'), line([], 'WINDING', 'pipeline-stock')]
    // The winding comes 42 days by sea.
    expect(line([closed('Suez', 73, 10, 3)], 'WINDING', 'freight')).toBeCloseTo(freight * (1 + 2 / 5), 9)
    expect(line([closed('Suez', 73, 10, 1)], 'WINDING', 'pipeline-stock')).toBeCloseTo(pipeline * (44 / 42), 9)
    expect(line([closed('Suez', 1000, 10, 1)], 'WINDING', 'pipeline-stock')).toBeCloseTo(pipeline * (52 / 42), 9)
    expect(line([closed('Suez', 73, 10, 1)], 'WINDING', 'safety-stock')).toBeGreaterThan(line([], 'WINDING', 'safety-stock'))
    expect(line([closed('Suez', 73, 10, 3)], 'SHAFT', 'freight')).toBe(line([], 'SHAFT', 'freight'))
    expect(line([closed('Panama', 73, 10, 3)], 'WINDING', 'freight')).toBe(freight)
  })

  test('takes the general figures of the strait where nothing else is said', () => {
    expect(line([closed('Suez', 365)], 'WINDING', 'freight')).toBeCloseTo(line([], 'WINDING', 'freight') * 2, 9)
    expect(line([closed('Suez', 365, null, 1)], 'WINDING', 'pipeline-stock')).toBeCloseTo(line([], 'WINDING', 'pipeline-stock') * (53 / 42), 9)
  })

  test('counts once with another on the same way: one way round passes both', () => {
    expect(line([closed('Suez', 73, 10, 3), closed('Bab-el-Mandeb', 73, 10, 3)], 'WINDING', 'freight')).toBeCloseTo(line([closed('Suez', 73, 10, 3)], 'WINDING', 'freight'), 9)
  })

  test('uses up stock until the late goods come: for as long as it is closed or the way round takes longer, whichever is less', () => {
    expect(lasts([]) - lasts([closed('Suez', 30, 11)])).toBeCloseTo(11, 9)
    expect(lasts([]) - lasts([closed('Suez', 4, 11)])).toBeCloseTo(4, 9)
    expect(lasts([closed('Suez', 365, 365)])).toBe(0)
  })
})

describe('The mean over a year of what holds for a while', () => {
  test('is the largest at each moment, weighed by its days', () => {
    expect(meanOfLargest([{ value: 10, until: 73 }], 0)).toBeCloseTo(2, 12)
    expect(meanOfLargest([{ value: 10, until: 73 }, { value: 4, until: 146 }], 0)).toBeCloseTo(2.8, 12)
    expect(meanOfLargest([], 1)).toBe(1)
    fc.assert(fc.property(fc.array(fc.record({ value: fc.double({ min: 0, max: 50, noNaN: true }), until: fc.integer({ min: 0, max: 500 }) }), { maxLength: 5 }), fc.double({ min: 0, max: 5, noNaN: true }), (spans, rest) => {
      let sum = 0
      for (let day = 0; day < 365; day++) {
        const open = spans.filter(({ until }) => until > day)
        sum += open.length === 0 ? rest : Math.max(...open.map(({ value }) => value))
      }
      expect(meanOfLargest(spans, rest)).toBeCloseTo(sum / 365, 9)
    }))
  })
})

describe('A demand surge', () => {
  test('counts over the year by the days that it lasts, and adds up with others', () => {
    expect(need([surge(null, [0, 0.3])], 'WINDING')).toBeCloseTo(need([], 'WINDING') * 1.3, 6)
    expect(need([surge(null, [0, 0.3], [73, 0])], 'WINDING')).toBeCloseTo(need([], 'WINDING') * 1.06, 6)
    expect(need([surge(null, [0, 0.3]), surge(null, [0, 0.1])], 'WINDING')).toBeCloseTo(need([], 'WINDING') * 1.4, 6)
  })

  test('of one product leaves the need of the other', () => {
    // 3,650 pumps and 7,300 minis, a winding each.
    expect(need([surge('PUMP', [0, 1])], 'WINDING')).toBeCloseTo(14_600, 6)
    expect(need([surge('PUMP', [0, 1])], 'HOUSING')).toBeCloseTo(7300, 6)
  })

  test('uses stock up faster: what is on the shelf was bought for the demand as planned', () => {
    for (const stock of [300, null]) {
      const contents = pumpProject()
      const parts = contents.parts.map((part) => (part.id === 'HOUSING' ? { ...part, stock } : part))
      expect(lasts([surge('PUMP', [0, 1])], { ...contents, parts }, 'HOUSING')).toBeCloseTo(lasts([], { ...contents, parts }, 'HOUSING') / 2, 9)
    }
  })
})
