import * as en from './en/report.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the Report page and of the head and foot of its sheets. */
export const reportText = inLanguages({ en: en.reportText, nl: en.reportText, de: en.reportText })
