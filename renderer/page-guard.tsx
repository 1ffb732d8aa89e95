import { Component, type ReactNode } from 'react'
import type { PageName } from './state/view.ts'
import { text } from './text/frame.ts'
import { ProblemPanel } from './ui/problem-panel.tsx'

interface PageGuardProps {
  readonly page: PageName
  readonly children: ReactNode
}

/** Keeps a fault of one page from taking the window down: says so and leaves the other steps usable. */
export class PageGuard extends Component<PageGuardProps, { readonly fault: string | null }> {
  override state = { fault: null as string | null } // React fills it from getDerivedStateFromError

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children
    return (
      <main className="page" data-ready data-fault>
        <div className="empty">
          <ProblemPanel title={text.shell.pageFailed(text.pages[this.props.page])} words={text.shell.pageFailedWords(this.state.fault)} />
        </div>
      </main>
    )
  }
}
