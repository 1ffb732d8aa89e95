import * as de from './de/years.ts'
import * as en from './en/years.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/years.ts'

/** Words for years drawn in which suppliers, countries and straits stop by chance. Numbers come in as formatted text. */
export const yearsText = inLanguages({ en: en.yearsText, nl: nl.yearsText, de: de.yearsText })
