import * as en from './en/pile-up.ts'
import { inLanguages } from './in-languages.ts'

/** Words of what piles up behind a stop, and of cash meanwhile. Numbers come in as formatted text. */
export const pileUpText = inLanguages({ en: en.pileUpText, nl: en.pileUpText, de: en.pileUpText })
