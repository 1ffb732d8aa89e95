import * as en from './en/report.ts'
import { inLanguages } from './in-languages.ts'

export type { PlanVerdict, TodayVerdict } from './en/report.ts'

/** The first names of a list, and how many more there are. */
export const named = inLanguages({ en: en.named, nl: en.named, de: en.named })
/** Words of the report and of its page. Numbers come in as formatted text. */
export const reportText = inLanguages({ en: en.reportText, nl: en.reportText, de: en.reportText })
