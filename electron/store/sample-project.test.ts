import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { openStore, type Store } from './open.ts'
import { readHistory, storeChange } from './changes.ts'
import { createProject, listProjects, markOpened, readContents, removeProjects, restoreProjects } from './projects.ts'
import { openSample, seedFirstProject } from './sample-project.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'

const now = '2026-01-05T08:00:00.000Z'
const later = '2026-01-06T08:00:00.000Z'

const withStore = (work: (store: Store) => void): Promise<void> =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    work(store)
    store.close()
  })

test('a new installation starts with the sample, as it was written, and only once', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'en')
    const [sample] = listProjects(store)
    expect(readContents(store, sample?.id ?? '')).toEqual(sampleContents(now))
    removeProjects(store, [sample?.id ?? ''], now)
    seedFirstProject(store, now, 'en')
    expect(listProjects(store)).toHaveLength(1)
  }))

test('a removed sample is made anew beside the old one, which can still be restored', () =>
  withStore((store) => {
    createProject(store, smallProject('p'), 'Import', now)
    const first = openSample(store, now, 'en')
    expect(openSample(store, now, 'en')).toEqual(first)
    removeProjects(store, [first.id], now)
    const second = openSample(store, now, 'en')
    expect(second.id).not.toBe(first.id)
    restoreProjects(store, [first.id])
    expect(listProjects(store).filter(({ isSample, removedAt }) => isSample && removedAt === null)).toHaveLength(2)
  }))

test('the sample of a new installation is written in the language of the system, with the first line of its history', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'nl')
    expect(readContents(store, 'sample-zwaluw')).toEqual(sampleContents(now, 'nl'))
    expect(readHistory(store, 'sample-zwaluw').map(({ name }) => name)).toEqual(['Voorbeeldproject Zwaluw-aandrijfunits'])
  }))

test('a sample that nobody has opened yet is written anew in the language in which it is opened, under its own id', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'en')
    expect(openSample(store, later, 'de')).toEqual({ id: 'sample-zwaluw' })
    expect(readContents(store, 'sample-zwaluw')).toEqual(sampleContents(later, 'de'))
    expect(readHistory(store, 'sample-zwaluw').map(({ name }) => name)).toEqual(['Beispielprojekt Zwaluw-Antriebseinheiten'])
    expect(listProjects(store)).toHaveLength(1)
  }))

test('a sample that somebody opened stays in the language it has', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'en')
    markOpened(store, 'sample-zwaluw', now)
    expect(openSample(store, later, 'de')).toEqual({ id: 'sample-zwaluw' })
    expect(readContents(store, 'sample-zwaluw')).toEqual(sampleContents(now))
  }))

test('a sample with a step of its own stays as it is, though nobody opened it in a window', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'en')
    storeChange(store, 'sample-zwaluw', { name: 'Add a part', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle') }] }, later)
    openSample(store, later, 'de')
    expect(readContents(store, 'sample-zwaluw').project.name).toBe('Zwaluw drive units')
    expect(readHistory(store, 'sample-zwaluw')).toHaveLength(2)
  }))

test('only the sample that was asked for is written anew, and no other project ever', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'en')
    removeProjects(store, ['sample-zwaluw'], now)
    const { id } = openSample(store, later, 'en')
    restoreProjects(store, ['sample-zwaluw'])
    createProject(store, smallProject('p'), 'Import', now)
    const others = [readContents(store, id), readContents(store, 'p')]
    expect(openSample(store, later, 'nl', 'sample-zwaluw')).toEqual({ id: 'sample-zwaluw' })
    openSample(store, later, 'nl', 'p')
    openSample(store, later, 'nl', 'gone')
    expect(readContents(store, 'sample-zwaluw')).toEqual(sampleContents(later, 'nl'))
    expect([readContents(store, id), readContents(store, 'p')]).toEqual(others)
    expect(listProjects(store)).toHaveLength(3)
  }))

test('where nothing can be stored, the sample still opens, in the language it has', () =>
  withStore((store) => {
    seedFirstProject(store, now, 'en')
    store.database.pragma('query_only = on')
    expect(openSample(store, later, 'de')).toEqual({ id: 'sample-zwaluw' })
    store.database.pragma('query_only = off')
    expect(readContents(store, 'sample-zwaluw')).toEqual(sampleContents(now))
  }))
