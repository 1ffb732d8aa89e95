import * as en from './en/verify.ts'
import { inLanguages } from './in-languages.ts'

/** Words of the certificate of an installation. */
export const verifyText = inLanguages({ en: en.verifyText, nl: en.verifyText, de: en.verifyText })
