import { useState } from 'react'
import type { OwnVerdict, Report } from '../../../shared/model/report.ts'
import { formatDate } from '../../text/format.ts'
import { reportVerdictText } from '../../text/report-verdict.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { asTyped, numbersOf } from './own-verdict.ts'
import { settleReport } from './report-store.ts'
import type { Verdict } from './verdict.ts'

/** Characters of a verdict: about twelve lines on the first sheet. */
const longest = 900

interface VerdictFieldProps {
  readonly report: Report
  /** The plan the verdict is on; null is today. */
  readonly scenarioId: string | null
  readonly generated: Verdict
  readonly own: OwnVerdict | null
  /** What has changed since a person wrote it, in words. */
  readonly changes: string
}

/** The verdict as it is printed: written from the numbers, or by hand and kept, with one button back to the generated one. */
export function VerdictField({ report, scenarioId, generated, own, changes }: VerdictFieldProps) {
  const text = reportVerdictText
  const typed = asTyped(generated.sentences)
  // The field starts anew with another verdict, so that nothing half typed goes to the wrong plan.
  const [round, setRound] = useState(0)
  const others = report.verdicts.filter((one) => one.scenarioId !== scenarioId)
  const takeGenerated = (): void => settleReport({ verdicts: others }, text.stepGenerated)
  const write = (words: string): void => {
    setRound(round + 1)
    if (words === '' || words === typed) {
      if (own !== null) takeGenerated()
      return
    }
    settleReport({ verdicts: [...others, { scenarioId, words: words.slice(0, longest), numbers: numbersOf(generated), at: new Date().toISOString() }] }, text.stepWrite)
  }
  return (
    <div className={`report-verdict${changes === '' ? '' : ' outdated'}`}>
      <TextField key={`${scenarioId ?? 'today'} ${round}`} label={text.label} value={own === null ? typed : own.words} onCommit={write} isLong maxLength={longest} />
      <p className="faint small">{text.hint}</p>
      {own === null ? <p className="faint small">{text.generated}</p> : (
        <>
          <p className={changes === '' ? 'faint small' : 'small'} role="status">{changes === '' ? text.own(formatDate(own.at)) : text.changed(formatDate(own.at), changes)}</p>
          <Button onPress={takeGenerated}>{text.takeGenerated}</Button>
        </>
      )}
    </div>
  )
}
