import * as de from './de/emergency.ts'
import * as en from './en/emergency.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/emergency.ts'

/** Words of the emergency plan. Numbers come in as formatted text. */
export const emergencyText = inLanguages({ en: en.emergencyText, nl: nl.emergencyText, de: de.emergencyText })
