import * as de from './de/report-annex.ts'
import * as en from './en/report-annex.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-annex.ts'

/** Words of the annex of the report: assumptions, replaced figures, how the numbers are made. Numbers come in as formatted text. */
export const reportAnnexText = inLanguages({ en: en.reportAnnexText, nl: nl.reportAnnexText, de: de.reportAnnexText })
