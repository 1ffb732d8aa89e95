import { call, messageOf } from '../host.ts'
import { bendWords } from '../text/in-languages.ts'
import { currentLanguage, type Language, languages, languageStore, speak, spokenOf } from '../text/language.ts'
import { longerWords } from '../text/longer-words.ts'
import { readCatalogue } from '../text/sentences/catalogue.ts'
import { sayFailed } from './notices.ts'

const setting = 'language'
/** Set for a tab in development to see every text a third longer. */
const longerKey = 'remweg-longer-words'

/** How often a language was chosen: one whose sentences come after another was chosen is not spoken any more. */
let choices = 0

/** Speaks another language from here on and remembers it; false where that failed, which is said, or another was chosen meanwhile. */
export async function chooseLanguage(language: Language): Promise<boolean> {
  choices += 1
  const choice = choices
  try {
    await readCatalogue(language)
    if (choice !== choices) return false
    speak(language)
    await call('app.setSetting', { key: setting, value: language })
    return true
  } catch (error) {
    sayFailed(messageOf(error))
    return false
  }
}

const tellDocument = (): void => {
  document.documentElement.lang = languageStore.getState().language
}

/** Speaks the language of the system until a remembered one is known; the document says which it is, from here on. */
export function speakSystemLanguage(): void {
  languageStore.subscribe(tellDocument)
  speak(spokenOf(navigator.languages))
  tellDocument()
  if (sessionStorage.getItem(longerKey) !== null) bendWords(longerWords)
}

/** Speaks the language that was chosen before, or else goes on in that of the system. */
export async function restoreLanguage(settings: ReadonlyMap<string, string>): Promise<void> {
  const language = languages.find((one) => one === settings.get(setting)) ?? currentLanguage()
  await readCatalogue(language)
  speak(language)
}
