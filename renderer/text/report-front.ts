import * as de from './de/report-front.ts'
import * as en from './en/report-front.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-front.ts'

/** Words of the first sheet of the report: verdict, what is asked, what could prove it wrong, what is unknown. Numbers come in as formatted text. */
export const reportFrontText = inLanguages({ en: en.reportFrontText, nl: nl.reportFrontText, de: de.reportFrontText })
