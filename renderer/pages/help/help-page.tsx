import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { showSettingsSection } from '../../state/settings-section.ts'
import { showHelp, showPage, useView, type HelpSection } from '../../state/view.ts'
import { helpText } from '../../text/help.ts'
import { Button } from '../../ui/button.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { ConceptsSection } from './concepts-section.tsx'
import { FormulasSection } from './formulas-section.tsx'
import './help.css'
import { HintsSection } from './hints-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { StoredSection } from './stored-section.tsx'

const sections: readonly HelpSection[] = ['concepts', 'formulas', 'keys', 'hints', 'stored']

/** The words of the trade, the formulas, the keys, the hints, and what is stored where, to be searched and read. */
export function HelpPage() {
  const { section, of } = useView((state) => state.help)
  const [typed, setTyped] = useState('')
  // Where Help was opened at one word, that word stands in sight and has the keyboard.
  useEffect(() => {
    if (of === null) return undefined
    const wait = requestAnimationFrame(() => {
      const entry = document.getElementById(`help-${of}`)
      entry?.scrollIntoView({ block: 'start' })
      entry?.focus()
    })
    return () => cancelAnimationFrame(wait)
  }, [of, section])
  return (
    <PageFrame
      title={helpText.title}
      toolbar={<>
        <b className="strong">{helpText.sections[section]}</b>
        {section === 'concepts' || section === 'formulas' ? <SearchBox label={helpText.find} value={typed} onChange={setTyped} isPageFilter /> : null}
        <span className="grow" />
        <Button onPress={() => { showSettingsSection('about'); showPage('settings') }}>{helpText.about}</Button>
      </>}
    >
      <div className="help">
        <ListBox
          className="help-sections" aria-label={helpText.sectionsLabel} selectionMode="single" disallowEmptySelection selectedKeys={[section]}
          onSelectionChange={(keys) => {
            const chosen = sections.find((one) => keys !== 'all' && keys.has(one))
            if (chosen !== undefined) showHelp(chosen)
          }}
        >
          {sections.map((one) => <ListBoxItem key={one} id={one} className="menu-item">{helpText.sections[one]}</ListBoxItem>)}
        </ListBox>
        <div className="help-body" role="region" tabIndex={0} aria-label={helpText.sections[section]}>
          {section === 'concepts' ? <ConceptsSection typed={typed} /> : section === 'formulas' ? <FormulasSection typed={typed} /> : section === 'keys' ? <KeysSection /> : section === 'hints' ? <HintsSection /> : <StoredSection />}
        </div>
      </div>
    </PageFrame>
  )
}
