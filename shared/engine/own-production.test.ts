import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openTransition, type Choice, type Production } from '../model/scenario.ts'
import { worded } from '../text/english.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { pumpProject } from './small-project.ts'

const works: Production = {
  materialPerUnit: 4, scrapShare: 0.2, labourHoursPerUnit: 0.1, wagePerHour: 30, automatedShare: 0.5, machineHoursPerUnit: 0.05, capex: 200_000, machineLifeYears: 10,
  machineHoursPerYear: 4000, equipmentEffectiveness: 0.8, energyPerUnitKwh: 2, overheadShare: 0.5, toolingCost: 20_000, learning: null, learningRate: null, plateauUnits: null,
  trainedHeads: 4, trainingHours: 50, coursePerHead: 1000, rampMonths: 4,
}
type Move = Extract<Choice, { kind: 'move' }>
const move = (given: Partial<Move> = {}): Move => ({
  kind: 'move', id: 'move', scenarioId: 'a', partId: 'HOUSING', note: '', country: 'NL', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'USD', oneOffCost: 0,
  recoveryDays: null, ...openTransition, startMonth: 0, ...given,
})
const planned = (choice: Choice): ProjectContents =>
  pumpProject({ scenarios: [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }], choices: [choice] })
const plan = (choice: Choice) => evaluate({ contents: planned(choice), scenarioId: 'a', figures })
const housing = (choice: Choice) => plan(choice).parts.find(({ partId }) => partId === 'HOUSING')
const price = (given: Partial<Production>): number => housing(move({ production: { ...works, learningRate: 0.8, ...given } }))?.lines.price ?? Number.NaN
const recovery = (rate: number, years: number): number => rate / (1 - 1 / (1 + rate) ** years)

describe('Own production', () => {
  it('costs material, labour, machines, energy, overhead and tooling', () => {
    const labour = 0.1 * 0.5 * 30
    const electricity = figures.get('country.NL.electricity-price')?.value ?? Number.NaN
    const expected = 4 / 0.8 + labour + (0.05 * 200_000 * recovery(0.09, 10)) / (4000 * 0.8) + 2 * electricity + labour * 0.5 + (20_000 * recovery(0.09, 5)) / 3650
    expect(housing(move({ production: works }))?.lines.price).toBeCloseTo(expected, 9)
    expect(housing(move({ production: works, quote: 3 }))?.lines.price).toBeCloseTo(expected, 9)
  })
  it('takes what is not said from the country and the general figures', () => {
    const open = { ...works, wagePerHour: null, overheadShare: null, machineLifeYears: null, machineHoursPerYear: null, equipmentEffectiveness: null }
    const [home, abroad] = [housing(move({ production: open })), housing(move({ production: open, country: 'RO' }))]
    expect(abroad?.lines.price).toBeLessThan(home?.lines.price ?? 0)
    expect(home?.certainty).toBe('estimate')
  })
  it('learns: the more units the fewer hours, Crawford above Wright, and no further than the plateau', () => {
    const wright = price({ learning: 'Wright', plateauUnits: 1e6 })
    const crawford = price({ learning: 'Crawford', plateauUnits: 1e6 })
    expect(wright).toBeLessThan(crawford)
    expect(crawford).toBeLessThan(price({}))
    expect(price({ learning: 'Wright', plateauUnits: 10 })).toBeGreaterThan(wright)
  })
  it('costs once: machines, tooling, qualification, training, ramp-up, dual running and leaving', () => {
    const once = plan(move({ production: works, oneOffCost: 7000, exitCost: 500, dualRunningMonths: 3 })).totals.oneOff
    const rampLoss = (0.1 * 0.5 * 30 * 3650 * 4) / 12 / 2
    expect(once).toBeCloseTo(200_000 + 20_000 + 7000 + 500 + 4 * (1000 + 30 * 50) + rampLoss + ((price({}) * 3650 * 3) / 12) * 0.2, 6)
  })
  it('counts machines and tooling as money at the start, not again as annuities each year', () => {
    const { economics } = plan(move({ production: { ...works, rampMonths: 0 } }))
    const today = evaluate({ contents: planned(move()), scenarioId: null, figures })
    const after = plan(move({ production: { ...works, rampMonths: 0 } }))
    const annuities = ((0.05 * 200_000 * recovery(0.09, 10)) / (4000 * 0.8) + (20_000 * recovery(0.09, 5)) / 3650) * 3650 * (1 / 0.99)
    const costs = (today.totals.ownershipCostPerYear ?? 0) - today.totals.capitalChargePerYear - ((after.totals.ownershipCostPerYear ?? 0) - after.totals.capitalChargePerYear)
    const losses = (today.totals.expectedLossPerYear ?? 0) - (after.totals.expectedLossPerYear ?? 0)
    expect(economics?.savingPerYear).toBeCloseTo(costs + annuities + losses, 4)
  })
  it('says which figure its cost lacks', () => {
    expect(worded(housing(move({ production: { ...works, wagePerHour: null }, country: 'LI' }))?.notPriced)).toMatch(/country\.LI\.labour-cost/)
  })
  it('is taken apart down to what was typed', () => {
    const request = { contents: planned(move({ production: works })), scenarioId: 'a', figures }
    const quoted = explain(request, { on: 'part', partId: 'HOUSING', quantity: 'price' }).inputs.find((input) => input.quantity.id === 'quoted-price')
    expect(quoted?.inputs.map((input) => input.quantity.id)).toEqual(['own-material', 'own-labour', 'own-machine', 'own-energy', 'own-overhead', 'own-tooling'])
    expect(quoted?.inputs[0]?.inputs[0]).toMatchObject({ value: 4, provenance: { kind: 'choice', choiceId: 'move' } })
    const [once] = explain(request, { on: 'plan', quantity: 'one-off' }).inputs
    expect(once?.inputs.map((input) => input.quantity.id)).toContain('training')
  })
})

const quote = { quote: 9, quoteCurrency: 'EUR', oneOffCost: 20_000 } as const
const flows = (startMonth: number | null) => plan(move({ ...quote, startMonth })).economics?.cashFlows

describe('The start of a new source', () => {
  it('takes back the saving of the months before it, and nothing else', () => {
    const [now, later] = [plan(move(quote)), plan(move({ ...quote, startMonth: 6 }))]
    const saving = now.economics?.savingPerYear ?? Number.NaN
    expect(later.economics?.savingPerYear).toBe(saving)
    expect((now.economics?.cashFlows[1] ?? 0) - (later.economics?.cashFlows[1] ?? 0)).toBeCloseTo(saving / 2, 6)
    expect(later.economics?.cashFlows.slice(2)).toEqual(now.economics?.cashFlows.slice(2))
    expect(later.totals).toEqual(now.totals)
  })
  it('is after the weeks of requalification where nobody says when', () => {
    const weeks = figures.get('category.die-castings.requalification-weeks')?.value ?? Number.NaN
    expect(flows(null)?.[1]).toBeCloseTo(flows((weeks * 7) / (365 / 12))?.[1] ?? Number.NaN, 6)
  })
  it('leaves the value unknown after five years', () => {
    expect(plan(move({ ...quote, startMonth: 61 })).economics?.npv).toBeNull()
  })
  it('has a curve of cash that ends where the years end and names its deepest point', () => {
    for (const startMonth of [0, 5.5, 14]) {
      const { economics } = plan(move({ ...quote, startMonth }))
      expect(economics?.monthlyCash).toHaveLength(61)
      expect(economics?.monthlyCash.at(-1)).toBeCloseTo(economics?.cashFlows.reduce((sum, flow) => sum + flow, 0) ?? Number.NaN, 6)
      expect(economics?.deepest?.money).toBe(Math.min(...(economics?.monthlyCash ?? [])))
    }
    expect(plan(move({ ...quote, startMonth: 14 })).economics?.deepest?.money).toBeLessThanOrEqual(-20_000)
  })
  it('is explained year by year and part by part', () => {
    const request = { contents: planned(move({ ...quote, startMonth: 6 })), scenarioId: 'a', figures }
    const npv = explain(request, { on: 'plan', quantity: 'npv' })
    const first = npv.inputs.find((input) => input.quantity.id === 'not-yet-1')
    expect(first?.inputs.map((input) => input.of)).toContain('HOUSING')
    for (const quantity of ['internal-return', 'discounted-payback', 'break-even-volume', 'break-even-duty', 'break-even-price-gap', 'deepest-cash', 'saving'] as const) {
      expect(explain(request, { on: 'plan', quantity }).inputs.length).toBeGreaterThan(0)
    }
  })
  it('never breaks even where a product saves nothing', () => {
    expect(plan(move({ ...quote, quote: 4000 })).economics?.breakEvenVolume).toBe('never')
    expect(plan(move({ ...quote, quote: 1 })).economics?.breakEvenVolume).toBeGreaterThan(0)
  })
})
