import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english, worded } from './english.ts'
import { allOf, anyOf, isSentence, listed, percent, say, type Sentence, type SentenceValue, series } from './say.ts'
import { SentenceShape } from './sentence-shape.ts'
import { writeSentence } from './write-sentence.ts'

const reversed = { template: () => '{1} voor {0}', number: (value: number) => String(value).replace('.', ','), written: () => '', country: ({ country }: { country: string }) => country, word: () => 'en' }

describe('a sentence', () => {
  it('is its English with the values in their places', () => {
    expect(english(say`Row ${12} says ${'3,5'}.`)).toBe('Row 12 says 3,5.')
    expect(english(say`Nothing to do.`)).toBe('Nothing to do.')
  })

  it('holds others, lists, shares, money and countries', () => {
    expect(english(say`${allOf(['A', 'B', say`${2} more`])} are read; ${anyOf(['A', 'B'])}.`)).toBe('A, B and 2 more are read; A or B.')
    expect(english(say`${listed(['A', 'B'])} and ${series([say`A is ${1}`, 'B'])}`)).toBe('A, B and A is 1; B')
    expect(english(say`${percent(0.125, 1)} of ${{ number: 12_400.5, as: 'money', digits: 2, currency: 'EUR' }} in ${{ country: 'DE', name: 'Germany' }}`)).toBe('12.5 % of EUR 12,400.50 in Germany')
  })

  it('is written in another order by another language, whatever stands in its values', () => {
    expect(writeSentence(say`${'{1}'} for ${2.5}`, reversed)).toBe('2,5 voor {1}')
  })

  it('of any values is plain data that comes back the same from JSON and through its schema', () => {
    const { value } = fc.letrec<{ value: SentenceValue; sentence: Sentence }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.record({ number: fc.integer(), as: fc.constantFrom('grouped', 'percent', 'money'), digits: fc.nat(4), currency: fc.constantFrom(null, 'EUR') }), tie('sentence')),
      sentence: fc.array(tie('value'), { maxLength: 4 }).map((values) => ({ template: values.map((_, index) => `{${index}}`).join(' and '), values })),
    }))
    fc.assert(fc.property(fc.array(value, { maxLength: 5 }), (values) => {
      const sentence = { template: values.map((_, index) => `{${index}}`).join(' '), values }
      // Parsed from its own text, so that it has its shape.
      const again = SentenceShape.parse(JSON.parse(JSON.stringify(sentence)))
      expect(english(again)).toBe(english(sentence))
      expect(isSentence(again)).toBe(true)
    }))
  })
})

it('data are the same with every sentence in them written', () => {
  const data = { rows: [{ message: say`Row ${1}`, place: 'A1', marks: new Uint8Array(2) }], none: null, template: 'A' }
  expect(worded(data)).toEqual({ rows: [{ message: 'Row 1', place: 'A1', marks: new Uint8Array(2) }], none: null, template: 'A' })
})
