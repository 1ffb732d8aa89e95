import { guessCategory } from '../../shared/data/guess-category.ts'
import { countryOf } from '../../shared/import/check-countries.ts'
import { incotermOf, transportModeOf } from '../../shared/import/read-terms.ts'
import { partsTableText as words } from '../text/parts-table.ts'
import { formatAsTyped, formatExactly, formatPercent, readTypedNumber } from '../text/format.ts'
import { countedInUnits, type FactField } from './fact-fields.ts'

/** What a typed or pasted text says of a fact: a value as it is stored (null: not known), or why it says nothing. */
export type FactReading = { readonly value: string | number | null } | { readonly fault: string }

/** No sum, quantity or number of days of a factory is larger; a slip of the keyboard is. */
const largest = 1e12
/** Longest text that the nouns take. */
const longest: Readonly<Record<string, number>> = { description: 2000, hsCode: 20, name: 300 }

const unknownWords: ReadonlySet<string> = new Set(['?', '-', '–', '—', 'n/a', 'na', '#n/a', 'unknown', 'onbekend', 'unbekannt'])

/** Reads what a person typed or a spreadsheet holds for a fact. An empty cell says that it is not known. */
export function readFact(field: FactField, typed: string): FactReading {
  const text = typed.replaceAll('\u00A0', ' ').trim()
  if (text === '' || (field.kind !== 'text' && unknownWords.has(text.toLowerCase()))) return field.optional || field.name === 'description' ? { value: field.kind === 'text' && !field.optional ? '' : null } : { fault: words.fault.needed }
  if (field.kind === 'choice') return readChoice(field, text)
  if (field.kind === 'text') return text.length > (longest[field.name] ?? 200) ? { fault: words.fault.tooLong(formatAsTyped(longest[field.name] ?? 200)) } : { value: text }
  const number = readTypedNumber(text, countedInUnits.has(field.name))
  if (number === null) return { fault: words.fault.notANumber(quoted(text)) }
  return checkNumber(field, field.kind === 'percent' ? Number((number / 100).toPrecision(12)) : number)
}

/** A number as it would be stored, if the fact may be it. */
export function checkNumber(field: FactField, value: number): FactReading {
  const write = (one: number): string => (field.kind === 'percent' ? formatPercent(one, 1) : formatAsTyped(one))
  if (field.minimum !== undefined && value < field.minimum) return { fault: words.fault.tooSmall(write(value), write(field.minimum)) }
  const most = field.maximum ?? largest
  return value > most ? { fault: words.fault.tooLarge(write(value), write(most)) } : { value }
}

const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 38)}…` : text)

const made = new Set(['make', 'made', 'm', 'maken', 'gemaakt', 'eigen', 'eigenfertigung', 'zelf', 'hergestellt', 'selbst', 'in-house', 'e'])
const bought = new Set(['buy', 'bought', 'b', 'kopen', 'gekocht', 'koop', 'inkoop', 'kaufen', 'gekauft', 'zukauf', 'fremdbezug', 'f', 'purchased'])

function readChoice(field: FactField, text: string): FactReading {
  const plain = text.toLowerCase()
  const options = field.options ?? []
  const own = options.find((option) => option.value.toLowerCase() === plain || option.label.toLowerCase() === plain)
  if (own !== undefined) return { value: own.value }
  const found =
    field.name === 'country' ? countryOf(text)
    : field.name === 'category' ? guessCategory(text)
    : field.name === 'incoterm' ? incotermOf(text)
    : field.name === 'transportMode' ? transportModeOf(text)
    : field.name === 'makeOrBuy' ? (made.has(plain) ? 'make' : bought.has(plain) ? 'buy' : null)
    : null
  if (found !== null && options.some((option) => option.value === found)) return { value: found }
  return { fault: words.fault.notInList(quoted(text), options.slice(0, 4).map((option) => option.label).join(', ')) }
}

/** A fact as a person reads it in a cell; the empty text where it is not known. */
export function factInWords(field: FactField, value: unknown): string {
  if (typeof value === 'number') return field.kind === 'percent' ? formatPercent(value, 1) : formatAsTyped(value)
  if (typeof value !== 'string' || value === '') return ''
  return field.options?.find((option) => option.value === value)?.label ?? value
}

/** A fact as it would be typed again to say the very same. */
export function factAsTyped(field: FactField, value: unknown): string {
  if (typeof value === 'number') return formatExactly(field.kind === 'percent' ? Number((value * 100).toPrecision(12)) : value, countedInUnits.has(field.name))
  return factInWords(field, value)
}
