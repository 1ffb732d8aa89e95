import * as de from './de/number-words.ts'
import * as en from './en/number-words.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/number-words.ts'

/** Words that stand where a number or a date would, and the short forms of large sums. */
export const numberWords = inLanguages({ en: en.numberWords, nl: nl.numberWords, de: de.numberWords })
