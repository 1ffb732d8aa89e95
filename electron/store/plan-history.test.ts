import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Patch } from '../../shared/model/change.ts'
import { restorePlan } from '../../shared/model/plan-then.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { readHistory, storeChange, undoChange } from './changes.ts'
import { openStore, type Store } from './open.ts'
import { readPlanHistory, readPlanThen } from './plan-history.ts'
import { createProject, readContents } from './projects.ts'

const at = '2026-01-06T08:00:00.000Z'
const buffer = (days: number): Patch => ({ noun: 'choice', id: 'c1', value: { id: 'c1', scenarioId: 'a', partId: 'bearing', kind: 'buffer', days, note: '' } })

const withPlan = (work: (store: Store) => void) =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'), 'Marijke')
    createProject(store, smallProject('p'), 'Import', at)
    storeChange(store, 'p', { name: 'Sixty days', patches: [buffer(60)] }, at)
    storeChange(store, 'p', { name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 1 }) }] }, at)
    storeChange(store, 'p', { name: 'No buffer', patches: [{ noun: 'choice', id: 'c1', value: null }] }, at)
    try {
      work(store)
    } finally {
      store.close()
    }
  })

describe('the history of a plan', () => {
  test('lists the steps that touched it, by whom, also those that only took something away', () =>
    withPlan((store) => {
      expect(readPlanHistory(store, 'p', 'a').map(({ name, author }) => [name, author])).toEqual([['Sixty days', 'Marijke'], ['No buffer', 'Marijke']])
      expect(readHistory(store, 'p').every(({ author }) => author === 'Marijke')).toBe(true)
    }))

  test('leaves out what was undone', () =>
    withPlan((store) => {
      undoChange(store, 'p', at)
      expect(readPlanHistory(store, 'p', 'a').map(({ name }) => name)).toEqual(['Sixty days'])
    }))

  test('knows the plan as it was after each step, and brings it back without touching anything else', () =>
    withPlan((store) => {
      const [first] = readPlanHistory(store, 'p', 'a')
      const then = readPlanThen(store, 'p', 'a', first?.sequence ?? -1)
      expect(then.choices.find(({ id }) => id === 'c1')).toMatchObject({ days: 60 })
      const before = readContents(store, 'p')
      const step = restorePlan(before, before.scenarios.find(({ id }) => id === 'a')!, then, 'Restore plan A')
      storeChange(store, 'p', step!, at)
      const after = readContents(store, 'p')
      expect(after.choices.find(({ id }) => id === 'c1')).toMatchObject({ days: 60 })
      expect(after.parts).toEqual(before.parts)
      expect(restorePlan(after, after.scenarios.find(({ id }) => id === 'a')!, readPlanThen(store, 'p', 'a', first?.sequence ?? -1), 'again')).toBeNull()
    }))

  test('ends where the plan is locked: the store itself refuses what would change it, and takes the lock off again', () =>
    withPlan((store) => {
      const plan = readContents(store, 'p').scenarios.find(({ id }) => id === 'a')!
      storeChange(store, 'p', { name: 'Lock', patches: [{ noun: 'scenario', id: 'a', value: { ...plan, lockedAt: at } }] }, at)
      expect(() => storeChange(store, 'p', { name: 'Ten days', patches: [buffer(10)] }, at)).toThrow('Plan A is locked')
      storeChange(store, 'p', { name: 'Unlock', patches: [{ noun: 'scenario', id: 'a', value: { ...plan, lockedAt: null } }] }, at)
      storeChange(store, 'p', { name: 'Ten days', patches: [buffer(10)] }, at)
      expect(readContents(store, 'p').choices.find(({ id }) => id === 'c1')).toMatchObject({ days: 10 })
    }))
})
