import { currencyIn, withoutCurrency } from './currency.ts'
import { dateIn } from './months.ts'
import { isUnitWord } from './unit-words.ts'

/** The mark between whole and part of a number. */
export type DecimalMark = '.' | ','

/** Why a text is not one number. */
export type NumberProblem = 'range' | 'choice' | 'text' | 'date'

/** A number as read, in the unit and currency written beside it, or why there is none. */
export interface ReadNumber {
  readonly value: number | null
  readonly problem: NumberProblem | null
  readonly currency: string | null
  /** Word written after the number, such as pcs, kg or weeks. */
  readonly unit: string | null
  readonly approximate: boolean
  readonly percent: boolean
}

/** Texts that say: nothing here. */
export const isEmptyMark = (text: string): boolean => /^(?:-+|–|—|~+|n\/?a|#n\/a|none|null|nan|nvt|n\.v\.t\.?|k\.?a\.?|\?+|\.+|tbd|tbc|t\.b\.d\.?|tba|unknown)$/iu.test(text.trim())

const none = { currency: null, unit: null, approximate: false, percent: false }

const aboutWord = /^(?:~|≈|ca\.?|c\.|approx\.?(?:imately)?|about|circa|around|±|env\.?|environ|około|ok\.|ongeveer|ungefähr|etwa|aprox\.?|est\.?)\s*/iu

/** No number is longer; what is, is a text, however many digits stand in it. */
export const longestNumber = 300

/** A text with blanks, minus signs, apostrophes and wide digits as plain as they come. */
export function plainNumber(text: string): string {
  // Nearly all cells are plain already, and lists are long.
  if (text.length > longestNumber || !/[^ -~]|[`*]/u.test(text)) return text.trim()
  const narrow = /[\uFF00-\uFFEF]/u.test(text) ? text.normalize('NFKC') : text
  return narrow.replaceAll(/[\u00A0\u202F\u2007\u2009]/gu, ' ').replaceAll('−', '-').replaceAll(/[’‘´`]/gu, "'").trim().replace(/^[*†‡]+\s*(?=\d)|(?<=[\d\p{L}€$])\s*[*†‡]+$|(?<=\d)[¹²³⁴⁵]$/gu, '')
}

/** Reads one cell's text as a number written with the given decimal mark; never guesses a value. */
export function readNumber(text: string, decimal: DecimalMark): ReadNumber {
  // No number is so long, and going over 30,000 characters with every pattern would take for ever.
  if (text.length > longestNumber) return { value: null, problem: 'text', ...none }
  let rest = plainNumber(text)
  if (/^\d[\d.,]*$/u.test(rest) && !/[.,].*[.,]/u.test(rest)) return { value: digitsValue(rest, decimal), problem: null, ...none }
  if (rest === '' || isEmptyMark(rest)) return { value: null, problem: null, ...none }
  const currency = currencyIn(rest)
  // 5€50 is how a French shop writes 5,50.
  rest = rest.replace(/^(\d+)\s?[€£]\s?(\d{2})$/u, `$1${decimal}$2`)
  if (currency !== null) rest = withoutCurrency(rest).replace(/^\.\s+(?=\d)/u, '')
  const approximate = aboutWord.exec(rest)
  if (approximate !== null) rest = rest.slice(approximate[0].length).trim()
  const percent = rest.endsWith('%')
  // 12,- and 12.-- have no cents; SAP writes a minus behind the number.
  rest = rest.replace(/\s*%$/u, '').replace(/(?<=\d)[.,]\s*[-–—=]{1,2}(?:\s|$)/u, ' ').trim().replace(/^(\d[\d.,]*)-$/u, '-$1')
  const fraction = fractionIn(rest)
  if (fraction !== null) return { ...none, value: fraction.value, problem: null, currency, unit: fraction.unit, approximate: approximate !== null }
  const problem = problemOf(rest)
  if (problem !== null) return { value: null, problem, ...none, currency }
  const match = /^\(?([+-]?[\d.,' ]*\d[.,]?(?:e[+-]?\d+)?)\)?\s*(?:[x×*]\s*)?(.*)$/iu.exec(rest)
  const value = match === null ? null : digitsValue(match[1] ?? '', decimal)
  const unit = match?.[2]?.trim().replace(/^(?:\/|per)\s*/iu, '').replace(/\.$/u, '') ?? ''
  // What follows the number may be one unit word, not a sentence and not another number.
  if (value === null || unit.length > 14 || /[013-9]|\d\d|\s\S+\s|[+,;()]/u.test(unit) || (unit !== '' && !isUnitWord(unit))) {
    return { value: null, problem: 'text', ...none, currency }
  }
  const negative = /^\(.*\)/u.test(rest)
  return { value: negative ? -value : value, problem: null, currency, unit: unit === '' ? null : unit, approximate: approximate !== null, percent }
}

const signsOfParts: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅛': 1 / 8, '⅓': 1 / 3, '⅔': 2 / 3 }

/** A half, quarter or eighth, alone or behind a whole number: 1/2, 1 1/2, 2½ m. */
function fractionIn(text: string): { value: number; unit: string | null } | null {
  const match = /^(\d{1,4})?\s*(?:([½¼¾⅛⅓⅔])|(?<![\d.,])([1357])\/([248]))\s*(\p{L}{0,12})\.?$/u.exec(text)
  if (match === null) return null
  const part = match[2] === undefined ? Number(match[3]) / Number(match[4]) : (signsOfParts[match[2]] ?? 0)
  const unit = match[5] ?? ''
  return part >= 1 || (unit !== '' && !isUnitWord(unit)) ? null : { value: Number(match[1] ?? 0) + part, unit: unit === '' ? null : unit }
}

function problemOf(text: string): NumberProblem | null {
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/u.test(text)) return /^\d{1,3}(?:\.\d{3})+$/u.test(text) ? null : 'date'
  if (/^(?:\d{1,2}[-. /]\s?\p{L}{3}|\p{L}{3,10}\.?[-. /]\s?\d)/u.test(text) && dateIn(text, true) !== null) return 'date'
  if (/\d\s*(?:-|–|—|\.\.+|…|to|bis|tot|à|do|hasta)\s*\d/iu.test(text) && !/e-\d/iu.test(text)) return 'range'
  if (/\d\s*(?:or|of|oder|ou|lub|o|\/)\s*\d/iu.test(text)) return 'choice'
  return null
}

/** Value of digits with thousands marks, or null when they cannot stand in that way. */
function digitsValue(written: string, decimal: DecimalMark): number | null {
  // Blanks part thousands, and nothing else.
  if (/\d \d/u.test(written) && !/^[+-]? ?\d{1,3}(?: \d{3})+(?:[.,]\d*)?$/u.test(written.trim())) return null
  const compact = written.replaceAll(' ', '').replaceAll("'", '')
  const [mantissa = '', exponent] = compact.toLowerCase().split('e')
  const thousands = decimal === '.' ? ',' : '.'
  // Lakhs, as India writes them.
  if (decimal === '.' && /^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/u.test(mantissa)) return finite(mantissa.replaceAll(',', ''), exponent)
  const [whole = '', ...parts] = mantissa.split(decimal)
  if (parts.length > 1) {
    // 1.234.567 with the decimal mark for thousands: only one reading is possible.
    if (!/^[+-]?\d{1,3}(?:[.,]\d{3}){2,}$/u.test(mantissa) || mantissa.includes(thousands)) return null
    return finite(mantissa.replaceAll(decimal, ''), exponent)
  }
  const fraction = parts[0] ?? ''
  if (fraction.includes(thousands)) return null
  if (!whole.includes(thousands)) return finite(fraction === '' ? whole : `${whole}.${fraction}`, exponent)
  if (/^[+-]?\d{1,3}(?:[.,]\d{3})+$/u.test(whole)) return finite(`${whole.replaceAll(thousands, '')}.${fraction}`, exponent)
  // The other mark stands where no thousands mark can: it is this cell's decimal mark.
  const pieces = whole.split(thousands)
  return fraction === '' && pieces.length === 2 ? finite(`${pieces[0]}.${pieces[1]}`, exponent) : null
}

function finite(digits: string, exponent: string | undefined): number | null {
  if (!/\d/u.test(digits)) return null
  const value = Number(exponent === undefined ? digits : `${digits}e${exponent}`)
  return Number.isFinite(value) ? value : null
}

/** Does a text look like one number in any notation? */
export const looksNumeric = (text: string): boolean => /[\d½¼¾⅛⅓⅔０-９]/u.test(text) && (readNumber(text, '.').value !== null || readNumber(text, ',').value !== null)

/** What the texts of one column say of its decimal mark. */
export interface DecimalFinding {
  /** Null when no text settles it. */
  readonly decimal: DecimalMark | null
  /** Indexes of up to three texts that can be read two ways, where nothing else settles how. */
  readonly ambiguous: readonly number[]
}

/** Decides the decimal mark of one column from all its texts. */
export function findDecimal(texts: readonly string[]): DecimalFinding {
  let point = 0
  let comma = 0
  const ambiguous: number[] = []
  for (const [index, raw] of texts.entries()) {
    if (raw.length > longestNumber || !/[.,]/u.test(raw)) continue
    const text = plainNumber(raw)
    if (problemOf(text) === 'date') continue
    for (const number of text.match(/\d[\d.,']*\d|[.,]\d+/gu) ?? []) {
      const mark = markOf(number.replaceAll("'", ''))
      if (mark === '.') point += 1
      else if (mark === ',') comma += 1
      else if (mark === 'either' && ambiguous.length < 3 && ambiguous.at(-1) !== index) ambiguous.push(index)
    }
  }
  if (point === 0 && comma === 0) return { decimal: null, ambiguous }
  return { decimal: point >= comma ? '.' : ',', ambiguous: point > 0 && comma > 0 ? ambiguous : [] }
}

/** The decimal mark that one written number gives away; 'either' for 3.450, null for a number without marks. */
function markOf(number: string): DecimalMark | 'either' | null {
  const lastPoint = number.lastIndexOf('.')
  const lastComma = number.lastIndexOf(',')
  if (lastPoint === -1 && lastComma === -1) return null
  if (lastPoint !== -1 && lastComma !== -1) return lastPoint > lastComma ? '.' : ','
  const mark = lastPoint === -1 ? ',' : '.'
  const thousandsShape = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(number)
  if (number.split(mark).length > 2) return thousandsShape ? (mark === '.' ? ',' : '.') : null
  return thousandsShape ? 'either' : mark
}
