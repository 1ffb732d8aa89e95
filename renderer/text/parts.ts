import * as en from './en/parts.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the Parts page. Numbers come in as formatted text. */
export const partsText = inLanguages({ en: en.partsText, nl: en.partsText, de: en.partsText })
