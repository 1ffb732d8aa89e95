import * as de from './de/import-update.ts'
import * as en from './en/import-update.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/import-update.ts'

/** Words for a file that comes on top of a project: the same list again, or facts that belong to it. */
export const updateText = inLanguages({ en: en.updateText, nl: nl.updateText, de: de.updateText })
