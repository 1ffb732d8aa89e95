import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { text } from '../text/frame.ts'
import { Button } from './button.tsx'

interface ProgressPanelProps {
  readonly title: string
  /** 0 to 1, or null while the end is not known. */
  readonly done: number | null
  readonly words: string
  /** What is said of it instead of the words, where those change too fast to be listened to. */
  readonly said?: string
  /** Does the way out take the keyboard, because what had it is gone? */
  readonly takesKeyboard?: boolean
  readonly onCancel: () => void
  /** Further ways on, left of the way out. */
  readonly children?: ReactNode
}

/** Work in progress with a way out; show it only after 300 ms. */
export function ProgressPanel({ title, done, words, said, takesKeyboard = false, onCancel, children }: ProgressPanelProps) {
  return (
    <section className="progress">
      <ProgressBar aria-label={title} isIndeterminate={done === null} value={100 * (done ?? 0)}>
        <div className="row"><b className="strong grow">{title}</b></div>
        <div className="bar"><i style={{ width: `${100 * (done ?? 0)}%` }} /></div>
      </ProgressBar>
      <div className="row">
        <span className="grow quiet small" {...(said === undefined ? { 'aria-live': 'polite' } : {})}>{words}</span>
        {said === undefined ? null : <span className="said-only" role="status">{said}</span>}
        {children}
        <Button autoFocus={takesKeyboard} onPress={onCancel}>{text.cancel} <kbd className="key">Esc</kbd></Button>
      </div>
    </section>
  )
}
