import * as de from './de/verify.ts'
import * as en from './en/verify.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/verify.ts'

/** Words of the certificate of an installation. */
export const verifyText = inLanguages({ en: en.verifyText, nl: nl.verifyText, de: de.verifyText })
