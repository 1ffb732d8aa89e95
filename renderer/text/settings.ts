import * as en from './en/settings.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the settings page. */
export const settingsText = inLanguages({ en: en.settingsText, nl: en.settingsText, de: en.settingsText })
