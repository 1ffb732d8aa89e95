import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDecimal, readNumber, type DecimalMark } from './read-number.ts'

const valueOf = (text: string, decimal: DecimalMark) => readNumber(text, decimal).value

describe('a number in a cell', () => {
  it('is read with the decimal mark of its column', () => {
    expect(valueOf('€ 1.234,50', ',')).toBe(1234.5)
    expect(valueOf('1,234.50', '.')).toBe(1234.5)
    expect(valueOf('3.450', ',')).toBe(3450)
    expect(valueOf('3.450', '.')).toBe(3.45)
    expect(valueOf("1'234.50", '.')).toBe(1234.5)
    expect(valueOf('1 234,50', ',')).toBe(1234.5)
    expect(valueOf('1.234.567', '.')).toBe(1_234_567)
    expect(valueOf('12,-', ',')).toBe(12)
    expect(valueOf('2.0000000000000000e+00', '.')).toBe(2)
    expect(valueOf('−4', '.')).toBe(-4)
  })

  it('carries the currency, unit and percent sign written beside it', () => {
    expect(readNumber('$2,000.00', '.')).toMatchObject({ value: 2000, currency: 'USD' })
    expect(readNumber('18,40 zł', ',')).toMatchObject({ value: 18.4, currency: 'PLN' })
    expect(readNumber('12 pcs', '.')).toMatchObject({ value: 12, unit: 'pcs' })
    expect(readNumber('6 Wochen', ',')).toMatchObject({ value: 6, unit: 'Wochen' })
    expect(readNumber('3,7 %', ',')).toMatchObject({ value: 3.7, percent: true })
    expect(readNumber('~$0.5', '.')).toMatchObject({ value: 0.5, currency: 'USD', approximate: true })
  })

  it('is nothing rather than a guess where there is a range, a choice, a date or a sentence', () => {
    expect(readNumber('$5-10/set', '.')).toMatchObject({ value: null, problem: 'range' })
    expect(readNumber('2 or 3', '.')).toMatchObject({ value: null, problem: 'choice' })
    expect(readNumber('3/24/13', '.')).toMatchObject({ value: null, problem: 'date' })
    expect(readNumber('2 rails + 4 carriages', '.')).toMatchObject({ value: null, problem: 'text' })
    expect(readNumber('as needed', '.')).toMatchObject({ value: null, problem: 'text' })
  })

  it('is nothing, without complaint, where the cell says there is none', () => {
    for (const text of ['', ' ', '-', 'n/a', 'None', '~~', '?']) expect(readNumber(text, '.')).toMatchObject({ value: null, problem: null })
  })

  it('comes back as it was written in Dutch, German and English notation', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('nl-NL', 'de-DE', 'en-GB'), (cents, locale) => {
      const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)
      expect(valueOf(written, locale === 'en-GB' ? '.' : ',')).toBeCloseTo(cents / 100, 6)
    }))
  })
})

describe('the decimal mark of a column', () => {
  it('is settled by any number that can be read one way only', () => {
    expect(findDecimal(['3.450', '0,5', '12']).decimal).toBe(',')
    expect(findDecimal(['1,250', '1,250.00']).decimal).toBe('.')
    expect(findDecimal(['0.026', '0.13']).decimal).toBe('.')
    expect(findDecimal(['1.234.567']).decimal).toBe(',')
  })

  it('stays open, with the cell to ask about, where every number can be read two ways', () => {
    expect(findDecimal(['12', '3.450', '1.200'])).toEqual({ decimal: null, ambiguous: [1, 2] })
  })

  it('is found again in any column of Dutch or English amounts with cents', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 20 }), fc.constantFrom('nl-NL', 'en-GB'), (cents, locale) => {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
      expect(findDecimal(cents.map((amount) => format.format(amount / 100))).decimal).toBe(locale === 'nl-NL' ? ',' : '.')
    }))
  })
})
