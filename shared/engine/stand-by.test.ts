import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice, Scenario } from '../model/scenario.ts'
import { emergencyPlan } from './emergency-plan.ts'
import { evaluate } from './evaluate.ts'
import type { Explanation } from './explanation.ts'
import { explain } from './explain.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite } from './small-project.ts'
import type { StandBy } from './stand-by-facts.ts'

const scenario: Scenario = { id: 'A', letter: 'A', name: 'Emergency plan', description: '', parentId: null, createdAt: '', lockedAt: null }
const standBy = (given: Partial<StandBy> = {}): StandBy => ({
  kind: 'stand-by', id: 'standby', scenarioId: 'A', partId: 'X', note: '', supplierName: 'Wał', country: 'PL', city: 'Łódź', share: 1, switchDays: 14,
  costPerYear: 5000, costPerDay: 100, oneOffCost: 2000, ...given,
})
/** Ten a day with stock for ten days from a site that takes 84 days to recover. */
const project = (choices: readonly Choice[], given: Partial<ProjectContents> = {}): ProjectContents => aProject({
  products: [aProduct('P', 3650, { marginPerUnit: 100 })], parts: [aPart('P'), aPart('X', { stock: 100, massKg: 2, hsCode: '7616 99', category: 'die-castings' })], lines: [aLine('P', 'X', 1)],
  sites: [aSite('S', 'CN', { recoveryDays: 84 })], offers: [anOffer('X', 'S')], scenarios: [scenario], choices: [...choices], ...given,
})
const worked = (choices: readonly Choice[], given: Partial<ProjectContents> = {}) => {
  const request = { contents: project(choices, given), scenarioId: 'A', figures: shippedFigures }
  const evaluation = evaluate(request)
  return { request, totals: evaluation.totals, economics: evaluation.economics, part: evaluation.parts[0], site: evaluation.sites.find(({ key }) => key === 'S') }
}
const leaves = (explanation: Explanation): string[] => [explanation.quantity.id, ...explanation.inputs.flatMap(leaves)]
const without = worked([])

describe('A stand-by contract', () => {
  test('shortens a stop to the days until it delivers, and the days of use are paid', () => {
    const { part, site } = worked([standBy()])
    expect(without.part).toMatchObject({ surviveDays: 10, recoverDays: 84, gapDays: 74, lossPerEvent: 74 * 1000 })
    expect(part).toMatchObject({ surviveDays: 10, recoverDays: 14, gapDays: 4, lossPerEvent: 4 * 1000 + 70 * 100 })
    expect(site?.lossPerEvent).toBe(11_000)
    expect(part?.recoverCertainty).toBe('known')
  })

  test('costs its use from when stock is used up where that lasts longer, and nothing where nothing is short', () => {
    const late = worked([standBy()], { parts: [aPart('P'), aPart('X', { stock: 300 })] })
    expect(late.part).toMatchObject({ surviveDays: 30, recoverDays: 14, gapDays: -16 })
    expect(late.part?.lossPerEvent).toBeCloseTo(54 * 100, 9)
    expect(worked([standBy()], { parts: [aPart('P'), aPart('X', { stock: 900 })] }).part?.lossPerEvent).toBe(0)
  })

  test('that makes only a part of the need stretches what it brings, and the rest is lost', () => {
    // Stock lasts ten days, four days nothing, then half of the need until day 84.
    const { part } = worked([standBy({ share: 0.5, costPerDay: 0 })])
    expect(part).toMatchObject({ surviveDays: 10, recoverDays: 84, gapDays: 74 })
    expect(part?.lossPerEvent).toBeCloseTo((4 + 70 / 2) * 1000, 9)
    // In place on day 5, with 50 left: they last ten days more at half the use.
    const early = worked([standBy({ share: 0.5, switchDays: 5, costPerDay: 0 })]).part
    expect(early?.surviveDays).toBeCloseTo(15, 9)
    expect(early?.lossPerEvent).toBeCloseTo(((84 - 15) / 2) * 1000, 9)
  })

  test('joins others: one that is there soon for a part, another later for the rest', () => {
    const two = worked([standBy({ share: 0.5, switchDays: 5, costPerDay: 0 }), standBy({ id: 'second', share: 0.5, switchDays: 30, costPerDay: 0 })]).part
    expect(two).toMatchObject({ recoverDays: 30 })
    expect(two?.surviveDays).toBeCloseTo(15, 9)
    expect(two?.lossPerEvent).toBeCloseTo((15 / 2) * 1000, 9)
  })

  test('helps a second source that keeps coming', () => {
    const offers = [anOffer('X', 'S', { share: 0.7 }), anOffer('X', 'T', { share: 0.3 })]
    const sites = [aSite('S', 'CN', { recoveryDays: 84 }), aSite('T', 'DE', { recoveryDays: 84 })]
    expect(worked([standBy({ share: 0.7 })], { offers, sites }).part?.recoverDays).toBe(14)
    expect(worked([standBy({ share: 0.6 })], { offers, sites }).part?.recoverDays).toBe(28)
  })

  test('of the site that stops is of no help, and one of a full site brings what it has to spare', () => {
    const own = { suppliers: [{ id: 'supplier', name: 'Wał', origins: {} }], sites: [aSite('S', 'CN', { recoveryDays: 84 }), aSite('T', 'PL', { city: 'Łódź', capacityPerDay: 4 })] }
    expect(worked([standBy({ country: 'CN', city: '' })], own).part?.gapDays).toBe(74)
    const full = worked([standBy({ costPerDay: 0 })], own).part
    expect(full).toMatchObject({ surviveDays: 10, recoverDays: 84 })
    expect(full?.lossPerEvent).toBeCloseTo((4 + 70 * 0.6) * 1000, 9)
  })

  test('of a full site covers a smaller share once more is asked, though it brings as much as before', () => {
    const own = { parts: [aPart('P'), aPart('X', { stock: 0 })], suppliers: [{ id: 'supplier', name: 'Wał', origins: {} }], sites: [aSite('S', 'CN', { recoveryDays: 84 }), aSite('T', 'PL', { city: 'Łódź', capacityPerDay: 4 })] }
    const { request, part } = worked([standBy({ costPerDay: 0 })], own)
    expect(part?.lossPerEvent).toBeCloseTo((14 + 70 * 0.6) * 1000, 9)
    const doubled = evaluate({ ...request, what: new Map([['what-if.demand-surge', 1]]) }).parts[0]
    expect(doubled?.lossPerEvent).toBeCloseTo((14 + 70 * 0.8) * 2000, 9)
  })

  test('of a site that hangs on the one that stops is of no help', () => {
    const [free, near, far] = [[], ['S'], ['MINE']].map((dependsOn) => worked([standBy({ costPerDay: 0 })], {
      suppliers: [{ id: 'supplier', name: 'Wał', origins: {} }], sites: [aSite('S', 'CN', { recoveryDays: 84 }), aSite('T', 'PL', { city: 'Łódź', dependsOn }), aSite('MINE', 'MY', { dependsOn: ['S'] })],
    }).part?.gapDays)
    expect([free, near, far]).toEqual([4, 74, 74])
  })

  test('costs each year to have, and once to qualify', () => {
    const { totals, part } = worked([standBy()])
    expect((totals.ownershipCostPerYear ?? 0) - (without.totals.ownershipCostPerYear ?? 0)).toBeCloseTo(5000, 6)
    expect(totals.linesPerYear['stand-by']).toBeCloseTo(5000, 6)
    expect(totals.landedCostPerYear).toBe(without.totals.landedCostPerYear)
    expect(part).toMatchObject({ oneOff: 2000, oneOffCertainty: 'known' })
  })

  test('takes the usual retainer, premium and qualification where nothing is stated', () => {
    const { totals, part } = worked([standBy({ costPerYear: null, costPerDay: null, oneOffCost: null })])
    const spent = (without.totals.spendPerYear ?? 0)
    expect(totals.linesPerYear['stand-by']).toBeCloseTo(spent * 0.06, 6)
    expect(part?.lossPerEvent).toBeCloseTo(4 * 1000 + (70 * spent * 0.3) / 365, 6)
    expect(part).toMatchObject({ oneOff: 12_000, oneOffCertainty: 'default' })
  })

  test('costs an unknown sum, not nothing, while the part has no price', () => {
    const { part } = worked([standBy({ costPerDay: null })], { offers: [anOffer('X', 'S', { unitPrice: null })] })
    expect(part).toMatchObject({ gapDays: 4, lossPerEvent: null })
  })

  test('lowers the loss to expect in a year, and says why', () => {
    const { totals, request } = worked([standBy()])
    expect(totals.expectedLossPerYear).toBeLessThan(without.totals.expectedLossPerYear ?? 0)
    expect(leaves(explain(request, { on: 'part', partId: 'X', quantity: 'loss' }))).toEqual(expect.arrayContaining(['stand-by-use', 'stand-by-days-used', 'stand-by-per-day', 'usual-back']))
    expect(leaves(explain(request, { on: 'part', partId: 'X', quantity: 'recover' }))).toContain('stand-by-days')
    expect(leaves(explain(request, { on: 'part', partId: 'X', quantity: 'ownership' }))).toEqual(expect.arrayContaining(['stand-by-charge', 'stand-by-stated']))
    expect(leaves(explain(request, { on: 'plan', quantity: 'one-off' }))).toContain('qualification')
  })
})

describe('The emergency plan', () => {
  test('says who stands in for whom, how fast, and what it costs to have and to use', () => {
    const { request } = worked([standBy(), standBy({ id: 'none', scenarioId: 'B' })])
    expect(emergencyPlan(request)).toEqual([{
      choiceId: 'standby', partId: 'X', partNumber: 'X', description: '', supplierName: 'Wał', city: 'Łódź', country: 'PL', standsInFor: ['Supplier'], share: 1, unitsPerDay: 10, switchDays: 14,
      surviveDays: 10, daysShort: 4, costPerYear: 5000, costPerDay: 100, oneOff: 2000, useCost: 7000, note: '',
    }])
    expect(emergencyPlan({ ...request, scenarioId: null })).toEqual([])
  })
})
