import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartFlow } from './part-flows.ts'
import { pileUpOf, type PileUp } from './pile-up.ts'
import { productCourse, type ProductCourse, type Ripple, type StockCourse } from './ripple.ts'
import { stopOfNodes, type SupplyNetwork } from './supply-network.ts'

const [product, motor, cover, screw] = [0, 1, 2, 3]
const always = Number.POSITIVE_INFINITY
/** Ten a day of a product with one motor, two covers and four screws in it; the motor comes from node 0, which stops, the rest from nodes 1 and 2. */
const network: SupplyNetwork = {
  items: [{ id: 'product', demand: 10, margin: 50, stock: 0 }, { id: 'motor', demand: 0, margin: 0, stock: 100 }, { id: 'cover', demand: 0, margin: 0, stock: 0 }, { id: 'screw', demand: 0, margin: 0, stock: 0 }],
  uses: [{ of: product, uses: [motor], quantity: 1 }, { of: product, uses: [cover], quantity: 2 }, { of: product, uses: [screw], quantity: 4 }],
  nodes: ['motors', 'covers', 'screws', 'works'].map((id) => ({ id, capacity: always })),
  sources: [
    { node: 0, item: motor, usual: 10, atFirst: always, recovery: 30 }, { node: 1, item: cover, usual: 20, atFirst: always, recovery: 5 },
    { node: 2, item: screw, usual: 40, atFirst: always, recovery: 5 }, { node: 3, item: product, usual: Number.NaN, atFirst: always, recovery: 0 },
  ],
  switchTime: 0, ramp: 0,
}
const stop = stopOfNodes(network, 'motors', new Set([0]))
const aFlow = (item: number, given: Partial<PartFlow> = {}): PartFlow => ({ item, node: item - 1, share: 1, leadDays: 7, cost: 3, spare: always, ...given })
const flows: readonly PartFlow[] = [aFlow(motor, { leadDays: 40, cost: 80 }), aFlow(cover), aFlow(screw, { leadDays: 100, cost: 0.1 })]

/** A ripple of ten-day steps in which the units given are lost of the product. */
function rippleOfLost(lost: readonly number[], stocks: readonly StockCourse[] = []): Ripple {
  const steps = lost.map((_, index) => ({ from: index * 10, to: index * 10 + 10 }))
  const course: ProductCourse = productCourse(network, product, Float64Array.from(lost), steps)
  return { steps, stocks, products: [course], loss: Float64Array.from(lost, (units) => units * 50) }
}
const motorStock: StockCourse = { item: motor, units: Float64Array.of(100, 0, 0, 0), dry: 10 }
const standsFrom10To30 = rippleOfLost([0, 100, 100], [motorStock])
const at = ({ weeks }: PileUp, week: number) => weeks[week - 1]

describe('What piles up behind a stop', () => {
  const pileUp = pileUpOf(network, stop, standsFrom10To30, flows)

  test('is what was ordered of the other parts when the product came to stand, for the lead time of each and no longer than it stands', () => {
    expect(pileUp.parts).toEqual([
      // Screws come for a hundred days, but are used again after twenty.
      { item: cover, units: expect.closeTo(7 * 20, 6), money: expect.closeTo(7 * 20 * 3, 6) }, { item: screw, units: expect.closeTo(20 * 40, 6), money: expect.closeTo(80, 6) },
    ])
    expect(pileUp).toMatchObject({ peak: expect.closeTo(500, 6), peakDay: 30, unknown: 0 })
    expect(at(pileUp, 2)?.piled).toBeCloseTo(4 * (20 * 3 + 40 * 0.1), 6)
    expect(at(pileUp, 1)?.piled).toBe(0)
  })

  test('is used up once the product runs again and nothing more that was ordered is on its way', () => {
    // Covers last from day 30 for seven days, screws from day 110, when the last that were ordered have come, for twenty.
    expect(at(pileUp, 6)?.piled).toBeCloseTo(80, 6)
    expect(pileUp.usedUp).toBeCloseTo(130, 6)
    expect(pileUp.weeks.at(-1)).toMatchObject({ to: 130, piled: 0 })
  })

  test('leaves cash lower by what is lost and by what lies there, with the deepest point in the week in which that is most', () => {
    expect(at(pileUp, 3)).toMatchObject({ loss: expect.closeTo(3500, 6), cash: expect.closeTo(-(11 * 500 + 420 + 44), 6) })
    expect(pileUp.deepest).toEqual({ week: 5, cash: expect.closeTo(-(20 * 500 + 80 + 2 * 60), 6) })
  })

  test('tells units and contribution lost of each product week by week', () => {
    expect(pileUp.products).toHaveLength(1)
    expect(pileUp.products[0]?.units.slice(0, 6)).toEqual([0, 40, 70, 70, 20, 0].map((units) => expect.closeTo(units, 6)))
    expect(pileUp.products[0]?.loss[2]).toBeCloseTo(3500, 6)
  })

  test('takes parts of two running places each with its own lead time', () => {
    const shared = pileUpOf(network, stop, standsFrom10To30, [aFlow(cover, { share: 0.5, leadDays: 5 }), aFlow(cover, { share: 0.5, leadDays: 15, cost: 4 })])
    expect(shared.peak).toBeCloseTo(5 * 10 * 3 + 15 * 10 * 4, 6)
  })

  test('counts no part whose lead time, cost or use is not known, and says how many those are', () => {
    const open = pileUpOf(network, stop, standsFrom10To30, [aFlow(cover, { leadDays: Number.NaN }), aFlow(screw, { cost: Number.NaN })])
    expect(open).toMatchObject({ unknown: 2, peak: 0, parts: [] })
    const uses = network.uses.map((use) => (use.uses[0] === cover ? { ...use, quantity: Number.NaN } : use))
    expect(pileUpOf({ ...network, uses }, stop, standsFrom10To30, [aFlow(cover)])).toMatchObject({ unknown: 1, peak: 0 })
  })

  test('is used up the sooner, the more products take of it', () => {
    const items = [...network.items, { id: 'other', demand: 20, margin: 5, stock: 0 }]
    const both: SupplyNetwork = { ...network, items, uses: [...network.uses, { of: 4, uses: [cover], quantity: 2 }] }
    const covers = flows.slice(0, 2)
    expect(pileUpOf(network, stop, standsFrom10To30, covers).usedUp).toBeCloseTo(30 + 7, 6)
    expect(pileUpOf(both, stop, standsFrom10To30, covers).usedUp).toBeCloseTo(30 + 7 / 3, 6)
  })
})

describe('Stocks that a stop has drawn upon', () => {
  test('are as before one lead time after the place is back', () => {
    expect(pileUpOf(network, stop, standsFrom10To30, flows).refilled).toBe(30 + 40)
  })

  test('take as long as the place needs with the capacity it has to spare, finished goods counted in its parts', () => {
    const stocks = [motorStock, { item: product, units: Float64Array.of(50, 0, 0, 0), dry: 5 }]
    const slow = (spare: number): number | null => pileUpOf(network, stop, rippleOfLost([0, 100, 100], stocks), [aFlow(motor, { leadDays: 40, spare })]).refilled
    expect(slow(2)).toBeCloseTo(30 + 150 / 2, 6)
    expect(slow(50)).toBe(70)
    expect(slow(0)).toBe(Infinity)
  })

  test('are refilled on a day that nobody knows while the lead time is unknown, and never were short where nothing was drawn', () => {
    expect(pileUpOf(network, stop, standsFrom10To30, [aFlow(motor, { leadDays: Number.NaN })]).refilled).toBeNull()
    expect(pileUpOf(network, stop, rippleOfLost([0, 0, 0]), flows).refilled).toBe(0)
  })
})

const drawnFlow = (item: number): fc.Arbitrary<PartFlow> =>
  fc.record({ leadDays: fc.integer({ min: 0, max: 120 }), cost: fc.integer({ min: 0, max: 50 }) }).map((given) => aFlow(item, given))

describe('Whatever is lost', () => {
  const lost = fc.array(fc.oneof(fc.constant(0), fc.constant(100), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 12 })

  test('the pile is never negative and nothing of it is left, and cash ends lower by the loss alone and is never higher than without the stop', () => {
    fc.assert(fc.property(lost, drawnFlow(cover), drawnFlow(screw), (units, covers, screws) => {
      const ripple = rippleOfLost(units)
      const { weeks, deepest, peak } = pileUpOf(network, stop, ripple, [aFlow(motor), covers, screws])
      const loss = ripple.loss.reduce((sum, money) => sum + money, 0)
      for (const week of weeks) {
        expect(week.piled).toBeGreaterThanOrEqual(0)
        expect(week.piled).toBeLessThanOrEqual(peak + 1e-6)
        expect(week.cash).toBeLessThanOrEqual(1e-9)
      }
      expect(Math.abs((weeks.at(-1)?.cash ?? Number.NaN) + loss)).toBeLessThan(1e-6)
      expect(weeks.at(-1)?.piled).toBeCloseTo(0, 6)
      expect(deepest.cash).toBeLessThanOrEqual(-loss + 1e-6)
      if (loss === 0) expect({ peak, deepest }).toEqual({ peak: 0, deepest: { week: 0, cash: 0 } })
    }))
  })

  test('no more piles up where lead times are shorter', () => {
    fc.assert(fc.property(lost, drawnFlow(cover), fc.integer({ min: 0, max: 60 }), (units, covers, more) => {
      const peakWith = (leadDays: number): number => pileUpOf(network, stop, rippleOfLost(units), [{ ...covers, leadDays }]).peak
      expect(peakWith(covers.leadDays)).toBeLessThanOrEqual(peakWith(covers.leadDays + more) + 1e-6)
    }))
  })
})
