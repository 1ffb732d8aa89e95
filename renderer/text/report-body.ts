import * as en from './en/report-body.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the tables and charts of the report. Numbers come in as formatted text. */
export const reportBodyText = inLanguages({ en: en.reportBodyText, nl: en.reportBodyText, de: en.reportBodyText })
