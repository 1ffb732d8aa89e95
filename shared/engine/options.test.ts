import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice, Scenario } from '../model/scenario.ts'
import { evaluate } from './evaluate.ts'
import { bufferDaysFor, choiceOf, optionKinds, optionOf, type OptionSettings } from './option.ts'
import { costOnBasis, unitsSold } from './option-cell.ts'
import { optionGrid } from './options.ts'
import { evaluateToday } from './today-in-world.ts'
import { aPart, aProduct, pumpProject } from './small-project.ts'

const settings: OptionSettings = { nearshoreTo: 'SI', secondSourceShare: 0.3, mostBufferDays: 30, standByDays: 14 }
const plan: Scenario = { id: 'plan', letter: 'A', name: 'Plan A', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const request = (contents: ProjectContents, scenarioId: string | null = null) => ({ contents, scenarioId, figures: shippedFigures })

const named = (partId: string) => ({ id: 'choice', scenarioId: plan.id, partId })

const override = (id: string, scenarioId: string | null, key: string, value: number) =>
  ({ id, scenarioId, key, value, origin: { kind: 'typed' as const, at: '2026-11-22T09:00:00Z' } })

/** The plan with only one option of one part, saved as a scenario like any other. */
function evaluateAlone(contents: ProjectContents, choice: Choice) {
  return evaluate(request({ ...contents, scenarios: [plan], choices: [choice] }, plan.id))
}

describe('a cell of the option grid', () => {
  const contents = pumpProject()
  const today = evaluate(request(contents))
  const grid = optionGrid(request(contents), settings)

  test('gives the unit cost, the money and the days short that a plan with this choice alone gives its part', () => {
    const units = unitsSold(today)
    for (const [partId, row] of grid.rows) {
      const keep = today.parts.find((part) => part.partId === partId)
      expect(row.cells.keep.cost).toBe(costOnBasis(keep, units))
      for (const kind of optionKinds) {
        if (kind === 'keep') continue
        const cell = row.cells[kind]
        const wholePlan = evaluateAlone(contents, choiceOf(kind, named(partId), contents, settings, cell.bufferDays))
        const alone = wholePlan.parts.find((part) => part.partId === partId)
        const cost = costOnBasis(alone, units)
        if (kind === 'stand-by') {
          // Having one leaves the landed cost alone.
          expect(cost).toBe(row.cells.keep.cost)
          if (cost !== null && units !== null) expect(cell.cost).toBeCloseTo((wholePlan.totals.linesPerYear['stand-by']) / units, 9)
        } else
        if (cost === null) expect([cell.cost, cell.unknown]).toEqual([null, alone?.notPriced])
        else expect(cell.cost).toBeCloseTo(cost - (row.cells.keep.cost ?? Number.NaN), 9)
        expect(cell.daysShort).toBeCloseTo(Math.max(0, alone?.gapDays ?? Number.NaN), 9)
        expect(cell.once).toBeCloseTo(wholePlan.totals.oneOff + wholePlan.totals.extraStock, 6)
      }
    }
  })

  test('adds up with the cost per unit of the whole plan: the keep column is the landed cost per product', () => {
    const sum = [...grid.rows.values()].reduce((total, row) => total + (row.cells.keep.cost ?? Number.NaN), 0)
    expect(grid.basis).toBe('product')
    expect(sum).toBeCloseTo(today.totals.costPerUnit ?? Number.NaN, 9)
  })

  test('says why there is nothing to choose', () => {
    expect(grid.rows.get('SHAFT')?.cells.reshore.absent).toBeNull()
    expect(optionGrid(request(contents), { ...settings, nearshoreTo: 'DE' }).rows.get('SHAFT')?.cells.nearshore.absent).toBe('already-there')
    expect(optionGrid(request(contents), { ...settings, nearshoreTo: 'NL' }).rows.get('SHAFT')?.cells.nearshore.absent).toBe('same-country')
    const chips = pumpProject({ parts: contents.parts.map((part) => (part.id === 'SCREW' ? { ...part, category: 'semiconductors' } : part)) })
    expect(optionGrid(request(chips), settings).rows.get('SCREW')?.cells.nearshore.absent).toBe('cannot-move')
    const stocked = pumpProject({ parts: contents.parts.map((part) => (part.id === 'SHAFT' ? aPart('SHAFT', { ...part, stock: 90_000 }) : part)) })
    expect(optionGrid(request(stocked), settings).rows.get('SHAFT')?.cells.buffer.absent).toBe('no-need')
  })

  test('is unknown, with the reason, where a price is missing', () => {
    const unpriced = pumpProject({ offers: contents.offers.map((offer) => (offer.partId === 'WINDING' ? { ...offer, unitPrice: null } : offer)) })
    const cell = optionGrid(request(unpriced), settings).rows.get('WINDING')?.cells.nearshore
    expect(cell?.cost).toBeNull()
    expect(cell?.unknown).not.toBeNull()
  })

  test('is per unit of the part where no demand is known', () => {
    const undemanded = pumpProject({ products: [aProduct('PUMP', null), aProduct('MINI', null)] })
    const row = optionGrid(request(undemanded), settings).rows.get('HOUSING')
    expect(optionGrid(request(undemanded), settings).basis).toBe('part')
    expect(row?.cells.keep.cost).toBe(evaluate(request(undemanded)).parts.find((part) => part.partId === 'HOUSING')?.landedPerUnit)
  })

  test('stands in the world of its scenario, and does not count what the scenario has chosen', () => {
    const dutied: ProjectContents = {
      ...contents, scenarios: [plan],
      choices: [{ kind: 'buffer', id: 'b', scenarioId: plan.id, partId: 'HOUSING', days: 400, note: '' }],
      parameters: [{ id: 'w', scenarioId: plan.id, key: 'what-if.extra-duty-china', value: 0.25, origin: { kind: 'typed', at: '2026-11-22T09:00:00Z' } }],
    }
    const before = grid.rows.get('HOUSING')?.cells
    const under = optionGrid(request(dutied, plan.id), settings).rows.get('HOUSING')?.cells
    expect(under?.keep.cost).toBeGreaterThan(before?.keep.cost ?? Number.NaN)
    expect(under?.nearshore.cost).toBeLessThan(before?.nearshore.cost ?? Number.NaN)
    expect(under?.keep.daysShort).toBe(before?.keep.daysShort)
    expect(optionGrid(request(dutied, plan.id), settings)).toEqual(optionGrid(request({ ...dutied, choices: [] }, plan.id), settings))
  })
})

describe('today in the world of a plan', () => {
  test('has the overrides of the plan over those of the project, and none of its choices', () => {
    const contents: ProjectContents = {
      ...pumpProject(), scenarios: [plan],
      choices: [{ kind: 'buffer', id: 'b', scenarioId: plan.id, partId: 'HOUSING', days: 40, note: '' }],
      parameters: [
        override('1', null, 'what-if.freight-factor', 3), override('2', plan.id, 'what-if.freight-factor', 2), override('3', null, 'general.cost-of-capital', 0.2),
        override('4', 'other', 'what-if.extra-duty-china', 0.5),
      ],
    }
    const what = new Map([['what-if.demand-surge', 0.1]])
    const found = evaluateToday({ ...request(contents, plan.id), what })
    expect(found).toEqual(evaluate({ ...request({ ...contents, parameters: [override('2', null, 'what-if.freight-factor', 2), override('3', null, 'general.cost-of-capital', 0.2)] }), what }))
    expect(evaluate({ ...request({ ...contents, choices: [] }, plan.id), what }).totals).toEqual(found.totals)
  })
})

describe('an option', () => {
  test('is told from the choice that is stored, a move into the plant’s country being reshoring', () => {
    const contents = pumpProject()
    const shaft = named('SHAFT')
    expect(optionOf(undefined, 'NL')).toBe('keep')
    for (const kind of optionKinds) {
      if (kind !== 'keep') expect(optionOf(choiceOf(kind, shaft, contents, settings, 5), 'NL')).toBe(kind)
    }
  })

  test('to add stock closes the gap in whole days, as far as is allowed', () => {
    expect(bufferDaysFor(12.2, settings)).toBe(13)
    expect(bufferDaysFor(12, settings)).toBe(12)
    expect(bufferDaysFor(65, settings)).toBe(30)
    expect(bufferDaysFor(-4, settings)).toBe(0)
    expect(bufferDaysFor(null, settings)).toBe(30)
  })
})
