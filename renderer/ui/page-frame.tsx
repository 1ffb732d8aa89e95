import { useEffect, useRef, type ReactNode } from 'react'
import type { HintName } from '../state/hints.ts'
import { useView } from '../state/view.ts'
import { Inspector } from '../why/inspector.tsx'
import { text } from '../text/frame.ts'
import { FaultGuard } from './fault-guard.tsx'
import { Hint } from './hint.tsx'
import { StatusBar } from './status-bar.tsx'

interface PageFrameProps {
  readonly title: string
  /** View controls left, actions right. */
  readonly toolbar: ReactNode
  /** Counts at the left of the status bar. */
  readonly status?: ReactNode
  /** A pane right of the body that is always there; the inspector opens right of it. */
  readonly aside?: ReactNode
  /** The hint of the first run that belongs to what is shown. */
  readonly hint?: HintName | undefined
  readonly children: ReactNode
}

/** The shape of every page: toolbar, body, inspector on demand, status bar. */
export function PageFrame({ title, toolbar, status, aside, hint, children }: PageFrameProps) {
  const inspector = useView((state) => state.inspector)
  const page = useRef<HTMLElement>(null)
  // Where the last page took the keyboard with it, Tab goes on in this one and not in the title bar.
  useEffect(() => {
    const wait = requestAnimationFrame(() => {
      if (document.activeElement === document.body) page.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(wait)
  }, [])
  return (
    <main className="page" aria-label={title} data-ready ref={page} tabIndex={-1}>
      <h1 className="said-only">{title}</h1>
      <div>
        <div className="toolbar">{toolbar}</div>
        {hint === undefined ? null : <Hint name={hint} />}
      </div>
      <div className="content">
        <div className="body"><FaultGuard of={title}>{children}</FaultGuard></div>
        {aside === undefined || aside === null || aside === false ? null : <FaultGuard as="pane" of={text.shell.pane}>{aside}</FaultGuard>}
        {/* A new question starts anew, with nothing opened or typed of the one before. */}
        {inspector === null ? null : <FaultGuard key={JSON.stringify(inspector)} as="pane" of={text.shell.pane}><Inspector why={inspector} /></FaultGuard>}
      </div>
      <StatusBar>{status}</StatusBar>
    </main>
  )
}
