import { describe, expect, test } from 'vitest'
import type { ShockEvent } from '../../shared/model/shock.ts'
import { eventOfDraft, newShockDraft, shockDraftOf } from './shock-draft.ts'

const events: readonly ShockEvent[] = [
  { kind: 'tariff', country: 'CN', hsPrefix: '85', addedRate: 0.25 },
  { kind: 'tariff', country: null, hsPrefix: '850131', addedRate: -0.027 },
  { kind: 'lane-closed', chokepoint: 'Suez', days: 60, detourDays: null, freightFactor: 2.5 },
  { kind: 'exchange-rate', currency: 'USD', change: -0.075 },
  { kind: 'demand-surge', productId: null, steps: [{ fromDay: 0, addedShare: 0.3 }, { fromDay: 90, addedShare: 0 }] },
]

describe('A what-if in its form', () => {
  test('comes out as it went in', () => {
    for (const event of events) expect(eventOfDraft(shockDraftOf('Name', null, event))).toEqual({ event })
  })

  test('begins with something that can be kept', () => {
    for (const { kind } of events) expect(eventOfDraft(newShockDraft(kind, null))).toHaveProperty('event')
  })

  test('says what is wrong beside the field', () => {
    expect(eventOfDraft({ ...newShockDraft('tariff', null), digits: '8' })).toHaveProperty('faults.digits')
    expect(eventOfDraft({ ...newShockDraft('tariff', null), rate: 'much' })).toHaveProperty('faults.rate')
    expect(eventOfDraft({ ...newShockDraft('lane-closed', null), days: '' })).toHaveProperty('faults.days')
    expect(eventOfDraft({ ...newShockDraft('exchange-rate', null), rate: '-100' })).toHaveProperty('faults.rate')
    expect(eventOfDraft({ ...newShockDraft('demand-surge', null), steps: [{ fromDay: '0', addedShare: '' }] })).toHaveProperty('faults.steps')
  })
})
