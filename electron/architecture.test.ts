import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** The files of the repository that a file imports, as paths from its root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) =>
    relative(root, resolve(root, dirname(file), match[1] ?? '')).split(sep).join('/'),
  )
}

const all = ['shared', 'electron', 'renderer'].flatMap(sourcesIn)
const offenders = (files: string[], forbidden: (target: string, file: string) => boolean): string[] =>
  files.flatMap((file) => importsOf(file).filter((target) => forbidden(target, file)).map((target) => `${file} imports ${target}`))

const pageOf = (path: string): string | null => /^renderer\/pages\/([^/]+)\//.exec(path)?.[1] ?? null

describe('the walls of the house', () => {
  test('the core imports neither a host nor a page', () => {
    const core = all.filter((file) => file.startsWith('shared/') && !file.endsWith('.test.ts'))
    expect(core.length).toBeGreaterThan(0)
    expect(offenders(core, (target) => !target.startsWith('shared/'))).toEqual([])
  })

  test('hosts and pages never import each other', () => {
    const hosts = all.filter((file) => file.startsWith('electron/'))
    const pages = all.filter((file) => file.startsWith('renderer/'))
    expect(offenders(hosts, (target) => target.startsWith('renderer/'))).toEqual([])
    expect(offenders(pages, (target) => target.startsWith('electron/'))).toEqual([])
  })

  test('a page never imports another page', () => {
    const pages = all.filter((file) => pageOf(file) !== null)
    expect(offenders(pages, (target, file) => pageOf(target) !== null && pageOf(target) !== pageOf(file))).toEqual([])
  })

  test('what pages share knows no page', () => {
    const below = all.filter((file) => /^renderer\/(work|plans|facts|state|ui|charts|print)\//.test(file))
    expect(offenders(below, (target) => target.startsWith('renderer/pages/'))).toEqual([])
  })

  test('charts are drawn from their props: they know no store and make no call', () => {
    const charts = all.filter((file) => file.startsWith('renderer/charts/'))
    expect(offenders(charts, (target) => target.startsWith('renderer/state/') || target === 'renderer/host.ts')).toEqual([])
  })

  test('SQL is written in the store alone, and where tests and measurements handle a database', () => {
    const elsewhere = all.filter((file) => !/^electron\/(store|testing|build)\//.test(file) && !file.endsWith('.test.ts'))
    const sql = /['"`]\s*(select\s[^'"`]*\sfrom\s|insert into\s|delete from\s|create table\s|SELECT\s[^'"`]*\sFROM\s|INSERT INTO\s|DELETE FROM\s|CREATE TABLE\s)|\.(prepare|pragma)\(/
    expect(elsewhere.filter((file) => sql.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('there are no barrel files', () => {
    expect(all.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([])
  })
})
