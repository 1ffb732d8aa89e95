import * as de from './de/import.ts'
import * as en from './en/import.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/import.ts'

/** Words of the import page. */
export const importText = inLanguages({ en: en.importText, nl: nl.importText, de: de.importText })
