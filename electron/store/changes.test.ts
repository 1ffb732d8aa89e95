import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyPatches, keyOf, listOfNoun } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { readHistory, redoChange, storeChange, undoChange, undoState } from './changes.ts'
import { openStore, type Store } from './open.ts'
import { createProject, readContents } from './projects.ts'
import { changeOf, wishes } from '../testing/random-changes.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'

const at = '2026-01-06T12:00:00.000Z'

/** The project without the order within its lists, which a value taken away and brought back changes. */
function unordered(contents: ProjectContents): unknown {
  const lists = Object.values(listOfNoun).map((list) => [list, Object.fromEntries(contents[list].map((item) => [keyOf(item), item]))])
  return { project: contents.project, ...Object.fromEntries(lists) }
}

const onStore = <Result>(work: (store: Store, file: string) => Result): Promise<Result> =>
  withFolder((folder) => {
    const file = join(folder, 'remweg.sqlite')
    const store = openStore(file)
    try {
      createProject(store, smallProject('p'), 'Import stuklijst.xlsx', at)
      return work(store, file)
    } finally {
      store.close()
    }
  })

const renamed = (name: string) => ({ name, patches: [{ noun: 'part' as const, id: 'axle', value: smallPart('axle', { description: name }) }] })

describe('steps of a project', () => {
  test('any steps, undone as often, give the project back; redone they bring it back, after reopening too', () =>
    withFolder((folder) => {
      let run = 0
      fc.assert(
        fc.property(fc.array(wishes, { minLength: 1, maxLength: 12 }), (list) => {
          const file = join(folder, `run-${(run += 1)}.sqlite`)
          let store = openStore(file)
          createProject(store, smallProject('p'), 'Import', at)
          const first = readContents(store, 'p')
          let page = first
          let steps = 0
          for (const wish of list) {
            const change = changeOf(page, wish, `new-${steps}`)
            if (change === null) continue
            storeChange(store, 'p', change, at)
            page = applyPatches(page, change.patches)
            steps += 1
          }
          const last = readContents(store, 'p')
          expect(unordered(last)).toEqual(unordered(page))
          store.close()
          store = openStore(file)
          for (let n = 0; n < steps; n += 1) page = applyPatches(page, undoChange(store, 'p', at)?.patches ?? [])
          expect(undoChange(store, 'p', at)).toBeNull()
          expect(unordered(readContents(store, 'p'))).toEqual(unordered(first))
          expect(unordered(page)).toEqual(unordered(first))
          store.close()
          store = openStore(file)
          for (let n = 0; n < steps; n += 1) redoChange(store, 'p', at)
          expect(redoChange(store, 'p', at)).toBeNull()
          expect(unordered(readContents(store, 'p'))).toEqual(unordered(last))
          store.close()
        }),
        { numRuns: 25 },
      )
    }))

  test('a new step after undo takes the place of what was undone', () =>
    onStore((store) => {
      storeChange(store, 'p', renamed('one'), at)
      storeChange(store, 'p', renamed('two'), at)
      undoChange(store, 'p', at)
      expect(undoState(store, 'p')).toEqual({ undoName: 'one', redoName: 'two' })
      storeChange(store, 'p', renamed('three'), at)
      expect(undoState(store, 'p')).toEqual({ undoName: 'three', redoName: null })
      expect(readHistory(store, 'p').map(({ name }) => name)).toEqual(['Import stuklijst.xlsx', 'one', 'three'])
    }))

  test('the import itself is the first line of the history and cannot be undone', () =>
    onStore((store) => {
      expect(readHistory(store, 'p')).toEqual([{ sequence: 0, name: 'Import stuklijst.xlsx', at, author: '', undone: false }])
      expect(undoChange(store, 'p', at)).toBeNull()
    }))

  test('a step that would leave something pointing at nothing is refused whole, and says what', () =>
    onStore((store) => {
      const before = readContents(store, 'p')
      const step = { name: 'Remove bearing', patches: [...renamed('x').patches, { noun: 'part' as const, id: 'bearing', value: null }] }
      expect(() => storeChange(store, 'p', step, at)).toThrow(/would point at a part that is not there/)
      expect(readContents(store, 'p')).toEqual(before)
      expect(undoState(store, 'p').undoName).toBeNull()
    }))

  test('a step may name things in any order', () =>
    onStore((store) => {
      const line = { id: 'l9', parentId: 'wagon', childId: 'hub', quantity: 4, scrapShare: null, position: '', references: '', note: '', alternateOf: null, origins: {} }
      storeChange(store, 'p', { name: 'Add hub', patches: [{ noun: 'line', id: 'l9', value: line }, { noun: 'part', id: 'hub', value: smallPart('hub') }] }, at)
      expect(readContents(store, 'p').lines.at(-1)).toEqual(line)
    }))

  test('a step for one project leaves another with the same ids as it was', () =>
    onStore((store) => {
      createProject(store, smallProject('q'), 'Import', at)
      const other = readContents(store, 'q')
      storeChange(store, 'p', renamed('mine'), at)
      storeChange(store, 'p', { name: 'Drop', patches: [{ noun: 'offer', id: 'o1', value: null }] }, at)
      expect(readContents(store, 'q')).toEqual(other)
      const project = { ...smallProject('q').project, name: 'taken over' }
      expect(() => storeChange(store, 'p', { name: 'x', patches: [{ noun: 'project', id: 'q', value: project }] }, at)).toThrow(/names another project/)
      expect(() => storeChange(store, 'p', { name: 'x', patches: [{ noun: 'project', id: 'p', value: project }] }, at)).toThrow(/names another project/)
      expect(() => storeChange(store, 'p', { name: 'x', patches: [{ noun: 'part', id: 'axle', value: smallPart('bearing') }] }, at)).toThrow(/under the id/)
    }))

  test('an unknown project is not found', () =>
    onStore((store) => {
      expect(() => storeChange(store, 'nobody', renamed('x'), at)).toThrow(/not in the database/)
      expect(() => undoChange(store, 'nobody', at)).toThrow(/not in the database/)
    }))
})
