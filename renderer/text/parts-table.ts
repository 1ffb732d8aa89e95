import * as en from './en/parts-table.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the deeds in the parts table. */
export const partsTableText = inLanguages({ en: en.partsTableText, nl: en.partsTableText, de: en.partsTableText })
