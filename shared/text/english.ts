import { isSentence, type Sentence, type SentenceValue, type WrittenNumber } from './say.ts'
import { type Manner, writeSentence, writeValue } from './write-sentence.ts'

function written({ number, as, digits, currency }: WrittenNumber): string {
  const plain = (as === 'percent' ? number * 100 : number).toFixed(digits)
  if (as === 'percent') return `${plain} %`
  const [whole = '', rest] = plain.split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') + (rest === undefined ? '' : `.${rest}`)
  return as === 'money' ? `${currency ?? ''} ${grouped}` : grouped
}

/** How English writes what stands in a sentence; other languages without a page of their own take all but its template from here. */
export const englishManner: Manner = { template: (english) => english, number: String, written, country: ({ name }) => name, word: (value) => value }

/** A sentence in English, as the command line, the log and the tests have it. */
export const english = (sentence: Sentence): string => writeSentence(sentence, englishManner)

/** What stands in a sentence, in English. */
export const englishValue = (value: SentenceValue): string => writeValue(value, englishManner)

/** The same data with every sentence in it written. */
export type Worded<Data> = Data extends Sentence
  ? string
  : Data extends readonly (infer Item)[]
    ? readonly Worded<Item>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Worded<Data[Key]> }
      : Data

/** The same data with every sentence in it written by `write`, in English unless it says otherwise; for answers as JSON. */
export function worded<Data>(data: Data, write: (sentence: Sentence) => string = english): Worded<Data> {
  // The type says what this walk does, which the compiler cannot follow.
  return reworded(data, write) as Worded<Data>
}

function reworded(data: unknown, write: (sentence: Sentence) => string): unknown {
  if (isSentence(data)) return write(data)
  if (Array.isArray(data)) return data.map((each) => reworded(each, write))
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data) || data instanceof Map || data instanceof Set) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, reworded(value, write)]))
}
