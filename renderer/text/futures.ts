import * as de from './de/futures.ts'
import * as en from './en/futures.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/futures.ts'

/** Words for what is uncertain: the futures drawn and what an outcome hangs on. Numbers come in as formatted text. */
export const futuresText = inLanguages({ en: en.futuresText, nl: nl.futuresText, de: de.futuresText })
