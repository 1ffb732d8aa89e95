import * as de from './de/report.ts'
import * as en from './en/report.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report.ts'

/** Words of the Report page and of the head and foot of its sheets. */
export const reportText = inLanguages({ en: en.reportText, nl: nl.reportText, de: de.reportText })
