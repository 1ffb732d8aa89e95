const locale = 'en-GB'
const minus = '\u2212'
const narrow = '\u202F'
const unknown = 'unknown'

const formatters = new Map<string, Intl.NumberFormat>()
function numberFormat(digits: number, currency: string | null): Intl.NumberFormat {
  const key = `${digits} ${currency ?? ''}`
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

/** Typographic minus; and a zero that rounding made has no sign. */
const tidy = (text: string): string => (/[1-9]/.test(text) ? text.replace('-', minus) : text.replace('-', ''))

/** A plain number with fixed decimals, such as 1,184 or 0.82. */
export const formatNumber = (value: number | null, digits = 0): string =>
  value === null || Number.isNaN(value) ? unknown : value === Infinity ? '∞' : tidy(numberFormat(digits, null).format(value))

/** Decimals enough to show a number as it was typed, at most six. */
export const digitsOf = (value: number): number => Math.min(6, (String(value).split('.')[1] ?? '').length)

/** A number with the decimals it has: 0.005, 1,184, 95. */
export const formatAsTyped = (value: number): string => formatNumber(value, digitsOf(value))

/** Money with cents: €267.34. */
export const formatMoney = (value: number | null, currency = 'EUR', digits = 2): string =>
  value === null || Number.isNaN(value) ? unknown : tidy(numberFormat(digits, currency).format(value))

/** Step of a short sum: what one unit of its last shown digit is worth. */
function shortStep(value: number): { readonly divisor: number; readonly digits: number; readonly suffix: string } {
  const size = Math.abs(value)
  if (size >= 999_500) return { divisor: 1e6, digits: 2, suffix: 'M' }
  if (size >= 9_950) return { divisor: 1e3, digits: 0, suffix: 'k' }
  if (size >= 995) return { divisor: 1e3, digits: 1, suffix: 'k' }
  return { divisor: 1, digits: 0, suffix: '' }
}

/** Money as a short sum: €331k, €1.49M, €4.2k, €95. */
export function formatShortMoney(value: number | null, currency = 'EUR'): string {
  if (value === null || Number.isNaN(value)) return unknown
  const { divisor, digits, suffix } = shortStep(value)
  return `${tidy(numberFormat(digits, currency).format(value / divisor))}${suffix}`
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

/** The other number that a person may have meant: 4.200 is 4.2 here and 4,200 elsewhere, 1,234 the other way round. Null where only one was. */
export function otherReadingOf(text: string): number | null {
  const [, sign = '', whole, mark, rest] = /^([-\u2212]?)([1-9]\d{0,2})([.,])(\d{3})$/.exec(text.trim().replace(/^[€$£¥]\s*/, '')) ?? []
  if (whole === undefined || rest === undefined) return null
  return (sign === '' ? 1 : -1) * Number(mark === '.' ? whole + rest : `${whole}.${rest}`)
}

/** Whole days, downwards for stock (a day that stock does not last is a day short). */
export const formatDays = (value: number | null): string =>
  value === null || Number.isNaN(value) ? unknown : value === Infinity ? 'never' : formatNumber(Math.round(value))

/** A share as a percentage: 0.932 → 93 %, with a narrow no-break space. */
export const formatPercent = (share: number | null, digits = 0): string =>
  share === null || Number.isNaN(share) ? unknown : `${formatNumber(share * 100, digits)}${narrow}%`

/** A number with its sign always written: +1.18, −4. */
export function signed(value: number, write: (size: number) => string): string {
  const text = write(Math.abs(value))
  if (!/[1-9∞]/.test(text)) return text
  return `${value < 0 ? minus : '+'}${text}`
}

/** 22 November 2026, 09:41 in the computer's time zone. */
export const formatMoment = (iso: string): string =>
  new Date(iso).toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** 22 Nov 2026. */
export const formatDate = (iso: string): string => new Date(iso).toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' })

/** "3 Nov", for what was within the year. */
export const formatDayMonth = (iso: string): string => new Date(iso).toLocaleDateString(locale, { day: 'numeric', month: 'short' })

/** 09:41 */
export const formatTime = (iso: string): string => new Date(iso).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })

/** "today, 09:41" or the date. */
export function formatRecent(iso: string): string {
  return new Date(iso).toDateString() === new Date().toDateString() ? `today, ${formatTime(iso)}` : formatDate(iso)
}

/** "1 part", "62 parts". */
export const plural = (count: number, one: string, many: string): string => `${formatNumber(count)} ${count === 1 ? one : many}`

/**
 * The number a person typed in any of the usual notations: 1234.5, 1,234.50, 1.234,50, 1 234,5; null when it is none.
 * A single mark followed by exactly three digits could be either. What is counted in whole units (`isWhole`) has no three
 * decimals, so 18.000 a year is eighteen thousand; elsewhere the mark is what this language writes.
 */
export function readTypedNumber(text: string, isWhole = false): number | null {
  const bare = text.trim().replace(/[\s\u00A0\u202F'’]/g, '').replace(/^[€$£¥]|[€$£¥%]$/g, '').replace(minus, '-')
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null
  const lastComma = bare.lastIndexOf(',')
  const lastPoint = bare.lastIndexOf('.')
  let plain: string
  if (lastComma >= 0 && lastPoint >= 0) {
    const mark = lastComma > lastPoint ? ',' : '.'
    const thousands = mark === ',' ? '.' : ','
    plain = bare.replaceAll(thousands, '').replace(mark, '.')
  } else if (lastComma >= 0) {
    // English writes thousands with a comma: 1,234 is a thousand, 12,5 can only be a decimal comma.
    plain = /^-?[1-9]\d{0,2}(,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.')
  } else {
    plain = (isWhole ? /^-?\d{1,3}(\.\d{3})+$/ : /^-?\d{1,3}(\.\d{3}){2,}$/).test(bare) ? bare.replaceAll('.', '') : bare
  }
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
