import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../../data/figures.ts'
import { sampleContents } from '../../data/sample/sample.ts'
import type { ProjectContents } from '../../model/contents.ts'
import { atOnce } from '../in-steps.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite, pumpProject } from '../small-project.ts'
import type { PlanOptions } from './plan-option.ts'
import { evaluatePlan } from './plan-trial.ts'
import { sumOf, type Chosen } from './plan-sum.ts'
import { chancesOfPlan, projectOptionSteps } from './project-options.ts'

const requestOf = (contents: ProjectContents) => ({ contents, scenarioId: null, figures: shippedFigures })
function optionsOf(contents: ProjectContents): PlanOptions {
  return atOnce(projectOptionSteps(requestOf(contents), { countries: ['PL', 'NL'], secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }))
}
/** A plan of these options, chosen by numbers. */
const chosenBy = ({ parts }: PlanOptions, numbers: readonly number[]): Chosen =>
  new Map(parts.flatMap(({ partId, options }, row) => {
    const option = options[(numbers[row % numbers.length] ?? 0) % (options.length + 2)]
    return option === undefined ? [] : [[partId, option.id] as const]
  }))

function holds(contents: ProjectContents, options: PlanOptions, chosen: Chosen): void {
  const { totals, economics } = evaluatePlan(requestOf(contents), options, chosen)
  const sum = sumOf(options, chosen, new Map([...options.chances, ...chancesOfPlan({ sites: evaluatePlan(requestOf(contents), options, chosen).sites })]))
  const size = 1 + Math.abs(economics?.npv ?? 0)
  expect(totals.oneOff).toBeCloseTo(sum.oneOff, 6)
  expect(totals.expectedLossPerYear ?? Number.NaN).toBeCloseTo(sum.expectedLoss, 4)
  expect(Math.abs((economics?.npv ?? Number.NaN) - sum.netValue) / size).toBeLessThan(1e-9)
}
/** Two works of one's own: one that costs to open, one that costs a year. */
const works = [
  { id: 'hall', name: 'Hall 3', country: 'NL', city: 'Zutphen', openingCost: 90_000, costPerYear: 0, hoursPerYear: 900, note: '' },
  { id: 'cell', name: 'Cell', country: 'PL', city: '', openingCost: 12_000, costPerYear: 8000, hoursPerYear: null, note: '' },
]
const numbers = fc.array(fc.nat(1000), { minLength: 7, maxLength: 31 })

describe('A plan added up from its parts is worth what an evaluation says', () => {
  test('in the sample, for whatever is chosen', () => {
    const contents = sampleContents('2026-11-22T09:00:00Z')
    const options = optionsOf(contents)
    fc.assert(fc.property(numbers, (of) => holds(contents, options, chosenBy(options, of))), { numRuns: 25 })
  })

  test('in the sample with works that parts share, for whatever is chosen', () => {
    const contents = { ...sampleContents('2026-11-22T09:00:00Z'), works }
    const options = optionsOf(contents)
    expect(options.works).toEqual(works)
    fc.assert(fc.property(numbers, (of) => holds(contents, options, chosenBy(options, of))), { numRuns: 15 })
  })

  test('where two products share parts', () => {
    const contents = pumpProject({ works })
    const options = optionsOf(contents)
    fc.assert(fc.property(numbers, (of) => holds(contents, options, chosenBy(options, of))), { numRuns: 25 })
  })

  test('in small projects of any stocks, sites, second sources and shared shipments', () => {
    const part = fc.record({ stock: fc.nat(800), site: fc.constantFrom('ONE', 'TWO', 'THREE'), price: fc.integer({ min: 1, max: 90 }), second: fc.boolean(), mass: fc.integer({ min: 1, max: 30 }), weeks: fc.nat(60), order: fc.integer({ min: 50, max: 900 }) })
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), numbers, (parts, of) => {
      const contents = aProject({
        works, products: [aProduct('P', 3650)], parts: [aPart('P'), ...parts.map(({ stock, mass, weeks }, row) => aPart(`A${row}`, { stock, massKg: mass / 10, requalificationWeeks: weeks, hsCode: '8503 00' }))],
        lines: parts.map((_, row) => aLine('P', `A${row}`, 1)),
        sites: [aSite('ONE', 'CN', { recoveryDays: 60 }), aSite('TWO', 'CN', { recoveryDays: 40 }), aSite('THREE', 'DE', { recoveryDays: 30 })],
        offers: parts.flatMap(({ site, price, second, order }, row) => [
          anOffer(`A${row}`, site, { unitPrice: price, orderQuantity: order, share: second ? 0.7 : 1, incoterm: row % 2 === 0 ? 'FCA' : 'CIF' }), ...(second ? [anOffer(`A${row}`, site === 'ONE' ? 'TWO' : 'ONE', { unitPrice: price + 1, orderQuantity: order, share: 0.3 })] : []),
        ]),
      })
      const options = optionsOf(contents)
      holds(contents, options, chosenBy(options, of))
    }), { numRuns: 25 })
  })
})
