import { salvageText as de } from './de/salvage.ts'
import { salvageText as en } from './en/salvage.ts'
import { inLanguages } from './in-languages.ts'
import { salvageText as nl } from './nl/salvage.ts'

/** Words of what was saved from a damaged file. */
export const salvageText = inLanguages({ en, nl, de })
