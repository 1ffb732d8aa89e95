import * as de from './de/site-facts.ts'
import * as en from './en/site-facts.ts'
import { inLanguages } from './in-languages.ts'
import * as nl from './nl/site-facts.ts'

/** Words about what a site can make, what it hangs on, and who hangs on it. Numbers come in as formatted text. */
export const siteFactsText = inLanguages({ en: en.siteFactsText, nl: nl.siteFactsText, de: de.siteFactsText })
