import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { openStore } from './open.ts'
import { createProject, listProjects, readContents, removeProjects, restoreProjects } from './projects.ts'
import { openSample, seedFirstProject } from './sample-project.ts'
import { smallProject } from '../testing/small-project.ts'

const now = '2026-01-05T08:00:00.000Z'

test('a new installation starts with the sample, as it was written, and only once', () =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    seedFirstProject(store, now)
    const [sample] = listProjects(store)
    expect(readContents(store, sample?.id ?? '')).toEqual(sampleContents(now))
    removeProjects(store, [sample?.id ?? ''], now)
    seedFirstProject(store, now)
    expect(listProjects(store)).toHaveLength(1)
    store.close()
  }))

test('a removed sample is made anew beside the old one, which can still be restored', () =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', now)
    const first = openSample(store, now)
    expect(openSample(store, now)).toEqual(first)
    removeProjects(store, [first.id], now)
    const second = openSample(store, now)
    expect(second.id).not.toBe(first.id)
    restoreProjects(store, [first.id])
    expect(listProjects(store).filter(({ isSample, removedAt }) => isSample && removedAt === null)).toHaveLength(2)
    store.close()
  }))
