import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProjectContents } from '../../shared/model/contents.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { storeChange, undoChange } from './changes.ts'
import { openStore, type Store } from './open.ts'
import { createProject, readContents } from './projects.ts'
import { beginReading, readOn } from './read-slices.ts'

const at = '2026-01-05T08:00:00.000Z'

const onStore = (work: (store: Store) => void): Promise<void> =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    try {
      work(store)
    } finally {
      store.close()
    }
  })

/** A project with so many more parts. */
const longProject = (id: string, more: number): ProjectContents => {
  const small = smallProject(id)
  return { ...small, parts: [...small.parts, ...Array.from({ length: more }, (_, index) => smallPart(`more-${index}`))] }
}

describe('a project read in slices', () => {
  test('is, put together, the project as it is read at once, beside others of the same tables', () =>
    onStore((store) => {
      createProject(store, longProject('first', 1500), 'Import', at)
      createProject(store, longProject('p', 2400), 'Import', at)
      createProject(store, longProject('last', 10), 'Import', at)
      // A part of an earlier project that was stored after those of this one.
      storeChange(store, 'first', { name: 'Add', patches: [{ noun: 'part', id: 'late', value: smallPart('late') }] }, at)
      const { contents, rest, stamp } = beginReading(store, 'p')
      expect(rest.map(({ list }) => list)).toEqual(['parts'])
      expect(contents.parts.length + (rest[0]?.rows ?? 0)).toBe(readContents(store, 'p').parts.length)
      const parts = [...contents.parts]
      for (let after = rest[0]?.after ?? null; after !== null;) {
        const slice = readOn(store, { id: 'p', list: 'parts', after })
        expect(slice.stamp).toBe(stamp)
        parts.push(...(slice.piece.parts ?? []))
        after = slice.after
      }
      expect(ProjectContents.parse({ ...contents, parts })).toEqual(readContents(store, 'p'))
    }))

  test('carries another stamp after every step, also where a step took the place of one that was undone', () =>
    onStore((store) => {
      createProject(store, smallProject('p'), 'Import', at)
      const stamps = [beginReading(store, 'p').stamp]
      const step = (stock: number, second: number): void => void storeChange(store, 'p', { name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock }) }] }, `2026-01-05T08:00:0${second}.000Z`)
      step(1, 1)
      stamps.push(beginReading(store, 'p').stamp)
      undoChange(store, 'p', '2026-01-05T08:00:02.000Z')
      stamps.push(beginReading(store, 'p').stamp)
      step(2, 3)
      stamps.push(beginReading(store, 'p').stamp)
      expect(new Set(stamps).size).toBe(4)
    }))

  test('of a project that was removed, or that nobody knows, is refused', () =>
    onStore((store) => {
      expect(() => beginReading(store, 'nowhere')).toThrow('not in the database')
      expect(() => readOn(store, { id: 'nowhere', list: 'lines', after: 0 })).toThrow('not in the database')
    }))
})
