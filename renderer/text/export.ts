import * as de from './de/export.ts'
import * as en from './en/export.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/export.ts'

/** Words about workbooks that are saved. */
export const exportText = inLanguages({ en: en.exportText, nl: nl.exportText, de: de.exportText })
