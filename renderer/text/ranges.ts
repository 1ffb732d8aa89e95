import * as de from './de/ranges.ts'
import * as en from './en/ranges.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/ranges.ts'

/** Words for a number that is typed with a range. Numbers come in as formatted text. */
export const rangesText = inLanguages({ en: en.rangesText, nl: nl.rangesText, de: de.rangesText })
