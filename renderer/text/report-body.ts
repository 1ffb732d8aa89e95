import * as de from './de/report-body.ts'
import * as en from './en/report-body.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-body.ts'

/** Words of the tables and charts of the report. Numbers come in as formatted text. */
export const reportBodyText = inLanguages({ en: en.reportBodyText, nl: nl.reportBodyText, de: de.reportBodyText })
