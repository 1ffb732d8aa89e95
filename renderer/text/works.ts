import * as de from './de/works.ts'
import * as en from './en/works.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/works.ts'

/** Words of works of one's own that parts share. Numbers come in as formatted text. */
export const worksText = inLanguages({ en: en.worksText, nl: nl.worksText, de: de.worksText })
