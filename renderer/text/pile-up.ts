import * as de from './de/pile-up.ts'
import * as en from './en/pile-up.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/pile-up.ts'

/** Words of what piles up behind a stop, and of cash meanwhile. Numbers come in as formatted text. */
export const pileUpText = inLanguages({ en: en.pileUpText, nl: nl.pileUpText, de: de.pileUpText })
