import { useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { digitsOf, formatAsTyped, formatNumber, otherReadingOf, readTypedNumber, typedInOneWay } from '../text/format.ts'
import { text } from '../text/frame.ts'

interface NumberFieldProps {
  readonly label: string
  /** Null while unknown: the field is then empty. */
  readonly value: number | null
  /** Called on Enter and on leaving with a number, or with null when the field was emptied and may be. */
  readonly onCommit: (value: number | null) => void
  readonly unit?: string
  readonly digits?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly mayBeEmpty?: boolean
  readonly isLabelHidden?: boolean
  readonly isChanged?: boolean
  readonly width?: number
  readonly autoFocus?: boolean
  /** Counts whole units, or money of which nobody writes three decimals, so that 18.000 is eighteen thousand in any notation. */
  readonly isWhole?: boolean
}

/** No sum, quantity or number of days of a factory is larger; a slip of the keyboard is. */
const largest = 1e12

/** A number a person may type as 1.234,5 or 1,234.5; Enter or leaving keeps it, Esc takes back what was typed. What cannot be kept stays, with the reason. */
export function NumberField({
  label, value, onCommit, unit, digits, minimum, maximum = largest, mayBeEmpty = false, isLabelHidden = false, isChanged = false, width = 96, autoFocus = false,
  isWhole = false,
}: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const number = typed === null || typed.trim() === '' ? null : readTypedNumber(typed, isWhole)
  const fault =
    typed === null || (typed.trim() === '' && mayBeEmpty) ? null
      : number === null ? text.field.notANumber
        : minimum !== undefined && number < minimum ? text.field.tooSmall(formatAsTyped(minimum))
          : number > maximum ? text.field.tooLarge(formatAsTyped(maximum))
            : null
  const other = typed === null || number === null || fault !== null || isWhole ? null : otherReadingOf(typed)
  const commit = (): void => {
    if (typed === null || fault !== null) return
    if (number !== value) onCommit(number)
    setTyped(null)
  }
  return (
    <TextField
      className={`field quantity${isChanged ? ' changed' : ''}`} isInvalid={fault !== null} autoFocus={autoFocus}
      value={typed ?? (value === null ? '' : formatNumber(value, digits ?? digitsOf(value)))} onChange={setTyped}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && typed !== null) setTyped(null)
        else event.continuePropagation()
      }}
    >
      {isLabelHidden ? null : <Label>{label}</Label>}
      <span className="with-unit">
        <Input inputMode="decimal" onBlur={commit} onFocus={(event) => event.target.select()} style={{ width }} />
        {unit === undefined ? null : <span>{unit}</span>}
      </span>
      {other === null || number === null ? null : (
        <Text slot="description" className="reading">{text.field.takenAs(formatNumber(number, digitsOf(number)), formatNumber(other, digitsOf(other)), typedInOneWay(other))}</Text>
      )}
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  )
}
