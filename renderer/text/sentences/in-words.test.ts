import { afterEach, beforeAll, expect, test } from 'vitest'
import { percent, say } from '../../../shared/text/say.ts'
import { speak } from '../language.ts'
import { inWords } from './in-words.ts'
import { readCatalogues } from './catalogue.ts'

beforeAll(readCatalogues)
afterEach(() => speak('en'))

const total = say`The sheet states a total of ${10.5}; the lines read add up to ${12000}, which is ${11989.5} more.`

test('a sentence is written in the language spoken at that moment, with its numbers', () => {
  expect(inWords(total)).toBe('The sheet states a total of 10.5; the lines read add up to 12000, which is 11989.5 more.')
  speak('nl')
  expect(inWords(total)).toBe('Het blad noemt een totaal van 10,5; de gelezen regels komen op 12000, dat is 11989,5 meer.')
  speak('de')
  expect(inWords(total)).toBe('Das Blatt nennt eine Summe von 10,5; die gelesenen Positionen ergeben 12000, das sind 11989,5 mehr.')
})

test('countries have the names of the language, and places without a country keep theirs', () => {
  speak('de')
  expect(inWords(say`Read ${'Dtld.'} as ${{ country: 'DE', name: 'Germany' }}`)).toBe('Dtld. als Deutschland lesen')
  expect(inWords(say`Read ${'?'} as ${{ country: '', name: 'Atlantis' }}`)).toBe('? als Atlantis lesen')
})

test('what a person wrote stays as it was written', () => {
  speak('nl')
  expect(inWords(say`Read ${'{1} and a comma'} as ${percent(0.125, 1)}`)).toMatch(/^Lees \{1\} and a comma als 12,5\s?%$/u)
})
