import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface ProblemPanelProps {
  readonly title: string
  /** What is safe and what to do. */
  readonly words: string
  readonly children?: ReactNode
}

/** Something went wrong: what happened, what is safe, what to do. Never apologises, never blames. */
export function ProblemPanel({ title, words, children }: ProblemPanelProps) {
  return (
    <section className="problem" role="alert">
      <span className="bad"><Icon name="warning" size={18} /></span>
      <div>
        <h2>{title}</h2>
        <p className="quiet">{words}</p>
        <div className="actions">{children}</div>
      </div>
    </section>
  )
}
