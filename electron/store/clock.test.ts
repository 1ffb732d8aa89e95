import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { backUpWhenDue, backupNameAt, forgottenBackups, listBackups } from './automatic-backups.ts'
import { readHistory, redoChange, storeChange, undoChange, undoState } from './changes.ts'
import { openStore, type Store } from './open.ts'
import { createProject, listProjects, markOpened, readContents } from './projects.ts'
import { beginReading } from './read-slices.ts'

const [ahead, back] = ['2031-01-01T00:00:00.000Z', '2026-03-02T08:00:00.000Z']
const restock = (stock: number) => ({ name: `Stock ${stock}`, patches: [{ noun: 'part' as const, id: 'axle', value: smallPart('axle', { stock }) }] })

/** Two projects that were made while the clock ran years ahead. */
const withStore = (work: (store: Store) => void | Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', ahead)
    createProject(store, { ...smallProject('q'), project: { ...smallProject('q').project, name: 'Other' } }, 'Import', ahead)
    markOpened(store, 'q', ahead)
    await work(store)
    store.close()
  })

test('steps keep their order when the clock is set back, and undo takes them in it', () =>
  withStore((store) => {
    storeChange(store, 'p', restock(1), ahead)
    storeChange(store, 'p', restock(2), back)
    expect(readHistory(store, 'p').map(({ name }) => name)).toEqual(['Import', 'Stock 1', 'Stock 2'])
    expect(undoChange(store, 'p', back)?.name).toBe('Stock 2')
    expect([readContents(store, 'p').parts.find(({ id }) => id === 'axle')?.stock, undoState(store, 'p')]).toEqual([1, { undoName: 'Stock 1', redoName: 'Stock 2' }])
    expect(redoChange(store, 'p', back)?.name).toBe('Stock 2')
  }))

test('a project read in pieces is never put together of two states, as each step has a mark of its own whatever the clock says', () =>
  withStore((store) => {
    const stamps = [ahead, back, back].map((at, stock) => {
      storeChange(store, 'p', restock(stock), at)
      return beginReading(store, 'p').stamp
    })
    undoChange(store, 'p', back)
    expect(new Set([...stamps, beginReading(store, 'p').stamp]).size).toBe(4)
  }))

test('the project opened last is the first of the list after the clock was set back, and stays so when the right time comes', () =>
  withStore((store) => {
    markOpened(store, 'p', back)
    expect(listProjects(store).map(({ id }) => id)).toEqual(['p', 'q'])
    markOpened(store, 'q', back)
    expect(listProjects(store).map(({ id }) => id)).toEqual(['q', 'p'])
    markOpened(store, 'p', '2031-06-01T00:00:00.000Z')
    expect(listProjects(store).map(({ id, openedAt }) => [id, openedAt])).toEqual([['p', '2031-06-01T00:00:00.000Z'], ['q', '2031-01-01T00:00:00.003Z']])
  }))

test('a step made after the clock was set back is in the next backup, also where another took its place', () =>
  withStore(async (store) => {
    storeChange(store, 'p', restock(1), ahead)
    expect(await backUpWhenDue(store, back)).not.toBeNull()
    undoChange(store, 'p', back)
    storeChange(store, 'p', restock(2), back)
    expect(await backUpWhenDue(store, '2026-03-02T09:30:00.000Z')).toBe('remweg-2026-03-02T09-30.remweg')
    expect(listBackups(store)).toHaveLength(2)
  }))

test('large backups dated ahead push out none of the newest two that were made since, and are not the first to go', () => {
  const bytes = 600 * 1024 ** 2
  const made = ['2031-01-03', '2031-01-02', '2031-01-01', '2026-03-02', '2026-03-01', '2026-02-28'].map((day) => `${day}T08:00:00.000Z`)
  const gone = forgottenBackups(made.map((at) => ({ name: backupNameAt(at), at, bytes })), '2026-03-02T08:30:00.000Z').map(({ at }) => at.slice(0, 10))
  expect(gone).toEqual(['2031-01-02', '2031-01-01', '2026-02-28'])
})
