import * as en from './en/missing-facts.ts'
import { inLanguages } from './in-languages.ts'

/** Words about facts that nobody has stated. Numbers come in as formatted text. */
export const missingFactsText = inLanguages({ en: en.missingFactsText, nl: en.missingFactsText, de: en.missingFactsText })
