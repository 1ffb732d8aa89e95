import { useEffect } from 'react'
import { seenHint, useHints, type HintName } from '../state/hints.ts'
import { helpText } from '../text/help.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Milliseconds after which a hint that stood on a page counts as read. */
const readFor = 4000

/** A hint of the first run, inline where it helps; closed once it stays away until Help calls it again. */
export function Hint({ name }: { readonly name: HintName }) {
  const isWanted = useHints((state) => state.seen !== null && !state.seen.has(name))
  // Read and left behind counts as seen, too.
  useEffect(() => {
    if (!isWanted) return undefined
    const shownAt = Date.now()
    return () => {
      if (Date.now() - shownAt > readFor) seenHint(name)
    }
  }, [isWanted, name])
  if (!isWanted) return null
  const { title, words } = helpText.hints[name]
  return (
    <aside className="hint" aria-label={`${helpText.hint.label}: ${title}`} data-hint={name}>
      <Icon name="info" size={16} />
      <p><b>{title}.</b> {words}</p>
      <Button small onPress={() => seenHint(name)}>{helpText.hint.got}</Button>
    </aside>
  )
}
