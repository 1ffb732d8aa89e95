import { SSF } from 'xlsx'
import { currencyOfFormat } from './currency.ts'

/** How the cells of one number format show their numbers. */
export interface NumberStyle {
  readonly date: boolean
  readonly percent: boolean
  /** Currency that the format shows, ISO 4217. */
  readonly currency: string | null
  /** The number as a person sees it. */
  show(value: number): string
}

const styles = new Map<string, NumberStyle>()
const shownAtMost = 5000

/** The style of a number format as Excel writes it; days count from 1904 in some workbooks. */
export function numberStyle(format: string, from1904 = false): NumberStyle {
  const key = `${from1904 ? '1904' : '1900'} ${format}`
  const known = styles.get(key)
  if (known !== undefined) return known
  const style: NumberStyle = { date: isDate(format), percent: format.includes('%'), currency: currencyOfFormat(format), show: shower(format, from1904) }
  // A workbook can bring any number of formats.
  if (styles.size > 1000) styles.clear()
  styles.set(key, style)
  return style
}

function isDate(format: string): boolean {
  try {
    return SSF.is_date(format)
  } catch {
    return false
  }
}

function shower(format: string, from1904: boolean): (value: number) => string {
  if (/^general$/iu.test(format)) {
    return (value) => {
      const plain = String(value)
      // Up to eleven characters both write the same.
      return plain.length <= 11 && !plain.includes('e') ? plain : formatted(format, value, from1904)
    }
  }
  const shown = new Map<number, string>()
  return (value) => {
    const known = shown.get(value)
    if (known !== undefined) return known
    const text = formatted(format, value, from1904)
    if (shown.size > shownAtMost) shown.clear()
    shown.set(value, text)
    return text
  }
}

/** Short dates that each computer shows in the order of its own country: here with the year first, which no one takes for another day. */
const shortDates: ReadonlyMap<string, string> = new Map([['m/d/yy', 'yyyy-mm-dd'], ['m/d/yy h:mm', 'yyyy-mm-dd h:mm']])

/** Does a format show a date in the order of the computer's country, which a file does not say? */
export const isShortDate = (format: string): boolean => shortDates.has(format)

/** A format that nobody understands shows the number itself. */
function formatted(format: string, value: number, from1904: boolean): string {
  try {
    return SSF.format(shortDates.get(format) ?? format, value, { date1904: from1904 }).trim()
  } catch {
    return String(value)
  }
}

const dollars = (digits: string) => `"$"#,##0${digits}_);\\("$"#,##0${digits}\\)`

/** Formats that files name by number only. */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: dollars(''), 6: dollars(''), 7: dollars('.00'), 8: dollars('.00'), 9: '0%', 10: '0.00%', 11: '0.00E+00',
  12: '# ?/?', 13: '# ??/??', 14: 'm/d/yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'm/d/yy h:mm', 27: 'm/d/yy', 28: 'm/d/yy', 29: 'm/d/yy', 30: 'm/d/yy', 31: 'm/d/yy', 32: 'h:mm:ss', 33: 'h:mm:ss', 34: 'h:mm:ss', 35: 'h:mm:ss', 36: 'm/d/yy',
  37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)', 41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)', 43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', 44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@', 50: 'm/d/yy', 51: 'm/d/yy', 52: 'm/d/yy', 53: 'm/d/yy', 54: 'm/d/yy', 55: 'm/d/yy', 56: 'm/d/yy',
  57: 'm/d/yy', 58: 'm/d/yy', 59: '0', 60: '0.00', 61: '#,##0', 62: '#,##0.00', 63: dollars(''), 64: dollars(''), 65: dollars('.00'), 66: dollars('.00'), 67: '0%', 68: '0.00%',
  69: '# ?/?', 70: '# ??/??', 71: 'm/d/yy', 72: 'm/d/yy', 73: 'd-mmm-yy', 74: 'd-mmm', 75: 'mmm-yy', 76: 'h:mm', 77: 'h:mm:ss', 78: 'm/d/yy h:mm', 79: 'mm:ss', 80: '[h]:mm:ss', 81: 'mmss.0',
}

const plain = new Map<string, NumberStyle>()

/** A style that says no more than whether numbers are percentages and of which currency. */
export function plainStyle(percent: boolean, currency: string | null): NumberStyle {
  const key = `${percent} ${currency}`
  const known = plain.get(key)
  if (known !== undefined) return known
  const style: NumberStyle = { date: false, percent, currency, show: String }
  if (plain.size < 1000) plain.set(key, style)
  return style
}
