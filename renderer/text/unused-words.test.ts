import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const renderer = join(here, '..')
const isSource = (name: string): boolean => /\.tsx?$/u.test(name) && !name.endsWith('.test.ts') && !/^text[/\\](?:en|nl|de)[/\\]/u.test(name)
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(isSource).map((name) => readFileSync(join(renderer, name), 'utf8'))
const corpus = sources.join('\n')
// Words of one file may be read by another of the same language.
const english = readdirSync(join(here, 'en')).map((name) => readFileSync(join(here, 'en', name), 'utf8')).join('\n')

const escape = (name: string): string => name.replaceAll('$', '\\$')
const lines = corpus.split('\n')
/** The lines that name a group. */
const linesWith = (name: string): string => lines.filter((line) => line.includes(name)).join('\n')

/** Names under which a group of words is read: its own, and those it is given where it is imported or kept. */
function namesOf(group: string): string[] {
  const found = new RegExp(`\\b${escape(group)} as (\\w+)|\\b(\\w+)(?: =|:|=\\{) ?(?:\\w+\\.)*${escape(group)}\\b(?![.[(])`, 'gu')
  return [group, ...[...linesWith(group).matchAll(found)].flatMap(([, one, other]) => [one ?? other ?? ''])]
}
/** Whether words of a group are read by a key that is not written out, or the group is handed on as a whole. */
const isReadWhole = (group: string): boolean =>
  new RegExp(`\\b${escape(group)}(?:\\[(?!')|\\)|,| \\}|\\}|;|$)|['"]${escape(group)}['"]\\]`, 'mu').test(linesWith(group)) || new RegExp(`\\} = (?:\\w+\\.)*${escape(group)}\\b`, 'u').test(linesWith(group))

/** "group.key" for every such pair that is written somewhere. */
const pairs = new Set([...`${corpus}\n${english}`.matchAll(/([\w$]+)\??(?=\.([\w$]+)|\['([^']+)'\])/gu)].map(([, group = '', key, quoted]) => `${group}.${key ?? quoted ?? ''}`))
/** Every key that is read of anything, named in quotes or taken out of something. */
const loose = new Set([...corpus.matchAll(/\.([\w$]+)|['"]([\w-]+)['"]|[{,] ([\w$]+)/gu)].map(([, read, quoted, taken]) => read ?? quoted ?? taken ?? ''))

function unusedOf(words: object, group: string, isParentLoose: boolean): string[] {
  const names = namesOf(group)
  const isWhole = isParentLoose || isReadWhole(group)
  const isByKey = [...new Set(names)].some((name) => new RegExp(`\\b${escape(name)}\\[(?!')|Object\\.\\w+\\((?:\\w+\\.)*${escape(group)}\\)`, 'u').test(linesWith(name)))
  return Object.entries(words).flatMap(([key, value]) => {
    if (!isByKey && !(isWhole && loose.has(key)) && !names.some((name) => pairs.has(`${name}.${key}`))) return [`${group}.${key}`]
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? unusedOf(value as object, key, isByKey || isWhole) : []
  })
}

test('every word is read somewhere', async () => {
  const unused: string[] = []
  for (const name of readdirSync(join(here, 'en'))) {
    if (name === 'import-titles.ts') continue
    const words = (await import(`./en/${basename(name, '.ts')}.ts`)) as Readonly<Record<string, unknown>>
    for (const [group, value] of Object.entries(words)) if (typeof value === 'object' && value !== null) unused.push(...unusedOf(value, group, false).map((one) => `${name}: ${one}`))
  }
  expect(unused).toEqual([])
})
