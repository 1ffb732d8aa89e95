import type { ReactNode } from 'react'
import type { ExplainTarget } from '../../shared/engine/explanation.ts'
import { useProject } from '../state/project.ts'
import { openInspector } from '../state/view.ts'

interface WhyProps {
  readonly target: ExplainTarget
  /** The plan the number belongs to, where it is not the one looked at. */
  readonly scenarioId?: string | null
  readonly children: ReactNode
}

/** A number that can be pressed (or asked with ?) to see how it is made. Tables hold hundreds of them: it is a plain button, which costs little to draw. */
export function Why({ target, scenarioId, children }: WhyProps) {
  const open = (): void => openInspector({ scenarioId: scenarioId === undefined ? useProject.getState().scenarioId : scenarioId, target })
  return (
    <button
      type="button" className="why"
      onClick={(event) => {
        // Not for the row it stands in.
        event.stopPropagation()
        open()
      }}
      onKeyDown={(event) => {
        if (event.key === '?') open()
        if (['?', 'Enter', ' '].includes(event.key)) event.stopPropagation()
      }}
    >
      {children}
    </button>
  )
}
