import { useState } from 'react'
import type { Sentence } from '../../../shared/text/say.ts'
import { importText } from '../../text/import.ts'
import { wordsOf } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { UpdateOffer } from './update-target.tsx'

const texts = importText.refusal

interface RefusalPanelProps {
  readonly refusal: { readonly name: string; readonly message: string | Sentence }
  readonly onAnother: () => void
  /** Goes to the cells, where they could be read although they make no list of parts; null where they could not. */
  readonly onLook: (() => void) | null
}

/** Why a file was not imported, what is safe, and what to do. */
export function RefusalPanel({ refusal: { name, message }, onAnother, onLook }: RefusalPanelProps) {
  const [copied, setCopied] = useState(false)
  return (
    <ProblemPanel title={texts.heading(name)} words={`${wordsOf(message)} ${texts.safe}`}>
      <Button kind="suggested" onPress={onAnother}>{importText.otherFile}</Button>
      <UpdateOffer />
      {onLook !== null && <Button onPress={onLook}>{texts.look}</Button>}
      <Button onPress={() => void navigator.clipboard.writeText(wordsOf(message)).then(() => setCopied(true))}>{copied ? texts.copied : texts.copy}</Button>
    </ProblemPanel>
  )
}
