import * as de from './de/risk.ts'
import * as en from './en/risk.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/risk.ts'

/** Words of the Risk page. Numbers come in as formatted text. */
export const riskText = inLanguages({ en: en.riskText, nl: nl.riskText, de: de.riskText })
