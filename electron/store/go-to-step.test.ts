import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { goToStep, readHistory, storeChange } from './changes.ts'
import { openStore } from './open.ts'
import { createProject, readContents } from './projects.ts'

test('the history can be gone through to any step and back, each time to the facts as they were after it', () =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
    const states = [readContents(store, 'p')]
    for (const stock of [1, 2, 3, 4, 5]) {
      storeChange(store, 'p', { name: `Stock ${stock}`, patches: [{ noun: 'part', id: stock % 2 === 0 ? 'axle' : 'bearing', value: smallPart(stock % 2 === 0 ? 'axle' : 'bearing', { stock }) }] }, `2026-01-05T08:0${stock}:00.000Z`)
      states.push(readContents(store, 'p'))
    }
    for (const sequence of [2, 0, 5, 1, 4, 3]) {
      const gone = goToStep(store, 'p', sequence, '2026-01-06T08:00:00.000Z')
      expect(gone?.name).toBe(sequence === 0 ? 'Import' : `Stock ${sequence}`)
      expect(readContents(store, 'p')).toEqual(states[sequence])
      expect(readHistory(store, 'p').filter(({ undone }) => undone).map((one) => one.sequence)).toEqual([1, 2, 3, 4, 5].filter((one) => one > sequence))
    }
    expect(goToStep(store, 'p', 3, '2026-01-06T08:00:00.000Z')).toBeNull()
    expect(() => goToStep(store, 'p', 9, '2026-01-06T08:00:00.000Z')).toThrow('no longer in the history')
    store.close()
  }))
