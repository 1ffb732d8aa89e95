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

const currencyBySign: Readonly<Record<string, string>> = {
  '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'CNY', 'zł': 'PLN', us$: 'USD', rmb: 'CNY', kr: 'SEK', fr: 'CHF', 'kč': 'CZK', '₺': 'TRY', '₹': 'INR', ft: 'HUF',
}
const currencyCodes = 'EUR|USD|GBP|CHF|PLN|CNY|RMB|JPY|SEK|DKK|NOK|CZK|HUF|RON|BGN|TRY|INR|KRW|TWD|SGD|MYR|THB|VND|MXN|BRL|CAD|AUD|HKD|ZAR'
const currencyMark = new RegExp(`US\\$|[€$£¥₺₹]|zł|kč|\\b(?:${currencyCodes})\\b`, 'iu')

const everyCurrencyMark = new RegExp(currencyMark, 'giu')

/** ISO code of the first currency sign or code in a text. */
export function currencyIn(text: string): string | null {
  const mark = currencyMark.exec(text)?.[0].toLowerCase()
  if (mark === undefined) return null
  return currencyBySign[mark] ?? mark.toUpperCase()
}

/** Texts that say: nothing here. */
export const isEmptyMark = (text: string): boolean => /^(?:-+|–|—|~+|n\/?a|#n\/a|none|null|nan|nvt|n\.v\.t\.?|k\.?a\.?|\?+|\.+|tbd|tbc|unknown)$/iu.test(text.trim())

const none = { currency: null, unit: null, approximate: false, percent: false }

/** Reads one cell's text as a number written with the given decimal mark; never guesses a value. */
export function readNumber(text: string, decimal: DecimalMark): ReadNumber {
  let rest = text.replaceAll(/[\u00A0\u202F\u2007\u2009]/gu, ' ').replaceAll('−', '-').trim()
  if (rest === '' || isEmptyMark(rest)) return { value: null, problem: null, ...none }
  const currency = currencyIn(rest)
  if (currency !== null) rest = rest.replace(everyCurrencyMark, ' ').trim()
  const approximate = /^(?:~|≈|ca\.?|c\.|approx\.?|about|circa|±|env\.?|około|ok\.)\s*/iu.exec(rest)
  if (approximate !== null) rest = rest.slice(approximate[0].length)
  const percent = rest.endsWith('%')
  rest = rest.replace(/\s*%$/u, '').replace(/(?<=\d)[.,]\s*[-–—]{1,2}$/u, '')
  const problem = problemOf(rest)
  if (problem !== null) return { value: null, problem, ...none, currency }
  const match = /^\(?([+-]?[\d.,' ]*\d[.,]?(?:e[+-]?\d+)?)\)?\s*(?:[x×*]\s*)?(.*)$/iu.exec(rest)
  const value = match === null ? null : digitsValue(match[1] ?? '', decimal)
  const unit = match?.[2]?.trim().replace(/^(?:\/|per)\s*/iu, '').replace(/\.$/u, '') ?? ''
  // What follows the number may be one unit word, not a sentence and not another number.
  if (value === null || unit.length > 14 || /\d|\s\S+\s|[+,;()]/u.test(unit) || (unit !== '' && !isUnitWord(unit))) {
    return { value: null, problem: 'text', ...none, currency }
  }
  const negative = /^\(.*\)/u.test(rest)
  return { value: negative ? -value : value, problem: null, currency, unit: unit === '' ? null : unit, approximate: approximate !== null, percent }
}

function problemOf(text: string): NumberProblem | null {
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/u.test(text)) return /^\d{1,3}(?:\.\d{3})+$/u.test(text) ? null : 'date'
  if (/\d\s*(?:-|–|—|\.\.+|…|to|bis|tot|à|do|hasta)\s*\d/iu.test(text) && !/e-\d/iu.test(text)) return 'range'
  if (/\d\s*(?:or|of|oder|ou|lub|o|\/)\s*\d/iu.test(text)) return 'choice'
  return null
}

const unitWords = new Set(
  ('pc pcs pce piece pieces st stk stck stuck stück stuks stks szt pz pzi pza pzs ud uds ea each nos no off unit units x set sets satz pair pairs paar kit kits roll rolls box pack packs pkg kpl ' +
    'm mm cm km meter mtr m2 m² m3 qm lfm kg g gr gram mg t to lb lbs oz l ltr liter litre ml ' +
    'd day days tag tage dag dagen jour jours j dni dzien dia dias giorni gg sett dgn h hr hrs w wk wks wks week weeks woche wochen wo weken sem semaine semaines tydzien tygodni tyg semana semanas settimane mo month months monat monate maand maanden mois miesiace at wd')
    .split(' '),
)
const isUnitWord = (unit: string): boolean => unitWords.has(unit.toLowerCase().replace(/[.)]$/u, ''))

/** Value of digits with thousands marks, or null when they cannot stand in that way. */
function digitsValue(written: string, decimal: DecimalMark): number | null {
  const compact = written.replaceAll(' ', '').replaceAll("'", '')
  const [mantissa = '', exponent] = compact.toLowerCase().split('e')
  const thousands = decimal === '.' ? ',' : '.'
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
export const looksNumeric = (text: string): boolean => readNumber(text, '.').value !== null || readNumber(text, ',').value !== null

/** What the texts of one column say of its decimal mark. */
export interface DecimalFinding {
  /** Null when no text settles it. */
  readonly decimal: DecimalMark | null
  /** Index of the first text that can be read two ways. */
  readonly ambiguous: number | null
}

/** Decides the decimal mark of one column from all its texts. */
export function findDecimal(texts: readonly string[]): DecimalFinding {
  let point = 0
  let comma = 0
  let ambiguous: number | null = null
  for (const [index, raw] of texts.entries()) {
    const text = raw.replaceAll(/[^\d.,e]/giu, '').replace(/e.*$/iu, '').replace(/^[.,]+|[.,]+$/gu, '')
    const lastPoint = text.lastIndexOf('.')
    const lastComma = text.lastIndexOf(',')
    if (lastPoint === -1 && lastComma === -1) continue
    if (problemOf(raw.trim()) === 'range') continue
    if (lastPoint !== -1 && lastComma !== -1) {
      if (lastPoint > lastComma) point += 1
      else comma += 1
      continue
    }
    const mark = lastPoint === -1 ? ',' : '.'
    const count = text.split(mark).length - 1
    const thousandsShape = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(text)
    if (count > 1) {
      if (!thousandsShape) continue
      if (mark === '.') comma += 1
      else point += 1
    } else if (thousandsShape) ambiguous ??= index
    else if (mark === '.') point += 1
    else comma += 1
  }
  if (point === 0 && comma === 0) return { decimal: null, ambiguous }
  return { decimal: point >= comma ? '.' : ',', ambiguous: point > 0 && comma > 0 ? ambiguous : null }
}
