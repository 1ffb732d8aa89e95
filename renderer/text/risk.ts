import * as en from './en/risk.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the Risk page. Numbers come in as formatted text. */
export const riskText = inLanguages({ en: en.riskText, nl: en.riskText, de: en.riskText })
