import * as en from './en/report-front.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the first sheet of the report: verdict, what is asked, what could prove it wrong, what is unknown. Numbers come in as formatted text. */
export const reportFrontText = inLanguages({ en: en.reportFrontText, nl: en.reportFrontText, de: en.reportFrontText })
