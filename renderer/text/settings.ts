import * as de from './de/settings.ts'
import * as en from './en/settings.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/settings.ts'

/** Words of the settings page. */
export const settingsText = inLanguages({ en: en.settingsText, nl: nl.settingsText, de: de.settingsText })
