import type { PlanOptions } from './plan-option.ts'
import type { Chosen } from './plan-sum.ts'

/** Changes of one part up to which they are also made two at a time. */
const mostInPairs = 40

/** Plans that have one part otherwise than a plan, then those with two parts otherwise where those are few. */
export function* nearbyPlans({ parts }: PlanOptions, chosen: Chosen): Generator<Chosen, void, undefined> {
  const changes = parts.flatMap(({ partId, options }) => [null, ...options.map(({ id }) => id)].flatMap((option) => (option === (chosen.get(partId) ?? null) ? [] : [{ partId, option }])))
  const changed = (made: typeof changes): Chosen => {
    const other = new Map(chosen)
    for (const { partId, option } of made) {
      if (option === null) other.delete(partId)
      else other.set(partId, option)
    }
    return other
  }
  for (const change of changes) yield changed([change])
  if (changes.length > mostInPairs) return
  for (const [at, one] of changes.entries()) for (const other of changes.slice(at + 1)) if (other.partId !== one.partId) yield changed([one, other])
}
