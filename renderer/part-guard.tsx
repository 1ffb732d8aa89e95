import { Component, type ReactNode } from 'react'
import { noteFault } from './state/faults.ts'
import { sayFailed } from './state/notices.ts'
import { text } from './text/frame.ts'

interface PartGuardProps {
  /** A part that is asked for after a fault is drawn again. */
  readonly isAsked?: boolean
  readonly onFault?: () => void
  readonly children: ReactNode
}

interface PartGuardState {
  readonly hasFault: boolean
  readonly isAsked: boolean
}

/** Keeps a fault of what stands beside the page from taking the window down: draws nothing and says so. */
export class PartGuard extends Component<PartGuardProps, PartGuardState> {
  override state: PartGuardState = { hasFault: false, isAsked: false }

  static getDerivedStateFromError(): Partial<PartGuardState> {
    return { hasFault: true }
  }

  static getDerivedStateFromProps({ isAsked = false }: PartGuardProps, state: PartGuardState): PartGuardState | null {
    return isAsked === state.isAsked ? null : { isAsked, hasFault: state.hasFault && !isAsked }
  }

  override componentDidCatch(error: unknown): void {
    noteFault('part', error)
    sayFailed(text.shell.partFailed(error instanceof Error ? error.message : String(error)), text.shell.tryAgain, () => this.setState({ hasFault: false }))
    this.props.onFault?.()
  }

  override render(): ReactNode {
    return this.state.hasFault ? null : this.props.children
  }
}
