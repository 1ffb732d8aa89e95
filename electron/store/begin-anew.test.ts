import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../testing/temporary-folder.ts'
import { changePlaces } from './begin-anew.ts'

test('a damaged file is where it was, with its journal, where the new one could not take its place', () =>
  withFolder((folder) => {
    const file = join(folder, 'remweg.sqlite')
    writeFileSync(file, 'damaged')
    writeFileSync(`${file}-wal`, 'last steps')
    expect(() => changePlaces(file, join(folder, 'never-made'), join(folder, 'kept.sqlite'))).toThrow(/ENOENT/)
    expect(readdirSync(folder).toSorted()).toEqual(['remweg.sqlite', 'remweg.sqlite-wal'])
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('last steps')
  }))

test('the journals go with the damaged file, so that none is taken for the new one\'s', () =>
  withFolder((folder) => {
    const file = join(folder, 'remweg.sqlite')
    for (const [name, text] of [['remweg.sqlite', 'damaged'], ['remweg.sqlite-wal', 'log'], ['remweg.sqlite-journal', 'journal'], ['made', 'new']] as const) writeFileSync(join(folder, name), text)
    changePlaces(file, join(folder, 'made'), join(folder, 'kept.sqlite'))
    expect(readdirSync(folder).toSorted()).toEqual(['kept.sqlite', 'kept.sqlite-journal', 'kept.sqlite-wal', 'remweg.sqlite'])
    expect(readFileSync(file, 'utf8')).toBe('new')
  }))
