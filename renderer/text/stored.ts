import { storedText as de } from './de/stored.ts'
import { storedText as en } from './en/stored.ts'
import { inLanguages } from './in-languages.ts'
import { storedText as nl } from './nl/stored.ts'

/** Words of the part of Help that says what is stored where. */
export const storedText = inLanguages({ en, nl, de })
