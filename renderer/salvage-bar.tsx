import { useState } from 'react'
import { useAbout } from './state/about.ts'
import { useDamage } from './state/damage.ts'
import { lookAtDamage } from './state/salvage.ts'
import { showPage } from './state/view.ts'
import { salvageText } from './text/salvage.ts'
import { Button } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'

/** Below the title bar of every page: that what is shown comes from a damaged file and can only be read, or that the file turned out to be damaged just now. */
export function SalvageBar() {
  const isSaved = useAbout((state) => state.about?.salvaged === true)
  const isSuspect = useDamage((state) => state.isSuspect)
  const [isGoing, setGoing] = useState(false)
  if (!isSaved && !isSuspect) return null
  const words = isSaved ? salvageText.bar : salvageText.suspect
  const go = (): void => {
    if (isSaved) return showPage('start')
    setGoing(true)
    void lookAtDamage().finally(() => setGoing(false))
  }
  return (
    <section className="held-bar" role="alert" aria-label={words.label}>
      <span className="bad"><Icon name="warning" /></span>
      <p><b>{words.title}</b> {words.words}</p>
      <Button small kind="suggested" isDisabled={isGoing} onPress={go}>{isGoing ? salvageText.suspect.going : words.go}</Button>
    </section>
  )
}
