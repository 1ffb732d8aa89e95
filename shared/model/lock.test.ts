import { describe, expect, test } from 'vitest'
import { sampleContents } from '../data/sample/sample.ts'
import type { Patch } from './change.ts'
import { lockedPlan } from './lock.ts'
import { openWishes } from './wishes.ts'

const open = sampleContents('2026-11-22T09:00:00Z')
const contents = { ...open, scenarios: open.scenarios.map((scenario) => (scenario.id === 'scenario-b' ? { ...scenario, lockedAt: '2026-11-22T10:00:00Z' } : scenario)) }
const planB = contents.scenarios.find(({ id }) => id === 'scenario-b')!
const ofPlan = (id: string) => contents.choices.find(({ scenarioId }) => scenarioId === id)!
const locked = (...patches: Patch[]) => lockedPlan(contents, patches)?.letter ?? null

describe('a locked plan', () => {
  test('keeps its choices, whether they would be changed, taken away or added to', () => {
    const choice = ofPlan('scenario-b')
    expect(locked({ noun: 'choice', id: choice.id, value: null })).toBe('B')
    expect(locked({ noun: 'choice', id: choice.id, value: { ...choice, note: 'other' } })).toBe('B')
    expect(locked({ noun: 'choice', id: 'new', value: { ...choice, id: 'new' } })).toBe('B')
    expect(locked({ noun: 'parameter', id: 'new', value: { id: 'new', scenarioId: 'scenario-b', key: 'x', value: 1, origin: { kind: 'sample' } } })).toBe('B')
  })

  test('keeps its name and cannot be taken away', () => {
    expect(locked({ noun: 'scenario', id: planB.id, value: { ...planB, name: 'Other' } })).toBe('B')
    expect(locked({ noun: 'scenario', id: planB.id, value: null })).toBe('B')
  })

  test('can be unlocked, and hung elsewhere when its parent goes', () => {
    expect(locked({ noun: 'scenario', id: planB.id, value: { ...planB, lockedAt: null } })).toBeNull()
    expect(locked({ noun: 'scenario', id: planB.id, value: { ...planB, parentId: 'scenario-a' } })).toBeNull()
  })

  test('holds up no other plan, no fact, and nothing that is wished of the best plan', () => {
    expect(locked({ noun: 'choice', id: ofPlan('scenario-a').id, value: null })).toBeNull()
    expect(locked({ noun: 'wishes', id: 'wishes', value: { ...openWishes, budget: 1 } }, { noun: 'part-wish', id: contents.parts[0]!.id, value: { partId: contents.parts[0]!.id, rule: 'stays' } })).toBeNull()
    expect(locked({ noun: 'part', id: contents.parts[0]!.id, value: { ...contents.parts[0]!, stock: 1 } })).toBeNull()
  })
})
