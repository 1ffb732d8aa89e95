import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { Choice } from '../model/scenario.ts'
import type { ProjectContents } from '../model/contents.ts'
import { worded } from '../text/english.ts'
import { evaluate } from './evaluate.ts'
import type { PartResult } from './evaluation.ts'
import { aLine, anOffer, aPart, aProduct, aProject, aSite, pumpProject } from './small-project.ts'
import { openTransition } from '../model/scenario.ts'

const figures = shippedFigures
const today = (contents: ProjectContents, what?: ReadonlyMap<string, number>) => evaluate({ contents, scenarioId: null, figures, ...(what === undefined ? {} : { what }) })
const partOf = (contents: ProjectContents, id: string, scenarioId: string | null = null): PartResult => {
  const found = evaluate({ contents, scenarioId, figures }).parts.find((part) => part.partId === id)
  if (found === undefined) throw new Error(`no part ${id}`)
  return found
}
const scenario = { id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }
const move = (partId: string, given: Partial<Extract<Choice, { kind: 'move' }>> = {}): Choice => ({
  kind: 'move', id: `move-${partId}`, scenarioId: 'a', partId, note: '', country: 'SI', city: 'Idrija', supplierName: 'Idrija Motorji', share: 1, quote: null,
  quoteCurrency: 'EUR', oneOffCost: 20_000, recoveryDays: 40, ...openTransition, ...given,
})
const planned = (...choices: Choice[]): ProjectContents => pumpProject({ scenarios: [scenario], choices })

const published = (finished: number): ProjectContents =>
  aProject({
    products: [aProduct('P1', 3650, { finishedStock: finished }), aProduct('P2', 3650, { finishedStock: 0 })],
    parts: [aPart('P1'), aPart('P2'), aPart('A', { stock: 100 })],
    lines: [aLine('P1', 'A', 1), aLine('P2', 'A', 1)],
    sites: [aSite('S', 'CN', { recoveryDays: 30 })],
    offers: [anOffer('A', 'S')],
  })
const override = (scenarioId: string | null, value: number) => ({ id: `o${scenarioId ?? ''}`, scenarioId, key: 'general.horizon-years', value, origin: { kind: 'typed' as const, at: '' } })

describe('Landed cost', () => {
  it('adds up its lines', () => {
    for (const part of today(pumpProject()).parts) {
      const { price, freight, insurance, duty, brokerage } = part.lines
      const stock = ['pipeline-stock', 'cycle-stock', 'safety-stock', 'buffer-stock'] as const
      const sum = [price, freight, insurance, duty, brokerage, ...stock.map((id) => part.lines[id])].reduce<number>((total, line) => total + (line ?? Number.NaN), 0)
      expect(part.landedPerUnit).toBeCloseTo(sum, 9)
    }
  })
  it('is unknown without a mass and says so; the spend stays known', () => {
    const contents = pumpProject()
    const parts = contents.parts.map((part) => Object.assign({}, part, { massKg: null }))
    const shaft = partOf({ ...contents, parts }, 'SHAFT')
    expect(shaft.landedPerUnit).toBeNull()
    expect(worded(shaft.notPriced)).toContain('mass')
    expect(shaft.spendPerYear).toBe(9 * 10_950)
    expect(today({ ...contents, parts }).coverage.priced).toBeLessThan(1)
  })
  it('holds no freight or duty of the buyer when delivered duty paid', () => {
    const { lines } = partOf(pumpProject(), 'SCREW')
    expect([lines.freight, lines.insurance, lines.duty, lines.brokerage, lines['pipeline-stock']]).toEqual([0, 0, 0, 0, 0])
  })
  it('has no duty inside the EU, the average of the HS chapter outside, and the typed rate before both', () => {
    const contents = pumpProject()
    expect(partOf(contents, 'SHAFT').lines.duty).toBe(0)
    const chapter = figures.get('duty.chapter.76')?.value ?? Number.NaN
    const housing = partOf(contents, 'HOUSING')
    const value = (housing.lines.price ?? 0) + (housing.lines.freight ?? 0) * 0.85 + (housing.lines.insurance ?? 0)
    expect(housing.lines.duty).toBeCloseTo(value * chapter, 9)
    const typed = contents.offers.map((offer) => Object.assign({}, offer, { dutyRate: offer.partId === 'HOUSING' ? 0 : offer.dutyRate }))
    expect(partOf({ ...contents, offers: typed }, 'HOUSING').lines.duty).toBe(0)
  })
  it('leaves duty unknown for a plant outside the EU unless typed', () => {
    const contents = pumpProject()
    const british = { ...contents, project: { ...contents.project, plantCountry: 'GB' } }
    expect(partOf(british, 'HOUSING').lines.duty).toBeNull()
    expect(partOf(british, 'WINDING').lines.duty).not.toBeNull()
  })
  it('is unknown without a country', () => {
    const contents = pumpProject({ sites: [aSite('NINGBO', null), aSite('ESSEN', 'DE'), aSite('TAINAN', 'TW')] })
    expect(worded(partOf(contents, 'HOUSING').notPriced)).toContain('country')
  })
  it('takes the price of the break that the order reaches', () => {
    const contents = pumpProject()
    const offers = contents.offers.map((offer) => (offer.partId === 'SHAFT' ? Object.assign({}, offer, { priceBreaks: [{ fromQuantity: 100, unitPrice: 8 }, { fromQuantity: 1000, unitPrice: 7 }] }) : offer))
    expect(partOf({ ...contents, offers }, 'SHAFT').lines.price).toBe(8)
  })
  it('follows the dollar and extra duty on China, and nothing else does', () => {
    const dollar = today(pumpProject(), new Map([['what-if.dollar-factor', 1.1]]))
    const before = today(pumpProject())
    const priceOf = (evaluation: typeof before, id: string) => evaluation.parts.find((part) => part.partId === id)?.lines.price ?? Number.NaN
    expect(priceOf(dollar, 'HOUSING')).toBeCloseTo(1.1 * priceOf(before, 'HOUSING'), 9)
    expect(priceOf(dollar, 'SHAFT')).toBe(9)
    const tariff = today(pumpProject(), new Map([['what-if.extra-duty-china', 0.25]]))
    const dutyOf = (evaluation: typeof before, id: string) => evaluation.parts.find((part) => part.partId === id)?.lines.duty ?? Number.NaN
    expect(dutyOf(tariff, 'WINDING')).toBeGreaterThan(dutyOf(before, 'WINDING'))
    expect(dutyOf(tariff, 'SHAFT')).toBe(0)
  })
})

describe('A plan', () => {
  it('re-bases the price of a move from today’s ex-works price and calls it an estimate', () => {
    const winding = partOf(planned(move('WINDING')), 'WINDING', 'a')
    expect(winding.certainty).toBe('estimate')
    expect(winding.legs).toHaveLength(1)
    expect(winding.lines.price).toBeGreaterThan(15)
    expect(winding.lines.duty).toBe(0)
    expect(winding.oneOff).toBe(20_000)
  })
  it('takes a quote over the estimate', () => {
    const winding = partOf(planned(move('WINDING', { quote: 18 })), 'WINDING', 'a')
    expect(winding.lines.price).toBe(18)
    expect(winding.certainty).toBe('known')
  })
  it('names the figure without which it cannot estimate', () => {
    const without = new Map([...figures].filter(([key]) => key !== 'country.SI.labour-cost'))
    const evaluation = evaluate({ contents: planned(move('WINDING')), scenarioId: 'a', figures: without })
    expect(worded(evaluation.parts.find((part) => part.partId === 'WINDING')?.notPriced)).toContain('country.SI.labour-cost')
    expect(evaluation.economics?.npv).toBeNull()
  })
  it('lasts longer with extra stock, by its days', () => {
    const buffered = planned({ kind: 'buffer', id: 'b', scenarioId: 'a', partId: 'HOUSING', note: '', days: 30 })
    expect(partOf(buffered, 'HOUSING', 'a').surviveDays).toBeCloseTo(60, 9)
    expect(partOf(buffered, 'HOUSING', 'a').lines['buffer-stock']).toBeGreaterThan(0)
  })
  it('with a second source keeps its share flowing and recovers in the time to switch', () => {
    const winding = partOf(planned(move('WINDING', { share: 0.5 })), 'WINDING', 'a')
    expect(winding.surviveDays).toBeCloseTo(40, 9)
    expect(winding.recoverDays).toBe(28)
  })
  it('that changes nothing is worth nothing', () => {
    const { economics } = evaluate({ contents: planned(), scenarioId: 'a', figures })
    expect(economics?.npv).toBeCloseTo(0, 9)
    expect(economics?.cashFlows).toHaveLength(6)
  })
})

describe('Braking distance', () => {
  it('of the published part A is 10 days, not 55: a product without stock stops first', () => {
    expect(partOf(published(1000), 'A').surviveDays).toBe(10)
  })
  it('loses only what its own stock does not bridge', () => {
    const a = partOf(published(1000), 'A')
    // P2 stands still from day 10 to 30 at 10 a day and 100 each; P1 lives on 100 days of finished stock.
    expect(a.lossPerEvent).toBe(20 * 10 * 100)
    expect(a.lossIsUpperBound).toBe(false)
  })
  it('marks a loss over several products as an upper bound', () => {
    const a = partOf(published(0), 'A')
    expect(a.surviveDays).toBe(5)
    expect(a.lossIsUpperBound).toBe(true)
  })
  it('counts the stock of assemblies above', () => {
    const contents = pumpProject()
    const parts = contents.parts.map((part) => (part.id === 'MOTOR' ? Object.assign({}, part, { stock: 300 }) : part))
    expect(partOf({ ...contents, parts }, 'WINDING').surviveDays).toBeCloseTo(30, 9)
  })
  it('of a part that no product needs never ends', () => {
    const contents = pumpProject()
    const lines = contents.lines.map((line) => (line.childId === 'HOUSING' ? Object.assign({}, line, { quantity: 0 }) : line))
    expect(partOf({ ...contents, lines }, 'HOUSING').surviveDays).toBe(Number.POSITIVE_INFINITY)
  })
  it('never shortens with more stock, and costs nothing exactly when nothing is short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 500 }), (stock, more, motors) => {
        const of = (units: number) => {
          const contents = pumpProject()
          const parts = contents.parts.map((part) => Object.assign({}, part, part.id === 'WINDING' ? { stock: units } : part.id === 'MOTOR' ? { stock: motors } : {}))
          return partOf({ ...contents, parts }, 'WINDING')
        }
        const [less, greater] = [of(stock), of(stock + more)]
        expect(greater.surviveDays ?? 0).toBeGreaterThanOrEqual(less.surviveDays ?? 0)
        expect((less.lossPerEvent ?? 0) > 0).toBe((less.gapDays ?? 0) > 0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('An evaluation', () => {
  it('is the same bit for bit each time', () => {
    const contents = planned(move('WINDING'), { kind: 'buffer', id: 'b', scenarioId: 'a', partId: 'HOUSING', note: '', days: 30 })
    expect(evaluate({ contents, scenarioId: 'a', figures })).toEqual(evaluate({ contents: structuredClone(contents), scenarioId: 'a', figures }))
  })
  it('lets a scenario’s override win over the project’s, and a value being tried over both', () => {
    const contents = { ...planned(), parameters: [override('a', 3), override(null, 7)] }
    const years = (what?: ReadonlyMap<string, number>) => (evaluate({ contents, scenarioId: 'a', figures, ...(what === undefined ? {} : { what }) }).economics?.cashFlows.length ?? 0) - 1
    expect(years()).toBe(3)
    expect(years(new Map([['general.horizon-years', 4]]))).toBe(4)
  })
  it('of an empty project is empty, not zero', () => {
    const { totals, coverage } = today(aProject({}))
    expect([totals.landedCostPerYear, totals.costPerUnit, totals.riskScore, totals.longestGapDays]).toEqual([null, null, null, null])
    expect(coverage.parts).toBe(0)
  })
})
