import { useEffect, useState } from 'react'
import { useAbout } from './state/about.ts'
import { useHeld } from './state/held-steps.ts'
import { sayDone } from './state/notices.ts'
import { storeHeld } from './state/project.ts'
import { saveProjectFile } from './state/project-files.ts'
import { formatList } from './text/format.ts'
import { heldText } from './text/held.ts'
import { inWords } from './text/sentences/in-words.ts'
import { Button } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'

/** Milliseconds from one try to the next while nobody presses. */
const triesEvery = 15_000

/** Asks before the window is left, as what is held would be lost with it. */
const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault()

/** Below the title bar: which changes are not stored, why, what to do, and a way to try again. Nothing while all is stored. */
export function HeldBar() {
  const { steps, why } = useHeld()
  const lookOnly = useAbout((state) => state.about?.lookOnly ?? null)
  const [isTrying, setTrying] = useState(false)
  const count = steps.length
  const isAny = count > 0
  useEffect(() => {
    if (!isAny) return undefined
    const timer = setInterval(() => void storeHeld(), triesEvery)
    window.addEventListener('beforeunload', askFirst)
    return () => {
      clearInterval(timer)
      window.removeEventListener('beforeunload', askFirst)
    }
  }, [isAny])
  const title = isAny ? `Remweg · ${heldText.inTitle(count)}` : 'Remweg'
  useEffect(() => { document.title = title }, [title])
  if (!isAny && lookOnly === null) return null
  const reason = isAny ? (why ?? lookOnly) : lookOnly
  const tryAgain = async (): Promise<void> => {
    setTrying(true)
    await storeHeld().finally(() => setTrying(false))
    if (useHeld.getState().steps.length > 0 || (useAbout.getState().about?.lookOnly ?? null) !== null) return
    sayDone(isAny ? heldText.stored(count) : heldText.canStore)
  }
  return (
    <section className="held-bar" role="alert" aria-label={heldText.label}>
      <span className="bad"><Icon name="warning" /></span>
      <p>
        <b>{isAny ? heldText.title(count, formatList([...new Set(steps.map(({ projectName }) => projectName))])) : heldText.lookOnly}</b> {reason === null ? null : inWords(reason)}{' '}
        {isAny ? heldText.stays : heldText.lookStays}
      </p>
      {steps[0] === undefined ? null : <Button small onPress={() => void saveProjectFile(steps[0]?.projectId)}>{heldText.saveElsewhere}</Button>}
      <Button small kind="suggested" isDisabled={isTrying} onPress={() => void tryAgain()}>{isTrying ? heldText.trying : heldText.tryAgain}</Button>
    </section>
  )
}
