import { Component, type ReactNode } from 'react'
import { noteFault } from '../state/faults.ts'
import { text } from '../text/frame.ts'
import { FaultPanel } from './fault-panel.tsx'

interface FaultGuardProps {
  /** What it guards, in the language spoken, such as "Risk" or "This pane". */
  readonly of: string
  /** A page as a whole, a pane beside it, or something within either; by default the last. */
  readonly as?: 'page' | 'pane' | 'part'
  readonly children: ReactNode
}

/** Keeps a fault where it happened: in its place stands what failed and how to go on, and all around it stays usable. */
export class FaultGuard extends Component<FaultGuardProps, { readonly reason: string | null }> {
  override state = { reason: null as string | null } // React fills it from getDerivedStateFromError

  static getDerivedStateFromError(error: unknown): { reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch(error: unknown): void {
    noteFault(this.props.as === 'page' ? 'page' : 'part', error)
  }

  override render(): ReactNode {
    const { of, as = 'part', children } = this.props
    if (this.state.reason === null) return children
    const panel = <FaultPanel title={text.shell.pageFailed(of)} reason={this.state.reason} again={() => this.setState({ reason: null })} />
    if (as === 'page') return <main className="page" data-ready data-fault><div className="empty">{panel}</div></main>
    return as === 'pane' ? <aside className="inspector" data-fault aria-label={of}>{panel}</aside> : <div data-fault>{panel}</div>
  }
}
