import * as en from './en/report-front.ts'
import { inLanguages } from './in-languages.ts'

export type { PlanVerdict, TodayVerdict } from './en/report-front.ts'

/** The first names of a list, and how many more there are. */
export const named = inLanguages({ en: en.named, nl: en.named, de: en.named })
/** Words of the first sheet of the report: verdict, what is asked, what could prove it wrong, what is unknown. Numbers come in as formatted text. */
export const reportFrontText = inLanguages({ en: en.reportFrontText, nl: en.reportFrontText, de: en.reportFrontText })
