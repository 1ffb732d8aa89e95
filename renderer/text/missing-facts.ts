import * as de from './de/missing-facts.ts'
import * as en from './en/missing-facts.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/missing-facts.ts'

/** Words about facts that nobody has stated. Numbers come in as formatted text. */
export const missingFactsText = inLanguages({ en: en.missingFactsText, nl: nl.missingFactsText, de: de.missingFactsText })
