import * as de from './de/best-plan-futures.ts'
import * as en from './en/best-plan-futures.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/best-plan-futures.ts'

/** Words of how sure the best plan is. Numbers come in as formatted text. */
export const bestPlanFuturesText = inLanguages({ en: en.bestPlanFuturesText, nl: nl.bestPlanFuturesText, de: de.bestPlanFuturesText })
