import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { say } from '../../shared/text/say.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { backUpWhenDue } from './automatic-backups.ts'
import { readHistory, storeChange } from './changes.ts'
import { databaseName, openStore } from './open.ts'
import { openOrLook, openToLook } from './open-or-look.ts'
import { createProject, readContents } from './projects.ts'
import { StoreFailure } from './store-failure.ts'

const at = '2026-01-05T08:00:00.000Z'
const restock = (stock: number) => ({ name: `Stock ${stock}`, patches: [{ noun: 'part' as const, id: 'axle', value: smallPart('axle', { stock }) }] })
const reason = new StoreFailure('disk-full', say`The disk is full.`)
const copies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('remweg-look-'))

test('a database that cannot be written is read as it is, its log too, and no step gets into the copy', () =>
  withFolder((folder) => {
    const file = join(folder, databaseName)
    const other = openStore(file)
    createProject(other, smallProject('p'), 'Import', at)
    storeChange(other, 'p', restock(7), at)
    const before = copies()
    // The other one is still open, so what it stored lies in the log alone.
    const looked = openToLook(file, '', reason)
    expect(readContents(looked, 'p')).toEqual(readContents(other, 'p'))
    expect(looked.looking?.why()).toBe(reason)
    expect(() => storeChange(looked, 'p', restock(8), at)).toThrow(expect.objectContaining({ code: 'read-only' }))
    expect(readHistory(looked, 'p').map(({ name }) => name)).toEqual(['Import', 'Stock 7'])
    looked.close()
    expect(copies()).toEqual(before)
    other.close()
  }))

test('it is written again as soon as that is possible, and says why not until then', () =>
  withFolder((folder) => {
    const file = join(folder, databaseName)
    const first = openStore(file)
    createProject(first, smallProject('p'), 'Import', at)
    first.close()
    const before = copies()
    const looked = openToLook(file, 'anna', reason)
    const other = new Sqlite(file)
    other.pragma('locking_mode = exclusive')
    other.exec('begin exclusive')
    expect(looked.looking?.tryWriting()?.code).toBe('busy')
    expect(looked.looking?.why()?.code).toBe('busy')
    other.close()
    expect(looked.looking?.tryWriting()).toBeNull()
    expect(looked.looking?.why()).toBeNull()
    storeChange(looked, 'p', restock(9), at)
    looked.close()
    expect(copies()).toEqual(before)
    const again = openStore(file)
    expect(readHistory(again, 'p').map(({ name, author }) => [name, author])).toEqual([['Import', ''], ['Stock 9', 'anna']])
    again.close()
  }))

test('no backup is made of what is only looked at', () =>
  withFolder(async (folder) => {
    const file = join(folder, databaseName)
    openStore(file).close()
    const looked = openToLook(file, '', reason)
    expect(await backUpWhenDue(looked, at)).toBeNull()
    expect(readdirSync(folder)).toEqual([databaseName])
    looked.close()
  }))

test('a folder that is sound is opened to write; one with a damaged or a newer database says so and names the file itself', () =>
  withFolder((folder) => {
    const store = openOrLook(folder)
    expect(store.looking).toBeUndefined()
    store.close()
    const database = new Sqlite(join(folder, databaseName))
    database.pragma('user_version = 999')
    database.close()
    const newer = expect.objectContaining({ code: 'newer-file', message: expect.stringContaining(join(folder, databaseName)) })
    expect(() => openOrLook(folder)).toThrow(newer)
    expect(() => openToLook(join(folder, databaseName), '', reason)).toThrow(newer)
    writeFileSync(join(folder, databaseName), 'not a database at all')
    expect(() => openOrLook(folder)).toThrow(expect.objectContaining({ code: 'damaged-file' }))
  }))
