import { describe, expect, test } from 'vitest'
import { applyPatches, inversePatches } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Choice } from '../../shared/model/scenario.ts'
import { bringBack, choicesOf, inOrder, newScenario, nextLetter, removeScenario, setChoices, setOverride } from './scenario-changes.ts'

const empty: ProjectContents = {
  project: {
    id: 'p', name: 'Lift door', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', sourceFile: null, isSample: false, createdAt: '2026-11-22T09:00:00Z',
  },
  products: [], parts: [], lines: [], suppliers: [], sites: [], offers: [], scenarios: [], choices: [], parameters: [], shocks: [], wishes: [], partWishes: [], works: [],
}
const counter = (): (() => string) => {
  let made = 0
  return () => `id-${++made}`
}
const at = '2026-11-22T10:00:00Z'
const named = (...letters: string[]) => letters.map((letter) => ({ id: letter, letter, name: letter, description: '', parentId: null, createdAt: at, lockedAt: null }))
const buffer = (scenarioId: string, partId: string, days: number) => (id: string): Choice => ({ kind: 'buffer', id, scenarioId, partId, days, note: '' })

function withPlan(): { contents: ProjectContents; plan: string; makeId: () => string } {
  const makeId = counter()
  const made = newScenario(empty, { name: 'Buffer stock', stepName: 'New', copyOf: null, at }, makeId)
  let contents = applyPatches(empty, made.change.patches)
  const chosen = setChoices(contents, made.id, new Map([['motor', buffer(made.id, 'motor', 20)]]), 'Stock for motor', makeId)
  contents = applyPatches(contents, chosen?.patches ?? [])
  const tariff = setOverride(contents, made.id, 'what-if.extra-duty-china', 0.25, { name: 'Tariff', at }, makeId)
  contents = applyPatches(contents, tariff?.patches ?? [])
  return { contents, plan: made.id, makeId }
}

describe('letters of plans', () => {
  test('run on after the last one, past Z and past a gap', () => {
    expect(nextLetter([])).toBe('A')
    expect(nextLetter(named('A', 'C'))).toBe('D')
    expect(nextLetter(named('Z'))).toBe('AA')
    expect(nextLetter(named('AZ'))).toBe('BA')
    expect(inOrder(named('AA', 'C', 'A')).map((one) => one.letter)).toEqual(['A', 'C', 'AA'])
  })
})

describe('a plan', () => {
  test('branches with its choices and overrides, under ids of their own', () => {
    const { contents, plan, makeId } = withPlan()
    const made = newScenario(contents, { name: 'Buffer and more', stepName: 'Branch', copyOf: plan, at }, makeId)
    const after = applyPatches(contents, made.change.patches)
    expect(after.scenarios.find((one) => one.id === made.id)).toMatchObject({ letter: 'B', parentId: plan })
    expect(choicesOf(after, made.id).get('motor')).toMatchObject({ kind: 'buffer', days: 20, scenarioId: made.id })
    expect(after.parameters.filter((one) => one.scenarioId === made.id).map((one) => one.value)).toEqual([0.25])
    expect(new Set(after.choices.map((one) => one.id)).size).toBe(2)
  })

  test('goes with all it holds, comes back whole, and its branches go to its parent', () => {
    const { contents, plan, makeId } = withPlan()
    const branched = newScenario(contents, { name: 'Branch', stepName: 'Branch', copyOf: plan, at }, makeId)
    const before = applyPatches(contents, branched.change.patches)
    const change = removeScenario(before, plan, 'Delete A')
    const after = applyPatches(before, change.patches)
    expect(after.scenarios.map((one) => [one.id, one.parentId])).toEqual([[branched.id, null]])
    expect(after.choices.every((one) => one.scenarioId === branched.id)).toBe(true)
    const back = applyPatches(after, inversePatches(before, change.patches))
    expect(back.scenarios.find((one) => one.id === branched.id)?.parentId).toBe(plan)
    expect(choicesOf(back, plan).size).toBe(1)
  })
})

describe('a plan taken away', () => {
  test('comes back with all it held after its parent is gone too', () => {
    const { contents, plan, makeId } = withPlan()
    const branched = newScenario(contents, { name: 'Branch', stepName: 'Branch', copyOf: plan, at }, makeId)
    const before = applyPatches(contents, branched.change.patches)
    const removed = removeScenario(before, branched.id, 'Delete B')
    const without = applyPatches(before, removed.patches)
    const withoutParent = applyPatches(without, removeScenario(without, plan, 'Delete A').patches)
    const back = applyPatches(withoutParent, bringBack(before, removed, withoutParent, 'Bring B back').patches)
    expect(back.scenarios).toMatchObject([{ id: branched.id, letter: 'B', parentId: null }])
    expect(choicesOf(back, branched.id).size).toBe(1)
    expect(back.parameters).toHaveLength(1)
  })
})

describe('a choice', () => {
  test('keeps its id when it changes, goes with keep, and makes no step when nothing changes', () => {
    const { contents, plan, makeId } = withPlan()
    const id = choicesOf(contents, plan).get('motor')?.id
    const more = setChoices(contents, plan, new Map([['motor', buffer(plan, 'motor', 30)]]), 'More', makeId)
    expect(more?.patches).toEqual([{ noun: 'choice', id, value: expect.objectContaining({ days: 30 }) }])
    expect(setChoices(contents, plan, new Map([['motor', buffer(plan, 'motor', 20)]]), 'Same', makeId)).toBeNull()
    expect(setChoices(contents, plan, new Map([['motor', null]]), 'Keep', makeId)?.patches).toEqual([{ noun: 'choice', id, value: null }])
    expect(setChoices(contents, plan, new Map([['rotor', null]]), 'Keep', makeId)).toBeNull()
  })
})

describe('an override', () => {
  test('of one plan leaves the figure of the whole project alone, and null takes it away', () => {
    const { contents, plan, makeId } = withPlan()
    const project = setOverride(contents, null, 'what-if.extra-duty-china', 0.1, { name: 'Tariff', at }, makeId)
    const after = applyPatches(contents, project?.patches ?? [])
    expect(after.parameters.map((one) => [one.scenarioId, one.value])).toEqual([[plan, 0.25], [null, 0.1]])
    expect(setOverride(after, plan, 'what-if.extra-duty-china', 0.25, { name: 'Same', at }, makeId)).toBeNull()
    const gone = setOverride(after, plan, 'what-if.extra-duty-china', null, { name: 'Back', at }, makeId)
    expect(applyPatches(after, gone?.patches ?? []).parameters.map((one) => one.scenarioId)).toEqual([null])
  })
})
