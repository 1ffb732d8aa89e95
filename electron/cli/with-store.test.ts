import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHistory, storeChange } from '../store/changes.ts'
import { databaseName, openStore } from '../store/open.ts'
import { createProject } from '../store/projects.ts'
import { salvage } from '../store/salvage/salvage.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { withStore } from './with-store.ts'

const at = '2026-01-05T08:00:00.000Z'
const frameBytes = 24 + 4096

test('a command refuses a database whose journal is broken in the middle and leaves the journal, from which the steps can be saved', () =>
  withFolder(async (folder) => {
    const working = openStore(join(folder, 'working.sqlite'))
    createProject(working, smallProject('p'), 'Import', at)
    working.database.pragma('wal_checkpoint(truncate)')
    working.database.pragma('wal_autocheckpoint = 0')
    for (let stock = 1; stock <= 10; stock += 1) storeChange(working, 'p', { name: `Stock ${stock}`, patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock }) }] }, at)
    const place = (name: string): string => {
      mkdirSync(join(folder, name))
      for (const ending of ['', '-wal']) copyFileSync(`${working.file}${ending}`, join(folder, name, `${databaseName}${ending}`))
      return join(folder, name)
    }
    const [sound, spoilt] = [place('sound'), place('spoilt')]
    working.close()
    expect(await withStore(sound, (store) => readHistory(store, 'p').length)).toBe(11)
    const journal = join(spoilt, `${databaseName}-wal`)
    const bytes = readFileSync(journal)
    const middle = 32 + 4 * frameBytes + 24 + 100
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(journal, bytes)
    await expect(withStore(spoilt, (store) => readHistory(store, 'p').length)).rejects.toThrow(expect.objectContaining({ code: 'damaged-file', message: expect.stringContaining('remweg check --salvage') }))
    expect(readFileSync(journal).equals(bytes)).toBe(true)
    // Emptied, its journal still holds what was stored last.
    writeFileSync(join(sound, databaseName), '')
    writeFileSync(join(sound, `${databaseName}-wal`), bytes)
    await expect(withStore(sound, () => 0)).rejects.toThrow(expect.objectContaining({ code: 'damaged-file' }))
    expect(readFileSync(join(sound, `${databaseName}-wal`)).equals(bytes)).toBe(true)
    const saved = salvage(join(spoilt, databaseName))
    expect(saved.projects.map(({ id, steps }) => [id, steps])).toEqual([['p', 11]])
    saved.database.close()
  }))
