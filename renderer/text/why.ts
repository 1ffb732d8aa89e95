import * as de from './de/why.ts'
import * as en from './en/why.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/why.ts'

/** Words of the inspector, which takes a number apart. */
export const whyText = inLanguages({ en: en.whyText, nl: nl.whyText, de: de.whyText })
