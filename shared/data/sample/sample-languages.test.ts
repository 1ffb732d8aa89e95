import { describe, expect, it } from 'vitest'
import { evaluate } from '../../engine/evaluate.ts'
import { ProjectContents } from '../../model/contents.ts'
import { languages } from '../../text/languages.ts'
import { shippedFigures } from '../figures.ts'
import { sampleParts } from './parts.ts'
import { sampleContents } from './sample.ts'
import { sampleAssemblies } from './structure.ts'
import { sampleTexts } from './texts/sample-texts.ts'

const at = '2026-11-22T10:00:00Z'
const english = sampleContents(at)
const others = languages.filter((language) => language !== 'en')

/** The same project with none of the words that a language may change. */
const withoutWords = (contents: ProjectContents): ProjectContents => ({
  ...contents,
  project: { ...contents.project, name: '' },
  parts: contents.parts.map((part) => ({ ...part, description: '' })),
  scenarios: contents.scenarios.map((scenario) => ({ ...scenario, name: '', description: '' })),
  choices: contents.choices.map((choice) => ({ ...choice, note: choice.note === '' ? '' : 'noted' })),
})

/** Every text of the sample that a person reads in its language, by where it stands. */
const textsOf = ({ project, parts, scenarios, choices }: ProjectContents): ReadonlyMap<string, string> => new Map([
  ['project', project.name],
  ...parts.map((part) => [part.id, part.description] as const),
  ...scenarios.flatMap(({ id, name, description }) => [[`${id} name`, name], [`${id} description`, description]] as const),
  ...choices.filter(({ note }) => note !== '').map(({ id, note }) => [id, note] as const),
])

/** Sizes, quantities and types in a text; the decimal comma counts as a point. */
const figuresIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)?/gu)?.map((figure) => figure.replace(',', '.')) ?? []

/** Every number in a result, however deep, in its order. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Map) return numbersIn([...value])
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner: unknown) => numbersIn(inner)) : []
}

/** Names of the trade that are the same in Dutch and German as in English. */
const shared = new Set(['Motor', 'Encoder', 'Microcontroller 170 MHz, LQFP64', 'MOSFET 100 V, 80 A'])

describe.each(others)('the sample in %s', (language) => {
  const contents = sampleContents(at, language)

  it('passes the schema of a project', () => {
    expect(ProjectContents.parse(contents)).toEqual(contents)
  })

  it('differs from the English one in nothing but its texts', () => {
    expect(withoutWords(contents)).toEqual(withoutWords(english))
  })

  it('describes every product, assembly and part, and nothing that is not there', () => {
    const numbers = [...sampleAssemblies, ...sampleParts].map(({ number }) => number)
    expect(Object.keys(sampleTexts[language].descriptions).toSorted()).toEqual(numbers.toSorted())
  })

  it('says every text in its own words, with the same sizes and quantities', () => {
    const said = textsOf(contents)
    for (const [place, text] of textsOf(english)) {
      const other = said.get(place) ?? ''
      expect(other, place).not.toBe('')
      if (!shared.has(text)) expect(other, place).not.toBe(text)
      // Prose may say a number in a word; a description of a part never does.
      if (place.startsWith('part-')) expect(figuresIn(other), place).toEqual(figuresIn(text))
    }
  })

  it('names no two parts alike', () => {
    const descriptions = contents.parts.map((part) => part.description)
    expect(new Set(descriptions).size).toBe(descriptions.length)
  })

  it.each([null, 'scenario-a', 'scenario-b', 'scenario-c'])('comes out to the same numbers with %s', (scenarioId) => {
    const [own, first] = [contents, english].map((project) => numbersIn(evaluate({ contents: project, scenarioId, figures: shippedFigures })))
    expect(first?.length).toBeGreaterThan(1000)
    expect(own).toEqual(first)
  })
})

it('is English where no language is asked for', () => {
  expect(sampleContents(at, 'en')).toEqual(english)
})
