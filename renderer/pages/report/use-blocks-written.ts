import { useCallback, useEffect, useState } from 'react'
import type { Report } from '../../../shared/model/report.ts'
import { isLong } from '../../state/is-long.ts'
import { inSlices } from '../../work/in-slices.ts'
import { areBlocksWritten, writeBlocksInSteps, type Later } from './report-blocks.ts'
import type { ReportFacts } from './report-facts.ts'

const unheard = (): void => undefined

/** Whether the blocks of a report can be shown at once: those of a long project are written between frames. `writeNow` is for who cannot wait. */
export function useBlocksWritten(facts: ReportFacts, report: Report, later: Later): { readonly areWritten: boolean; readonly writeNow: () => void } {
  const [, setDone] = useState(0)
  const [urgent, setUrgent] = useState<ReportFacts | null>(null)
  const areWritten = urgent === facts || !isLong(facts.contents) || areBlocksWritten(facts, report, later)
  useEffect(() => {
    if (areWritten) return undefined
    return inSlices(writeBlocksInSteps(facts, report, later), () => setDone((count) => count + 1), unheard)
  }, [areWritten, facts, report, later])
  return { areWritten, writeNow: useCallback(() => setUrgent(facts), [facts]) }
}
