import * as de from './de/start.ts'
import * as en from './en/start.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/start.ts'

/** Words of the start page. */
export const startText = inLanguages({ en: en.startText, nl: nl.startText, de: de.startText })
