import * as de from './de/compare.ts'
import * as en from './en/compare.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/compare.ts'

export type { VerdictWords } from './en/compare.ts'

/** The verdict on a plan against today in three sentences at most: what it does, what that costs and saves, whether it pays. */
export const verdictSentences = inLanguages({ en: en.verdictSentences, nl: nl.verdictSentences, de: de.verdictSentences })
/** Words of the Compare page. Numbers come in as formatted text. */
export const compareText = inLanguages({ en: en.compareText, nl: nl.compareText, de: de.compareText })
