import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalRecovery, internalRate, netPresentValue, simplePayback } from './finance.ts'
import { inverseNormal } from './inverse-normal.ts'
import { crawfordTotal, crawfordUnit, meanLearning } from './learning.ts'
import { power, root, wholePower } from './power.ts'

describe('Powers', () => {
  it('of whole exponents are exact products', () => {
    expect(wholePower(3, 5)).toBe(243)
    expect(wholePower(7, 0)).toBe(1)
    expect(power(10, 2)).toBe(100)
  })
  it('are taken back by the root', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (base, exponent) => {
      expect(root(power(base, exponent), exponent)).toBeCloseTo(base, 8)
    }))
  })
  it('of zero are zero', () => {
    expect(power(0, 2.5)).toBe(0)
    expect(root(0, 3)).toBe(0)
  })
})

describe('The normal distribution backwards', () => {
  it('agrees with the table', () => {
    const table: [number, number][] = [[0.5, 0], [0.9, 1.281_551_566], [0.95, 1.644_853_627], [0.97, 1.880_793_608], [0.99, 2.326_347_874], [0.001, -3.090_232_306]]
    for (const [probability, z] of table) expect(inverseNormal(probability)).toBeCloseTo(z, 7)
  })
  it('is odd about one half', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
      expect(inverseNormal(p)).toBeCloseTo(-inverseNormal(1 - p), 6)
    }))
  })
  it('knows nothing outside 0 to 1', () => {
    expect(inverseNormal(1.2)).toBeNaN()
    expect(inverseNormal(Number.NaN)).toBeNaN()
  })
})

describe('Money over the years', () => {
  it('is not discounted at the start', () => {
    expect(netPresentValue(0.1, [-100, 110])).toBeCloseTo(0, 12)
  })
  it('comes back in a straight line within a year', () => {
    expect(simplePayback([-1000, 400, 400, 400])).toBeCloseTo(2.5, 12)
    expect(simplePayback([-1000, 100, 100])).toBeNull()
    expect(simplePayback([50, 10])).toBe(0)
    expect(simplePayback([-1000, Number.NaN])).toBeNull()
  })
  it('has not come back for good when it goes out again', () => {
    expect(simplePayback([-100, 150, -200, 300])).toBeCloseTo(2.5, 12)
  })
})

describe('The rate of return', () => {
  it('makes flows worth nothing', () => {
    fc.assert(fc.property(fc.double({ min: 100, max: 1e6, noNaN: true }), fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 10 }), (outlay, back) => {
      const flows = [-outlay, ...back]
      const rate = internalRate(flows)
      if (rate !== null) expect(Math.abs(netPresentValue(rate, flows))).toBeLessThan(1e-6 * back.reduce((sum, flow) => sum + flow, outlay))
    }))
  })
  it('is the only one above zero where money turns more than once, and none where there are more of them or money only comes or goes', () => {
    expect(internalRate([-100, 60, 60, 60, -30])).toBeCloseTo(0.287_444, 6)
    for (const flows of [[100, 10], [-100, -10], [-100, 230, -132], [], [-1, Number.NaN]]) expect(internalRate(flows)).toBeNull()
  })
  it('is none where money comes first, as a plan that frees stock and then costs money every year would seem to earn 1,871 %', () => {
    expect(internalRate([18_023, -333_233, -412_305, -412_305, -412_305, -562_328])).toBeNull()
    expect(internalRate([0, -100, 110])).toBeCloseTo(0.1, 9)
  })
})

describe('A capital recovery factor', () => {
  it('pays one back with interest', () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 40 }), (rate, years) => {
      const yearly = capitalRecovery(rate, years)
      expect(netPresentValue(rate, [-1, ...Array.from({ length: years }, () => yearly)])).toBeCloseTo(0, 9)
    }))
  })
  it('is unknown over no years', () => {
    expect(capitalRecovery(0.1, 0)).toBeNaN()
  })
})

describe('Learning', () => {
  it('takes fewer hours a unit the more are made, and no more than without it', () => {
    fc.assert(fc.property(fc.constantFrom('Wright', 'Crawford'), fc.double({ min: 0.6, max: 1, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }), (curve, rate, plateau, units) => {
      const [few, many] = [meanLearning(curve, rate, plateau, units), meanLearning(curve, rate, plateau, units * 2)]
      expect(few).toBeLessThanOrEqual(1 + 1e-9)
      expect(many).toBeLessThanOrEqual(few + 1e-9)
      expect(many).toBeGreaterThan(0)
    }), { examples: [['Wright', 0.6, 1.0000000013569155, 1.0000000013569155]] })
  })
  it('is summed the same one by one and by its integral', () => {
    let sum = 0
    for (let unit = 1; unit <= 5000; unit++) sum += crawfordUnit(0.8, unit)
    expect(crawfordTotal(0.8, 5000) / sum).toBeCloseTo(1, 7)
  })
})
