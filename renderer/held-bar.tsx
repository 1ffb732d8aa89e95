import { useEffect, useState } from 'react'
import { useAbout } from './state/about.ts'
import { useHeld } from './state/held-steps.ts'
import { sayDone } from './state/notices.ts'
import { storeHeld } from './state/store-steps.ts'
import { saveProjectFile } from './state/project-files.ts'
import { addToTitle } from './state/window-title.ts'
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
  const inTitle = isAny ? heldText.inTitle(count) : null
  useEffect(() => addToTitle(inTitle), [inTitle])
  if (!isAny && lookOnly === null) return null
  const reason = isAny ? (why ?? lookOnly) : lookOnly
  const tryAgain = async (): Promise<void> => {
    setTrying(true)
    const stored = await storeHeld().finally(() => setTrying(false))
    if (useHeld.getState().steps.length > 0 || (useAbout.getState().about?.lookOnly ?? null) !== null) return
    if (!isAny) sayDone(heldText.canStore)
    else if (stored > 0) sayDone(heldText.stored(stored))
  }
  return (
    <section className="held-bar" aria-label={heldText.label}>
      <span className="bad"><Icon name="warning" /></span>
      {/* Read aloud at once, and once; how many there are by then is said when there is time. */}
      {isAny ? <span className="said-only" role="alert">{heldText.label}</span> : null}
      <p>
        <b role={isAny ? 'status' : 'alert'}>{isAny ? heldText.title(count, formatList([...new Set(steps.map(({ projectName }) => projectName))])) : heldText.lookOnly}</b> {reason === null ? null : inWords(reason)}{' '}
        {isAny ? heldText.stays : heldText.lookStays}
      </p>
      {steps[0] === undefined ? null : <Button small onPress={() => void saveProjectFile(steps[0]?.projectId)}>{heldText.saveElsewhere}</Button>}
      <Button small kind="suggested" isDisabled={isTrying} onPress={() => void tryAgain()}>{isTrying ? heldText.trying : heldText.tryAgain}</Button>
    </section>
  )
}
