import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import { evaluate } from './evaluate.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite, pumpProject } from './small-project.ts'
import { openTransition } from '../model/scenario.ts'

const evaluated = (contents: ProjectContents, scenarioId: string | null = null) => evaluate({ contents, scenarioId, figures: shippedFigures })
const pump = pumpProject()
const withoutMargin = (...products: string[]): ProjectContents => ({
  ...pump,
  products: pump.products.map((product) => (products.includes(product.partId) ? { ...product, marginPerUnit: null } : product)),
})
const lossAt = (contents: ProjectContents, key: string): number | null | undefined => evaluated(contents).sites.find((site) => site.key === key)?.lossPerEvent
const scenario = { id: 'A', letter: 'A', name: 'Stock', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const buffer: Choice = { kind: 'buffer', id: 'buffer', scenarioId: 'A', partId: 'HOUSING', note: '', days: 20 }

const fromOneSite = (parts: ProjectContents['parts'], marginPerUnit: number | null) => aProject({
  products: [aProduct('P', 3650, { marginPerUnit })],
  parts: [aPart('P'), ...parts],
  lines: parts.map((part) => aLine('P', part.id, 1)),
  sites: [aSite('S', 'CN', { recoveryDays: 30 })],
  offers: parts.map((part) => anOffer(part.id, 'S')),
})
const twoSources = (second: string) => aProject({
  products: [aProduct('P', 3650)],
  parts: [aPart('P'), aPart('A', { stock: 100 })],
  lines: [aLine('P', 'A', 1)],
  sites: [aSite('ONE', 'CN'), aSite('TWO', second)],
  offers: [anOffer('A', 'ONE', { share: 0.5 }), anOffer('A', 'TWO', { share: 0.5 })],
})
const chances = (contents: ProjectContents, shocks: number) => {
  const { parts, sites } = evaluate({ contents, scenarioId: null, figures: shippedFigures, what: new Map([['general.country-shock-rate', shocks]]) })
  return { part: parts[0]?.stopProbability ?? Number.NaN, sites: sites.map((site) => site.stopProbability ?? Number.NaN) }
}
const together = (calm: number[]) => 1 - calm.reduce((product, chance) => product * (1 - chance), 1)
const stated = (code: string | null) => pump.sites.map((site) => (site.id === 'NINGBO' ? { ...site, country: code } : site))
const toPoland: Choice = {
  kind: 'move', id: 'move', scenarioId: 'A', partId: 'SHAFT', note: '', country: 'PL', city: '', supplierName: 'Wał', share: 1, quote: 8, quoteCurrency: 'EUR',
  oneOffCost: 0, recoveryDays: 28, ...openTransition,
}
const inPlan = (sites: ProjectContents['sites'], choice: Choice) => evaluated({ ...pump, sites, scenarios: [scenario], choices: [choice] }, 'A')

describe('The loss to expect in a year', () => {
  test('is unknown, not zero, while a site runs short and the margin is unknown', () => {
    for (const contents of [withoutMargin('PUMP', 'MINI'), withoutMargin('PUMP')]) {
      const { totals, sites } = evaluated(contents)
      expect(sites.find((site) => site.key === 'NINGBO')).toMatchObject({ gapDays: 64, lossPerEvent: null, expectedLossPerYear: null })
      expect(totals.expectedLossPerYear).toBeNull()
    }
  })

  test('is zero without a margin where nothing runs short', () => {
    const stocked = { ...withoutMargin('PUMP', 'MINI'), parts: pump.parts.map((part) => ({ ...part, stock: 1e9 })) }
    expect(evaluated(stocked).totals.expectedLossPerYear).toBe(0)
  })

  test('keeps the net value of a plan unknown while it is unknown itself, though cost is known', () => {
    const contents = { ...withoutMargin('PUMP', 'MINI'), scenarios: [scenario], choices: [buffer] }
    const { totals, economics } = evaluated(contents, 'A')
    expect(totals.ownershipCostPerYear).not.toBeNull()
    expect(economics).toMatchObject({ cashFlows: [], npv: null, paybackYears: null, internalReturn: null, monthlyCash: [], deepest: null })
  })

  test('is no part of a net value where it is unknown and the plan leaves it as it is', () => {
    const unknown = inPlan(stated(null), toPoland)
    expect(unknown.totals.expectedLossPerYear).toBeNull()
    expect(unknown.economics?.npv).toBeCloseTo(inPlan(stated('CN'), toPoland).economics?.npv ?? Number.NaN, 6)
    expect(inPlan(stated(null), buffer).economics?.npv).toBeNull()
  })

  test('of a site that runs short of one part at an unknown cost is unknown in whatever order its parts stand', () => {
    const short = aPart('SHORT', { stock: 0 })
    const plenty = aPart('PLENTY', { stock: 1e6 })
    for (const parts of [[short, plenty], [plenty, short]]) {
      expect(lossAt(fromOneSite(parts, null), 'S')).toBeNull()
      expect(lossAt(fromOneSite(parts, 100), 'S')).toBe(100 * 10 * 30)
    }
  })

  test('of a site leaves out a part of unknown need in whatever order its parts stand, as its days short do', () => {
    const lines = pump.lines.map((line) => (line.childId === 'HOUSING' ? { ...line, quantity: null } : line))
    const [housing, ...others] = pump.parts.filter((part) => part.id === 'HOUSING' || part.id === 'WINDING')
    const rest = pump.parts.filter((part) => part.id !== 'HOUSING' && part.id !== 'WINDING')
    const orders = [[housing, ...others], [...others, housing]].map((order) => [...rest, ...order.filter((part) => part !== undefined)])
    for (const parts of orders) expect(lossAt({ ...pump, lines, parts }, 'NINGBO')).toBe(192_000)
  })
})

describe('The chance that a part stops', () => {
  test('counts the shock of a country that both its sources are in once', () => {
    const own = chances(twoSources('CN'), 0)
    expect(own.part).toBeCloseTo(together(own.sites), 12)
    const [one] = own.sites
    const [shaken] = chances(twoSources('CN'), 0.005).sites
    const shock = 1 - (1 - (shaken ?? Number.NaN)) / (1 - (one ?? Number.NaN))
    expect(chances(twoSources('CN'), 0.005).part).toBeCloseTo(together([...own.sites, shock]), 12)
  })

  test('counts the shocks of two countries both', () => {
    const both = chances(twoSources('VN'), 0.005)
    expect(both.part).toBeCloseTo(together(both.sites), 12)
  })
})
