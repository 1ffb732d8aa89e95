import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { backUp } from './back-up.ts'
import { storeChange } from './changes.ts'
import { prepareFolder } from '../prepare-folder.ts'
import { databaseName, openStore } from './open.ts'
import { createProject, readContents } from './projects.ts'
import { asStoreFailure, StoreFailure } from './store-failure.ts'

const failureOf = (work: () => unknown): StoreFailure => {
  try {
    work()
  } catch (error) {
    if (error instanceof StoreFailure) return error
    throw error
  }
  throw new Error('It did not fail.')
}

const prepareOrSay = (folder: string): void => {
  try {
    prepareFolder(folder)
  } catch (error) {
    throw asStoreFailure(error, join(folder, databaseName))
  }
}

const said = (code: string): [string, string] => {
  const failure = asStoreFailure(Object.assign(new Error('x'), { code }), '/data/remweg.sqlite')
  return [failure.code, failure.message]
}

describe('opening a database', () => {
  test('makes one, durable and with its references kept', () =>
    withFolder((folder) => {
      const store = openStore(join(folder, 'new', 'deeper', 'remweg.sqlite'))
      const pragma = (name: string): unknown => store.database.pragma(name, { simple: true })
      expect([pragma('journal_mode'), pragma('synchronous'), pragma('fullfsync'), pragma('checkpoint_fullfsync'), pragma('foreign_keys')]).toEqual(['wal', 2, 1, 1, 1])
      const loose = store.database.prepare("select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite_%'").all()
      expect(loose).toEqual([])
      store.close()
    }))

  test('refuses a file of a newer Remweg and leaves it as it is', () =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      openStore(file).close()
      const database = new Sqlite(file)
      database.pragma('user_version = 999')
      database.close()
      expect(failureOf(() => openStore(file))).toMatchObject({ code: 'newer-file', message: expect.stringContaining('Nothing was changed. Install the newer Remweg') })
    }))

  test('refuses another program\'s database, a file that is none, and a folder, each in words', () =>
    withFolder((folder) => {
      const other = join(folder, 'other.sqlite')
      const database = new Sqlite(other)
      database.exec('create table photos (id integer primary key)')
      database.close()
      expect(failureOf(() => openStore(other))).toMatchObject({ code: 'damaged-file', message: expect.stringContaining('another program') })
      const picture = join(folder, 'picture.sqlite')
      writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
      expect(failureOf(() => openStore(picture))).toMatchObject({ code: 'damaged-file', message: expect.stringContaining('not a database') })
      mkdirSync(join(folder, 'folder.sqlite'))
      expect(failureOf(() => openStore(join(folder, 'folder.sqlite'))).message).toContain('cannot be opened')
      expect(failureOf(() => openStore(join(picture, 'remweg.sqlite'))).message).toContain('cannot be opened')
    }))

  test('a data folder is made where it is missing, and one that cannot be is refused in words', () =>
    withFolder((folder) => {
      prepareFolder(join(folder, 'new', 'deeper'))
      openStore(join(folder, 'new', 'deeper', 'remweg.sqlite')).close()
      writeFileSync(join(folder, 'note.txt'), 'x')
      expect(failureOf(() => prepareOrSay(join(folder, 'note.txt', 'data')))).toMatchObject({ code: 'read-only', message: expect.stringContaining('cannot be opened') })
    }))

  test('says what to do when the file is damaged, locked, read-only or the disk full', () => {
    expect(said('SQLITE_FULL')).toEqual(['disk-full', expect.stringContaining('Make room')])
    expect(said('SQLITE_BUSY')).toEqual(['busy', expect.stringContaining('Another program is using')])
    expect(said('SQLITE_READONLY_DBMOVED')).toEqual(['read-only', expect.stringContaining('may not be written')])
    expect(said('EROFS')).toEqual(['read-only', expect.stringContaining('may not be written')])
    expect(said('SQLITE_CORRUPT_VTAB')).toEqual(['damaged-file', expect.stringContaining('Put a backup in its place')])
  })

  test('two hosts at once wait for each other and both see every step', () =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      const [one, two] = [openStore(file), openStore(file)]
      createProject(one, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
      for (let n = 0; n < 10; n += 1) {
        const patches = [{ noun: 'parameter' as const, id: `n${n}`, value: { id: `n${n}`, scenarioId: null, key: 'general.storage', value: n, origin: { kind: 'sample' as const } } }]
        storeChange(n % 2 === 0 ? one : two, 'p', { name: `step ${n}`, patches }, '2026-01-05T08:00:00.000Z')
      }
      expect(readContents(one, 'p')).toEqual(readContents(two, 'p'))
      expect(readContents(one, 'p').parameters.length).toBe(12)
      one.close()
      two.close()
    }))

  test('a write that another program blocks is refused as busy, and stored when tried again', () =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      const store = openStore(file)
      store.database.pragma('busy_timeout = 50')
      const other = new Sqlite(file)
      other.exec('begin immediate')
      expect(failureOf(() => createProject(store, smallProject('p'), 'Import', 'now')).code).toBe('busy')
      other.exec('rollback')
      other.close()
      createProject(store, smallProject('p'), 'Import', 'now')
      expect(readContents(store, 'p')).toEqual(smallProject('p'))
      store.close()
    }))

  test('a full disk refuses the step whole, and the next is stored once there is room', () =>
    withFolder((folder) => {
      const store = openStore(join(folder, 'remweg.sqlite'))
      createProject(store, smallProject('p'), 'Import', 'now')
      const pages = Number(store.database.pragma('page_count', { simple: true }))
      store.database.pragma(`max_page_count = ${pages}`)
      const large = { ...smallProject('p').project, company: 'x'.repeat(200) }
      const big = smallProject('q')
      const parts = Array.from({ length: 200 }, (_, n) => Object.assign({}, big.parts[0], { id: `n${n}`, description: 'y'.repeat(2000) }))
      expect(failureOf(() => createProject(store, { ...big, parts: [...big.parts, ...parts] }, 'Import', 'now')).code).toBe('disk-full')
      expect(readContents(store, 'p')).toEqual(smallProject('p'))
      store.database.pragma(`max_page_count = ${pages + 1000}`)
      storeChange(store, 'p', { name: 'Rename', patches: [{ noun: 'project', id: 'p', value: large }] }, 'now')
      expect(readContents(store, 'p').project).toEqual(large)
      store.close()
    }))

  test('a backup is a database with the same projects, and never overwrites a file', () =>
    withFolder(async (folder) => {
      const store = openStore(join(folder, 'remweg.sqlite'))
      createProject(store, smallProject('p'), 'Import', 'now')
      const target = join(folder, 'copy.sqlite')
      await backUp(store, target)
      await expect(backUp(store, target)).rejects.toThrow(/is there already/)
      store.close()
      const copy = openStore(target)
      expect(readContents(copy, 'p')).toEqual(smallProject('p'))
      copy.close()
    }))
})
