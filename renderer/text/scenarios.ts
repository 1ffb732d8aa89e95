import * as de from './de/scenarios.ts'
import * as en from './en/scenarios.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/scenarios.ts'

/** Words of the Scenarios page. Numbers come in as formatted text. */
export const scenariosText = inLanguages({ en: en.scenariosText, nl: nl.scenariosText, de: de.scenariosText })
