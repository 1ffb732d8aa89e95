import * as en from './en/moving.ts'
import { inLanguages } from './in-languages.ts'

/** Words for bringing a part from elsewhere: where to, own production, when it starts, and what it is worth. Numbers come in as formatted text. */
export const movingText = inLanguages({ en: en.movingText, nl: en.movingText, de: en.movingText })
