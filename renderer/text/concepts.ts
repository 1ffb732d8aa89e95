import { conceptText as de } from './de/concepts.ts'
import { conceptText as en } from './en/concepts.ts'
import { inLanguages } from './in-languages.ts'
import { conceptText as nl } from './nl/concepts.ts'

/** The concepts of the app in plain words, by key. */
export const conceptText = inLanguages({ en, nl, de })
export type Concept = keyof typeof en
/** Every concept, in the order in which Help tells them. */
export const concepts = Object.keys(en) as readonly Concept[] // the keys of a literal object are its own
