import { useEffect, useState } from 'react'
import type { Report } from '../../../shared/model/report.ts'
import { isLong } from '../../state/is-long.ts'
import { slicesOf } from '../../work/in-slices.ts'
import { areBlocksWritten, writeBlocksInSteps, type Later } from './report-blocks.ts'
import type { ReportFacts } from './report-facts.ts'

/** Whether the blocks of a report can be shown at once: those of a long project are written between frames, unless it is printed this moment. */
export function useBlocksWritten(facts: ReportFacts, report: Report, later: Later, isPrinted: boolean): boolean {
  const [, setDone] = useState(0)
  const [failed, setFailed] = useState<ReportFacts | null>(null)
  // Where one cannot be written the page meets the same fault as it draws, and says so.
  const areWritten = isPrinted || failed === facts || !isLong(facts.contents) || areBlocksWritten(facts, report, later)
  useEffect(() => {
    if (areWritten) return undefined
    const writing = new AbortController()
    slicesOf(writeBlocksInSteps(facts, report, later), writing.signal).then(
      () => setDone((count) => count + 1),
      () => { if (!writing.signal.aborted) setFailed(facts) },
    )
    return () => writing.abort()
  }, [areWritten, facts, report, later])
  return areWritten
}
