import * as en from './en/import-update.ts'
import { inLanguages } from './in-languages.ts'

/** Words for a file that comes on top of a project: the same list again, or facts that belong to it. */
export const updateText = inLanguages({ en: en.updateText, nl: en.updateText, de: en.updateText })
