import { chooseLanguage } from './state/language.ts'
import { text } from './text/frame.ts'
import { languageNames, languages } from './text/language.ts'
import { useLanguage } from './text/use-memo.ts'
import { MenuButton } from './ui/menu-button.tsx'

/** The language spoken, and the others by the names they have themselves. */
export function LanguageMenu() {
  const spoken = useLanguage()
  return (
    <MenuButton
      className="tool language" label={text.shell.language(languageNames[spoken])}
      entries={languages.map((language) => ({
        key: language, label: languageNames[language], ...(language === spoken ? { note: '✓' } : {}), onAction: () => void chooseLanguage(language),
      }))}
    >
      {spoken.toUpperCase()}
    </MenuButton>
  )
}
