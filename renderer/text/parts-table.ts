import * as de from './de/parts-table.ts'
import * as en from './en/parts-table.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/parts-table.ts'

/** Words of the deeds in the parts table. */
export const partsTableText = inLanguages({ en: en.partsTableText, nl: nl.partsTableText, de: de.partsTableText })
