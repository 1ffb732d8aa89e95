import * as de from './de/plan-difference.ts'
import * as en from './en/plan-difference.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/plan-difference.ts'

/** Words for what differs between two plans, cell by cell. Numbers come in as formatted text. */
export const planDifferenceText = inLanguages({ en: en.planDifferenceText, nl: nl.planDifferenceText, de: de.planDifferenceText })
