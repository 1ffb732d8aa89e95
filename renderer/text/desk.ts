import { deskText as de } from './de/desk.ts'
import { deskText as en } from './en/desk.ts'
import { inLanguages } from './in-languages.ts'
import { deskText as nl } from './nl/desk.ts'

/** Words of the frame's own actions: palette, history, project bar, files and windows. */
export const deskText = inLanguages({ en, nl, de })
/** Names of the frame's own actions. */
export const deskActionText = inLanguages({ en: en.actions, nl: nl.actions, de: de.actions })
