import * as de from './de/what-ifs.ts'
import * as en from './en/what-ifs.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/what-ifs.ts'

/** Words of what-ifs under their own names. */
export const whatIfsText = inLanguages({ en: en.whatIfsText, nl: nl.whatIfsText, de: de.whatIfsText })
