import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ExplainTarget } from '../../shared/engine/evaluation.ts'
import { useProject } from '../state/project.ts'
import { openInspector } from '../state/view.ts'

interface WhyProps {
  readonly target: ExplainTarget
  /** The plan the number belongs to, where it is not the one looked at. */
  readonly scenarioId?: string | null
  readonly children: ReactNode
}

/** A number that can be pressed (or asked with ?) to see how it is made. */
export function Why({ target, scenarioId, children }: WhyProps) {
  const shown = useProject((state) => state.scenarioId)
  const open = (): void => openInspector({ scenarioId: scenarioId === undefined ? shown : scenarioId, target })
  return (
    <Button
      className="why" onPress={open}
      onKeyDown={(event) => {
        if (event.key === '?') open()
        else event.continuePropagation()
      }}
    >
      {children}
    </Button>
  )
}
