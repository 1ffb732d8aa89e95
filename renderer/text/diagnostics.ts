import { diagnosticsText as de } from './de/diagnostics.ts'
import { diagnosticsText as en } from './en/diagnostics.ts'
import { inLanguages } from './in-languages.ts'
import { diagnosticsText as nl } from './nl/diagnostics.ts'

/** Words of the window that shows diagnostics. */
export const diagnosticsText = inLanguages({ en, nl, de })
