import { describe, expect, it } from 'vitest'
import { europeanCountries } from '../data/countries.ts'
import { shippedFigures as figures } from '../data/figures.ts'
import { openTransition, type Choice } from '../model/scenario.ts'
import { evaluate } from './evaluate.ts'
import { pumpProject } from './small-project.ts'
import { tryChoice } from './try-choice.ts'
import { whereTo } from './where-to.ts'

const contents = pumpProject({ scenarios: [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }] })
const found = whereTo({ contents, scenarioId: null, figures }, 'HOUSING')
const fewest = Math.min(...found.destinations.flatMap((one) => (one.landedPerUnit === null ? [] : [one.missingIndicators])))
const priced = found.destinations.filter((one) => one.landedPerUnit !== null && one.riskScore !== null && one.missingIndicators === fewest)

describe('Where a part could go', () => {
  it('is every European country, the cheapest first and those of unknown cost last, with the reason', () => {
    expect(found.destinations).toHaveLength(europeanCountries.length)
    const costs = found.destinations.map((one) => one.landedPerUnit)
    const known = costs.filter((cost) => cost !== null)
    expect(costs.slice(0, known.length)).toEqual(known.toSorted((left, right) => left - right))
    for (const one of found.destinations) expect(one.unknown === null).toBe(one.landedPerUnit !== null)
    expect(known.length).toBeGreaterThan(20)
  })
  it('costs and risks what a move of the part there does', () => {
    for (const country of ['PL', 'TR', 'NL']) {
      const choice: Choice = {
        kind: 'move', id: 'move', scenarioId: 'a', partId: 'HOUSING', note: '', country, city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null,
        recoveryDays: null, ...openTransition,
      }
      const moved = evaluate({ contents: { ...contents, choices: [choice] }, scenarioId: 'a', figures }).parts.find((part) => part.partId === 'HOUSING')
      const destination = found.destinations.find((one) => one.country === country)
      expect(destination?.landedPerUnit).toBeCloseTo(moved?.landedPerUnit ?? Number.NaN, 9)
      expect(destination?.riskScore).toBeCloseTo(moved?.riskScore ?? Number.NaN, 9)
    }
  })
  it('marks those that no other beats on both, and two or three of them to look at first', () => {
    for (const one of priced) {
      const beaten = priced.some((other) => (other.landedPerUnit ?? 0) <= (one.landedPerUnit ?? 0) && (other.riskScore ?? 0) <= (one.riskScore ?? 0) && other !== one && (other.landedPerUnit !== one.landedPerUnit || other.riskScore !== one.riskScore))
      expect(one.isUnbeaten).toBe(!beaten)
    }
    expect(found.destinations.filter((one) => one.missingIndicators > fewest).some((one) => one.isUnbeaten)).toBe(false)
    const marked = found.destinations.filter((one) => one.isSuggested)
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.length).toBeLessThanOrEqual(3)
    expect(marked.every((one) => one.isUnbeaten)).toBe(true)
  })
  it('is tried in the world of the scenario', () => {
    const dear = { id: 'x', scenarioId: 'a', key: 'general.material-premium', value: 0.5, origin: { kind: 'typed', at: '' } } as const
    const other = whereTo({ contents: { ...contents, parameters: [dear] }, scenarioId: 'a', figures }, 'HOUSING')
    expect(other.destinations[0]?.landedPerUnit).toBeGreaterThan(found.destinations[0]?.landedPerUnit ?? Number.NaN)
    expect(other.today).toEqual(found.today)
  })
})

const move = (given: Partial<Extract<Choice, { kind: 'move' }>>): Choice => ({
  kind: 'move', id: 'move', scenarioId: 'a', partId: 'HOUSING', note: '', country: 'PL', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: null,
  recoveryDays: null, ...openTransition, ...given,
})

describe('A choice that is tried', () => {
  it('does to its part what it does in the plan, surge of demand included', () => {
    const what = new Map([['what-if.demand-surge', 0.2]])
    for (const choice of [move({}), move({ quote: 9, dualRunningMonths: 2 })]) {
      const trial = tryChoice({ contents, scenarioId: 'a', figures, what }, choice)
      const part = evaluate({ contents: { ...contents, choices: [choice] }, scenarioId: 'a', figures, what }).parts.find((one) => one.partId === 'HOUSING')
      expect(trial.landedPerUnit).toBeCloseTo(part?.landedPerUnit ?? Number.NaN, 9)
      expect(trial.oneOff).toBeCloseTo(part?.oneOff ?? Number.NaN, 6)
      expect(trial.ownCost).toBeNull()
    }
  })
  it('tells the cost of own production part by part', () => {
    const production = {
      materialPerUnit: 4, scrapShare: 0, labourHoursPerUnit: 0.1, wagePerHour: 30, automatedShare: 0, machineHoursPerUnit: 0, capex: 0, machineLifeYears: null, machineHoursPerYear: null,
      equipmentEffectiveness: null, energyPerUnitKwh: 0, overheadShare: 0.5, toolingCost: 0, learning: null, learningRate: null, plateauUnits: null, trainedHeads: 2, trainingHours: 10,
      coursePerHead: 100, rampMonths: 0,
    }
    const trial = tryChoice({ contents, scenarioId: 'a', figures }, move({ production }))
    expect(trial.ownCost).toEqual({ total: 8.5, material: 4, labour: 3, machines: 0, energy: 0, overhead: 1.5, tooling: 0 })
    expect(trial).toMatchObject({ pricePerUnit: 8.5, training: 800, rampLoss: 0 })
  })
})
