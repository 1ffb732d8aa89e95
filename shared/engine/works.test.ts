import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFigures as figures } from '../data/figures.ts'
import type { ProjectContents } from '../model/contents.ts'
import { openTransition, type Choice, type Production } from '../model/scenario.ts'
import type { Works } from '../model/works.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { pumpProject } from './small-project.ts'

const hall: Works = { id: 'hall', name: 'Hall 3', country: 'NL', city: 'Zutphen', openingCost: 240_000, costPerYear: 30_000, hoursPerYear: 2000, note: '' }
const made: Production = {
  materialPerUnit: 4, scrapShare: 0.2, labourHoursPerUnit: 0.4, wagePerHour: 30, automatedShare: 0.5, machineHoursPerUnit: 0, capex: 0, machineLifeYears: null,
  machineHoursPerYear: null, equipmentEffectiveness: null, energyPerUnitKwh: 0, overheadShare: 0.5, toolingCost: 0, learning: null, learningRate: null, plateauUnits: null,
  trainedHeads: 0, trainingHours: null, coursePerHead: null, rampMonths: 0,
}
type Move = Extract<Choice, { kind: 'move' }>
const move = (partId: string, given: Partial<Move> = {}): Move => ({
  kind: 'move', id: `move ${partId}`, scenarioId: 'a', partId, note: '', country: 'NL', city: '', supplierName: '', share: 1, quote: null, quoteCurrency: 'EUR', oneOffCost: 0,
  recoveryDays: null, ...openTransition, startMonth: 3, ...given,
})
const planned = (choices: readonly Choice[], works: readonly Works[] = [hall]): ProjectContents =>
  pumpProject({ scenarios: [{ id: 'a', letter: 'A', name: 'A', description: '', parentId: null, createdAt: '', lockedAt: null }], choices: [...choices], works: [...works] })
const request = (choices: readonly Choice[], works?: readonly Works[]) => ({ contents: planned(choices, works), scenarioId: 'a', figures })
const plan = (choices: readonly Choice[], works?: readonly Works[]) => evaluate(request(choices, works))
const inHall = { worksId: 'hall' }
const rate = figures.get('general.cost-of-capital')?.value ?? Number.NaN
const years = figures.get('general.horizon-years')?.value ?? Number.NaN

describe('A works that parts share', () => {
  it('is opened once and paid for each year from the decision on, however many parts are made there', () => {
    for (const parts of [['HOUSING'], ['HOUSING', 'WINDING'], ['HOUSING', 'WINDING', 'SHAFT']]) {
      const [apart, shared] = [plan(parts.map((part) => move(part, { quote: 8 }))), plan(parts.map((part) => move(part, { ...inHall, quote: 8 })))]
      expect(shared.totals.oneOff - apart.totals.oneOff).toBeCloseTo(240_000, 6)
      expect((apart.economics?.savingPerYear ?? 0) - (shared.economics?.savingPerYear ?? 0)).toBeCloseTo(30_000, 6)
      const annuity = (1 - 1 / (1 + rate) ** years) / rate
      expect((apart.economics?.npv ?? 0) - (shared.economics?.npv ?? 0)).toBeCloseTo(240_000 + 30_000 * annuity, 4)
      expect((apart.economics?.monthlyCash[0] ?? 0) - (shared.economics?.monthlyCash[0] ?? 0)).toBeCloseTo(240_000, 6)
      expect(shared.economics?.monthlyCash.at(-1)).toBeCloseTo(shared.economics?.cashFlows.reduce((sum, flow) => sum + flow, 0) ?? Number.NaN, 4)
      expect(shared.parts.map(({ landedPerUnit }) => landedPerUnit)).toEqual(apart.parts.map(({ landedPerUnit }) => landedPerUnit))
      expect(shared.works.map(({ worksId, parts: inside }) => [worksId, inside.length])).toEqual([['hall', parts.length]])
    }
  })
  it('makes a part at its price re-based without the margin of a supplier', () => {
    const price = (given: Partial<Move>): number => plan([move('HOUSING', given)]).parts.find(({ partId }) => partId === 'HOUSING')?.lines.price ?? Number.NaN
    const why = explain(request([move('HOUSING', inHall)]), { on: 'part', partId: 'HOUSING', quantity: 'price' })
    const margin = figures.get('category.die-castings.margin-share')?.value ?? Number.NaN
    const today = evaluate({ ...request([]), scenarioId: null }).parts.find(({ partId }) => partId === 'HOUSING')?.lines.price ?? Number.NaN
    expect(price({}) - price(inHall)).toBeGreaterThan(0)
    expect(price({}) - price(inHall)).toBeLessThan(today * margin * 1.02)
    expect(why.value).toBe(price(inHall))
    // A choice whose works is gone stays where it is, at somebody else's.
    expect(plan([move('HOUSING', inHall)], []).parts).toEqual(plan([move('HOUSING')], []).parts)
  })
  it('costs nothing while no part of the plan is made there', () => {
    expect(plan([move('HOUSING')])).toEqual(plan([move('HOUSING')], []))
    expect(evaluate({ ...request([move('HOUSING', inHall)]), scenarioId: null }).works).toEqual([])
  })
  it('is asked for the hours that own production states, after machines and learning', () => {
    const [one] = plan([move('HOUSING', { ...inHall, production: made })]).works
    expect(one?.parts[0]).toMatchObject({ hoursPerPiece: 0.2, certainty: 'known' })
    expect(one?.hoursAsked).toBeCloseTo(3650 * 0.2, 9)
    expect(one?.use).toBeCloseTo((3650 * 0.2) / 2000, 12)
    expect(one?.isOverAsked).toBe(false)
    const learned = plan([move('HOUSING', { ...inHall, production: { ...made, learning: 'Wright', learningRate: 0.8 } })]).works[0]
    expect(learned?.hoursAsked).toBeLessThan(one?.hoursAsked ?? 0)
  })
  it('takes the hours stated before any other, and estimates them from the labour in a re-based price', () => {
    const [estimated] = plan([move('HOUSING', inHall)]).works
    expect(estimated?.parts[0]?.certainty).toBe('estimate')
    expect(estimated?.hoursAsked).toBeGreaterThan(0)
    const why = explain(request([move('HOUSING', inHall)]), { on: 'works', worksId: 'hall', quantity: 'use' })
    expect(why.value).toBe(estimated?.use)
    const stated = plan([move('HOUSING', { ...inHall, hoursPerUnit: 0.75, production: made })]).works[0]
    expect(stated?.hoursAsked).toBeCloseTo(3650 * 0.75, 9)
    expect(stated?.parts[0]?.certainty).toBe('known')
  })
  it('does not know what is asked of it where a piece was quoted without hours, and never takes them for none', () => {
    const { works } = plan([move('HOUSING', { ...inHall, quote: 8 }), move('WINDING', { ...inHall, hoursPerUnit: 0.1 })])
    expect(works[0]).toMatchObject({ hoursAsked: null, use: null, isOverAsked: false })
    expect(works[0]?.hoursKnown).toBeCloseTo(10_950 * 0.1, 9)
  })
  it('says when more is asked than it has, also where some of it is unknown', () => {
    expect(plan([move('HOUSING', { ...inHall, hoursPerUnit: 1 })]).works[0]?.isOverAsked).toBe(true)
    expect(plan([move('HOUSING', { ...inHall, hoursPerUnit: 1 }), move('WINDING', { ...inHall, quote: 3 })]).works[0]).toMatchObject({ hoursAsked: null, isOverAsked: true })
    expect(plan([move('HOUSING', { ...inHall, hoursPerUnit: 1 })], [{ ...hall, hoursPerYear: null }]).works[0]).toMatchObject({ use: null, isOverAsked: false })
  })
  it('is in why the one-off money and the saving are what they are', () => {
    const of = request([move('HOUSING', inHall), move('SHAFT', inHall)])
    const { totals, economics } = evaluate(of)
    const once = explain(of, { on: 'plan', quantity: 'one-off' })
    expect(once.value).toBe(totals.oneOff)
    expect(once.inputs.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(totals.oneOff, 6)
    expect(once.inputs.find(({ quantity }) => quantity.id === 'works-opening')).toMatchObject({ value: 240_000, of: 'Hall 3' })
    const saving = explain(of, { on: 'plan', quantity: 'saving' })
    expect(saving.value).toBe(economics?.savingPerYear)
    expect(saving.inputs.find(({ quantity }) => quantity.id === 'works-per-year')).toMatchObject({ value: 30_000, inputs: [{ value: 30_000, of: 'Hall 3' }] })
  })
  it('adds up over several works, each by itself, whatever is made where', () => {
    const second: Works = { ...hall, id: 'cell', name: 'Cell', openingCost: 50_000, costPerYear: 7000, hoursPerYear: null }
    const where = fc.constantFrom(null, 'hall', 'cell')
    fc.assert(fc.property(fc.tuple(where, where, where), (ids) => {
      const parts = ['HOUSING', 'WINDING', 'SHAFT']
      const moves = parts.map((part, at) => move(part, { worksId: ids[at] ?? null, quote: 8 }))
      const [joint, without] = [plan(moves, [hall, second]), plan(parts.map((part) => move(part, { quote: 8 })), [])]
      const used = [hall, second].filter(({ id }) => ids.some((one) => one === id))
      expect(joint.totals.oneOff - without.totals.oneOff).toBeCloseTo(used.reduce((sum, { openingCost }) => sum + openingCost, 0), 6)
      expect((without.economics?.savingPerYear ?? 0) - (joint.economics?.savingPerYear ?? 0)).toBeCloseTo(used.reduce((sum, { costPerYear }) => sum + costPerYear, 0), 6)
      expect(joint.works.map(({ worksId }) => worksId)).toEqual(used.map(({ id }) => id))
    }))
  })
})
