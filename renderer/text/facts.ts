import * as de from './de/facts.ts'
import * as en from './en/facts.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/facts.ts'

/** Words for the facts that a person can type, wherever they are typed. */
export const factsText = inLanguages({ en: en.factsText, nl: nl.factsText, de: de.factsText })
