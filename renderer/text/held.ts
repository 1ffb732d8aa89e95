import { heldText as de } from './de/held.ts'
import { heldText as en } from './en/held.ts'
import { inLanguages } from './in-languages.ts'
import { heldText as nl } from './nl/held.ts'

/** Words of changes that stand on the page and could not be stored. */
export const heldText = inLanguages({ en, nl, de })
