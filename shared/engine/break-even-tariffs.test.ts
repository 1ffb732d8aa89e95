import { describe, expect, test } from 'vitest'
import { shippedFigures } from '../data/figures.ts'
import { openTransition, type Choice } from '../model/scenario.ts'
import type { Shock } from '../model/shock.ts'
import { breakEvenTariffs } from './break-even-tariffs.ts'
import { evaluate } from './evaluate.ts'
import type { OptionSettings } from './option.ts'
import { evaluateToday } from './today-in-world.ts'
import { shockEffectSteps } from './shock-effects.ts'
import { pumpProject } from './small-project.ts'

const scenario = { id: 'B', letter: 'B', name: 'B', description: '', parentId: null, createdAt: '2026-11-22T09:00:00Z', lockedAt: null }
const settings: OptionSettings = { nearshoreTo: 'SI', secondSourceShare: 0.3, mostBufferDays: 90, standByDays: 14 }
const tariff = (addedRate: number, country: string | null = null): Shock => ({ id: `tariff ${addedRate}`, scenarioId: null, name: 'Tariff', isOn: true, event: { kind: 'tariff', country, hsPrefix: null, addedRate } })
const choice = (partId: string, kind: 'move' | 'second-source', quote: number, share: number): Choice => ({
  kind, id: `choice ${partId}`, scenarioId: 'B', partId, note: '', country: 'SI', city: '', supplierName: 'Idrija', share, quote, quoteCurrency: 'EUR', oneOffCost: 5000, recoveryDays: null, ...openTransition,
})

describe('The break-even tariff of a part', () => {
  const contents = pumpProject({ scenarios: [scenario], choices: [choice('HOUSING', 'move', 16, 1), choice('WINDING', 'second-source', 25, 0.4)] })
  const found = breakEvenTariffs({ contents, scenarioId: 'B', figures: shippedFigures }, settings, 5)
  const of = (partId: string) => found.find((one) => one.partId === partId)

  test('of a chosen option makes it cost what today costs, to the cent of a cent', () => {
    for (const partId of ['HOUSING', 'WINDING']) {
      const at = of(partId)?.addedRate
      if (typeof at !== 'number') throw new Error(`${partId} has no break-even.`)
      const taxed = { contents: { ...contents, shocks: [tariff(at)] }, scenarioId: 'B', figures: shippedFigures }
      const [plan, today] = [evaluate(taxed), evaluateToday(taxed)].map(({ parts }) => parts.find((part) => part.partId === partId)?.landedPerUnit ?? Number.NaN)
      expect(plan).toBeCloseTo(today ?? Number.NaN, 8)
      expect(of(partId)).toMatchObject({ isChosen: true })
      expect(of(partId)?.withOneOff).toBeGreaterThan(at)
    }
  })

  test('of a part without a choice is that of the European option worth it first', () => {
    const bare = pumpProject()
    const screw = breakEvenTariffs({ contents: bare, scenarioId: null, figures: shippedFigures }, settings, 5).find((one) => one.partId === 'HOUSING')
    expect(screw).toMatchObject({ isChosen: false })
    const at = screw?.addedRate
    if (typeof at !== 'number' || screw === undefined) throw new Error('The housing has no break-even.')
    const country = screw.kind === 'nearshore' ? 'SI' : 'NL'
    const moved = pumpProject({ scenarios: [scenario], choices: [{ ...choice('HOUSING', 'move', 0, 1), country, quote: null } as Choice] }) // a move without a quote
    const taxed = { contents: { ...moved, shocks: [tariff(at)] }, scenarioId: 'B', figures: shippedFigures }
    const [plan, today] = [evaluate(taxed), evaluateToday(taxed)].map(({ parts }) => parts.find((part) => part.partId === 'HOUSING')?.landedPerUnit ?? Number.NaN)
    // Alone at its new supplier it shares no shipment, as a cell of the grid says too.
    expect(plan).toBeCloseTo(today ?? Number.NaN, 6)
  })

  test('is not asked of a part from inside the customs union', () => {
    expect(of('SHAFT')).toBeUndefined()
  })
})

describe('The effect of a what-if', () => {
  test('is what it costs a year, how many parts it touches and how much shorter stock lasts, all others as they are', () => {
    const closed: Shock = { id: 'closed', scenarioId: null, name: 'Suez', isOn: true, event: { kind: 'lane-closed', chokepoint: 'Suez', days: 60, detourDays: 10, freightFactor: 2 } }
    const contents = { ...pumpProject(), shocks: [tariff(0.2, 'CN'), closed, { ...tariff(0.1, 'DE'), isOn: false }] }
    const steps = shockEffectSteps({ contents, scenarioId: null, figures: shippedFigures })
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    const effects = step.value
    const cost = (shocks: readonly Shock[]): number => evaluate({ contents: { ...contents, shocks: [...shocks] }, scenarioId: null, figures: shippedFigures }).totals.landedCostPerYear ?? Number.NaN
    expect(effects[0]).toMatchObject({ parts: 2, stockDays: 0 })
    expect(effects[0]?.costPerYear).toBeCloseTo(cost([tariff(0.2, 'CN'), closed]) - cost([closed]), 6)
    expect(effects[1]?.parts).toBe(3)
    expect(effects[1]?.stockDays).toBeCloseTo(10, 9)
    expect(effects[2]).toMatchObject({ costPerYear: 0, parts: 0, stockDays: 0 })
  })
})
