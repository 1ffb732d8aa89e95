import type { Listing, NamedCountry, Sentence, SentenceValue, WrittenNumber } from './say.ts'

/** How a language writes what stands in a sentence. */
export interface Manner {
  /** The template in this language, from the English one. */
  readonly template: (english: string) => string
  /** A number without any form of its own: a row, a count, an amount with as many decimals as it has. */
  readonly number: (value: number) => string
  readonly written: (value: WrittenNumber) => string
  readonly country: (value: NamedCountry) => string
  /** The word before the last thing of a list. */
  readonly word: (value: NonNullable<Listing['word']>) => string
}

/** A sentence as this language writes it. */
export const writeSentence = ({ template, values }: Sentence, manner: Manner): string =>
  manner.template(template).replaceAll(/\{(\d+)\}/gu, (_, place: string) => {
    const value = values[Number(place)]
    return value === undefined ? '' : writeValue(value, manner)
  })

/** A value of a sentence as this language writes it. */
export function writeValue(value: SentenceValue, manner: Manner): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return manner.number(value)
  if ('template' in value) return writeSentence(value, manner)
  if ('number' in value) return manner.written(value)
  if ('country' in value) return manner.country(value)
  const written = value.list.map((each) => writeValue(each, manner))
  if (value.word === null || written.length < 2) return written.join(`${value.mark} `)
  return `${written.slice(0, -1).join(`${value.mark} `)} ${manner.word(value.word)} ${written.at(-1) ?? ''}`
}
