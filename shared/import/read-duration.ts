import { daysIn } from './column-units.ts'
import { isEmptyMark, longestNumber, plainNumber, readNumber, type DecimalMark, type NumberProblem } from './read-number.ts'

/** A time as read, in calendar days. */
export interface ReadDuration {
  readonly days: number | null
  readonly problem: NumberProblem | 'from-stock' | 'on-request' | null
  /** Both ends of "8-10 weeks" in days. */
  readonly range: readonly [number, number] | null
  readonly approximate: boolean
}

const fromStock = /^(?:ex[- ]?stock|from stock|(?:in |on )?stock|off the shelf|ab lager|lager(?:nd|ware)?|auf lager|sofort|uit voorraad|(?:op )?voorraad|en stock|sur stock|disponible|immédiat|od ręki|z magazynu|na stanie|en existencias|inmediat[oa]|pronta consegna|a magazzino|immediate(?:ly)?|prompt)$/iu
const onRequest = /^(?:on request|tbd|tbc|auf anfrage|op aanvraag|sur demande|na zapytanie|su richiesta|bajo pedido|ask|\?+)$/iu
const behind = /\s*[,(]?\s*(?:\ba\.?\s?r\.?\s?o\.?(?!\p{L})|after (?:receipt of )?(?:order|po|p\.o\.|approval|sample approval)|nach (?:ab\b|auftrags?eingang|bestellung|eingang)|na (?:opdracht|order|bestelling)(?:ontvangst)?|après commande|od zamówienia|desde pedido|dall'ordine|ex works|exw|ab werk|af fabriek|départ usine|franco fabbrica|fca|ddp|dap|net|max\.?|lead ?time|levertijd|lieferzeit)\)?\.?$/iu
const working = /^(?:w(?:orking|erk)?\.?\s?(?:days?|dagen|dag)|business days?|bd|wd|werkdag(?:en)?|werktage?n?|arbeitstage?n?|at|jours? ouvr\p{L}+|dni roboczych|d[ií]as (?:h[aá]biles|laborables)|giorni lavorativi|gg\.? lav\p{L}*)$/iu
const units = /^(?:(?:calendar|kalender)\s?)?(?:d|days?|tagen?|tage?|tg|dag|dagen|dgn|dg|jours?|j|dni|dzień|d[ií]as?|giorn[oi]|gg|weeks?|w|wk|wks|wkn|weken|wochen?|wo|sem|semaines?|tyg|tygodni[ea]?|tydzień|semanas?|settiman[ae]|sett|mo|mos|mths?|months?|monat(?:en?)?|mon|maand|maanden|mnd|mois|mies|miesiąc|miesiące|miesięcy|mes|meses|mese|mesi|y|yrs?|years?|jahre?|jaar|h|hrs?|hours?|uur|std|stunden?)\.?$/iu

/** Days in one of a unit of time as a cell writes it; working days are counted as 7/5 of a calendar day. Null where it is no unit of time. */
export function daysInWord(word: string): number | null {
  const plain = word.trim().replace(/^\(/u, '').replace(/[.)]+$/u, '')
  if (working.test(plain)) return 7 / 5
  if (!units.test(plain)) return null
  const bare = plain.replace(/^(?:calendar|kalender)\s?/iu, '').normalize('NFD').replaceAll(/\p{M}/gu, '')
  if (/^(?:y|yrs?|years?|jahre?|jaar)$/iu.test(bare)) return 365
  if (/^(?:h|hrs?|hours?|uur|std|stunden?)$/iu.test(bare)) return 1 / 24
  return daysIn(bare)
}

/** Do these texts name units of time and nothing else? */
export function isTimeUnitColumn(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  return filled.length > 0 && filled.every((text) => daysInWord(text) !== null)
}

const wholeTenths = (days: number): number => Math.round(days * 10) / 10

/** Reads a time; `usual` is the days in one of the unit that its column states, used where the cell names none. */
export function readDuration(text: string, decimal: DecimalMark, usual: number): ReadDuration {
  const nothing = { days: null, problem: null, range: null, approximate: false } as const satisfies ReadDuration
  if (text.length > longestNumber) return { ...nothing, problem: 'text' }
  if (isEmptyMark(text) && !onRequest.test(text.trim())) return nothing
  const plain = plainNumber(text).replace(/^(?:lead ?time|lt|levertijd|lieferzeit|délai|ca\. lieferzeit)\s*:?\s*(?=\d)/iu, '').replace(/\s*\([^)\d]*\)$/u, '').replace(behind, '').replace(behind, '').trim()
  if (fromStock.test(plain)) return { ...nothing, problem: 'from-stock' }
  if (onRequest.test(plain)) return { ...nothing, problem: 'on-request' }
  const sum = /^(.*\d\s*\p{L}+\.?)\s*(?:\+|&|,|and|und|en|et)\s*(\d.*)$/iu.exec(plain)
  if (sum !== null) {
    const [one, other] = [readDuration(sum[1] ?? '', decimal, usual), readDuration(sum[2] ?? '', decimal, usual)]
    if (one.days !== null && other.days !== null && one.range === null && other.range === null) return { ...nothing, days: one.days + other.days, approximate: one.approximate || other.approximate }
  }
  const match = /^(.*?\d[\d.,½¼¾]*)\s*[-–]?\s*(\p{L}[\p{L}. ]*)?\)?$/iu.exec(plain)
  const word = match?.[2]?.trim() ?? ''
  const factor = word === '' ? usual : daysInWord(word)
  if (match === null || factor === null) return { ...nothing, problem: readNumber(plain, decimal).problem ?? 'text' }
  const least = /^(?:>=?|≥|min\.?|minimaal|mindestens|at least|ab|from|vanaf)\s*/iu.exec(match[1] ?? '')
  const lead = (match[1] ?? '').slice(least?.[0].length ?? 0).replace(/^(?:max\.?|up to|tot|bis(?: zu)?|jusqu'à|do|hasta|fino a|<|<=|≤)\s*/iu, '')
  const read = readNumber(lead, decimal)
  if (read.value !== null && !read.percent && read.unit === null) return { ...nothing, days: wholeTenths(read.value * factor), approximate: read.approximate || least !== null }
  const ends = read.problem === 'range' || read.problem === 'choice' || /^\d+\s*\/\s*\d+$/u.test(lead) ? lead.split(/\s*\p{L}*\s*(?:-|–|—|\.\.+|…|tot|to|bis|à|do|hasta|a|\/|or|of|oder|ou)\s*/iu).map((end) => readNumber(end, decimal).value) : []
  const [low = null, high = null] = ends
  if (ends.length === 2 && low !== null && high !== null && low <= high) return { ...nothing, days: wholeTenths(high * factor), range: [wholeTenths(low * factor), wholeTenths(high * factor)] }
  return { ...nothing, problem: read.problem ?? 'text' }
}
