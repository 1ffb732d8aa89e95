import { useEffect, useState } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { messageOf } from '../../host.ts'
import { sayFailed } from '../../state/notices.ts'
import { askBreakEvens } from '../../work/option-client.ts'
import type { BreakEvens } from '../../work/option-worker.ts'

interface Found {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly marks: BreakEvens
}

/** The break-even marks of a plan, worked out beside the page once nothing has changed for a moment; none while they are stale. */
export function useBreakEvens(contents: ProjectContents, scenarioId: string | null, hasChoices: boolean): BreakEvens {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (scenarioId === null || !hasChoices) return undefined
    let isWanted = true
    const timer = window.setTimeout(() => {
      askBreakEvens(contents, scenarioId).then(
        (marks) => { if (isWanted && marks !== null) setFound({ contents, scenarioId, marks }) },
        (error: unknown) => { if (isWanted) sayFailed(messageOf(error)) },
      )
    }, 300)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [contents, scenarioId, hasChoices])
  return found !== null && found.contents === contents && found.scenarioId === scenarioId && hasChoices ? found.marks : {}
}
