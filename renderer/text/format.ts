import { currentLanguage, currentLocale } from './language.ts'
import { numberWords } from './number-words.ts'

const minus = '\u2212'

const formatters = new Map<string, Intl.NumberFormat>()
function numberFormat(digits: number, currency: string | null): Intl.NumberFormat {
  const locale = currentLocale()
  const key = `${locale} ${digits} ${currency ?? ''}`
  let found = formatters.get(key)
  if (found === undefined) {
    found = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits, maximumFractionDigits: digits,
      ...(currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    })
    formatters.set(key, found)
  }
  return found
}

/** A size with a typographic minus in front where it is negative; and a zero that rounding made has no sign. */
const withMinus = (value: number, text: string): string => (value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text)

/** A plain number with fixed decimals, such as 1,184 or 0.82; in Dutch and German 1.184 and 0,82. */
export const formatNumber = (value: number | null, digits = 0): string =>
  value === null || Number.isNaN(value) ? numberWords.unknown
    : Math.abs(value) === Infinity ? `${value < 0 ? minus : ''}∞`
      : withMinus(value, numberFormat(digits, null).format(Math.abs(value)))

/** Decimals that a number has, and the power of ten it is written with where it is tiny: 6e-7 has seven. */
function decimalsOf(value: number): { readonly decimals: number; readonly power: number } {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const power = Number(exponent)
  return { decimals: Math.max(0, (digits.split('.')[1] ?? '').length - power), power }
}

/** Decimals enough to show a number as it was typed, at most six; of what is tinier its first two figures, so that it never shows as nothing. */
export function digitsOf(value: number): number {
  const { decimals, power } = decimalsOf(value)
  return Math.min(decimals, Math.max(6, 1 - power))
}

/** A number with the decimals it has: 0.005, 1,184, 95. */
export const formatAsTyped = (value: number): string => formatNumber(value, digitsOf(value))

/** A number as one types it: with the decimal mark of this language, no marks between thousands, and at least so many decimals. */
export const formatForTyping = (value: number, least = 0): string => typedWith(value, Math.max(least, digitsOf(value)))
/** Decimals enough to show a price as it was typed, with its cents. */
export const digitsOfPrice = (value: number): number => Math.max(2, digitsOf(value))
const typedWith = (value: number, digits: number): string =>
  numberFormat(digits, null).formatToParts(value).map(({ type, value: piece }) => (type === 'group' ? '' : piece)).join('')

/** A number as one types it, to the last of its decimals: read again it is the same number. What is counted in whole units gets a fourth decimal, as three would be read as thousands. */
export function formatExactly(value: number, isWhole = false): string {
  const { decimals } = decimalsOf(value)
  return typedWith(value, isWhole && decimals === 3 ? 4 : decimals)
}

/** Money with cents: €267.34, € 267,34 in Dutch, 267,34 € in German. */
export const formatMoney = (value: number | null, currency = 'EUR', digits = 2): string =>
  value === null || Number.isNaN(value) ? numberWords.unknown : withMinus(value, numberFormat(digits, currency).format(Math.abs(value)))

/** Step of a short sum: what one unit of its last shown digit is worth. */
function shortStep(value: number): { readonly divisor: number; readonly digits: number; readonly unit: 'millions' | 'thousands' | null } {
  const size = Math.abs(value)
  if (size >= 999_500) return { divisor: 1e6, digits: 2, unit: 'millions' }
  if (size >= 9_950) return { divisor: 1e3, digits: 0, unit: 'thousands' }
  if (size >= 995) return { divisor: 1e3, digits: 1, unit: 'thousands' }
  return { divisor: 1, digits: 0, unit: null }
}

/** Money as a short sum: €331k, €1.49M, €4.2k, €95; € 331 k in Dutch, 331 T€ in German. */
export function formatShortMoney(value: number | null, currency = 'EUR'): string {
  if (value === null || Number.isNaN(value)) return numberWords.unknown
  const { divisor, digits, unit } = shortStep(value)
  const size = Math.abs(value) / divisor
  if (unit === null) return withMinus(value, numberFormat(digits, currency).format(size))
  const symbol = numberFormat(digits, currency).formatToParts(size).find(({ type }) => type === 'currency')?.value ?? currency
  return withMinus(value, numberWords[unit](numberFormat(digits, null).format(size), symbol))
}

/** What a short sum shows, as a number again, so that differences can be taken of the numbers shown. */
export function roundShortMoney(value: number): number {
  const { divisor, digits } = shortStep(value)
  const scale = 10 ** digits
  return (Math.round((value / divisor) * scale) / scale) * divisor
}

/** Rounded as shown with so many decimals. */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}

/** The mark before decimals in the language spoken. */
const decimalMark = (): ',' | '.' => (currentLanguage() === 'en' ? '.' : ',')

/** The other number that a person may have meant: 4.200 is 4.2 in English and 4,200 in Dutch, 1,234 the other way round. Null where only one was. */
export function otherReadingOf(text: string): number | null {
  const [, sign = '', whole, mark, rest] = /^([-\u2212]?)([1-9]\d{0,2})([.,])(\d{3})$/.exec(text.trim().replace(/^[€$£¥]\s*/, '')) ?? []
  if (whole === undefined || rest === undefined) return null
  return (sign === '' ? 1 : -1) * Number(mark === decimalMark() ? whole + rest : `${whole}.${rest}`)
}

/** A number as it can be typed in only one way: 4200, or 1.2340, as a fourth digit tells the mark from one between thousands. */
export const typedInOneWay = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(4))

/** Whole days, downwards for stock (a day that stock does not last is a day short). */
export const formatDays = (value: number | null): string =>
  value === null || Number.isNaN(value) ? numberWords.unknown : value === Infinity ? numberWords.never : formatNumber(Math.round(value))

/** A number of days in little room: 41 d. */
export const formatShortDays = (days: string): string => numberWords.shortDays(days)

/** From one number to another, as written: 12 to 40. */
export const formatRange = (low: string, high: string): string => numberWords.range(low, high)

/** A share as a percentage: 0.932 → 93 %, with a narrow no-break space; 93% in Dutch. */
export const formatPercent = (share: number | null, digits = 0): string =>
  share === null || Number.isNaN(share) ? numberWords.unknown : numberWords.percent(formatNumber(share * 100, digits))

/** A number with its sign always written: +1.18, −4. */
export function signed(value: number, write: (size: number) => string): string {
  const text = write(Math.abs(value))
  if (!/[1-9∞]/.test(text)) return text
  return `${value < 0 ? minus : '+'}${text}`
}

/** 22 November 2026, 09:41 in the computer's time zone. */
export const formatMoment = (iso: string): string =>
  new Date(iso).toLocaleString(currentLocale(), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** 22 Nov 2026. */
export const formatDate = (iso: string): string => new Date(iso).toLocaleDateString(currentLocale(), { day: 'numeric', month: 'short', year: 'numeric' })

/** "3 Nov", for what was within the year. */
export const formatDayMonth = (iso: string): string => new Date(iso).toLocaleDateString(currentLocale(), { day: 'numeric', month: 'short' })

/** 09:41 */
export const formatTime = (iso: string): string => new Date(iso).toLocaleTimeString(currentLocale(), { hour: '2-digit', minute: '2-digit' })

/** "today, 09:41" or the date. */
export function formatRecent(iso: string): string {
  return new Date(iso).toDateString() === new Date().toDateString() ? numberWords.today(formatTime(iso)) : formatDate(iso)
}

/** "1 part", "62 parts"; English, Dutch and German have one form for one and another for the rest. */
export const plural = (count: number, one: string, many: string): string => `${formatNumber(count)} ${count === 1 ? one : many}`

/** "A, B and C", or "A, B or C" of which one is meant. */
export const formatList = (items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(currentLocale(), { style: 'long', type }).format(items)

/** The first names of a list, and how many more there are: "A, B and 4 more". */
export const formatFirst = (names: readonly string[], most: number): string =>
  names.length <= most + 1 ? formatList(names) : numberWords.more(names.slice(0, most).join(', '), formatNumber(names.length - most))

const collators = new Map<string, Intl.Collator>()
/** Order of two names as a dictionary of this language has it, numbers in them by size: A2 before A10. */
export function compareNames(one: string, other: string): number {
  const locale = currentLocale()
  let found = collators.get(locale)
  if (found === undefined) {
    found = new Intl.Collator(locale, { numeric: true })
    collators.set(locale, found)
  }
  return found.compare(one, other)
}

/**
 * The number a person typed in any of the usual notations: 1234.5, 1,234.50, 1.234,50, 1 234,5, € 1.234,-; null when it is none.
 * A single mark followed by exactly three digits could be either. What is counted in whole units (`isWhole`) has no three
 * decimals, so 18.000 a year is eighteen thousand; elsewhere the mark is what this language writes.
 */
export function readTypedNumber(text: string, isWhole = false): number | null {
  const bare = text.trim().replace(/[\s\u00A0\u202F'’]/g, '').replace(/(?<=\d[.,])[-–—]{1,2}$/, '00').replace(/^[€$£¥]|[€$£¥%]$/g, '').replace(minus, '-')
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null
  const lastComma = bare.lastIndexOf(',')
  const lastPoint = bare.lastIndexOf('.')
  let plain: string
  if (lastComma >= 0 && lastPoint >= 0) {
    const mark = lastComma > lastPoint ? ',' : '.'
    const thousands = mark === ',' ? '.' : ','
    plain = bare.replaceAll(thousands, '').replace(mark, '.')
  } else {
    const mark = lastComma >= 0 ? ',' : '.'
    // A mark that this language writes between thousands does that before three digits; its decimal mark only where it stands twice or units are whole.
    const fewest = mark !== decimalMark() || isWhole ? 1 : 2
    const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${mark}\\d{3}){${fewest},}$`).test(bare)
    plain = isGrouped ? bare.replaceAll(mark, '') : bare.replace(mark, '.')
  }
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
