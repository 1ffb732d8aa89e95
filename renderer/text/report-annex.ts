import * as en from './en/report-annex.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the annex of the report: assumptions, replaced figures, how the numbers are made. Numbers come in as formatted text. */
export const reportAnnexText = inLanguages({ en: en.reportAnnexText, nl: en.reportAnnexText, de: en.reportAnnexText })
