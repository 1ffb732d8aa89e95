import * as en from './en/frame.ts'
import { inLanguages } from './in-languages.ts'

/** The words of the frame and of the shared controls. */
export const text = inLanguages({ en: en.text, nl: en.text, de: en.text })
