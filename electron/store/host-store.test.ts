import { closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { makeDispatch } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { backUpWhenDue } from './automatic-backups.ts'
import { storeChange } from './changes.ts'
import { openHostStore, whenReady } from './host-store.ts'
import { schemaVersion } from './migrate.ts'
import { databaseName, openStore } from './open.ts'
import { createProject, listProjects, readContents } from './projects.ts'
import { StoreFailure } from './store-failure.ts'

const workerFile = resolve(import.meta.dirname, '..', 'store-worker.ts')
const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures', 'stores')
const ports: Ports = {
  host: 'web', appVersion: '1.2.3', now: () => '2026-01-06T09:00:00.000Z', backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, takeOpenedFile: () => Promise.resolve(null),
}
const held = (folder: string) => openHostStore({ folder, workerFile, opened: () => undefined })

/** Spoils this text, wherever it lies in the file last. */
function spoil(file: string, text: string): void {
  const at = readFileSync(file).lastIndexOf(text)
  if (at < 0) throw new Error(`${text} does not lie in the file.`)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from('#'), 0, 1, at)
  closeSync(handle)
}

/** A database with two projects, and a backup of the first as it was a step earlier. */
async function fill(folder: string): Promise<string> {
  const file = join(folder, databaseName)
  const store = openStore(file)
  createProject(store, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
  await backUpWhenDue(store, '2026-01-05T09:00:00.000Z')
  storeChange(store, 'p', { name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 9 }) }] }, '2026-01-05T10:00:00.000Z')
  createProject(store, { ...smallProject('q'), project: { ...smallProject('q').project, name: 'Other' }, parts: [...smallProject('q').parts, smallPart('only', { description: 'Only here, and in no backup' })] }, 'Import', '2026-01-05T11:00:00.000Z')
  store.database.pragma('journal_mode = delete')
  store.close()
  return file
}

describe('a host', { timeout: 30_000 }, () => {
  test('opens a sound store at once', () =>
    withFolder((folder) => {
      const store = held(folder)
      expect(store.hold.isOpen()).toBe(true)
      expect(store.hold.stage()).toBeNull()
      store.close()
    }))

  test('migrates in a thread of its own, says how far it is, and keeps the file as it was', () =>
    withFolder(async (folder) => {
      copyFileSync(join(fixtures, 'v2.sqlite'), join(folder, databaseName))
      const store = held(folder)
      expect(store.hold.isOpen()).toBe(false)
      expect(store.hold.stage()).toMatchObject({ stage: 'copying' })
      await store.hold.ready()
      expect(listProjects(store).length).toBe(2)
      expect(store.hold.keptOlder()).toBe(join(folder, `${databaseName}.version-2-copy`))
      store.close()
    }))

  test('shows what was saved of a damaged store, changes nothing of its file, and begins anew with it, the damaged file kept', () =>
    withFolder(async (folder) => {
      const file = await fill(folder)
      spoil(file, 'Only here, and in no backup')
      spoil(file, 'SQLite format 3')
      const damaged = readFileSync(file)
      const store = held(folder)
      await store.hold.ready()
      const report = store.hold.salvaged()
      expect(report?.projects.map(({ id, state, backup }) => [id, state, backup?.lastStep ?? null])).toEqual([['q', 'lacking', null], ['p', 'whole', 0]])
      expect(report?.projects[0]?.lists.find(({ list }) => list === 'parts')).toEqual({ list: 'parts', kept: 3, lost: 1 })
      expect(readContents(store, 'p').parts.find(({ id }) => id === 'axle')?.stock).toBe(9)
      expect(await backUpWhenDue(store, '2026-03-01T09:00:00.000Z')).toBeNull()
      expect(readFileSync(file).equals(damaged)).toBe(true)
      // A backup that went meanwhile, and one without the project, are said; the damaged file stays in its place.
      for (const [id, backup] of [['p', 'remweg-2026-01-04T09-00.remweg'], ['q', 'remweg-2026-01-05T09-00.remweg']] as const) {
        expect(() => store.hold.beginAnew([{ id, backup }], '2026-01-06T08:30:00.000Z')).toThrow(expect.objectContaining({ code: 'not-found' }))
      }
      expect(readFileSync(file).equals(damaged)).toBe(true)
      const kept = store.hold.beginAnew([{ id: 'q', backup: null }, { id: 'p', backup: 'remweg-2026-01-05T09-00.remweg' }], '2026-01-06T08:30:00.000Z')
      expect(kept).toBe(join(folder, 'remweg-damaged-2026-01-06T08-30.sqlite'))
      expect(readFileSync(kept).equals(damaged)).toBe(true)
      expect(store.hold.isOpen()).toBe(true)
      expect(store.hold.salvaged()).toBeNull()
      expect(listProjects(store).map(({ id }) => id).toSorted()).toEqual(['p', 'q'])
      expect(readContents(store, 'p').parts.find(({ id }) => id === 'axle')?.stock).toBe(120)
      storeChange(store, 'q', { name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 9 }) }] }, '2026-01-06T10:00:00.000Z')
      store.close()
      expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([])
    }))

  test('finds damage that shows only when a project is opened, and saves the rest when asked to; a sound store is never closed for that', () =>
    withFolder(async (folder) => {
      const file = await fill(folder)
      const sound = held(folder)
      await expect(sound.hold.salvage()).rejects.toThrow(/is sound/)
      expect(sound.hold.isOpen()).toBe(true)
      sound.close()
      spoil(file, 'Only here, and in no backup')
      const store = held(folder)
      expect(store.hold.isOpen()).toBe(true)
      expect(() => readContents(store, 'q')).toThrow(StoreFailure)
      await store.hold.salvage()
      expect(store.hold.salvaged()?.projects.find(({ id }) => id === 'q')?.state).toBe('lacking')
      expect(readContents(store, 'q').parts.length).toBe(3)
      store.close()
    }))

  test('stores a step of a page, which saw the damage, in the new store, and tells it until then that it can only be read', () =>
    withFolder(async (folder) => {
      const file = await fill(folder)
      spoil(file, 'Only here, and in no backup')
      const store = held(folder)
      await store.hold.salvage()
      const dispatch = makeDispatch(store, ports)
      const step = { projectId: 'q', name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 7 }) }] }
      expect(await dispatch('project.change', step)).toMatchObject({ ok: false, code: 'read-only' })
      store.hold.beginAnew([{ id: 'q', backup: null }], '2026-01-06T08:30:00.000Z')
      expect(await dispatch('project.change', step)).toMatchObject({ ok: true })
      expect(readContents(store, 'q').parts.find(({ id }) => id === 'axle')?.stock).toBe(7)
      store.close()
    }))

  test('brings projects back from backups where nothing of the file is left, and takes a file of zero bytes for new only where there was none before', () =>
    withFolder(async (folder) => {
      const file = await fill(folder)
      writeFileSync(file, '')
      const store = held(folder)
      await store.hold.ready()
      expect(store.hold.salvaged()?.projects.map(({ id, state }) => [id, state])).toEqual([['p', 'lost']])
      store.hold.beginAnew([{ id: 'p', backup: 'remweg-2026-01-05T09-00.remweg' }], '2026-01-06T08:30:00.000Z')
      expect(readContents(store, 'p').parts.length).toBe(3)
      store.close()
      writeFileSync(join(folder, 'new.sqlite'), '')
      expect(existsSync(file)).toBe(true)
    }))

  test('tells a spoilt header from a newer or another program\'s file, and refuses those in words', () =>
    withFolder(async (folder) => {
      const file = await fill(folder)
      const sound = readFileSync(file)
      const withWord = (at: number, word: number): void => {
        const bytes = Buffer.from(sound)
        bytes.writeUInt32BE(word, at)
        writeFileSync(file, bytes)
      }
      for (const [at, word] of [[60, 2], [60, 0x4000_0006], [68, 0x52_4d_57_46]] as const) {
        withWord(at, word)
        const store = held(folder)
        await store.hold.ready()
        expect(store.hold.salvaged()?.projects.map(({ state }) => state)).toEqual(['whole', 'whole'])
        store.close()
      }
      withWord(60, schemaVersion + 1)
      expect(() => held(folder)).toThrow(/newer Remweg/)
      expect(readFileSync(file).readUInt32BE(60)).toBe(schemaVersion + 1)
    }))

  test('refuses what is no store of ours and has no backup, at once and in words', () =>
    withFolder((folder) => {
      writeFileSync(join(folder, databaseName), 'not a database')
      expect(() => held(folder)).toThrow(/is damaged or is not a database/)
    }))

  test('says of what cannot be opened only after a while why that is so, and lets go of it', () =>
    withFolder(async (folder) => {
      const file = join(folder, databaseName)
      writeFileSync(file, Buffer.alloc(16_384))
      await expect(whenReady(held(folder))).rejects.toThrow(/is damaged or is not a database/)
      writeFileSync(file, '')
      const other = new Sqlite(file)
      for (let n = 0; n < 4; n += 1) other.exec(`create table songs_${n} (title text)`)
      other.close()
      const bytes = readFileSync(file)
      await expect(whenReady(held(folder))).rejects.toThrow(/is a database of another program/)
      expect(readFileSync(file).equals(bytes)).toBe(true)
    }))

  test('says that another program has an older store open, without working on it a second time', () =>
    withFolder(async (folder) => {
      const file = join(folder, databaseName)
      copyFileSync(join(fixtures, 'v5.sqlite'), file)
      const other = new Sqlite(file)
      other.pragma('journal_mode = wal')
      other.exec('begin; update projects set name = name; commit; begin; select * from projects')
      const store = held(folder)
      await expect(whenReady(store)).rejects.toMatchObject({ code: 'busy' })
      other.close()
      const later = await whenReady(held(folder))
      expect(listProjects(later).length).toBeGreaterThan(0)
      later.close()
    }))

  test('does not begin anew over what another host wrote since, and that host stores no step in a file that was replaced', () =>
    withFolder(async (folder) => {
      const file = await fill(folder)
      spoil(file, 'Only here, and in no backup')
      const other = openStore(file)
      const stock = (value: number, at: string) => storeChange(other, 'p', { name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: value }) }] }, at)
      const store = held(folder)
      await store.hold.salvage()
      stock(10, '2026-01-06T08:00:00.000Z')
      expect(() => store.hold.beginAnew([{ id: 'p', backup: null }], '2026-01-06T08:30:00.000Z')).toThrow(/wrote to .* since it was read/)
      store.close()
      const again = held(folder)
      await again.hold.salvage()
      again.hold.beginAnew([{ id: 'p', backup: null }], '2026-01-06T08:40:00.000Z')
      expect(readContents(again, 'p').parts.find(({ id }) => id === 'axle')?.stock).toBe(10)
      expect(() => stock(11, '2026-01-06T09:00:00.000Z')).toThrow(/was replaced by another file/)
      other.close()
      again.close()
    }))
})
