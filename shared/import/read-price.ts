import { currencyIn, withoutCurrency } from './currency.ts'
import { longestNumber, plainNumber, readNumber, type DecimalMark, type NumberProblem } from './read-number.ts'
import { readTiers } from './read-tiers.ts'
import { dozenOf, isPackWord, isPieceWord, measureOf } from './unit-words.ts'

/** What one price counts for. */
export interface PriceBasis {
  /** How many units it buys: 1, 100, 1000 or 12. */
  readonly units: number
  /** The measure it stands for, such as kg, m or pack; null for pieces or where nothing is said. */
  readonly measure: string | null
  /** Does it say that it stands for one piece? */
  readonly perPiece: boolean
}

/** A price cell as read: one number, or steps by quantity, or why there is none. */
export interface ReadPrice {
  readonly value: number | null
  readonly problem: NumberProblem | 'on-request' | 'free' | null
  readonly currency: string | null
  readonly basis: PriceBasis
  /** Price by quantity ordered, from the smallest on. */
  readonly breaks: readonly { readonly fromQuantity: number; readonly unitPrice: number }[]
  /** Both ends of "1.20 - 1.50". */
  readonly range: readonly [number, number] | null
  readonly approximate: boolean
  /** Does the cell say that value added tax is in the price, or that it is not? */
  readonly vat: 'with' | 'without' | null
  /** Rate of that tax as a share, where the cell states it. */
  readonly vatRate: number | null
}

const single: PriceBasis = { units: 1, measure: null, perPiece: false }

const vatWord = '(?:vat|btw|b\\.t\\.w\\.|mwst|mws\\.?t|m\\.w\\.st|ust|tva|t\\.v\\.a\\.|iva|i\\.v\\.a\\.|gst|tax|taxes|steuer)'
const withVat = new RegExp(`(?:incl?\\p{L}*|inkl\\p{L}*|met|mit|with|avec|con|z|including|plus compris)\\.?\\s*(?:of\\s+)?(?:\\d{1,2}(?:[.,]\\d)?\\s*%\\s*)?${vatWord}|${vatWord}\\s*(?:incl?\\p{L}*|inkl\\p{L}*|wł\\p{L}*|compris\\p{L}*)|(?<!\\p{L})ttc(?!\\p{L})|(?<!\\p{L})brutto(?!\\p{L})`, 'iu')
const withoutVat = new RegExp(`(?:excl?\\p{L}*|exkl\\p{L}*|zonder|ohne|without|w/o|hors|sans|sin|senza|bez|ex|plus|zzgl|\\+)\\.?\\s*(?:of\\s+)?(?:\\d{1,2}(?:[.,]\\d)?\\s*%\\s*)?${vatWord}|${vatWord}\\s*(?:excl?\\p{L}*|exkl\\p{L}*|esclus\\p{L}*)|(?<!\\p{L})h\\.?t\\.?(?!\\p{L})|(?<!\\p{L})netto(?!\\p{L})|(?<!\\p{L})net(?!\\p{L})`, 'iu')

/** What a heading or a price cell says of value added tax. */
export function vatIn(text: string): { readonly vat: 'with' | 'without' | null; readonly rate: number | null } {
  if (text.length > longestNumber) return { vat: null, rate: null }
  const out = withoutVat.test(text)
  if (!out && !withVat.test(text)) return { vat: null, rate: null }
  const rate = /(\d{1,2}(?:[.,]\d)?)\s*%/u.exec(text)?.[1]
  return { vat: out ? 'without' : 'with', rate: rate === undefined ? null : Number(rate.replace(',', '.')) / 100 }
}

const onRequest = /^(?:p\.?o\.?a\.?|on (?:request|application|demand)|price on \p{L}+|(?:please )?(?:call|ask|inquire|enquire|quote|rfq)|to be quoted|op (?:aanvraag|verzoek)|prijs op aanvraag|o\.?a\.?|auf anfrage|a\.?\s?a\.?|anfrage|sur demande|nous consulter|na zapytanie|bajo (?:pedido|consulta)|a consultar|consultar|su richiesta)\.?$/iu

const incotermBehind = /\s*,?\s*(?:ex[- ]works|exw|fca|fob|cif|cfr|dap|ddp|ab werk|af fabriek|départ usine|franco|frei haus)(?:\s+\p{L}+)?$/iu
/** "From 5.50" is where prices begin. */
const fromPrice = /^(?:from|vanaf|ab|à partir de|a partir de|desde|a partire da|od)\s+(?=\D{0,3}\d[\d.,]*$)/iu
const free = /^(?:foc|f\.o\.c\.?|free(?: of charge| issue)?|no charge|n\/c|gratis|kosteloos|kostenlos|kostenfrei|gratuit|offert|bezpłatn\p{L}*|gratuito|omaggio|included|inbegrepen|inklusive|inclus|in prijs inbegrepen)$/iu

const number = '\\d[\\d.,\' ]*'
const basisWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:‰|(?:mille|tausend|tsd|duizend|thousand|mil|tysiąc|tys|kpcs|kpc|kstk?|k)(?!\p{L})\.?|m(?=\s+(?:pcs|st|pc)))/iu, 1000], [/^(?:%|(?:hundert|honderd|hundred|cent|sto|cien|cento|c)(?!\p{L}))/iu, 100],
]

/** What the text behind "per", "/" or "je" says a price counts for: 100 in "100 Stk", kg in "kg"; null where that is no unit. */
export function basisOf(text: string): PriceBasis | null {
  let rest = text.trim().replace(/[.)]+$/u, '').replace(/^\(/u, '').trim()
  let units = 1
  const written = new RegExp(`^(${number})`, 'u').exec(rest)
  if (written?.[1] !== undefined) {
    const count = /^\d{1,3}(?:[.,' ]\d{3})+\s*$|^\d+\s*$/u.test(written[1]) ? Number(written[1].replaceAll(/\D/gu, '')) : Number.NaN
    if (!(count >= 1 && count <= 100_000)) return null
    units = count
    rest = rest.slice(written[0].length).trim()
    if (/^k(?!\p{L})/iu.test(rest)) {
      units *= 1000
      rest = rest.slice(1).trim()
    }
  } else {
    const word = basisWords.find(([pattern]) => pattern.test(rest))
    if (word !== undefined) {
      units = word[1]
      rest = rest.replace(word[0], '').trim()
    }
  }
  rest = rest.replace(/^[.,]\s*/u, '')
  // A bare number behind a stroke is a price unit only where prices are quoted so; 3/4 is something else.
  if (rest === '') return units === 1 || units === 12 || (units >= 10 && units % 10 === 0) ? { units, measure: null, perPiece: units === 1 } : null
  if (isPieceWord(rest) || /^(?:each|item|artikel|component|onderdeel|teil|part)$/iu.test(rest)) return { units, measure: null, perPiece: units === 1 }
  const dozen = dozenOf(rest)
  if (dozen !== null) return { units: units * dozen, measure: null, perPiece: false }
  if (measureOf(rest) !== null || isPackWord(rest) || /^(?:sets?|satz|kits?|pairs?|paar|hours?|h|std|uur|stunde)$/iu.test(rest)) return { units, measure: rest.toLowerCase(), perPiece: false }
  return null
}

function valueOf(plain: string, decimal: DecimalMark): Pick<ReadPrice, 'value' | 'problem'> {
  const { value, problem } = readNumber(plain, decimal)
  return { value, problem }
}

/** Reads the text of a price cell, written with the given decimal mark. */
export function readPrice(text: string, decimal: DecimalMark): ReadPrice {
  const nothing = { value: null, problem: null, currency: null, basis: single, breaks: [], range: null, approximate: false, vat: null, vatRate: null } as const satisfies ReadPrice
  const plain = plainNumber(text)
  if (/^\d[\d.,]*$/u.test(plain)) return { ...nothing, ...valueOf(plain, decimal) }
  if (plain.length > longestNumber) return { ...nothing, problem: 'text' }
  if (onRequest.test(plain)) return { ...nothing, problem: 'on-request' }
  if (free.test(plain)) return { ...nothing, problem: 'free' }
  const { vat, rate } = /\p{L}/u.test(plain) ? vatIn(plain) : { vat: null, rate: null }
  const currency = currencyIn(plain)
  const base = { ...nothing, currency, vat, vatRate: rate }
  let rest = vat === null ? plain : plain.replace(withoutVat, ' ').replace(withVat, ' ').replace(/\(\s*\)|(?<=\s)[,;(]\s*$/gu, '').trim()
  const breaks = readTiers(rest, decimal)
  if (breaks.length > 0) return { ...base, value: breaks[0]?.unitPrice ?? null, breaks }
  rest = /\d\s?[€£]\s?\d{2}$/u.test(rest) ? rest : withoutCurrency(rest).replace(incotermBehind, '')
  const starting = fromPrice.exec(rest)
  if (starting !== null) rest = rest.slice(starting[0].length)
  const divided = /^(.*?\d.*?)\s*(?:\/|(?<!\p{L})(?:per|pro|je|par|por|za|a|p\/|p)(?!\p{L})\/?|(?=[%‰]))\s*(.+)$/iu.exec(rest)
  const basis = divided === null ? null : basisOf(divided[2] ?? '')
  if (divided !== null && basis !== null) rest = (divided[1] ?? '').trim().replace(/[,;]$/u, '')
  const known = { ...base, basis: basis ?? single }
  const marked = /^(.*\d)\s*(?:\?+|\(?(?:est|approx|ca|ungef|geschat|budget)\p{L}*\.?\)?)$/iu.exec(rest)
  const isDate = basis === null && readNumber(rest, decimal).problem === 'date'
  const read = rest.includes('/') && basis === null && !isDate ? { ...readNumber('', decimal), problem: 'choice' as const } : readNumber(marked?.[1] ?? rest, decimal)
  const approximate = read.approximate || marked !== null || starting !== null || /^[~≈]/u.test(plain)
  if (read.value !== null && !read.percent) {
    // "5,50 kg" beside a price says what it is for, "3 pcs" does not.
    const own = basis === null && read.unit !== null ? basisOf(read.unit) : null
    return { ...known, basis: own ?? known.basis, value: read.value, approximate }
  }
  const ends = read.problem === 'range' ? rest.split(/\s*(?:-|–|—|\.\.+|…|tot|to|bis|à|do|hasta)\s*/iu).map((end) => readNumber(end, decimal).value) : []
  const [low = null, high = null] = ends
  if (ends.length === 2 && low !== null && high !== null && low <= high) return { ...known, problem: 'range', range: [low, high], approximate }
  return { ...known, problem: read.percent ? 'text' : read.problem }
}
