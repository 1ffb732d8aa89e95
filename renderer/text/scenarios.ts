import * as en from './en/scenarios.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the Scenarios page. Numbers come in as formatted text. */
export const scenariosText = inLanguages({ en: en.scenariosText, nl: en.scenariosText, de: en.scenariosText })
