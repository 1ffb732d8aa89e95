import { afterEach, describe, expect, test } from 'vitest'
import {
  compareNames, formatAsTyped, formatDate, formatDays, formatFirst, formatForTyping, formatList, formatMoney, formatNumber, formatPercent, formatShortMoney, otherReadingOf,
  readTypedNumber, roundShortMoney, roundTo, signed,
} from './format.ts'
import { languages, speak } from './language.ts'

afterEach(() => speak('en'))

describe('numbers on the screen', () => {
  test('unit costs have two decimals, sums are short', () => {
    expect(formatMoney(267.338)).toBe('€267.34')
    expect(formatShortMoney(331_400)).toBe('€331k')
    expect(formatShortMoney(1_488_000)).toBe('€1.49M')
    expect(formatShortMoney(4_210)).toBe('€4.2k')
    expect(formatShortMoney(95.4)).toBe('€95')
  })

  test('a sum that rounds up to the next unit is written in it', () => {
    expect(formatShortMoney(999_600)).toBe('€1.00M')
    expect(formatShortMoney(9_960)).toBe('€10k')
  })

  test('minus is a typographic minus, and nothing rounds to minus zero', () => {
    expect(formatMoney(-1.18)).toBe('\u2212€1.18')
    expect(formatMoney(-0.001)).toBe('€0.00')
    expect(signed(-0.4, (size) => formatMoney(size))).toBe('\u2212€0.40')
    expect(signed(0.001, (size) => formatMoney(size))).toBe('€0.00')
  })

  test('unknown is never shown as zero', () => {
    for (const write of [formatMoney, formatNumber, formatShortMoney, formatPercent, formatDays]) expect(write(null)).toBe('unknown')
  })

  test('percentages have a narrow no-break space', () => {
    expect(formatPercent(0.932)).toBe('93\u202F%')
  })

  test('a difference can be taken of the numbers shown', () => {
    expect(roundShortMoney(331_400) - roundShortMoney(76_600)).toBe(254_000)
    expect(roundTo(267.338, 2) - roundTo(266.16, 2)).toBeCloseTo(1.18)
  })
})

describe('numbers typed by a person', () => {
  test.each([
    ['1234.5', 1234.5], ['1,234.50', 1234.5], ['1.234,50', 1234.5], ['1 234,5', 1234.5], ['12,5', 12.5], ['1,234', 1234],
    ['€ 12.40', 12.4], ['93 %', 93], ['\u22123', -3], ['0', 0], ['1.234.567', 1_234_567], ['€ 14.500,-', 14_500], ['530,-', 530], ['12,--', 12],
  ])('%s is %d', (typed, value) => expect(readTypedNumber(typed)).toBe(value))

  test('a mark before three digits parts thousands where whole units are counted, as a Dutch buyer writes 18.000 a year', () => {
    expect(readTypedNumber('18.000', true)).toBe(18_000)
    expect(readTypedNumber('18,000', true)).toBe(18_000)
    expect(readTypedNumber('1.5', true)).toBe(1.5)
    expect(readTypedNumber('18.125')).toBe(18.125)
  })

  test.each([['4.200', 4200], ['1,234', 1.234], ['€ 4.200', 4200]])('%s could also be %d, which is said beside the field', (typed, other) => expect(otherReadingOf(typed)).toBe(other))

  test.each(['4.2', '4200', '0.125', '1.234,50', '12,5', '1.234.567'])('%s can only be one number', (typed) => expect(otherReadingOf(typed)).toBeNull())

  test.each(['', 'about 3', '2-3', '1e5', '.', '1,2,3.4.5'])('"%s" is no number', (typed) => expect(readTypedNumber(typed)).toBeNull())
})

/** No-break spaces as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('numbers, dates and lists in Dutch and German', () => {
  test('money stands as a Dutch or a German letter has it', () => {
    speak('nl')
    expect([267.338, -1.18].map((value) => plain(formatMoney(value)))).toEqual(['€ 267,34', '−€ 1,18'])
    expect([386_400, 1_488_000, 4210, 95.4].map((value) => plain(formatShortMoney(value)))).toEqual(['€ 386 k', '€ 1,49 mln', '€ 4,2 k', '€ 95'])
    speak('de')
    expect([267.338, -1.18].map((value) => plain(formatMoney(value)))).toEqual(['267,34 €', '−1,18 €'])
    expect([386_400, 1_488_000, -4210, 95.4].map((value) => plain(formatShortMoney(value)))).toEqual(['386 T€', '1,49 Mio. €', '−4,2 T€', '95 €'])
    expect(plain(formatShortMoney(12_000, 'CHF'))).toBe('12 TCHF')
  })

  test('shares, days, dates, lists and names follow the language', () => {
    speak('nl')
    expect([formatPercent(0.932, 1), formatDays(Infinity), formatDays(null), formatDate('2026-03-22T10:00:00Z')]).toEqual(['93,2%', 'nooit', 'onbekend', '22 mrt 2026'])
    expect([formatList(['a', 'b', 'c']), formatList(['a', 'b'], 'disjunction'), formatFirst(['a', 'b', 'c', 'd'], 2)]).toEqual(['a, b en c', 'a of b', 'a, b en nog 2'])
    speak('de')
    expect([plain(formatPercent(0.932, 1)), formatDays(Infinity), formatDate('2026-03-22T10:00:00Z'), formatList(['a', 'b', 'c'])]).toEqual(['93,2 %', 'nie', '22. März 2026', 'a, b und c'])
    expect(['Zug', 'Österreich', 'Polen', 'A10', 'A2'].toSorted(compareNames)).toEqual(['A2', 'A10', 'Österreich', 'Polen', 'Zug'])
  })

  test('a Dutch or German buyer types a decimal comma and points between thousands', () => {
    for (const language of ['nl', 'de'] as const) {
      speak(language)
      const read = ['1.234,5', '1.234', '1,234', '0,125', '0.125', '12.5', '1.234.567', '€ 4.200', '1,234.50'].map((typed) => readTypedNumber(typed))
      expect(read).toEqual([1234.5, 1234, 1.234, 0.125, 0.125, 12.5, 1_234_567, 4200, 1234.5])
      expect(['18,000', '18.000'].map((typed) => readTypedNumber(typed, true))).toEqual([18_000, 18_000])
      expect([otherReadingOf('4.200'), otherReadingOf('1,234')]).toEqual([4.2, 1234])
    }
  })

  test('a tiny number shows its first figures and never as nothing', () => {
    expect([6e-7, 1.25e-5, 1.234_567_8e-9, 0.005, 95].map((value) => formatAsTyped(value))).toEqual(['0.0000006', '0.000013', '0.0000000012', '0.005', '95'])
  })

  test('what a language writes for typing, it reads back as the same number', () => {
    for (const language of languages) {
      speak(language)
      for (const value of [1234.5, 0.005, 1_234_567, -3.25, 18.125]) expect(readTypedNumber(formatForTyping(value))).toBe(value)
    }
  })
})
