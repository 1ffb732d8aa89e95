import { seenHint, useHints, type HintName } from '../state/hints.ts'
import { helpText } from '../text/help.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** A hint of the first run, inline where it helps; closed once it stays away until Help calls it again. */
export function Hint({ name }: { readonly name: HintName }) {
  const isWanted = useHints((state) => state.seen !== null && !state.seen.has(name))
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
