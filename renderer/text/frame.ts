import * as de from './de/frame.ts'
import * as en from './en/frame.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/frame.ts'

/** The words of the frame and of the shared controls. */
export const text = inLanguages({ en: en.text, nl: nl.text, de: de.text })
