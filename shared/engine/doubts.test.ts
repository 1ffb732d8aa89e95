import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { doubtsOf, type DoubtId, type DoubtNumbers } from './doubts.ts'
import { evaluate } from './evaluate.ts'
import { pumpProject } from './small-project.ts'
import { openTransition } from '../model/scenario.ts'

const scenario = { id: 'B', letter: 'B', name: 'Bring it home', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const toSlovenia = (partId: string, quote: number | null): Choice => ({
  kind: 'move', id: `move ${partId}`, scenarioId: 'B', partId, note: '', country: 'SI', city: 'Idrija', supplierName: 'Idrija Motorji', share: 1, quote, quoteCurrency: 'EUR',
  oneOffCost: 40_000, recoveryDays: 30, ...openTransition,
})
const buffer: Choice = { kind: 'buffer', id: 'buffer', scenarioId: 'B', partId: 'WINDING', note: '', days: 30 }
const withPlan = (...choices: Choice[]): ProjectContents => pumpProject({ scenarios: [scenario], choices })
const doubts = (contents: ProjectContents, scenarioId: string | null = 'B') => doubtsOf({ contents, scenarioId, figures: shippedFigures })
const find = (contents: ProjectContents, id: DoubtId): DoubtNumbers => {
  const found = doubts(contents).doubts.find((doubt) => doubt.id === id)
  if (found === undefined) throw new Error(`There is no doubt ${id}.`)
  return found
}
const number = (value: number | null): number => value ?? Number.NaN

describe('what could prove a plan wrong', () => {
  const contents = withPlan(toSlovenia('HOUSING', 17), toSlovenia('WINDING', null))

  test('starts from the plan as it was evaluated', () => {
    const plan = evaluate({ contents, scenarioId: 'B', figures: shippedFigures })
    expect(doubts(contents).central).toEqual({
      npv: plan.economics?.npv, landedCostPerYear: plan.totals.landedCostPerYear, expectedLossPerYear: plan.totals.expectedLossPerYear,
    })
    expect(doubts(contents).central.npv).not.toBeNull()
  })

  test('halves the loss to expect, near enough, when stops are half as likely', () => {
    const half = number(find(contents, 'stops-half').expectedLossPerYear) / number(doubts(contents).central.expectedLossPerYear)
    expect(half).toBeGreaterThan(0.5)
    expect(half).toBeLessThan(0.52)
  })

  test('leaves only cost when nothing ever stops, and half way between is half the chance', () => {
    const none = find(contents, 'stops-none')
    expect(number(none.expectedLossPerYear)).toBeCloseTo(0, 3)
    expect(none.landedCostPerYear).toBe(doubts(contents).central.landedCostPerYear)
    const middle = (number(none.npv) + number(doubts(contents).central.npv)) / 2
    expect(Math.abs(number(find(contents, 'stops-half').npv) - middle)).toBeLessThan(0.03 * Math.abs(number(doubts(contents).central.npv) - number(none.npv)))
  })

  test('makes quotes and estimates of the destinations dearer, and nothing else', () => {
    const [central, dearer] = [doubts(contents).central, find(contents, 'offers-dearer')]
    expect(number(dearer.landedCostPerYear)).toBeGreaterThan(number(central.landedCostPerYear))
    expect(number(dearer.npv)).toBeLessThan(number(central.npv))
    const quotedOnly = withPlan(toSlovenia('HOUSING', 17))
    const priceRise = 1.7 * 3650 / 0.99
    const rise = number(find(quotedOnly, 'offers-dearer').landedCostPerYear) - number(doubts(quotedOnly).central.landedCostPerYear)
    expect(rise).toBeGreaterThan(0.95 * priceRise)
    expect(rise).toBeLessThan(1.1 * priceRise)
  })

  test('holds a move out of dollars against a cheaper dollar and double freight', () => {
    const central = doubts(contents).central
    expect(number(find(contents, 'dollar-cheaper').npv)).toBeLessThan(number(central.npv))
    expect(number(find(contents, 'freight-double').npv)).toBeGreaterThan(number(central.npv))
  })

  test('scales the value under the plan’s own figures, not the shipped one', () => {
    const factor = { id: 'o', scenarioId: 'B', key: 'what-if.freight-factor', value: 3, origin: { kind: 'typed' as const, at: '2026-11-22T09:00:00Z' } }
    const dear = { ...contents, parameters: [factor] }
    const six = evaluate({ contents: dear, scenarioId: 'B', figures: shippedFigures, what: new Map([['what-if.freight-factor', 6]]) })
    expect(find(dear, 'freight-double').landedCostPerYear).toBe(six.totals.landedCostPerYear)
  })

  test('says nothing of new offers where the plan only adds stock', () => {
    expect(doubts(withPlan(buffer)).doubts.map((doubt) => doubt.id)).toEqual(['stops-half', 'stops-none', 'freight-double', 'dollar-cheaper', 'demand-less'])
  })

  test('keeps the net value unknown where demand is unknown', () => {
    const unknown = { ...contents, products: contents.products.map((product) => ({ ...product, demandPerYear: null })) }
    expect(doubts(unknown).doubts.map((doubt) => doubt.npv)).toEqual([null, null, null, null, null, null])
  })

  test('asks of today what would make it worse', () => {
    const today = doubts(contents, null)
    expect(today.doubts.map((doubt) => doubt.id)).toEqual(['stops-half', 'stops-double', 'freight-double', 'dollar-dearer', 'demand-less'])
    const dearer = today.doubts.find((doubt) => doubt.id === 'dollar-dearer')
    expect(number(dearer?.landedCostPerYear ?? null)).toBeGreaterThan(number(today.central.landedCostPerYear))
  })
})
