import * as de from './de/report-lists.ts'
import * as en from './en/report-lists.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-lists.ts'

/** Words of the long lists in the annex of the report, which end with how many more there are. */
export const reportListsText = inLanguages({ en: en.reportListsText, nl: nl.reportListsText, de: de.reportListsText })
