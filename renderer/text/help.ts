import { helpText as de } from './de/help.ts'
import { helpText as en } from './en/help.ts'
import { inLanguages } from './in-languages.ts'
import { helpText as nl } from './nl/help.ts'

/** Words of Help and of the hints of the first run. */
export const helpText = inLanguages({ en, nl, de })
