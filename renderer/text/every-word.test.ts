import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const filesOf = (folder: string): string[] => readdirSync(join(here, folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()
const names = filesOf('en')

/** A word or a function of words, by the path to it. */
type Leaf = readonly [path: string, value: unknown]
const leavesOf = (value: unknown, path: string): Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`)) : [[path, value]]
const load = async (language: string): Promise<Map<string, unknown>> => {
  const all = new Map<string, unknown>()
  for (const name of names) for (const [path, value] of leavesOf({ ...(await import(`./${language}/${basename(name, '.ts')}.ts`) as object) }, basename(name, '.ts'))) all.set(path, value)
  return all
}
/** Titles of issues fall back on their codes in English only, so Dutch and German have more of them. */
const pathsOf = (words: ReadonlyMap<string, unknown> | undefined): string[] => [...(words?.keys() ?? [])].filter((path) => !path.startsWith('import-titles.')).toSorted()
const [english, dutch, german] = await Promise.all(['en', 'nl', 'de'].map((language) => load(language)))
const translations = [['Dutch', 'nl', dutch], ['German', 'de', german]] as const

/** Names, units and words that a language shares with English. */
const shared = ['Remweg', 'Excel', 'CBAM', 'kg', 'US Letter', 'Offline', 'Link', 'Incoterm', 'Start', 'Filter', 'Filters', 'Plan…', 'Plan', 'plan', 'In', 'Routine', 'Aluminium']
const sharedWords: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set([
    ...shared, 'Landed cost', 'Landed', 'per product', 'Help', 'project', 'project spreadsheet remweg', 'spreadsheet', 'Spreadsheet', 'Volume', 'Volume, m³', 'Rubber', 'Tin', 'Product', 'product', 'Project', 'Machines', 'Overhead', 'Details',
    'Week', 'Indicator', 'Score', 'Buffer', 'Dollars per euro', 'Basis', 'Database', 'Platform',
  ]),
  de: new Set([...shared, 'Transport', 'Nickel', 'Position', 'Revision', 'Material', 'Name', 'Option', 'Version']),
}
/** Names of fields that stand among the words; places and materials, many of which have one name everywhere. */
const isData = (path: string): boolean => /^import\.importText\.columns\.groups\.\d+\.fields\.|^names\.names\.(?:origins|straits|materials)\./u.test(path)

describe.each(translations)('%s', (_name, folder, words) => {
  test('has a file for every file of English words, and no other', () => {
    expect(filesOf(folder)).toEqual(names)
  })

  test('has every word of English, and no other', () => {
    expect(pathsOf(words)).toEqual(pathsOf(english))
  })

  test('says nothing in English', () => {
    const untranslated = [...(words ?? [])].filter(([path, value]) => typeof value === 'string' && value === english?.get(path) && /\p{L}{2}/u.test(value) && !isData(path) && sharedWords[folder]?.has(value) !== true)
    expect(untranslated.map(([path, value]) => `${path}: ${String(value)}`)).toEqual([])
  })

  test('takes every argument that English takes', () => {
    const short = [...(words ?? [])].filter(([path, value]) => {
      const source = english?.get(path)
      return typeof value === 'function' && typeof source === 'function' && value.length < source.length
    })
    expect(short.map(([path]) => path)).toEqual([])
  })
})

test.each([['English', english], ['Dutch', dutch], ['German', german]] as const)('every argument of a function of %s words stands in what it says', (_name, words) => {
  const silent = [...(words ?? [])].flatMap(([path, value]) => {
    if (typeof value !== 'function') return []
    const [, several, one = '', body = ''] = /^(?:function \w*)?(?:\(([^()]*)\)|(\w+))\s*(?:=>)?([^]*)$/u.exec(value.toString()) ?? []
    return (several ?? one).split(',').map((name) => name.trim()).filter((name) => /^\w+$/u.test(name) && !new RegExp(`\\b${name}\\b`, 'u').test(body)).map((name) => `${path}: ${name}`)
  })
  expect(silent).toEqual([])
})
