import { writtenOut } from './abbreviations.ts'
import { compoundParts, withoutTranscription } from './compound-words.ts'
import { longWords, meaningsOf, meaningsOfWords, type Meaning } from './synonyms.ts'
import { isOneTypoApart, plainWords, splitBrackets } from './words.ts'

/** What a header says: meanings by how sure they are (0 to 1), its unit, and the number of its group of alternates. */
export interface HeaderReading {
  readonly meanings: ReadonlyMap<Meaning, number>
  /** Unit that stands in the header, such as g, weeks or 100 in "price per 100". */
  readonly unit: string | null
  /** 0 for the main column, 1 and up for further sources such as supplier_2. */
  readonly group: number
}

const unitPattern = /\b(g|gr|gram|gramm|grams|kg|kilogram|mg|t|ton|tonne|lb|lbs|oz|d|days?|dagen|dgn|dg|tage?|tg|jours?|j|dni|dn|dias?|giorni|gg|w|wk|wks|wkn|weeks?|weken|wochen?|wo|semaines?|sem|tygodni|tyg|semanas?|settimane|sett|mo|mths?|months?|maanden|mnd|mon|monate?|mois|mies|miesiace|meses|mesi|%|percent|procent|prozent|eur|euro|usd|gbp|chf|pln|cny|€|\$|£|ea|pcs|stk|st|szt|mm|cm|m)(?=$|[^\p{L}\d])/iu
const filler = new Set('per pro je par por za na the of in to der die das de du des van het een le la les el los las di del della dei for fur voor pour a'.split(' '))

const sellers = new Set('lcsc jlcpcb digikey mouser farnell newark reichelt conrad tme mcmaster misumi'.split(' '))

const remembered = new Map<string, HeaderReading>()

/** Reads one header cell; the same words come by often while a header is looked for, so readings are kept. */
export function readHeader(written: string): HeaderReading {
  // The beginning of a long text says what it heads; the patterns would take for ever over 30,000 characters.
  const header = written.slice(0, 300)
  const known = remembered.get(header)
  if (known !== undefined) return known
  if (remembered.size > 4000) remembered.clear()
  const reading = readAnew(header)
  remembered.set(header, reading)
  return reading
}

function readAnew(header: string): HeaderReading {
  // Systems that export records name the key of a related record "name/id" or "name_id".
  const { outside, inside } = splitBrackets(header.replaceAll(/[\r\n]+/gu, ' ').replace(/(?<=\w{3})\/id$/iu, ''))
  const whole = plainWords(outside === '' ? header : `${outside} ${inside}`)
  const { base, group } = splitGroup(plainWords(outside === '' ? header : outside))
  const meanings = new Map<Meaning, number>()
  const add = (phrase: string, factor: number) => {
    for (const [meaning, weight] of meaningsOf.get(phrase) ?? []) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, weight * factor))
  }
  add(whole, 1)
  add(base, 0.99)
  add(base.replaceAll(' ', ''), 0.98)
  add(withoutUnits(base), 0.97)
  // Where a sheet has both, the description describes and the name is its title.
  if (/(?:^| )(?:name|naam|nazwa|nombre|nome|nom)(?: |$)/u.test(base)) meanings.set('description', (meanings.get('description') ?? 0) * 0.97)
  const surest = () => Math.max(0, ...meanings.values())
  if (surest() < 0.9) addSides(header, meanings)
  // Gehaeuse is Gehäuse, and "proveedor_nombre" says what "nombre proveedor" says.
  if (surest() < 0.6) add(withoutTranscription(base), 0.97)
  if (surest() < 0.6) for (const [meaning, weight] of meaningsOfWords(base)) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, weight * 0.93))
  if (surest() < 0.6) for (const { word, factor } of compoundParts(withoutTranscription(base), (known) => meaningsOf.has(known))) add(word, factor)
  if (surest() < 0.9) {
    for (const form of writtenOut(base)) {
      add(form, 0.96)
      for (const [meaning, weight] of meaningsOfWords(form)) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, weight * 0.9))
    }
  }
  if (surest() < 0.9) addParts(base, add)
  if (surest() < 0.5) addTypos(base, meanings)
  // A number with a seller's name to it is the seller's, whatever the word for number.
  if ((meanings.get('supplierPartNumber') ?? 0) >= 0.45 && base.split(' ').some((word) => sellers.has(word))) meanings.delete('partNumber')
  return { meanings, unit: unitOf(header, inside), group }
}

/** The sides of a heading in two languages, such as "Supplier / Lieferant"; a heading with one side gives itself alone. */
export function sidesOf(header: string): readonly string[] {
  const sides = header.split(/\s+[/|]\s+|[\r\n]+|(?<=\p{L}{3}[.)]?)[/|](?=\p{L}{3})/u).map((side) => side.trim()).filter((side) => /\p{L}{2}/u.test(side))
  return sides.length === 2 || sides.length === 3 ? sides : [header]
}

/** What both languages of a heading say counts in full, what only one says somewhat less; each side must be known for itself. */
function addSides(header: string, meanings: Map<Meaning, number>): void {
  const sides = sidesOf(header)
  if (sides.length === 1) return
  const readings = sides.map((side) => readHeader(side).meanings)
  if (readings.some((reading) => Math.max(0, ...reading.values()) < 0.6)) return
  for (const meaning of new Set(readings.flatMap((reading) => [...reading.keys()]))) {
    const weights = readings.map((reading) => reading.get(meaning) ?? 0)
    const weight = Math.min(...weights) >= 0.45 ? Math.max(...weights) : Math.max(...weights) * 0.8
    meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, weight))
  }
}

function splitGroup(plain: string): { base: string; group: number } {
  // A supplier of tier 2 is one of a supplier, not a second source.
  if (/(?:^| )(?:tier|rang|rango|livello|nivel) ?\d(?: |$)/u.test(plain)) return { base: plain, group: 0 }
  const trailing = /^(.*\p{L}.*?) ?(\d{1,2})$/u.exec(plain)
  if (trailing !== null && !meaningsOf.has(plain)) return { base: trailing[1] ?? plain, group: Number(trailing[2]) }
  const inner = /^(\p{L}{4,})(\d)( .+)$/u.exec(plain)
  if (inner !== null) return { base: `${inner[1]}${inner[3]}`, group: Number(inner[2]) }
  const ordinal = /^(?:(2nd|second|tweede|zweiter?|alt|alternate|alternative|alternatieve|alternativer|2e|2ter|deuxieme|drugi|segundo|secondo)|(3rd|third|derde|dritter|3e|troisieme|trzeci|tercer|terzo)) (.+)$/u.exec(plain)
  if (ordinal !== null && meaningsOf.has(ordinal[3] ?? '')) return { base: ordinal[3] ?? plain, group: ordinal[1] === undefined ? 3 : 2 }
  return { base: plain, group: 0 }
}

const withoutUnits = (plain: string) => {
  const tokens = plain.split(' ')
  while (tokens.length > 1 && (unitPattern.test(tokens.at(-1) ?? '') || filler.has(tokens.at(-1) ?? '') || /^\d+$/u.test(tokens.at(-1) ?? ''))) tokens.pop()
  return tokens.filter((token, index) => index === 0 || !filler.has(token)).join(' ')
}

/** The longest known phrases inside a header; the more of the header they cover, the surer. */
function addParts(base: string, add: (phrase: string, factor: number) => void): void {
  const tokens = base.split(' ').slice(0, 10)
  const total = tokens.join('').length
  for (let length = tokens.length - 1; length >= 1; length -= 1) {
    let found = false
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const phrase = tokens.slice(start, start + length)
      const letters = phrase.join('')
      if (letters.length < 2 || /^\d+$/u.test(letters) || !(meaningsOf.has(phrase.join(' ')))) continue
      // In "alternative farnell no" or "price range" the odd word may turn the meaning, so half is the most that is left out.
      add(phrase.join(' '), 0.45 + 0.45 * (letters.length / total))
      found = true
    }
    if (found) return
  }
}

function addTypos(base: string, meanings: Map<Meaning, number>): void {
  const letters = base.replaceAll(' ', '')
  if (letters.length < 6 || letters.length > 30 || /\d/u.test(letters)) return
  for (const length of [letters.length - 1, letters.length, letters.length + 1]) {
    for (const word of longWords.get(length) ?? []) {
      if (word[0] !== letters[0] && word[1] !== letters[1]) continue
      if (!isOneTypoApart(word, letters) && !isOneTypoApart(word, base)) continue
      for (const [meaning, weight] of meaningsOf.get(word) ?? []) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, weight * 0.85))
    }
  }
}

function unitOf(header: string, inside: string): string | null {
  const per = /(?:\/|\bper|\bpro|\bje|\bza|\bpar|\bpor)\s*(10{1,4})\b/iu.exec(header)
  if (per !== null) return per[1] ?? null
  const found = unitPattern.exec(inside) ?? unitPattern.exec(header.replaceAll(/[_/-]/gu, ' ').replace(/^\S+/u, ''))
  return found?.[1]?.toLowerCase() ?? null
}
