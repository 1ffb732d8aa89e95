import { orderValue, type StageOrder, type StageProblem } from './stage-problem.ts'
import { stageBreaches } from './stage-use.ts'

/** Orders that are looked at, at most: it ends at the same one everywhere. */
const mostTries = 6000

/** A better order near one that keeps every limit: parts are done in another quarter, or two change places, as long as that brings more. What `isFree` says no of stays where it is. */
export function improveOrder(problem: StageProblem, order: StageOrder, isFree: (partId: string) => boolean, from: number): StageOrder {
  let [best, value, left] = [order, orderValue(problem, order), mostTries]
  const ids = problem.parts.map(({ id }) => id).filter((id) => isFree(id) && order.has(id))
  const quarters = Array.from({ length: problem.quarters - from }, (_, at) => from + at)
  const isBetter = (id: string, quarter: number, other: string, then: number): boolean => {
    if (left <= 0 || best.get(id) === quarter) return false
    left -= 1
    const tried = new Map(best).set(other, then).set(id, quarter)
    const worth = orderValue(problem, tried)
    if (!(worth > value + Math.abs(value) * 1e-12) || stageBreaches(problem, tried).length > 0) return false
    ;[best, value] = [tried, worth]
    return true
  }
  const isImproved = (): boolean => {
    let hasChanged = false
    for (const [at, id] of ids.entries()) {
      for (const quarter of quarters) if (isBetter(id, quarter, id, quarter)) hasChanged = true
      for (const other of ids.slice(at + 1)) if (isBetter(id, best.get(other) ?? from, other, best.get(id) ?? from)) hasChanged = true
    }
    return hasChanged
  }
  while (isImproved()) continue
  return best
}
