import { aboutText as de } from './de/about.ts'
import { aboutText as en } from './en/about.ts'
import { inLanguages } from './in-languages.ts'
import { aboutText as nl } from './nl/about.ts'

/** Words of the About section. */
export const aboutText = inLanguages({ en, nl, de })
