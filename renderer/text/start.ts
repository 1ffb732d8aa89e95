import * as en from './en/start.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the start page. */
export const startText = inLanguages({ en: en.startText, nl: en.startText, de: en.startText })
