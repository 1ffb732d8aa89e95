import * as en from './en/facts.ts'
import { inLanguages } from './in-languages.ts'

/** Words for the facts that a person can type, wherever they are typed. */
export const factsText = inLanguages({ en: en.factsText, nl: en.factsText, de: en.factsText })
