import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { incoterms, type Incoterm } from '../model/offer.ts'
import type { Choice } from '../model/scenario.ts'
import { evaluate } from './evaluate.ts'
import { anOffer, aPart, aProduct, aProject, aSite, pumpProject } from './small-project.ts'
import { openTransition } from '../model/scenario.ts'

const scenario = { id: 'B', letter: 'B', name: 'Bring it home', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const toSlovenia: Choice = {
  kind: 'move', id: 'move', scenarioId: 'B', partId: 'HOUSING', note: '', country: 'SI', city: 'Idrija', supplierName: 'Idrija Motorji', share: 1, quote: null,
  quoteCurrency: 'EUR', oneOffCost: 0, recoveryDays: 30, ...openTransition,
}
const delivered = (incoterm: Incoterm): ProjectContents => {
  const contents = pumpProject({ scenarios: [scenario], choices: [toSlovenia] })
  return { ...contents, offers: contents.offers.map((offer) => (offer.partId === 'HOUSING' ? { ...offer, incoterm, dutyRate: 0.06, orderQuantity: 50 } : offer)) }
}
const housing = (contents: ProjectContents, scenarioId: string | null, ...what: (readonly [string, number])[]) => {
  const part = evaluate({ contents, scenarioId, figures: shippedFigures, what: new Map(what) }).parts.find(({ partId }) => partId === 'HOUSING')
  if (part === undefined) throw new Error('There is no housing.')
  return part
}

const boughtWhole = (stock: number | null, finishedStock: number | null) => aProject({
  products: [aProduct('X', 365, { finishedStock })],
  parts: [aPart('X', { stock, category: 'gears-and-drive-parts' })],
  sites: [aSite('S', 'CN')],
  offers: [anOffer('X', 'S')],
})
const daysOf = (contents: ProjectContents) => evaluate({ contents, scenarioId: null, figures: shippedFigures }).parts[0]?.surviveDays

describe('What-ifs', () => {
  test('of freight and dollar leave the should-cost price in Europe alone, whatever the delivery term of today', () => {
    for (const incoterm of incoterms) {
      const contents = delivered(incoterm)
      const { price } = housing(contents, 'B').lines
      expect(price).toBeGreaterThan(0)
      for (const what of [['what-if.freight-factor', 3], ['what-if.dollar-factor', 1.2]] as const) expect(housing(contents, 'B', what).lines.price).toBeCloseTo(price ?? 0, 9)
    }
  })

  test('of freight leave the duty on a delivered price alone, as that price was quoted with usual freight', () => {
    for (const incoterm of ['DAP', 'DPU', 'CIF'] as const) {
      const contents = delivered(incoterm)
      expect(housing(contents, null, ['what-if.freight-factor', 3]).lines.duty).toBe(housing(contents, null).lines.duty)
    }
    const freeOnBoard = delivered('FOB')
    expect(housing(freeOnBoard, null, ['what-if.freight-factor', 3]).lines.duty).toBeGreaterThan(housing(freeOnBoard, null).lines.duty ?? Number.NaN)
  })

  test('of more demand use stock up faster, stated or not: what is on the shelf was bought for the demand as planned', () => {
    for (const stock of [300, null]) {
      const contents = pumpProject()
      const parts = contents.parts.map((part) => (part.id === 'HOUSING' ? { ...part, stock } : part))
      const usual = housing({ ...contents, parts }, null).surviveDays ?? Number.NaN
      expect(housing({ ...contents, parts }, null, ['what-if.demand-surge', 1]).surviveDays).toBeCloseTo(usual / 2, 9)
      expect(housing({ ...contents, parts }, null, ['what-if.demand-surge', -1]).surviveDays).toBe(Number.POSITIVE_INFINITY)
    }
  })
})

describe('A product that is bought whole', () => {
  test('lives on its finished units and those in the store', () => {
    expect(daysOf(boughtWhole(10, 50))).toBeCloseTo(60, 9)
    expect(daysOf(boughtWhole(null, 50))).toBeCloseTo(50, 9)
    expect(daysOf(boughtWhole(10, null))).toBeCloseTo(10, 9)
  })

  test('is taken to have the stock usual for its category where none is stated', () => {
    expect(daysOf(boughtWhole(null, null))).toBeCloseTo(22, 9)
  })
})

describe('Money against today', () => {
  test('holds no interest: with a plan that only adds stock, cost moves by storage and risk alone', () => {
    const contents = pumpProject({ scenarios: [scenario], choices: [{ kind: 'buffer', id: 'buffer', scenarioId: 'B', partId: 'SHAFT', note: '', days: 40 }] })
    const of = (scenarioId: string | null) => evaluate({ contents, scenarioId, figures: shippedFigures })
    const stock = (of('B').totals.workingCapital ?? Number.NaN) - (of(null).totals.workingCapital ?? Number.NaN)
    const [, yearly] = of('B').economics?.cashFlows ?? []
    const saved = (of(null).totals.expectedLossPerYear ?? Number.NaN) - (of('B').totals.expectedLossPerYear ?? Number.NaN)
    // The shaft has the usual reject share of 1 %; storage is 8 % and risk 6 %.
    expect(yearly).toBeCloseTo(saved - (stock * 0.14) / 0.99, 6)
  })
})
