import { describe, expect, test } from 'vitest'
import type { Choice } from '../../../shared/model/scenario.ts'
import { choiceOfDraft, draftOf } from './choice-draft.ts'
import { openTransition } from '../../../shared/model/scenario.ts'

const move: Choice = {
  kind: 'move', id: 'c', scenarioId: 'a', partId: 'winding', note: '', country: 'SI', city: 'Idrija', supplierName: 'Idrija Motorji', share: 1, quote: null,
  quoteCurrency: 'EUR', oneOffCost: null, recoveryDays: null, ...openTransition,
}
const buffer: Choice = { kind: 'buffer', id: 'b', scenarioId: 'a', partId: 'winding', note: '', days: 21 }

describe('the editor of a choice', () => {
  test('saves what it was opened with when nothing is typed', () => {
    const full: Choice = { ...move, share: 0.35, quote: 1234.5, oneOffCost: 52_000, recoveryDays: 40, note: 'asked in October' }
    const works = {
      materialPerUnit: 4, scrapShare: 0.07, labourHoursPerUnit: 0.125, wagePerHour: null, automatedShare: 0.3, machineHoursPerUnit: 0, capex: 250_000, machineLifeYears: 8, machineHoursPerYear: null,
      equipmentEffectiveness: 0.72, energyPerUnitKwh: 1.5, overheadShare: 0.55, toolingCost: 0, learning: 'Wright', learningRate: 0.85, plateauUnits: 4000, trainedHeads: 3, trainingHours: null,
      coursePerHead: 900, rampMonths: 5,
    } as const
    const made: Choice = { ...move, startMonth: 7, dualRunningMonths: 1.5, exitCost: 12_000, production: works }
    for (const choice of [move, full, made, buffer]) expect(choiceOfDraft(draftOf(choice), choice)).toEqual({ choice })
  })

  test('reads numbers with a comma or a point, and leaves an empty one to be estimated', () => {
    const draft = { ...draftOf(move), priceFrom: 'quote' as const, quote: '17,90', oneOffCost: '', recoveryDays: '35' }
    expect(choiceOfDraft(draft, move)).toEqual({ choice: { ...move, quote: 17.9, recoveryDays: 35 } })
  })

  test('says what is wrong at the field that is wrong', () => {
    const draft = { ...draftOf(move), share: '130', priceFrom: 'quote' as const, quote: '', oneOffCost: 'much' }
    const answer = choiceOfDraft(draft, move)
    expect('faults' in answer ? Object.keys(answer.faults) : []).toEqual(['share', 'quote', 'oneOffCost'])
    expect('faults' in choiceOfDraft({ ...draftOf(buffer), days: '-3' }, buffer)).toBe(true)
  })

  test('asks for what one unit takes when it is made in a works of one’s own, and for no start after five years', () => {
    const answer = choiceOfDraft({ ...draftOf(move), priceFrom: 'own', startMonth: '72' }, move)
    expect('faults' in answer ? [Object.keys(answer.faults), Object.keys(answer.faults.production ?? {})] : []).toEqual([['startMonth', 'production'], ['materialPerUnit', 'labourHoursPerUnit']])
  })

  test('drops a typed quote when the price is to be estimated', () => {
    expect(choiceOfDraft({ ...draftOf(move), quote: '9', priceFrom: 'estimate' }, move)).toEqual({ choice: move })
  })
})

describe('the editor of a stand-by contract', () => {
  const standBy: Extract<Choice, { kind: 'stand-by' }> = {
    kind: 'stand-by', id: 'c', scenarioId: 's', partId: 'p', note: '', supplierName: 'Wał', country: 'PL', city: 'Łódź', share: 0.5, switchDays: 10, costPerYear: 9000, costPerDay: null, oneOffCost: 0,
  }
  test('gives back what it was opened with', () => {
    expect(choiceOfDraft(draftOf(standBy), standBy)).toEqual({ choice: standBy })
  })
  test('asks for the share and the days, and leaves what it costs open where nothing is typed', () => {
    expect(choiceOfDraft({ ...draftOf(standBy), share: '0', switchDays: '', costPerYear: '', costPerDay: 'dear' }, standBy)).toMatchObject({ faults: { share: expect.any(String), switchDays: expect.any(String), costPerDay: expect.any(String) } })
    expect(choiceOfDraft({ ...draftOf(standBy), costPerYear: '', costPerDay: '250' }, standBy)).toMatchObject({ choice: { costPerYear: null, costPerDay: 250 } })
  })
})
