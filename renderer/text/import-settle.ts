import * as de from './de/import-settle.ts'
import * as en from './en/import-settle.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/import-settle.ts'

/** Words for settling what a spreadsheet leaves open: steps and their undo, selections, finding, what is missing, what is remembered. */
export const settleText = inLanguages({ en: en.settleText, nl: nl.settleText, de: de.settleText })
