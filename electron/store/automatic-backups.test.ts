import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AutomaticBackup } from '../../shared/contract.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { backUpWhenDue, backupFolder, backupNameAt, backupTime, forgottenBackups, listBackups, lookIntoBackup, takeFromBackup } from './automatic-backups.ts'
import { storeChange, undoChange } from './changes.ts'
import { openStore, type Store } from './open.ts'
import { createProject, listProjects, readContents, removeProjects } from './projects.ts'
import { settleInThread } from './settle-in-thread.ts'

const start = Date.parse('2026-03-02T08:00:00.000Z')
const at = (hours: number): string => new Date(start + hours * 3_600_000).toISOString()

const withStore = (work: (store: Store) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', at(0))
    try {
      await work(store)
    } finally {
      store.close()
    }
  })

const restock = (store: Store, stock: number, hours: number): void =>
  void storeChange(store, 'p', { name: `Restock ${stock}`, patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock }) }] }, at(hours))

describe('backups that are made by themselves', () => {
  test('one is made where something changed, at most one an hour, and none where nothing did', () =>
    withStore(async (store) => {
      expect(await backUpWhenDue(store, at(0))).toBe('remweg-2026-03-02T08-00.remweg')
      restock(store, 7, 0.2)
      expect(await backUpWhenDue(store, at(0.5))).toBeNull()
      expect(await backUpWhenDue(store, at(1.1))).toBe('remweg-2026-03-02T09-06.remweg')
      expect(await backUpWhenDue(store, at(2.5))).toBeNull()
      undoChange(store, 'p', at(2.6))
      expect(await backUpWhenDue(store, at(2.7))).toBe('remweg-2026-03-02T10-42.remweg')
      expect(listBackups(store).map(({ at: made }) => made)).toEqual(['2026-03-02T10:42:00.000Z', '2026-03-02T09:06:00.000Z', '2026-03-02T08:00:00.000Z'])
    }))

  test('a clock that was set back does not stop them, and nothing newer is forgotten', () =>
    withStore(async (store) => {
      await backUpWhenDue(store, at(1000))
      restock(store, 7, 1000.1)
      expect(await backUpWhenDue(store, at(0))).not.toBeNull()
      expect(listBackups(store)).toHaveLength(2)
    }))

  test('one dated later by a clock that was wrong does not make the others come more often, nor of what did not change', () =>
    withStore(async (store) => {
      await backUpWhenDue(store, at(1000))
      expect(await backUpWhenDue(store, at(0))).not.toBeNull()
      restock(store, 7, 0.2)
      expect(await backUpWhenDue(store, at(0.3))).toBeNull()
      expect(await backUpWhenDue(store, at(1.2))).not.toBeNull()
      expect(await backUpWhenDue(store, at(9))).toBeNull()
    }))

  test('where room is short the hours of today go before the days', () => {
    const bytes = 200 * 1024 ** 2
    const backups = Array.from({ length: 10 }, (_, day) => Array.from({ length: 11 }, (__, hours) => at(day * 24 + hours))).flat().map((made) => ({ name: backupNameAt(made), at: made, bytes }))
    const gone = new Set(forgottenBackups(backups, at(9 * 24 + 10)))
    expect(new Set(backups.filter((backup) => !gone.has(backup)).map((backup) => backup.at.slice(0, 10))).size).toBeGreaterThanOrEqual(9)
  })

  test('copies that were broken off long ago are swept away, one that may still be written is not', () =>
    withStore(async (store) => {
      mkdirSync(backupFolder(store), { recursive: true })
      const [old, young] = ['remweg-2026-03-01T08-00.remweg.part-77', 'remweg-2026-03-02T07-59.remweg.part-78']
      for (const [name, hours] of [[old, -24], [young, -0.01]] as const) {
        writeFileSync(join(backupFolder(store), name), 'x')
        utimesSync(join(backupFolder(store), name), (start + hours * 3_600_000) / 1000, (start + hours * 3_600_000) / 1000)
      }
      await backUpWhenDue(store, at(0))
      expect(readdirSync(backupFolder(store)).filter((name) => name.includes('part'))).toEqual([young])
    }))

  test('over weeks of work the last day is there by the hour and ten days by the day', () => {
    const room = 1_000_000
    let backups: AutomaticBackup[] = []
    for (let hours = 0; hours < 24 * 30; hours += 1) {
      backups.push({ name: backupNameAt(at(hours)), at: at(hours), bytes: room })
      const gone = new Set(forgottenBackups(backups, at(hours)))
      backups = backups.filter((backup) => !gone.has(backup))
    }
    const now = at(24 * 30 - 1)
    const ages = backups.map((backup) => (Date.parse(now) - Date.parse(backup.at)) / 3_600_000)
    expect(ages.filter((age) => age < 24)).toHaveLength(24)
    expect(new Set(backups.map((backup) => backup.at.slice(0, 10))).size).toBe(11)
    expect(backups.length).toBeLessThanOrEqual(24 + 10)
  })

  test('however large they are, the newest two stay, and together they keep to their room', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ hours: fc.integer({ min: 0, max: 400 }), bytes: fc.integer({ min: 0, max: 3_000_000_000 }) }), { maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (made, now) => {
        const backups = [...new Map(made.map(({ hours, bytes }) => [hours, { name: backupNameAt(at(hours)), at: at(hours), bytes }])).values()]
        const gone = new Set(forgottenBackups(backups, at(now)))
        const newest = backups.toSorted((one, other) => (one.at < other.at ? 1 : -1))
        // What is dated later than now was made by a clock that ran ahead: it stays in the place of an older one only.
        const newestTwo = [...newest.filter((backup) => backup.at <= at(now)), ...newest].slice(0, 2)
        expect(newestTwo.some((backup) => gone.has(backup))).toBe(false)
        const left = newest.filter((backup) => !gone.has(backup))
        expect(left.length <= 2 || left.reduce((sum, { bytes }) => sum + bytes, 0) <= 2 * 1024 ** 3).toBe(true)
      }),
    )
  })

  test('a name says the minute it was made, and other files of the folder are no backups', () =>
    withStore(async (store) => {
      expect(backupTime(backupNameAt('2026-03-02T08:41:59.123Z'))).toBe('2026-03-02T08:41:00.000Z')
      expect(backupTime('remweg-2026-03-02.remweg')).toBeNull()
      mkdirSync(backupFolder(store), { recursive: true })
      writeFileSync(join(backupFolder(store), 'holiday.jpg'), 'x')
      await backUpWhenDue(store, at(0))
      for (const hours of [30 * 24, 60 * 24, 90 * 24]) {
        restock(store, hours, hours)
        await backUpWhenDue(store, at(hours))
      }
      expect(readdirSync(backupFolder(store)).toSorted()).toEqual(['holiday.jpg', backupNameAt(at(60 * 24)), backupNameAt(at(90 * 24))])
    }))

  test('a look into one says of each project whether it is here just so, was changed since or is gone, and brings it back beside what is here', () =>
    withStore(async (store) => {
      createProject(store, smallProject('q'), 'Import', at(0))
      createProject(store, smallProject('r'), 'Import', at(0))
      const name = (await backUpWhenDue(store, at(0))) ?? ''
      restock(store, 7, 1)
      removeProjects(store, ['q'], at(1))
      expect(lookIntoBackup(store, name).map(({ id, state, parts, scenarios }) => [id, state, parts, scenarios]).toSorted()).toEqual([['p', 'changed', 3, 1], ['q', 'gone', 3, 1], ['r', 'same', 3, 1]])
      const [taken] = takeFromBackup(store, name, 'p', at(2))
      expect(taken).toMatchObject({ outcome: 'added', name: 'Veldbaan 12 2' })
      expect(readContents(store, taken?.id ?? '').parts).toEqual(smallProject('p').parts)
      expect(readContents(store, 'p').parts.find(({ id }) => id === 'axle')?.stock).toBe(7)
      expect(takeFromBackup(store, name, 'r', at(2))).toMatchObject([{ outcome: 'here' }])
      expect(listProjects(store).filter(({ removedAt }) => removedAt === null)).toHaveLength(3)
    }))

  test('a name that is no backup reads no file, and a project that is not in it is refused', () =>
    withStore(async (store) => {
      const name = (await backUpWhenDue(store, at(0))) ?? ''
      for (const strange of ['../remweg.sqlite', 'remweg-2026-03-02T08-01.remweg', '/etc/passwd', '..\\remweg.sqlite']) expect(() => lookIntoBackup(store, strange)).toThrow('no longer there')
      expect(() => takeFromBackup(store, name, 'nobody', at(1))).toThrow('not in the backup')
    }))

  test('of a damaged database no backup is kept and no older one is forgotten', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'remweg.sqlite')
      const first = openStore(file)
      for (let count = 0; count < 40; count += 1) createProject(first, smallProject(`p${count}`), 'Import', at(0))
      first.database.pragma('wal_checkpoint(truncate)')
      await backUpWhenDue(first, at(-24 * 60))
      first.database.exec("update projects set name = name || ' x'")
      first.database.pragma('journal_mode = delete')
      first.close()
      // Pages at the end are made nonsense; the first ones, which say what tables there are, stay.
      const bytes = readFileSync(file)
      bytes.fill(0xa5, Math.floor(bytes.length * 0.7 / 4096) * 4096)
      writeFileSync(file, bytes)
      const store = openStore(file)
      await expect(backUpWhenDue(store, at(0))).rejects.toThrow(/damaged|did not hold together/)
      expect(listBackups(store).map(({ name }) => name)).toEqual([backupNameAt(at(-24 * 60))])
      expect(existsSync(join(backupFolder(store), backupNameAt(at(0))))).toBe(false)
      store.close()
    }))

  test.each([
    ['part', "update parts set stock = 11 where id = 'axle'", true],
    ['step of the history', "update changes set name = 'Improt' where sequence = 0", false],
    ['project', "update projects set company = 'Other'", false],
  ])('a copy with a %s that is not as it was stored never takes the place of a sound one', { timeout: 60_000 }, (_what, spoil, isInThread) =>
    withStore(async (store) => {
      const settle = isInThread ? (copy: string) => settleInThread(copy, resolve(import.meta.dirname, '..', 'store-worker.ts')) : undefined
      const sound = await backUpWhenDue(store, at(0), settle)
      expect(listBackups(store).map(({ name }) => name)).toEqual([sound])
      store.database.exec(`${spoil}; update projects set changed_at = '${at(400)}'`)
      await expect(backUpWhenDue(store, at(400), settle)).rejects.toThrow('did not hold together')
      expect(readdirSync(backupFolder(store))).toEqual([sound])
    }))
})
