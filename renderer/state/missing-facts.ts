import { useEffect, useState } from 'react'
import type { MissingFacts } from '../../shared/engine/missing-facts.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { messageOf } from '../host.ts'
import { askMissingFacts } from '../work/missing-facts-client.ts'

interface Found {
  readonly of: ProjectContents
  readonly facts: MissingFacts | null
  /** Why there is no answer, in words; null while nothing is wrong. */
  readonly failure: string | null
}

/** Facts change in quick succession while a person types; the answer is looked for once they rest, in milliseconds. */
const rest = 300

/** The facts that would narrow today's answer most. The last answer is shown until the next one is there; null before the first. */
export function useMissingFacts(contents: ProjectContents): Pick<Found, 'facts' | 'failure'> & { readonly isWorking: boolean } {
  const [found, setFound] = useState<Found | null>(null)
  const isFresh = found?.of === contents
  useEffect(() => {
    if (isFresh) return undefined
    let isWanted = true
    const timer = setTimeout(() => {
      askMissingFacts(contents).then(
        (facts) => {
          if (isWanted && facts !== null) setFound({ of: contents, facts, failure: null })
        },
        (error: unknown) => {
          if (isWanted) setFound({ of: contents, facts: null, failure: messageOf(error) })
        },
      )
    }, rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [contents, isFresh])
  return { facts: found?.facts ?? null, failure: isFresh ? found.failure : null, isWorking: !isFresh }
}
