import { useState } from 'react'
import type { RangeShape, TypedRange } from '../../shared/model/source.ts'
import { faultOfRange } from '../../shared/model/typed-range.ts'
import { rangesText } from '../text/ranges.ts'
import { inWords } from '../text/sentences/in-words.ts'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import './facts.css'

interface RangeEditorProps {
  /** What the number is called. */
  readonly label: string
  readonly value: number
  readonly range: TypedRange | null
  readonly unit?: string
  /** 100 where a share is shown as a percentage. */
  readonly scale?: number
  readonly onChange: (range: TypedRange | null) => void
}

interface Draft {
  readonly low: number | null
  readonly high: number | null
  readonly shape: RangeShape
}

const shapes: readonly RangeShape[] = ['beta-PERT', 'triangular', 'lognormal']

/** Between what a number lies: both ends and how it is spread; kept as soon as both ends hold the number between them. */
export function RangeEditor({ label, value, range, unit, scale = 1, onChange }: RangeEditorProps) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const shown: Draft | null = draft ?? range
  if (shown === null) return <Button small kind="link" onPress={() => setDraft({ low: null, high: null, shape: 'beta-PERT' })}>{rangesText.add}</Button>
  const fault = shown.low === null || shown.high === null ? null : faultOfRange(value, { low: shown.low, high: shown.high, shape: shown.shape })
  const take = (next: Draft): void => {
    const made = next.low === null || next.high === null ? null : { low: next.low, high: next.high, shape: next.shape }
    const isKept = made !== null && faultOfRange(value, made) === null
    setDraft(isKept ? null : next)
    if (isKept) onChange(made)
  }
  const fromTyped = (typed: number | null): number | null => (typed === null ? null : Number((typed / scale).toPrecision(12)))
  const toShown = (end: number | null): number | null => (end === null ? null : Number((end * scale).toPrecision(12)))
  return (
    <div className="range-editor" role="group" aria-label={rangesText.group(label)}>
      <NumberField label={rangesText.low} value={toShown(shown.low)} width={80} mayBeEmpty onCommit={(typed) => take({ ...shown, low: fromTyped(typed) })} />
      <NumberField label={rangesText.high} value={toShown(shown.high)} width={80} mayBeEmpty {...(unit === undefined ? {} : { unit })} onCommit={(typed) => take({ ...shown, high: fromTyped(typed) })} />
      <SelectField label={rangesText.shape} value={shown.shape} options={shapes.map((key) => ({ key, label: rangesText.shapes[key] }))} onChange={(shape) => take({ ...shown, shape })} />
      {fault === null ? null : <p className="fault" role="alert">{inWords(fault)}</p>}
      <Button small kind="link" onPress={() => {
        setDraft(null)
        if (range !== null) onChange(null)
      }}>{rangesText.remove}</Button>
    </div>
  )
}
