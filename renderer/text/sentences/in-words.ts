import { englishManner } from '../../../shared/text/english.ts'
import { sentenceOf, type Sentence, type SentenceValue } from '../../../shared/text/say.ts'
import { type Manner, writeSentence, writeValue } from '../../../shared/text/write-sentence.ts'
import { countryName } from '../country-names.ts'
import { formatMoney, formatNumber, formatPercent } from '../format.ts'
import { currentLanguage, currentLocale, type Language } from '../language.ts'
import { catalogueOf } from './catalogue.ts'

const lastWords = { en: { and: 'and', or: 'or' }, nl: { and: 'en', or: 'of' }, de: { and: 'und', or: 'oder' } } as const

/** Plain numbers keep the decimals they have; what names a row or a year has no marks between its thousands. */
const plain = (value: number): string => value.toLocaleString(currentLocale(), { useGrouping: false, maximumFractionDigits: 20 })

const mannerOf = (language: Exclude<Language, 'en'>): Manner => ({
  template: (template) => catalogueOf(language).get(template) ?? template,
  number: plain,
  written: ({ number, as, digits, currency }) => (as === 'percent' ? formatPercent(number, digits) : as === 'money' ? formatMoney(number, currency ?? 'EUR', digits) : formatNumber(number, digits)),
  country: ({ country, name }) => (/^[A-Z]{2}$/u.test(country) ? countryName(country) : name),
  word: (word) => lastWords[language][word],
})
/** Money stands in a sentence as it does beside it. */
const written: Manner['written'] = (value) => (value.as === 'money' ? formatMoney(value.number, value.currency ?? 'EUR', value.digits) : englishManner.written(value))
const manners = { en: { ...englishManner, written }, nl: mannerOf('nl'), de: mannerOf('de') }

/** A sentence in the language spoken now. */
export function inWords(sentence: Sentence): string {
  return writeSentence(sentence, manners[currentLanguage()])
}

/** A name that a table of data has in English, such as a strait, in the language spoken now. */
export const nameInWords = (name: string): string => inWords(sentenceOf(name))

/** The unit of a shipped figure, such as "EUR per hour", in the language spoken now; a pure number has none. */
export function figureUnitInWords(unit: string): string {
  if (unit === '1') return ''
  const [, currency] = currentLanguage() === 'en' ? [] : (/^([A-Z]{3}) per EUR$/u.exec(unit) ?? [])
  return currency === undefined ? nameInWords(unit) : inWords({ template: '{0} per euro', values: [currency] })
}

/** What stands in a sentence, such as a name or a country, in the language spoken now. */
export function wordsOf(value: SentenceValue): string {
  return writeValue(value, manners[currentLanguage()])
}
