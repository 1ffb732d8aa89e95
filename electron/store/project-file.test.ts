import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { readHistory, redoChange, storeChange, undoChange } from './changes.ts'
import { openStore, type Store } from './open.ts'
import { projectFile } from './project-file.ts'
import { createProject, listProjects, readContents, removeProjects } from './projects.ts'
import { readProjectFile } from './read-project-file.ts'
import { StoreFailure } from './store-failure.ts'
import { takeProjects } from './take-projects.ts'

const at = '2026-11-22T09:00:00.000Z'

/** Runs `work` on a store with one project that has a step done and a step undone. */
const withProject = <Result>(work: (store: Store, folder: string) => Result): Promise<Result> =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    try {
      createProject(store, smallProject('veldbaan'), 'Import stuklijst.xlsx', '2026-01-05T08:00:00.000Z')
      storeChange(store, 'veldbaan', { name: 'Restock axles', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 240 }) }] }, '2026-01-06T08:01:00.000Z')
      const { project } = readContents(store, 'veldbaan')
      storeChange(store, 'veldbaan', { name: 'Rename', patches: [{ noun: 'project', id: 'veldbaan', value: { ...project, name: 'Veldbaan 13' } }] }, '2026-01-06T08:02:00.000Z')
      undoChange(store, 'veldbaan', '2026-01-06T08:03:00.000Z')
      return work(store, folder)
    } finally {
      store.close()
    }
  })

const withOther = <Result>(folder: string, work: (store: Store) => Result): Result => {
  const other = openStore(join(folder, 'other', 'remweg.sqlite'))
  try {
    return work(other)
  } finally {
    other.close()
  }
}

const failureOf = (bytes: Uint8Array): StoreFailure => {
  try {
    readProjectFile('x.remweg', bytes)
  } catch (error) {
    if (error instanceof StoreFailure) return error
    throw error
  }
  throw new Error('It was read.')
}

/** A project file after somebody worked on it with SQL. */
function tampered(bytes: Uint8Array, sql: string): Uint8Array {
  const database = new Sqlite(Buffer.from(bytes))
  database.unsafeMode(true)
  database.pragma('foreign_keys = off')
  database.pragma('writable_schema = on')
  database.exec(sql)
  const made = database.serialize()
  database.close()
  return made
}

describe('a project as one file', () => {
  test('is opened elsewhere with every fact, its history, and undo and redo as they stood', () =>
    withProject((store, folder) => {
      const bytes = projectFile(store, 'veldbaan')
      withOther(folder, (other) => {
        expect(takeProjects(other, readProjectFile('x.remweg', bytes), at)).toEqual([{ id: 'veldbaan', name: 'Veldbaan 12', outcome: 'added' }])
        expect(readContents(other, 'veldbaan')).toEqual(readContents(store, 'veldbaan'))
        expect(readHistory(other, 'veldbaan')).toEqual(readHistory(store, 'veldbaan'))
        expect(redoChange(other, 'veldbaan', at)?.name).toBe('Rename')
        expect(readContents(other, 'veldbaan').project.name).toBe('Veldbaan 13')
        undoChange(other, 'veldbaan', at)
        expect(undoChange(other, 'veldbaan', at)?.name).toBe('Restock axles')
      })
    }))

  test('holds its own project alone', () =>
    withProject((store) => {
      createProject(store, { ...smallProject('secret'), project: { ...smallProject('secret').project, name: 'Geheim' } }, 'Import', at)
      const bytes = Buffer.from(projectFile(store, 'veldbaan'))
      expect(bytes.includes('Geheim')).toBe(false)
      expect(readProjectFile('x.remweg', bytes)).toHaveLength(1)
    }))

  test('that is here already as it is in the file adds nothing; one that differs comes beside it under a name of its own', () =>
    withProject((store) => {
      const filed = readProjectFile('x.remweg', projectFile(store, 'veldbaan'))
      expect(takeProjects(store, filed, at)).toEqual([{ id: 'veldbaan', name: 'Veldbaan 12', outcome: 'here' }])
      storeChange(store, 'veldbaan', { name: 'Restock again', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 1 }) }] }, at)
      const [taken] = takeProjects(store, filed, at)
      expect([taken?.name, taken?.outcome]).toEqual(['Veldbaan 12 2', 'added'])
      expect(taken?.id).not.toBe('veldbaan')
      expect(readContents(store, taken?.id ?? '').parts.find(({ id }) => id === 'axle')?.stock).toBe(240)
      // The step that renames the project speaks of the new one now.
      redoChange(store, taken?.id ?? '', at)
      expect([readContents(store, taken?.id ?? '').project.name, readContents(store, 'veldbaan').project.name]).toEqual(['Veldbaan 13', 'Veldbaan 12'])
    }))

  test('of several projects is taken whole: where one cannot be stored, none of them is there', () =>
    withProject((store, folder) => {
      createProject(store, { ...smallProject('two'), project: { ...smallProject('two').project, name: 'Second' } }, 'Import', at)
      const [one, two] = [projectFile(store, 'veldbaan'), projectFile(store, 'two')].flatMap((bytes) => readProjectFile('x.remweg', bytes))
      if (one === undefined || two === undefined) throw new Error('no projects')
      const other = openStore(join(folder, 'other.sqlite'))
      const { contents } = two
      const broken = { ...two, contents: { ...contents, lines: contents.lines.map((line) => ({ ...line, childId: 'not there' })) } }
      expect(() => takeProjects(other, [one, broken], at)).toThrow(StoreFailure)
      expect(listProjects(other)).toEqual([])
      expect(takeProjects(other, [one, two], at).map(({ outcome }) => outcome)).toEqual(['added', 'added'])
      expect(readHistory(other, 'veldbaan')).toHaveLength(3)
      other.close()
    }))

  test('of a removed project comes back beside it', () =>
    withProject((store) => {
      const filed = readProjectFile('x.remweg', projectFile(store, 'veldbaan'))
      removeProjects(store, ['veldbaan'], at)
      expect(takeProjects(store, filed, at)[0]?.outcome).toBe('added')
      expect(listProjects(store).filter(({ removedAt }) => removedAt === null).map(({ name }) => name)).toEqual(['Veldbaan 12'])
    }))

  test('a whole database gives all its projects but the removed ones, and databases of older versions are read', () => {
    const stores = resolve(import.meta.dirname, '../../fixtures/stores')
    for (const version of [1, 2]) {
      const filed = readProjectFile('backup.sqlite', readFileSync(join(stores, `v${version}.sqlite`)))
      expect(filed.map(({ contents }) => contents.project.name)).toEqual(['Veldbaan 12'])
      expect(filed[0]?.steps.map(({ name, undone }) => [name, undone])).toEqual([['Import stuklijst.xlsx', false], ['Restock axles', false], ['Drop the quote', true]])
    }
  })

  test('a database that is still written to, with its log beside it, is read as far as it says', () =>
    withProject((store, folder) => {
      store.database.pragma('wal_checkpoint(truncate)')
      expect(readProjectFile('remweg.sqlite', readFileSync(join(folder, 'remweg.sqlite')))).toHaveLength(1)
    }))
})

describe('a file from a stranger', () => {
  test('that is no database, of another program, cut off or too short is refused with the reason', () =>
    withProject((store) => {
      const bytes = projectFile(store, 'veldbaan')
      expect(failureOf(Buffer.from('PK\u0003\u0004 this is a spreadsheet')).message).toContain('is no project of Remweg')
      expect(failureOf(new Uint8Array(0)).message).toContain('is no project of Remweg')
      expect(failureOf(tampered(bytes, 'pragma application_id = 77')).message).toContain('a database of another program')
      expect(failureOf(bytes.subarray(0, bytes.length - 4096)).message).toContain('not as long as it says')
      expect(failureOf(bytes.subarray(0, 700)).code).toBe('damaged-file')
    }))

  test('of a newer Remweg is refused in plain words', () =>
    withProject((store) => {
      const failure = failureOf(tampered(projectFile(store, 'veldbaan'), 'pragma user_version = 999'))
      expect(failure.code).toBe('newer-file')
      expect(failure.message).toContain('was saved by a newer Remweg (data version 999')
      expect(failure.message).toContain('Nothing was taken from it')
    }))

  test.each([
    ['a trigger', "create trigger evil after insert on parts begin delete from projects; end"],
    ['a view in the place of a table', 'alter table settings rename to other; create view settings as select 1 as key, 2 as value'],
    ['a table of its own', 'create table more (x text) strict'],
    ['an index of its own', 'create index more on parts (part_number)'],
    ['a column of its own', "alter table parts add column more text generated always as ('x')"],
  ])('with %s is refused', (_what, sql) =>
    withProject((store) => {
      expect(failureOf(tampered(projectFile(store, 'veldbaan'), sql)).message).toContain('its tables are not those of Remweg')
    }))

  test.each([
    ['a country that is none', "update projects set plant_country = 'Holland'"],
    ['a choice of no kind', 'update parts set mass_kg = -5'],
    ['text that is no JSON', "update parts set extra = '{'"],
    ['a line to a part that is not there', "update lines set child_id = 'nobody' where id = 'l1'"],
    ['a step that speaks of another project', `update changes set backward = replace(backward, '"id":"veldbaan"', '"id":"other"') where name = 'Rename'`],
    ['a step that is no list of patches', "update changes set forward = '{}' where sequence = 1"],
  ])('with %s is refused, with what is wrong', (_what, sql) =>
    withProject((store) => {
      const failure = failureOf(tampered(projectFile(store, 'veldbaan'), sql))
      expect(failure.code).toBe('damaged-file')
      expect(failure.message).toMatch(/^x\.remweg is damaged or was changed by another program: .+Nothing was taken from it/)
    }))

  test('with any one byte turned over is refused or read as a project, and never brings the host down', () =>
    withProject((store) => {
      const bytes = Buffer.from(projectFile(store, 'veldbaan'))
      for (let place = 0; place < bytes.length; place += 1997) {
        const spoilt = Buffer.from(bytes)
        spoilt[place] = (spoilt[place] ?? 0) ^ 0xff
        try {
          for (const { contents } of readProjectFile('x.remweg', spoilt)) expect(contents.project.id).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(StoreFailure)
        }
      }
    }))
})

test('a project file brings along steps that the disk did not take, as the last of its history', () =>
  withFolder((folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
    const unsaved = [7, 8].map((stock) => ({ name: `Stock ${stock}`, patches: [{ noun: 'part' as const, id: 'axle', value: smallPart('axle', { stock }) }] }))
    const [filed] = readProjectFile('p.remweg', projectFile(store, 'p', unsaved, '2026-01-05T09:00:00.000Z'))
    expect(filed?.contents.parts.find(({ id }) => id === 'axle')?.stock).toBe(8)
    expect(filed?.steps.map(({ name, undone }) => [name, undone])).toEqual([['Import', false], ['Stock 7', false], ['Stock 8', false]])
    // The database itself is as it was.
    expect(readContents(store, 'p')).toEqual(smallProject('p'))
    store.close()
  }))
