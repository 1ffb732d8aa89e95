import { useEffect, useState } from 'react'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { evaluateToday } from '../../../shared/engine/options.ts'
import { evaluate } from '../../../shared/engine/evaluate.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { breakEven, type BreakEven } from './break-even.ts'
import { whatIfs, type WhatIf } from './what-ifs.ts'

export type BreakEvens = Readonly<Partial<Record<WhatIf['id'], BreakEven>>>

interface Found {
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly marks: BreakEvens
}

/** Where on a slider the plan costs per unit what today costs, all other what-ifs as stored; in the unit shown. */
function breakEvenOf(whatIf: WhatIf, contents: ProjectContents, scenarioId: string): BreakEven | null {
  return breakEven(whatIf.low, whatIf.high, (shown) => {
    const what = new Map([[whatIf.key, whatIf.stored(shown, shippedFigures)]])
    const request = { contents, scenarioId, figures: shippedFigures, what }
    const plan = evaluate(request).totals.costPerUnit
    const today = evaluateToday(request).totals.costPerUnit
    return plan === null || today === null ? null : plan - today
  })
}

/** The break-even marks of a plan, worked out one slider at a time while nothing else wants the page; none while they are stale. */
export function useBreakEvens(contents: ProjectContents, scenarioId: string | null, hasChoices: boolean): BreakEvens {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (scenarioId === null || !hasChoices) return undefined
    let marks: BreakEvens = {}
    let next = 0
    let timer = 0
    const work = (): void => {
      const whatIf = whatIfs[next]
      if (whatIf === undefined) {
        setFound({ contents, scenarioId, marks })
        return
      }
      const mark = breakEvenOf(whatIf, contents, scenarioId)
      if (mark !== null) marks = { ...marks, [whatIf.id]: mark }
      next += 1
      timer = window.setTimeout(work, 0)
    }
    timer = window.setTimeout(work, 300)
    return () => window.clearTimeout(timer)
  }, [contents, scenarioId, hasChoices])
  return found !== null && found.contents === contents && found.scenarioId === scenarioId && hasChoices ? found.marks : {}
}
