import * as de from './de/parts.ts'
import * as en from './en/parts.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/parts.ts'

/** Words of the Parts page. Numbers come in as formatted text. */
export const partsText = inLanguages({ en: en.partsText, nl: nl.partsText, de: de.partsText })
