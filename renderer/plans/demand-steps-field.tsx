import { spansOf } from '../../shared/engine/surge-year.ts'
import { DemandSteps } from '../charts/demand-steps.tsx'
import { stepsOfDraft, type StepDraft } from './shock-draft.ts'
import { formatNumber, formatPercent, signed } from '../text/format.ts'
import { whatIfsText } from '../text/what-ifs.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Input, Label, TextField } from 'react-aria-components'

const text = whatIfsText.form

interface DemandStepsFieldProps {
  readonly steps: readonly StepDraft[]
  readonly onChange: (steps: StepDraft[]) => void
  readonly onEnter: () => void
  readonly fault?: string | undefined
  readonly width: number
}

/** A demand surge as a table of steps, each from a day on, with its curve. */
export function DemandStepsField({ steps, onChange, onEnter, fault, width }: DemandStepsFieldProps) {
  const typed = stepsOfDraft(steps)
  const last = typed?.at(-1)?.fromDay ?? 0
  const end = Math.max(30, Math.ceil(last * 1.25))
  const set = (index: number, part: Partial<StepDraft>): void => onChange(steps.map((step, at) => (at === index ? { ...step, ...part } : step)))
  const cell = (index: number, name: keyof StepDraft, label: string, unit: string) => (
    <TextField
      className="field quantity" aria-label={`${label} ${index + 1}`} value={steps[index]?.[name] ?? ''} onChange={(value) => set(index, { [name]: value })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter()
        event.continuePropagation()
      }}
    >
      <span className="with-unit"><Input inputMode="decimal" style={{ width: 64 }} onFocus={(event) => event.target.select()} />{unit === '' ? null : <span>{unit}</span>}</span>
    </TextField>
  )
  return (
    <div className="demand-steps-field" role="group" aria-label={text.steps}>
      <Label className="caption">{text.steps}</Label>
      <table className="plain-table">
        <thead><tr><th scope="col">{text.fromDay}</th><th scope="col">{text.addedShare}</th><td /></tr></thead>
        <tbody>
          {steps.map((step, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a step is told from the others by its place alone while it is typed
            <tr key={index}>
              <td>{cell(index, 'fromDay', text.fromDay, '')}</td>
              <td>{cell(index, 'addedShare', text.addedShare, '%')}</td>
              <td>
                {steps.length === 1 ? null : (
                  <Button kind="ghost" square small aria-label={text.removeStep(step.fromDay)} onPress={() => onChange(steps.filter((_, at) => at !== index))}><Icon name="close" size={10} /></Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button kind="link" small onPress={() => onChange([...steps, { fromDay: String(last + 30), addedShare: '0' }])}>{text.addStep}</Button>
      {fault === undefined ? null : <p className="fault" role="alert">{fault}</p>}
      {typed === null || (typed.length === 1 && typed[0]?.fromDay === 0) ? null : (
        <DemandSteps
          spans={spansOf(typed, end)} end={end} width={width} height={48}
          label={text.curve(typed.map(({ fromDay, addedShare }) => text.stepWords(signed(addedShare, (size) => formatPercent(size)), formatNumber(fromDay))).join(', '))}
        />
      )}
    </div>
  )
}
