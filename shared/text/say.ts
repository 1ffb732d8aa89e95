/** A number that is written as people of each language write it, other than plainly. */
export interface WrittenNumber {
  readonly number: number
  /** grouped: 12,400; percent: a share, 0.12 → 12 %; money: with the sign of `currency`. */
  readonly as: 'grouped' | 'percent' | 'money'
  /** Decimals shown. */
  readonly digits: number
  /** ISO 4217 code of money, null for anything else. */
  readonly currency: string | null
}

/** A country that each language has its own name for. */
export interface NamedCountry {
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string
  /** Its English name. */
  readonly name: string
}

/** Things named one after the other, and with this word before the last one unless there is none. */
export interface Listing {
  readonly list: readonly SentenceValue[]
  /** What stands between them: a comma or a semicolon. */
  readonly mark: ',' | ';'
  readonly word: 'and' | 'or' | null
}

/** What can stand in a sentence: a name as it is, a plain number, or what each language writes its own way. */
export type SentenceValue = string | number | Sentence | WrittenNumber | NamedCountry | Listing

/** A sentence for a person before it is written in a language: plain data, so that it can be sent and kept. */
export interface Sentence {
  /** The English, with {0}, {1} for the values; what the catalogues of the other languages know it by. */
  readonly template: string
  readonly values: readonly SentenceValue[]
}

/** Makes a sentence: say`Row ${row} has no quantity.` Names, codes and what a person wrote go in as values, never as words of the template. */
export const say = (words: TemplateStringsArray, ...values: readonly SentenceValue[]): Sentence => ({
  template: words.reduce((text, piece, index) => `${text}{${index - 1}}${piece}`), values,
})

/** A sentence or a name whose English stands in a table of data; the test of the catalogues gathers them from the tables. */
export const sentenceOf = (english: string): Sentence => ({ template: english, values: [] })

/** Things with commas between them: A, B, C. */
export const listed = (list: readonly SentenceValue[]): Listing => ({ list, mark: ',', word: null })
/** Things with semicolons between them: A; B; C. */
export const series = (list: readonly SentenceValue[]): Listing => ({ list, mark: ';', word: null })
/** Things with "and" before the last: A, B and C. */
export const allOf = (list: readonly SentenceValue[]): Listing => ({ list, mark: ',', word: 'and' })
/** Things with "or" before the last: A, B or C. */
export const anyOf = (list: readonly SentenceValue[]): Listing => ({ list, mark: ',', word: 'or' })

/** A share as a percentage with so many decimals. */
export const percent = (share: number, digits = 0): WrittenNumber => ({ number: share, as: 'percent', digits, currency: null })

/** A country by its name in each language. */
export const inCountry = ({ code, name }: { readonly code: string; readonly name: string }): NamedCountry => ({ country: code, name })

/** A country by its name in each language; nothing where it is not known. */
export const placeOf = (country: { readonly code: string; readonly name: string } | null): SentenceValue => (country === null ? '' : inCountry(country))

/** Is this a sentence, and not written words? */
export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'template' in value && 'values' in value && typeof value.template === 'string' && Array.isArray(value.values)
