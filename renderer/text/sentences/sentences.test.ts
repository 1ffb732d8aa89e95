import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { categories } from '../../../shared/data/categories.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { lanes } from '../../../shared/data/lanes.ts'
import { rawMaterials } from '../../../shared/data/raw-materials.ts'
import { straits } from '../../../shared/data/straits.ts'
import { isSentence, sentenceOf, type SentenceValue } from '../../../shared/text/say.ts'
import { de } from './de/all.ts'
import { nl } from './nl/all.ts'
import { templatesIn } from './templates-in.ts'

const root = join(import.meta.dirname, '../../..')
const sources = globSync(['shared/**/*.ts', 'electron/**/*.ts', 'renderer/*.ts'], { cwd: root }).filter((path) => !path.endsWith('.test.ts') && !path.startsWith(join('shared', 'text')))
/** The templates of a sentence and of those in it. */
const within = (value: SentenceValue): string[] => (isSentence(value) ? [value.template, ...value.values.flatMap(within)] : [])
/** Names that stand in tables of data and not in the code. */
const ofData: readonly (readonly [string, readonly SentenceValue[]])[] = [
  ['shipped figures', [...shippedFigures.values()].map(({ label }) => label)], ['categories', categories.map(({ label }) => label)], ['lanes', lanes.map(({ label }) => label)],
  ['raw materials', rawMaterials.map(({ name }) => sentenceOf(name))],
  ['straits', straits.map(({ name }) => sentenceOf(name))],
  ['units', [...shippedFigures.values()].flatMap(({ unit }) => (/^[A-Z]{3} per EUR$/u.test(unit) ? [] : [sentenceOf(unit)]))],
]
/** What is said, by where; what holds no letter, such as {0}: {1}, needs no translation. */
const said = new Map([
  ...sources.flatMap((path) => templatesIn(readFileSync(join(root, path), 'utf8')).map((template) => [template, path] as const)),
  ...ofData.flatMap(([name, values]) => [...new Set(values.flatMap(within))].map((template) => [template, name] as const)),
].filter(([template]) => /\p{L}/u.test(template.replaceAll(/\{\d+\}/gu, ''))))
const placesOf = (template: string): string => [...new Set(template.match(/\{\d+\}/gu))].toSorted().join(' ')

test('the templates of a source file are found, with those inside others', () => {
  expect(templatesIn('a = say`Row ${row.at({ x: `}` })} of ${n > 1 ? say`all ${n}` : \'\'} isn\\\'t \\u201cx\\u201d.`')).toEqual(['Row {0} of {1} isn\'t “x”.', 'all {0}'])
})

const end = (words: string): string => /[.!?:]$/u.exec(words)?.[0] ?? ''

describe.each([['Dutch', nl], ['German', de]] as const)('%s', (_, catalogue) => {
  test('has every sentence of the core', () => {
    expect([...said].filter(([template]) => !catalogue.has(template)).map(([template, path]) => `${path}: ${template}`)).toEqual([])
  })

  test('has no sentence that nothing says any more', () => {
    expect([...catalogue.keys()].filter((template) => !said.has(template))).toEqual([])
  })

  test('puts the same values into each', () => {
    expect([...catalogue].filter(([template, words]) => placesOf(words) !== placesOf(template)).map(([template]) => template)).toEqual([])
  })

  test('has words for each, and ends it as the English does', () => {
    expect([...catalogue].filter(([template, words]) => words.trim() === '' || end(words) !== end(template)).map(([template]) => template)).toEqual([])
  })
})
