import * as de from './de/moving.ts'
import * as en from './en/moving.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/moving.ts'

/** Words for bringing a part from elsewhere: where to, own production, when it starts, and what it is worth. Numbers come in as formatted text. */
export const movingText = inLanguages({ en: en.movingText, nl: nl.movingText, de: de.movingText })
