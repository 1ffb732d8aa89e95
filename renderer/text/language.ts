import { createStore } from 'zustand/vanilla'
import { type Language, languages, spokenOf } from '../../shared/text/languages.ts'

export { type Language, languages, spokenOf }

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands', de: 'Deutsch' }

/** How numbers, dates, lists and names of countries are written in each language. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' }

/** The language spoken now; everything that writes words reads it when it writes, so that it can change while one works. */
export const languageStore = createStore<{ readonly language: Language }>()(() => ({ language: 'en' }))

/** Read in for a moment instead of the language spoken. */
let lent: Language | null = null

let watchAsking: (() => void) | null = null
/** Calls `watch` whenever the language is asked for; for the test that finds words made before anybody could choose one. */
export const whenLanguageIsAsked = (watch: (() => void) | null): void => {
  watchAsking = watch
}

export function currentLanguage(): Language {
  watchAsking?.()
  return lent ?? languageStore.getState().language
}
export const currentLocale = (): string => locales[currentLanguage()]

/** Speaks another language from here on, in this window or worker; what is stored and what is on the page follow in state/language.ts. */
export const speak = (language: Language): void => {
  if (language !== currentLanguage()) languageStore.setState({ language })
}

/** What `read` gives in each language, for what is found in all of them; the language spoken stays as it is. */
export function inEveryLanguage<Read>(read: () => Read): Read[] {
  try {
    return languages.map((language) => {
      lent = language
      return read()
    })
  } finally {
    lent = null
  }
}
