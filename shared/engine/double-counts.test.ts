import { openWishes } from '../model/wishes.ts'
import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import { openTransition, type Choice } from '../model/scenario.ts'
import { worded } from '../text/english.ts'
import { evaluate } from './evaluate.ts'
import { amountsIn, currencyPatches } from './currency-change.ts'
import { doubleCounts } from './double-counts.ts'
import { anOffer, pumpProject } from './small-project.ts'
import { applyPatches } from '../model/change.ts'

const typed = (key: string, value: number) => ({ id: key, scenarioId: null, key, value, origin: { kind: 'typed', at: '' } }) as const
const states = (contents: ReturnType<typeof pumpProject>) => Object.fromEntries(doubleCounts(contents, figures, 'a').map(({ id, state }) => [id, state]))
const works = {
  materialPerUnit: 4, scrapShare: 0, labourHoursPerUnit: 0, wagePerHour: 30, automatedShare: 0, machineHoursPerUnit: 0, capex: 100, machineLifeYears: null, machineHoursPerYear: null,
  equipmentEffectiveness: null, energyPerUnitKwh: 0, overheadShare: null, toolingCost: 9000, learning: null, learningRate: null, plateauUnits: null, trainedHeads: 0, trainingHours: null,
  coursePerHead: null, rampMonths: null,
}
const move: Choice = {
  kind: 'move', id: 'move', scenarioId: 'a', partId: 'HOUSING', note: '', country: 'PL', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: 9000,
  recoveryDays: null, ...openTransition, exitCost: 10, production: works,
}

describe('Counting twice', () => {
  it('happens nowhere with the shipped figures', () => {
    expect(states(pumpProject())).toEqual({ capital: 'apart', obsolescence: 'apart', tooling: 'apart', 'risk-premium': 'apart' })
  })
  it('is named where figures overlap', () => {
    const parameters = [typed('general.write-off-rate', 0.02), typed('general.storage-rate', 0.25), typed('general.cost-of-capital', 0.2)]
    expect(states(pumpProject({ parameters }))).toEqual({ capital: 'look', obsolescence: 'twice', tooling: 'apart', 'risk-premium': 'look' })
    expect(states(pumpProject({ parameters: [typed('general.write-off-rate', 0.02), typed('general.risk-rate', 0)] }))).toMatchObject({ obsolescence: 'apart' })
  })
  it('is named where tooling stands in two places', () => {
    expect(states(pumpProject({ offers: [anOffer('HOUSING', 'NINGBO', { toolingCost: 5000 })] }))).toMatchObject({ tooling: 'look' })
    const [, , tooling] = doubleCounts(pumpProject({ choices: [move] }), figures, 'a')
    expect(worded(tooling)).toMatchObject({ state: 'twice', says: expect.stringContaining('HOUSING') })
  })
})

describe('Another currency of the project', () => {
  const contents = pumpProject({ choices: [move] })
  const wished = { ...openWishes, budget: 400_000, worstYearAtMost: 1_000_000, stages: { from: '2027-Q1', quarters: 4, budgetPerQuarter: 100_000, headsPerQuarter: 3, suppliersPerQuarter: null } }
  it('exchanges the amounts that stand in it, or only renames them', () => {
    const dollars = applyPatches(contents, currencyPatches(contents, 'USD', 'convert', 2))
    expect(dollars.project.currency).toBe('USD')
    expect(dollars.products.map((product) => product.marginPerUnit)).toEqual([400, 100])
    expect(dollars.choices[0]).toMatchObject({ oneOffCost: 18_000, exitCost: 20, production: { materialPerUnit: 8, wagePerHour: 60, capex: 200, toolingCost: 18_000, coursePerHead: null } })
    expect(dollars.offers).toEqual(contents.offers)
    expect(applyPatches(contents, currencyPatches(contents, 'USD', 'relabel', 2))).toEqual({ ...contents, project: { ...contents.project, currency: 'USD' } })
  })
  it('scales every sum by the rate where amounts are exchanged', () => {
    const scenarios = [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }]
    const before = { ...contents, scenarios }
    const rate = figures.get('exchange-rate.USD')?.value ?? Number.NaN
    const [euros, dollars] = [before, applyPatches(before, currencyPatches(before, 'USD', 'convert', rate))].map((of) => evaluate({ contents: of, scenarioId: 'a', figures }))
    for (const field of ['landedCostPerYear', 'oneOff', 'workingCapital', 'expectedLossPerYear', 'spendPerYear'] as const) {
      expect((dollars?.totals[field] ?? Number.NaN) / (euros?.totals[field] ?? Number.NaN)).toBeCloseTo(rate, 9)
    }
  })
  it('counts the amounts first', () => {
    expect(amountsIn(contents)).toBe(2 + 2 + 4)
    expect(amountsIn({ ...contents, wishes: [wished] })).toBe(2 + 2 + 4 + 3)
  })
  it('exchanges what may be spent on the best plan', () => {
    const dollars = applyPatches({ ...contents, wishes: [wished] }, currencyPatches({ ...contents, wishes: [wished] }, 'USD', 'convert', 2))
    expect(dollars.wishes).toEqual([{ ...wished, budget: 800_000, worstYearAtMost: 2_000_000, stages: { ...wished.stages, budgetPerQuarter: 200_000 } }])
  })
})
