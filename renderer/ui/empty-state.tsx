import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}

/** Nothing here yet: what to do next, with the buttons that do it. */
export function EmptyState({ title, words, children }: EmptyStateProps) {
  return (
    <section className="empty">
      <svg width="300" height="40" aria-hidden="true">
        <rect x="1" y="12" width="90" height="16" fill="none" stroke="var(--ctl)" strokeDasharray="3 3" />
        <line x1="91" y1="20" x2="280" y2="20" stroke="var(--line-2)" strokeDasharray="1 5" strokeWidth="2" />
        <line x1="262" y1="6" x2="262" y2="34" stroke="var(--ctl)" strokeDasharray="3 3" strokeWidth="2" />
      </svg>
      <h2>{title}</h2>
      <p className="quiet">{words}</p>
      <div className="row">{children}</div>
    </section>
  )
}
