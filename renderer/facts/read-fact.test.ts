import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { languages, speak } from '../text/language.ts'
import { fieldsOf } from './fact-fields.ts'
import { knownCurrencies } from './known-currencies.ts'
import { factAsTyped, readFact } from './read-fact.ts'

afterEach(() => speak('en'))

const fields = (['part', 'line', 'offer', 'site', 'product'] as const).flatMap((noun) => fieldsOf(noun, knownCurrencies))
const amounts = fields.filter(({ kind, minimum, maximum }) => kind === 'amount' && minimum === 0 && maximum === undefined)
const shares = fields.filter(({ kind }) => kind === 'percent')

test('a number of any size that a cell opens with is the very same when it is kept as it stands, in each language', () => {
  expect(amounts.length).toBeGreaterThan(10)
  const value = fc.oneof(fc.double({ min: 1e-12, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 1e9 }).map((thousandths) => thousandths / 1000), fc.constantFrom(6e-7, 1.25e-5, 18.125, 1234.567, 1e-9))
  fc.assert(fc.property(fc.constantFrom(...amounts), fc.constantFrom(...languages), value, (field, language, number) => {
    speak(language)
    expect(readFact(field, factAsTyped(field, number))).toEqual({ value: number })
  }), { numRuns: 500 })
})

test('a share that a cell opens with as a percentage is the very same when it is kept as it stands', () => {
  expect(shares.length).toBeGreaterThan(0)
  fc.assert(fc.property(fc.constantFrom(...shares), fc.constantFrom(...languages), fc.integer({ min: 0, max: 99_000 }), (field, language, thousandths) => {
    speak(language)
    expect(readFact(field, factAsTyped(field, thousandths / 1e5))).toEqual({ value: thousandths / 1e5 })
  }))
})
