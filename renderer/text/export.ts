import * as en from './en/export.ts'
import { inLanguages } from './in-languages.ts'

/** Words about workbooks that are saved. */
export const exportText = inLanguages({ en: en.exportText, nl: en.exportText, de: en.exportText })
