import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { withFolder } from '../../testing/temporary-folder.ts'
import { readRecord } from './record.ts'
import { salvage } from './salvage.ts'

const older = resolve(import.meta.dirname, '..', '..', '..', 'fixtures', 'stores', 'v5.sqlite')

test('a removed project whose source file does not read takes no other project with it', () =>
  withFolder((folder) => {
    const file = join(folder, 'remweg.sqlite')
    copyFileSync(older, file)
    const database = new Sqlite(file)
    const ids = database.prepare('select id from projects order by id').pluck().all()
    database.prepare("update projects set removed_at = '2026-01-06T08:00:00.000Z', source_file = '{' where id = ?").run(ids[0])
    database.close()
    const saved = salvage(file)
    expect(saved.projects.map(({ id }) => id).toSorted()).toEqual(ids)
    expect(saved.projects.find(({ id }) => id === ids[0])?.isRemoved).toBe(true)
    saved.database.close()
  }))

test('a text that begins with a byte order mark is read with it, as its check sum was made', () => {
  const text = Buffer.from('\u{FEFF}Axle')
  expect(readRecord(Buffer.from([2, 13 + 2 * text.length, ...text]))).toEqual(['\u{FEFF}Axle'])
})
