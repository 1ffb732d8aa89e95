import * as en from './en/import.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the import page. */
export const importText = inLanguages({ en: en.importText, nl: en.importText, de: en.importText })
