import { app } from 'electron'
import { deskFolder } from './desk-folder.ts'
import { keptLanguage } from './kept-language.ts'

/** The language of boxes where the database cannot be asked, such as nl: that last chosen; until somebody chooses one, that of the system. */
export const spokenLanguage = (): string => keptLanguage(deskFolder) ?? app.getLocale().slice(0, 2)
