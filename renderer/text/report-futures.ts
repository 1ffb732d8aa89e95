import * as de from './de/report-futures.ts'
import * as en from './en/report-futures.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-futures.ts'

/** Words of the futures in the report. Numbers come in as formatted text. */
export const reportFuturesText = inLanguages({ en: en.reportFuturesText, nl: nl.reportFuturesText, de: de.reportFuturesText })
