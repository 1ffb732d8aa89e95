import * as de from './de/hs-chapters.ts'
import * as en from './en/hs-chapters.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/hs-chapters.ts'

/** What the chapters of the Harmonised System are called for short, by their two digits. */
export const hsChapters = inLanguages({ en: en.hsChapters, nl: nl.hsChapters, de: de.hsChapters })
