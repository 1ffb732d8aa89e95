import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { readHistory, storeChange } from './changes.ts'
import { isNetworkFolder, isRemoteType } from './network-folder.ts'
import { databaseName, openStore } from './open.ts'
import { createProject } from './projects.ts'

const at = '2026-01-05T08:00:00.000Z'
const restock = (stock: number) => ({ name: `Stock ${stock}`, patches: [{ noun: 'part' as const, id: 'axle', value: smallPart('axle', { stock }) }] })
const onNetwork = (): boolean => true

test('on another computer\'s disk steps are kept without shared memory, each synced, and a database from a disk of one\'s own goes on there', () =>
  withFolder((folder) => {
    const file = join(folder, databaseName)
    const own = openStore(file)
    createProject(own, smallProject('p'), 'Import', at)
    own.close()
    const store = openStore(file, '', onNetwork)
    const pragma = (name: string): unknown => store.database.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('locking_mode')]).toEqual(['delete', 3, 'normal'])
    storeChange(store, 'p', restock(7), at)
    expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false])
    // A colleague's program on the same file: both wait for each other.
    const other = openStore(file, '', onNetwork)
    storeChange(other, 'p', restock(8), at)
    storeChange(store, 'p', restock(9), at)
    expect(readHistory(other, 'p').map(({ name }) => name)).toEqual(['Import', 'Stock 7', 'Stock 8', 'Stock 9'])
    other.close()
    store.close()
    const back = openStore(file)
    expect([back.database.pragma('journal_mode', { simple: true }), readHistory(back, 'p').length]).toEqual(['wal', 4])
    back.close()
  }))

test('folders of other computers are told by their file system, and a person may say so where that is not seen', () => {
  // NFS, SMB by its older and its newer name, sshfs; not ext4, tmpfs, btrfs, overlay. Some numbers come with a sign.
  expect([0x69_69, 0xff_53_4d_42, 0xff_53_4d_42 | 0, 0xfe_53_4d_42 | 0, 0x65_73_55_46].map(isRemoteType)).toEqual([true, true, true, true, true])
  expect([0xef_53, 0x01_02_19_94, 0x91_23_68_3e, 0x79_4c_76_30].map(isRemoteType)).toEqual([false, false, false, false])
  expect(isNetworkFolder('/no/such/folder', {})).toBe(false)
  expect(isNetworkFolder('/', { REMWEG_JOURNAL: 'rollback' })).toBe(true)
})
