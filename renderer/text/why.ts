import * as en from './en/why.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the inspector, which takes a number apart. */
export const whyText = inLanguages({ en: en.whyText, nl: en.whyText, de: en.whyText })
