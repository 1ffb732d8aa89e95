import * as de from './de/report-pane.ts'
import * as en from './en/report-pane.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-pane.ts'

/** Words of what is chosen about the report, of its exports and of its cover. */
export const reportPaneText = inLanguages({ en: en.reportPaneText, nl: nl.reportPaneText, de: de.reportPaneText })
