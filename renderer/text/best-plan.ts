import * as de from './de/best-plan.ts'
import * as en from './en/best-plan.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/best-plan.ts'

/** Words of the drawer that looks for the best plan. Numbers come in as formatted text. */
export const bestPlanText = inLanguages({ en: en.bestPlanText, nl: nl.bestPlanText, de: de.bestPlanText })
