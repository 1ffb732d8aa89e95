import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { redoChange, undoChange } from './changes.ts'
import { checkStore } from './check.ts'
import { migrations, schemaVersion } from './migrate.ts'
import { migrateOnCopy } from './migrate-on-copy.ts'
import { openStore } from './open.ts'
import { listProjects, readContents, restoreProjects } from './projects.ts'
import { readSettings } from './settings.ts'

const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures', 'stores')
const at = '2026-02-01T08:00:00.000Z'

/** SHA-256 of each released migration. A line is added with a migration and never edited. */
const released: readonly string[] = [
  '091e485b985f4b68b63b3358c458aaba322ba684775d59e73eec9d48ed4e951e',
  '366d89b873562a13eacc7a5332c69e5b97c42946042f482fbfdff78eb9768150',
  'dafb8b1684c8abf30d02ca831755328b5df4cd0552a755b6fa0c7777534c8772',
  '726272c07110d19c07dc0cb9198b6308156e29acf49115870826425e44444fac',
  '347ce546094e646585c01103d3e1ce939fac6d277dde9bd6e72b5b82caca5d32',
  '8597725abfbaed2d80e5e0d51203948bc4af218eead98605967954aa181e87de',
]

const schemaOf = (file: string): unknown => {
  const database = new Sqlite(file, { readonly: true })
  const rows = database.prepare("select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name").all()
  database.close()
  return rows
}

/** Lets a process migrate and ends it at one of its stages, or a moment later. */
function migrateAndKill(file: string, round: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '..', 'testing', 'migrate-until-killed.ts'), file, String(round % 4)], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), (round * 3) % 7))
    child.once('close', () => done())
  })
}

describe('migrations', () => {
  test('are numbered without gaps and stay as they were released', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
    expect(migrations.map(({ sql }) => createHash('sha256').update(sql).digest('hex'))).toEqual(released)
  })

  test('there is a database of every released version', () => {
    expect(readdirSync(fixtures).filter((name) => name.endsWith('.sqlite')).toSorted()).toEqual(migrations.map(({ number }) => `v${number}.sqlite`).toSorted())
  })

  test.each(migrations.map(({ number }) => number))('a database of version %i opens with today\'s schema and all that was in it', (version) =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      copyFileSync(join(fixtures, `v${version}.sqlite`), file)
      const store = openStore(file)
      const { project: { report, ...asItWas }, ...lists } = smallProject('veldbaan')
      const project = version < 3 ? asItWas : { ...asItWas, report }
      const parts = lists.parts.map((part) => (part.id === 'axle' ? smallPart('axle', { stock: 240 }) : part))
      // Numbers had no ranges before the fourth version.
      const parameters = version < 4 ? lists.parameters.map((one) => (one.origin.kind === 'typed' ? { ...one, origin: { kind: 'typed', at: one.origin.at, note: one.origin.note } } : one)) : lists.parameters
      // Nor did choices name a works of one's own before the fifth.
      const choices = version < 5 ? lists.choices.map((one) => ('worksId' in one ? { ...one, worksId: null, hoursPerUnit: null } : one)) : lists.choices
      expect(readContents(store, 'veldbaan')).toEqual({ project, ...lists, parts, parameters, choices: expect.arrayContaining(choices), shocks: version < 3 ? [] : lists.shocks, ...(version < 5 ? { wishes: [], partWishes: [], works: [] } : {}) })
      expect(redoChange(store, 'veldbaan', at)?.name).toBe('Drop the quote')
      expect(undoChange(store, 'veldbaan', at)?.name).toBe('Drop the quote')
      expect(undoChange(store, 'veldbaan', at)?.name).toBe('Restock axles')
      restoreProjects(store, ['gone'])
      expect(listProjects(store).map(({ id, partCount }) => [id, partCount])).toEqual([['veldbaan', 1], ['gone', 1]])
      expect(readSettings(store)).toEqual([{ key: 'theme', value: 'dark' }])
      expect(checkStore(store)).toEqual([])
      store.close()
      const fresh = openStore(join(folder, 'fresh.sqlite'))
      fresh.close()
      expect(schemaOf(file)).toEqual(schemaOf(join(folder, 'fresh.sqlite')))
    }))

  test('are made on a copy, and the file as it was is kept beside it', () =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      copyFileSync(join(fixtures, 'v1.sqlite'), file)
      const later = migrations.length + 1
      const steps = [...migrations, { number: later, sql: 'create table later (id text not null primary key) strict' }]
      const stages: string[] = []
      expect(migrateOnCopy(file, ({ stage }) => stages.push(stage), steps)).toBe(`${file}.version-1-copy`)
      expect(new Set(stages)).toEqual(new Set(['copying', 'changing', 'checking']))
      expect(schemaOf(`${file}.version-1-copy`)).toEqual(schemaOf(join(fixtures, 'v1.sqlite')))
      expect(() => openStore(file)).toThrow(`newer Remweg (data version ${later}`)
      expect(readdirSync(folder).toSorted()).toEqual(['remweg.sqlite', 'remweg.sqlite.version-1-copy'])
    }))

  test('that fail leave the file as it was, and nothing beside it', () =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      copyFileSync(join(fixtures, 'v1.sqlite'), file)
      const later = migrations.length + 1
      const steps = [...migrations, { number: later, sql: 'create table later (id text primary key) strict; create table parts (id text)' }]
      expect(() => migrateOnCopy(file, undefined, steps)).toThrow(/parts already exists/)
      expect(readdirSync(folder)).toEqual(['remweg.sqlite'])
      expect(readFileSync(file).equals(readFileSync(join(fixtures, 'v1.sqlite')))).toBe(true)
    }))

  test('of a file that another program has open wait, and then say so', () =>
    withFolder((folder) => {
      const file = join(folder, 'remweg.sqlite')
      copyFileSync(join(fixtures, 'v4.sqlite'), file)
      const other = new Sqlite(file)
      other.pragma('journal_mode = wal')
      other.exec('begin; select * from projects')
      other.prepare('select * from projects').all()
      expect(() => openStore(file)).toThrow(/is using/)
      other.exec('commit')
      other.close()
      const store = openStore(file)
      expect(listProjects(store).length).toBe(2)
      store.close()
    }))

  test('that were ended from outside at any moment leave the file as it was or as it is to be', { timeout: 60_000 }, () =>
    withFolder(async (folder) => {
      const file = join(folder, 'remweg.sqlite')
      for (let round = 0; round < 8; round += 1) {
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })
        copyFileSync(join(fixtures, `v${1 + (round % 5)}.sqlite`), file)
        await migrateAndKill(file, round)
        const version = new Sqlite(file, { readonly: true })
        expect([1 + (round % 5), schemaVersion]).toContain(version.pragma('user_version', { simple: true }))
        version.close()
        const store = openStore(file)
        expect(checkStore(store)).toEqual([])
        expect(listProjects(store).map(({ id }) => id).toSorted()).toEqual(['gone', 'veldbaan'])
        store.close()
        expect(readdirSync(folder).filter((name) => name.includes('migrating'))).toEqual([])
      }
    }))

  test('today\'s version is the last migration', () => expect(schemaVersion).toBe(migrations.at(-1)?.number))
})
