import * as de from './de/report-verdict.ts'
import * as en from './en/report-verdict.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/report-verdict.ts'

export type { PlanVerdict, TodayVerdict } from './en/report-verdict.ts'

/** The verdict of the report in three sentences at most, and what is said of one that a person wrote. Numbers come in as formatted text. */
export const reportVerdictText = inLanguages({ en: en.reportVerdictText, nl: nl.reportVerdictText, de: de.reportVerdictText })
