import { chooseLanguage } from '../../state/language.ts'
import { setTheme, useView } from '../../state/view.ts'
import { languageNames, languages } from '../../text/language.ts'
import { settingsText } from '../../text/settings.ts'
import { useLanguage } from '../../text/use-memo.ts'
import { Segmented } from '../../ui/segmented.tsx'

const text = settingsText.look
const themes = ['system', 'light', 'dark'] as const

/** Which language is spoken on this computer, and whether the pages are light or dark. */
export function LookSection() {
  const spoken = useLanguage()
  const theme = useView((state) => state.theme)
  return (
    <div className="settings-form">
      <section>
        <h2>{text.language}</h2>
        <Segmented label={text.language} value={spoken} options={languages.map((language) => ({ key: language, label: languageNames[language] }))} onChange={(language) => void chooseLanguage(language)} />
        <p className="quiet small">{text.languageNote}</p>
      </section>
      <section>
        <h2>{text.theme}</h2>
        <Segmented label={text.theme} value={theme} options={themes.map((one) => ({ key: one, label: text.themes[one] }))} onChange={setTheme} />
      </section>
    </div>
  )
}
