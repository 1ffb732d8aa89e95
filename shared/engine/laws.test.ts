import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import { sampleContents } from '../data/sample/sample.ts'
import type { ProjectContents } from '../model/contents.ts'
import { roundToTotal } from '../numeric/round-to-total.ts'
import { waterfall } from './compare.ts'
import { evaluate } from './evaluate.ts'
import { costLineIds, ownershipLineIds, type Evaluation } from './evaluation.ts'
import { pumpProject } from './small-project.ts'

const sample = sampleContents('2026-01-01T00:00:00.000Z')
const today = (contents: ProjectContents, what: Readonly<Record<string, number>> = {}): Evaluation =>
  evaluate({ contents, scenarioId: null, figures: shippedFigures, what: new Map(Object.entries(what)) })
const ofPart = (evaluation: Evaluation, partId: string) => {
  const found = evaluation.parts.find((part) => part.partId === partId)
  if (found === undefined) throw new Error(`There is no part ${partId}.`)
  return found
}
const number = (value: number | null): number => value ?? Number.NaN
const more = fc.double({ min: 0, max: 3, noNaN: true })
const bought = ['HOUSING', 'WINDING', 'SHAFT', 'SCREW']
const anyPart = fc.constantFrom(...bought)
/** Numbers of a plan summed in another order may differ in the last bits. */
const slack = (size: number): number => 1e-9 * Math.max(1, Math.abs(size))

describe('More of what costs', () => {
  const pump = pumpProject()
  const base = today(pump)
  it('price, at any source, never makes the landed cost or the cost of ownership lower', () => {
    fc.assert(fc.property(anyPart, more, (partId, share) => {
      const dearer = today({ ...pump, offers: pump.offers.map((offer) => (offer.partId === partId ? { ...offer, unitPrice: number(offer.unitPrice) * (1 + share) } : offer)) })
      expect(number(ofPart(dearer, partId).landedPerUnit)).toBeGreaterThanOrEqual(number(ofPart(base, partId).landedPerUnit) - slack(1))
      expect(number(ofPart(dearer, partId).ownershipPerUnit)).toBeGreaterThanOrEqual(number(ofPart(base, partId).ownershipPerUnit) - slack(1))
      expect(number(dearer.totals.landedCostPerYear)).toBeGreaterThanOrEqual(number(base.totals.landedCostPerYear) - slack(number(base.totals.landedCostPerYear)))
    }), { numRuns: 40 })
  })
  it.each([
    ['what-if.freight-factor', 1], ['what-if.extra-duty-points', 0], ['what-if.extra-duty-china', 0], ['general.cost-of-capital', 0.09], ['general.storage-rate', 0.08],
    ['general.insurance', 0.005], ['general.brokerage-per-entry', 95], ['general.carbon-price', 80], ['general.hedging', 0.01], ['general.reject-share', 0.01], ['general.service-level', 0.9],
  ])('the figure %s never makes ownership cheaper', (key, from) => {
    const top = ['general.reject-share', 'general.service-level', 'general.insurance'].includes(key) ? 0.09 : 3
    fc.assert(fc.property(fc.double({ min: 0, max: top, noNaN: true }), fc.double({ min: 0, max: top, noNaN: true }), (one, other) => {
      const [less, above] = [today(pump, { [key]: from + Math.min(one, other) }), today(pump, { [key]: from + Math.max(one, other) })]
      expect(number(above.totals.ownershipCostPerYear)).toBeGreaterThanOrEqual(number(less.totals.ownershipCostPerYear) - slack(number(less.totals.ownershipCostPerYear)))
    }), { numRuns: 25 })
  })
})

describe('More time', () => {
  const pump = pumpProject()
  it('of stock never shortens the days that production goes on, nor raises the loss', () => {
    fc.assert(fc.property(anyPart, fc.nat(50_000), fc.nat(50_000), (partId, one, other) => {
      const withStock = (stock: number): Evaluation => today({ ...pump, parts: pump.parts.map((part) => (part.id === partId ? { ...part, stock } : part)) })
      const [less, above] = [ofPart(withStock(Math.min(one, other)), partId), ofPart(withStock(Math.max(one, other)), partId)]
      expect(number(above.surviveDays)).toBeGreaterThanOrEqual(number(less.surviveDays) - slack(number(less.surviveDays)))
      expect(number(above.lossPerEvent)).toBeLessThanOrEqual(number(less.lossPerEvent) + slack(number(less.lossPerEvent)))
    }), { numRuns: 40 })
  })
  it('of recovery never shortens the gap, and of demand never lengthens the stock', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 200, noNaN: true }), fc.double({ min: 1, max: 200, noNaN: true }), more, (one, other, surge) => {
      const recovering = (days: number): Evaluation => today({ ...pump, sites: pump.sites.map((site) => (site.id === 'NINGBO' ? { ...site, recoveryDays: days } : site)) })
      expect(number(ofPart(recovering(Math.max(one, other)), 'HOUSING').gapDays)).toBeGreaterThanOrEqual(number(ofPart(recovering(Math.min(one, other)), 'HOUSING').gapDays))
      expect(number(ofPart(today(pump, { 'what-if.demand-surge': surge }), 'HOUSING').surviveDays)).toBeLessThanOrEqual(number(ofPart(today(pump), 'HOUSING').surviveDays) + slack(1))
    }), { numRuns: 40 })
  })
})

describe('A risk score', () => {
  it('lies from 0 to 100, between its least and its worst indicator, and rises with the weight of the weakest link', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 20, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (one, other) => {
      const [mild, hard] = [today(sample, { 'general.weakest-link-exponent': Math.min(one, other) }), today(sample, { 'general.weakest-link-exponent': Math.max(one, other) })]
      for (const [row, part] of mild.parts.entries()) {
        if (part.riskScore === null) continue
        const scores = part.indicators.flatMap((indicator) => indicator.score ?? [])
        for (const score of scores) expect(score >= 0 && score <= 100).toBe(true)
        expect(part.riskScore).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
        expect(part.riskScore).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
        expect(number(hard.parts[row]?.riskScore ?? null)).toBeGreaterThanOrEqual(part.riskScore - 1e-9)
      }
    }), { numRuns: 15 })
  })
  it('is the sum of its contributions, and counts every indicator that is missing', () => {
    for (const part of today(sample).parts) {
      const sum = part.indicators.reduce((total, indicator) => total + indicator.contribution, 0)
      if (part.riskScore !== null) expect(sum * part.riskScore).toBeCloseTo(part.riskScore, 9)
      expect(part.missingIndicators).toBe(part.indicators.filter((indicator) => indicator.score === null).length)
      for (const indicator of part.indicators) if (indicator.score === null) expect(indicator.contribution).toBe(0)
    }
  })
  it('leads to chances from 0 to 1, and to an expected loss of a site of at most its loss', () => {
    const { sites, parts } = today(sample)
    for (const { stopProbability } of [...sites, ...parts]) if (stopProbability !== null) expect(stopProbability >= 0 && stopProbability < 1).toBe(true)
    for (const { expectedLossPerYear, lossPerEvent } of sites) if (expectedLossPerYear !== null) expect(expectedLossPerYear).toBeLessThanOrEqual(number(lossPerEvent))
  })
})

describe('What is added up', () => {
  const plans = [null, ...sample.scenarios.map((scenario) => scenario.id)].map((scenarioId) => evaluate({ contents: sample, scenarioId, figures: shippedFigures }))
  it('in a part are its lines: landed cost, and with the softer ones the cost of ownership', () => {
    for (const { parts } of plans) {
      for (const { lines, landedPerUnit, ownershipPerUnit } of parts) {
        if (landedPerUnit === null || ownershipPerUnit === null) continue
        const hard = costLineIds.reduce((sum, id) => sum + number(lines[id]), 0)
        const soft = ownershipLineIds.reduce((sum, id) => sum + number(lines[id]), 0)
        expect(hard).toBeCloseTo(landedPerUnit, 9)
        expect(hard + soft).toBeCloseTo(ownershipPerUnit, 9)
      }
    }
  })
  it('over the parts are the totals, and so are the lines of all parts', () => {
    for (const { parts, totals } of plans) {
      const sum = parts.reduce((total, part) => total + (part.landedPerUnit === null ? 0 : number(part.needPerYear) * part.landedPerUnit), 0)
      expect(Math.abs(sum - number(totals.landedCostPerYear))).toBeLessThan(slack(sum))
      const lines = costLineIds.reduce((total, id) => total + totals.linesPerYear[id], 0)
      expect(Math.abs(lines - number(totals.landedCostPerYear))).toBeLessThan(slack(sum))
    }
  })
  it('over the parts to the cent is the total to the cent', () => {
    for (const { parts, totals } of plans) {
      const cents = roundToTotal(parts.map((part) => (part.landedPerUnit === null ? 0 : number(part.needPerYear) * part.landedPerUnit)), 2)
      expect(Math.round(cents.reduce((sum, one) => sum + Math.round(one * 100), 0))).toBe(Math.round(number(totals.landedCostPerYear) * 100))
    }
  })
  it('along the waterfall leads from today to each plan', () => {
    const [base, ...others] = plans as [Evaluation, ...Evaluation[]] // today is first
    for (const plan of others) {
      const found = waterfall(base, plan)
      if (found === null) throw new Error('The sample has demand.')
      expect(found.steps[0]?.from).toBe(found.start)
      expect(found.steps.at(-1)?.to).toBe(found.end)
      const sum = found.steps.reduce((total, step) => total + (step.to - step.from), 0)
      expect(sum).toBeCloseTo(found.end - found.start, 9)
    }
  })
})

describe('Rounding to a total', () => {
  it('moves no number by a whole last digit, and adds up to the rounded total', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 }), (values) => {
      const rounded = roundToTotal(values, 2)
      const cents = rounded.reduce((sum, value) => sum + Math.round(value * 100), 0)
      expect(Math.abs(cents - Math.round(values.reduce((sum, value) => sum + value * 100, 0)))).toBe(0)
      for (const [place, value] of rounded.entries()) expect(Math.abs(value - (values[place] ?? 0))).toBeLessThan(0.010_001)
    }))
  })
})
