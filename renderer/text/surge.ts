import * as de from './de/surge.ts'
import * as en from './en/surge.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/surge.ts'

/** Words of the demand surge. */
export const surgeText = inLanguages({ en: en.surgeText, nl: nl.surgeText, de: de.surgeText })
