import * as de from './de/stages.ts'
import * as en from './en/stages.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/stages.ts'

/** Words of a plan in stages. Numbers come in as formatted text. */
export const stagesText = inLanguages({ en: en.stagesText, nl: nl.stagesText, de: de.stagesText })
