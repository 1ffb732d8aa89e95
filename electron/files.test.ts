import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { largeProject } from './build/large-project.ts'
import { makeDispatch } from './dispatch.ts'
import { OpenedFile } from './opened-file.ts'
import type { DeskPorts, Ports } from './ports.ts'
import { openStore } from './store/open.ts'
import { projectFile } from './store/project-file.ts'
import { createProject, listProjects, removeProjects } from './store/projects.ts'
import { rememberFile } from './store/recent-files.ts'
import { smallProject } from './testing/small-project.ts'
import { withFolder } from './testing/temporary-folder.ts'

const at = '2026-11-22T09:00:00.000Z'
const web: Ports = { host: 'web', appVersion: '1', now: () => at, backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, takeOpenedFile: () => new OpenedFile(null).take() }

/** A desktop that answers every question of where with one path, and notes what it was told to show. */
const desktop = (path: string | null, shown: string[] = []): Ports => {
  const desk: DeskPorts = {
    save: async (_kind, _name, write) => {
      if (path === null) return null
      await write(path)
      return { path }
    },
    choose: async () => (path === null ? null : new OpenedFile(path).take()),
    showInFolder: (one) => void shown.push(one),
    newWindow: (id) => void shown.push(`window ${String(id)}`),
  }
  return { ...web, host: 'desktop', desk }
}

const onStore = (work: (store: ReturnType<typeof openStore>, folder: string) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('veldbaan'), 'Import stuklijst.xlsx', at)
    try {
      await work(store, folder)
    } finally {
      store.close()
    }
  })

describe('files of projects', () => {
  test('a project goes out as bytes on the web and as a file on the desktop, and comes in again the same way', () =>
    onStore(async (store, folder) => {
      const out = await makeDispatch(store, web)('project.file', { id: 'veldbaan' })
      expect(out).toMatchObject({ ok: true, value: { name: 'Veldbaan 12.remweg' } })
      const path = join(folder, 'mailed.remweg')
      expect(await makeDispatch(store, desktop(path))('project.saveFile', { id: 'veldbaan' })).toEqual({ ok: true, value: { path } })
      expect(await makeDispatch(store, desktop(null))('project.saveFile', { id: 'veldbaan' })).toEqual({ ok: true, value: null })
      expect(await makeDispatch(store, web)('project.saveFile', { id: 'veldbaan' })).toMatchObject({ ok: false, code: 'refused' })
      const file = await new OpenedFile(path).take()
      expect(await makeDispatch(store, desktop(path))('file.choose', {})).toEqual({ ok: true, value: file })
      expect(await makeDispatch(store, desktop(null))('file.choose', {})).toEqual({ ok: true, value: null })
      expect(await makeDispatch(store, web)('project.openFile', file)).toEqual({ ok: true, value: [{ id: 'veldbaan', name: 'Veldbaan 12', outcome: 'here' }] })
    }))

  test('the file of a long project is read while other calls are answered, and one that is damaged is refused in the same words', () =>
    onStore(async (store) => {
      const contents = largeProject(1)
      createProject(store, { ...contents, project: { ...contents.project, id: 'long', name: 'Long' } }, 'Import', at)
      const dispatch = makeDispatch(store, web)
      const bytes = Buffer.from(projectFile(store, 'long'))
      expect(bytes.length).toBeGreaterThan(1_000_000)
      removeProjects(store, ['long'], at)
      const open = (given: Buffer): ReturnType<typeof dispatch> => dispatch('project.openFile', { name: 'long.remweg', base64: given.toString('base64') })
      const ends: string[] = []
      const opened = open(bytes).finally(() => ends.push('opened'))
      expect(await dispatch('project.list', {}).finally(() => ends.push('listed'))).toMatchObject({ ok: true })
      expect(await opened).toMatchObject({ ok: true, value: [{ name: 'Long', outcome: 'added' }] })
      expect(ends).toEqual(['listed', 'opened'])
      const spoilt = Buffer.from(bytes).fill(7, 4096, 200_000)
      expect(await open(spoilt)).toMatchObject({ ok: false, code: 'damaged-file', message: { template: expect.stringContaining('Nothing was taken from it.') } })
      expect(await open(bytes.subarray(0, 1_500_000))).toMatchObject({ ok: false, code: 'damaged-file' })
    }))

  test('a backup brings every project back into an empty Remweg', () =>
    onStore(async (store, folder) => {
      createProject(store, { ...smallProject('two'), project: { ...smallProject('two').project, name: 'Second' } }, 'Import', at)
      const path = join(folder, 'backup.remweg')
      writeFileSync(path, 'an older backup')
      expect(await makeDispatch(store, desktop(path))('backup.saveFile', { name: 'Remweg Sicherung' })).toEqual({ ok: true, value: { path } })
      const bytes = await makeDispatch(store, web)('backup.file', { name: 'Remweg Sicherung 2026-11-22' })
      expect(bytes).toMatchObject({ ok: true, value: { name: 'Remweg Sicherung 2026-11-22.remweg' } })
      const empty = openStore(join(folder, 'new', 'remweg.sqlite'))
      expect(await makeDispatch(empty, web)('project.openFile', await new OpenedFile(path).take())).toMatchObject({ ok: true, value: [{ outcome: 'added' }, { outcome: 'added' }] })
      expect(listProjects(empty).map(({ name }) => name).toSorted()).toEqual(['Second', 'Veldbaan 12'])
      empty.close()
    }))

  test('a backup is never written over the database itself', () =>
    onStore(async (store) => {
      expect(await makeDispatch(store, desktop(store.file))('backup.saveFile', { name: 'Remweg Sicherung' })).toMatchObject({ ok: false, code: 'refused' })
      expect(listProjects(store)).toHaveLength(1)
    }))

  test('only the database and files named before are shown or opened again', () =>
    onStore(async (store, folder) => {
      const shown: string[] = []
      const dispatch = makeDispatch(store, desktop(null, shown))
      const path = join(folder, 'list.csv')
      writeFileSync(path, 'a;b')
      expect(await dispatch('app.showInFolder', { path })).toMatchObject({ ok: false, code: 'refused' })
      expect(await dispatch('file.openRecent', { path })).toMatchObject({ ok: false, code: 'refused' })
      rememberFile(store, path, at)
      expect(await dispatch('file.recent', {})).toEqual({ ok: true, value: [{ path, name: 'list.csv', folder, at }] })
      expect(await dispatch('file.openRecent', { path })).toMatchObject({ ok: true, value: { name: 'list.csv' } })
      await dispatch('app.showInFolder', { path })
      await dispatch('app.showInFolder', { path: null })
      await dispatch('app.newWindow', { projectId: 'veldbaan' })
      expect(shown).toEqual([path, store.file, 'window veldbaan'])
      expect(await makeDispatch(store, web)('file.recent', {})).toEqual({ ok: true, value: [] })
      expect(existsSync(path)).toBe(true)
    }))

  test('the eight files used last are remembered, each once', () =>
    onStore(async (store) => {
      for (let number = 0; number < 12; number += 1) rememberFile(store, `/x/${number}.csv`, at)
      rememberFile(store, '/x/7.csv', at)
      const reply = await makeDispatch(store, desktop(null))('file.recent', {})
      expect(reply.ok && (reply.value as { name: string }[]).map(({ name }) => name)).toEqual(['7', '11', '10', '9', '8', '6', '5', '4'].map((name) => `${name}.csv`)) // the output schema says so
    }))
})
